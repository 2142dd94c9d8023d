import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { gzipSync } from "node:zlib";
import { appPage } from "./app-page.ts";
import { contentType } from "./content-type.ts";
import { accepts, findEncoded } from "./find-encoded.ts";
import { type Found, findFile } from "./find-file.ts";
import { SITE_HEADERS } from "./site-headers.ts";

/** Where the built site lies and where it shall be reached. */
export interface SiteOptions {
  /** the folder that the build wrote */
  readonly folder: string;
  readonly host: string;
  /** 0 takes any free one */
  readonly port: number;
  /** "" for the top of the address, else `/luoshi`, without a slash at its end */
  readonly basePath?: string;
}

/** A running server. */
export interface SiteServer {
  /** the port it was given */
  readonly port: number;
  /** the origin and the path of the site: `http://127.0.0.1:8080/luoshi` */
  readonly url: string;
  /** stops it at once; connections that a browser keeps open are cut */
  readonly close: () => Promise<void>;
}

const TEXTS = {
  404: "404 没有这个页面。There is no such page.\n",
  405: "405 这里只能读取。This can only be read.\n",
  500: "500 读取文件时出错。The file could not be read.\n",
} as const;

/**
 * Serves the built site as files, and nothing else: no listing, no writing, no state. Any web server could do it; this
 * one needs no installation and sends the headers that keep a page from talking to anyone.
 * @throws the error of `listen`, with its code: EADDRINUSE where the port is taken
 */
export async function serveSite(options: SiteOptions): Promise<SiteServer> {
  const { host, basePath = "" } = options;
  const server = createServer(siteHandler(options));
  const port = await listen(server, host, options.port);
  const name = host.includes(":") ? `[${host}]` : host;
  return { port, url: `http://${name}:${port}${basePath}`, close: () => close(server) };
}

/** Answers requests for the site's files, for a server that has more to answer than these. */
export function siteHandler({
  folder,
  basePath = "",
}: Pick<SiteOptions, "folder" | "basePath">): (
  request: IncomingMessage,
  response: ServerResponse,
) => void {
  return (request, response) => {
    answer(request, response, folder, basePath).catch(() => fail(response));
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  basePath: string,
): Promise<void> {
  for (const [name, value] of Object.entries(SITE_HEADERS)) response.setHeader(name, value);
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    say(response, 405);
    return;
  }
  const found = await findFile(folder, basePath, request.url ?? "/");
  switch (found.kind) {
    case "none":
      say(response, 404);
      return;
    case "redirect":
      response.writeHead(301, { Location: found.to, "Content-Length": 0 }).end();
      return;
    case "app": {
      const html = await readFile(join(folder, "index.html"), "utf8");
      sendPage(request, response, appPage(html, found.depth));
      return;
    }
    case "file":
      await send(request, response, found);
  }
}

/** Written anew for its depth, and so compressed here: a thousand bytes, which many an address begins with. */
function sendPage(request: IncomingMessage, response: ServerResponse, html: string): void {
  const gzip = accepts(request.headers["accept-encoding"], "gzip");
  const bytes = gzip ? gzipSync(html) : Buffer.from(html);
  response.writeHead(200, {
    "Content-Type": contentType("index.html"),
    ...(gzip && { "Content-Encoding": "gzip" }),
    "Content-Length": bytes.length,
    "Cache-Control": "no-cache",
    Vary: "Accept-Encoding",
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: Found & { readonly kind: "file" },
): Promise<void> {
  const { encoding, path, size, varies } = await findEncoded(
    file,
    request.headers["accept-encoding"],
  );
  // Each form is other bytes, and so has a tag of its own.
  const form = encoding === "identity" ? "" : `-${encoding}`;
  const etag = `"${file.size.toString(36)}-${Math.round(file.mtimeMs).toString(36)}${form}"`;
  response.setHeader("ETag", etag);
  response.setHeader("Last-Modified", new Date(file.mtimeMs).toUTCString());
  response.setHeader("Cache-Control", caching(file.path));
  if (varies) response.setHeader("Vary", "Accept-Encoding");
  if (isKnown(request, etag, file.mtimeMs)) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader("Content-Type", contentType(file.path));
  if (encoding !== "identity") response.setHeader("Content-Encoding", encoding);
  response.setHeader("Content-Length", size);
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  await pipeline(createReadStream(path), response);
}

/** The build writes a hash into the names under assets/: what is under such a name never changes. */
function caching(path: string): string {
  return /[/\\]assets[/\\][^/\\]+-[\w-]{8}\.\w+$/.test(path)
    ? "public, max-age=31536000, immutable"
    : "no-cache";
}

/** Whether the browser already has the file; the tag decides where it sent one, as HTTP asks. */
function isKnown({ headers }: IncomingMessage, etag: string, mtimeMs: number): boolean {
  const tags = headers["if-none-match"];
  if (tags !== undefined) {
    return tags.split(",").some((tag) => ["*", etag, `W/${etag}`].includes(tag.trim()));
  }
  const since = Date.parse(headers["if-modified-since"] ?? "");
  return Math.floor(mtimeMs / 1000) * 1000 <= since;
}

function say(response: ServerResponse, status: keyof typeof TEXTS): void {
  const text = Buffer.from(TEXTS[status]);
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": text.length,
    "Cache-Control": "no-store",
  });
  // Node leaves the body out of an answer to HEAD.
  response.end(text);
}

/** The browser went away, or the file did: half an answer is cut off, not ended as if it were whole. */
function fail(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else say(response, 500);
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}

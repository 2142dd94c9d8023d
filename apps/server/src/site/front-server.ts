import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { siteHandler } from "./serve-site.ts";
import { SITE_HEADERS } from "./site-headers.ts";

/** What stands before the application. */
export interface FrontOptions {
  /** Folder of the built site; null: only the application answers. */
  readonly siteFolder: string | null;
  /** `/` or `/luoshi/`. */
  readonly basePath: string;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null;
  /** Names under which the server may be asked for, without ports; empty: any. */
  readonly hosts: readonly string[];
}

/** Answers one request, as Node calls it. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void;

/** What the application answers under its path; all else are the site's files and pages. */
const APPLICATION = /^\/(?:api\/|(?:healthz|readyz|metrics)$)/;

/** Asked by balancers, under whatever name they have for us; they say nothing of anybody. */
const PROBES = /^\/(?:healthz|readyz)$/;

/** A year (RFC 6797). Sent only where the certificate is ours: behind a proxy that is the proxy's to promise. */
const HSTS = "max-age=31536000";

const WRONG_HOST =
  "421 本服务器不使用这个名称，请使用管理员给出的地址。This server has no such name: use the address that you were given.\n";

/**
 * The one server of an office: it sends the headers that keep a page from talking to anyone, refuses foreign names, takes
 * the path off that it lies under, and parts the site's files from the application.
 */
export function createFrontServer(options: FrontOptions, application: RequestHandler): Server {
  const handler = frontHandler(options, application);
  const timeouts = { keepAliveTimeout: 72_000, requestTimeout: 120_000, headersTimeout: 60_000 };
  return options.tls === null
    ? createServer(timeouts, handler)
    : createTlsServer({ ...timeouts, ...options.tls, minVersion: "TLSv1.2" }, handler);
}

function frontHandler(options: FrontOptions, application: RequestHandler): RequestHandler {
  const { siteFolder, basePath, tls, hosts } = options;
  const top = basePath.slice(0, -1);
  const known = new Set(hosts.map((host) => host.toLowerCase()));
  const files = siteFolder === null ? null : siteHandler({ folder: siteFolder, basePath: top });
  const headers = { ...SITE_HEADERS, ...(tls && { "Strict-Transport-Security": HSTS }) };
  return (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const address = request.url ?? "/";
    const below = address.startsWith(`${top}/`) ? address.slice(top.length) : null;
    const path = (below ?? address).replace(/\?.*$/s, "");
    if (known.size > 0 && !known.has(hostOf(request)) && !PROBES.test(path)) {
      response.writeHead(421, { "Content-Type": "text/plain; charset=utf-8" }).end(WRONG_HOST);
      return;
    }
    if (below !== null && (files === null || APPLICATION.test(path))) {
      request.url = below;
      application(request, response);
    } else if (files !== null) files(request, response);
    else response.writeHead(404).end();
  };
}

/** `Luoshi.example:8443` → `luoshi.example`, `[::1]:3000` → `::1`. */
function hostOf({ headers }: IncomingMessage): string {
  const host = (headers.host ?? "").toLowerCase();
  const [, inside] = /^\[([\da-f:.]{2,45})\]/.exec(host) ?? [];
  return inside ?? host.replace(/:\d{1,5}$/, "");
}

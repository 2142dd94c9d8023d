import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentType } from "./content-type.ts";
import { type SiteServer, serveSite } from "./serve-site.ts";
import { SITE_HEADERS } from "./site-headers.ts";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  readonly bytes: Buffer;
}

let folder: string;
let server: SiteServer;
let below: SiteServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "luoshi-serve-"));
  write("site/index.html", '<p>首页</p><script src="./assets/main-Ab3_-xYz.js"></script>');
  write("site/try/index.html", "<p>核对</p>");
  write("site/assets/main-Ab3_-xYz.js", "1;");
  write("site/icon.svg", "<svg/>");
  write("site/.vite/manifest.json", "{}");
  write("site/empty/note.txt", "一");
  write("site/附件 1.txt", "附件");
  write("secret.txt", "secret");
  symlinkSync(join(folder, "secret.txt"), join(folder, "site/link.txt"));
  const site = { folder: join(folder, "site"), host: "127.0.0.1", port: 0 };
  server = await serveSite(site);
  below = await serveSite({ ...site, basePath: "/luoshi/a" });
});

afterAll(async () => {
  await Promise.all([server.close(), below.close()]);
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, text: string): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Asks with the path as it stands: fetch would mend `..` before it is sent. */
function ask(
  path: string,
  { port = server.port, method = "GET", headers = {} } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const bytes = Buffer.concat(parts);
        const { statusCode: status = 0, headers: sent } = response;
        resolve({ status, headers: sent, bytes, body: bytes.toString() });
      });
    });
    asking.on("error", reject).end();
  });
}

describe("finds", () => {
  test.each([
    [
      "/",
      '<p>首页</p><script src="./assets/main-Ab3_-xYz.js"></script>',
      "text/html; charset=utf-8",
    ],
    ["/try/", "<p>核对</p>", "text/html; charset=utf-8"],
    ["/try/index.html", "<p>核对</p>", "text/html; charset=utf-8"],
    ["/try/?sample=work-safety", "<p>核对</p>", "text/html; charset=utf-8"],
    ["/assets/main-Ab3_-xYz.js", "1;", "text/javascript; charset=utf-8"],
    ["/icon.svg", "<svg/>", "image/svg+xml"],
    ["/%E9%99%84%E4%BB%B6%201.txt", "附件", "text/plain; charset=utf-8"],
  ])("%s", async (path, body, type) => {
    const answer = await ask(path);
    expect([answer.status, answer.body, answer.headers["content-type"]]).toEqual([200, body, type]);
  });

  test("a folder without its slash is sent to the one with it, whatever lies in front of us", async () => {
    const { status, headers } = await ask("/try?x=1");
    expect([status, headers["location"]]).toEqual([301, "try/"]);
  });
});

describe("a page of the application is its one page", () => {
  test.each([
    ["/plans", "./assets/main-Ab3_-xYz.js"],
    ["/sign-in?back=%2Fduties", "./assets/main-Ab3_-xYz.js"],
    ["/plans/0198a000-0000-7000-8000-000000000001?step=review", "../assets/main-Ab3_-xYz.js"],
    ["/settings/unit-sets", "../assets/main-Ab3_-xYz.js"],
    ["/unknown", "./assets/main-Ab3_-xYz.js"],
  ])("%s, with links that lead to its files", async (path, link) => {
    const { status, body, headers } = await ask(path);
    expect([status, headers["content-type"], headers["cache-control"]]).toEqual([
      200,
      "text/html; charset=utf-8",
      "no-cache",
    ]);
    expect(body).toContain(`src="${link}"`);
    const there = new URL(link, `http://127.0.0.1${path}`).pathname;
    expect((await ask(there)).body).toBe("1;");
  });

  test("and comes compressed to who takes that", async () => {
    const { headers, bytes } = await ask("/plans", { headers: { "Accept-Encoding": "br, gzip" } });
    expect([headers["content-encoding"], headers["vary"], headers["content-length"]]).toEqual([
      "gzip",
      "Accept-Encoding",
      String(bytes.length),
    ]);
    const plain = await ask("/plans");
    expect(gunzipSync(bytes).equals(plain.bytes)).toBe(true);
    expect([plain.headers["content-encoding"], plain.headers["vary"]]).toEqual([
      undefined,
      "Accept-Encoding",
    ]);
  });

  test("and asked for its head alone, it sends no more", async () => {
    const { status, body, headers } = await ask("/plans", { method: "HEAD" });
    expect([status, body]).toEqual([200, ""]);
    expect(Number(headers["content-length"])).toBeGreaterThan(0);
  });
});

describe("does not find", () => {
  test.each([
    "/nothing.html",
    "/api/me",
    "/plans/",
    "/plans/x.js",
    "/plans/%2e%2e/secret",
    "/try/unknown",
    "/assets/main-gone",
    "/healthz",
    "/empty/",
    "/../secret.txt",
    "/try/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/..%5csecret.txt",
    "/try/..\\..\\secret.txt",
    "/./index.html",
    "//index.html",
    "/try//index.html",
    "/index.html/",
    "/index.html%00.js",
    "/%E0%A4%A",
    "/C:/secret.txt",
    "/link.txt",
    "/.vite/manifest.json",
    "http://127.0.0.1/index.html",
  ])("%s", async (path) => {
    const { status, body, headers } = await ask(path);
    expect([status, body]).toEqual([404, "404 没有这个页面。There is no such page.\n"]);
    expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
  });
});

describe("under a path of its own", () => {
  test.each([
    ["/luoshi/a/", 200],
    ["/luoshi/a/try/", 200],
    ["/luoshi/a/plans/1", 200],
    ["/plans/1", 404],
    ["/luoshi/a", 301],
    ["/luoshi/a/try", 301],
    ["/luoshi/", 404],
    ["/luoshi/abc/", 404],
    ["/", 404],
    ["/try/", 404],
    ["/luoshi/a/../../try/", 404],
  ])("%s: %i", async (path, status) => {
    expect((await ask(path, { port: below.port })).status).toBe(status);
  });

  test("its address says so, and the redirect leads to it", async () => {
    expect(below.url).toBe(`http://127.0.0.1:${below.port}/luoshi/a`);
    const { headers } = await ask("/luoshi/a", { port: below.port });
    expect(new URL(String(headers["location"]), below.url).href).toBe(`${below.url}/`);
  });
});

describe("headers", () => {
  test.each(["/", "/try", "/nothing", "/nothing.js"])(
    "%s carries those of the site",
    async (path) => {
      const { headers } = await ask(path);
      for (const [name, value] of Object.entries(SITE_HEADERS)) {
        expect([name, headers[name.toLowerCase()]]).toEqual([name, value]);
      }
    },
  );

  test("the content policy lets in no script that is written into a page, and nobody else", () => {
    const policy = SITE_HEADERS["Content-Security-Policy"] ?? "";
    expect(policy).toMatch(/^default-src 'self'; script-src 'self';/);
    expect(policy).not.toMatch(/unsafe-eval|\*|https?:/);
    const inline = policy.split("; ").filter((part) => part.includes("unsafe-inline"));
    expect(inline).toEqual(["style-src 'self' 'unsafe-inline'"]);
    for (const part of ["object-src", "base-uri", "frame-ancestors", "form-action"]) {
      expect(policy).toContain(`${part} 'none'`);
    }
  });

  test("what has a hash in its name is kept for good, the rest is asked for again", async () => {
    const caching = async (path: string) => (await ask(path)).headers["cache-control"];
    expect(await caching("/assets/main-Ab3_-xYz.js")).toBe("public, max-age=31536000, immutable");
    expect(await caching("/try/")).toBe("no-cache");
    expect(await caching("/nothing.js")).toBe("no-store");
  });

  test("a browser that has the file is not sent it again, until it changes", async () => {
    const path = "/empty/note.txt";
    const { headers } = await ask(path);
    const etag = String(headers["etag"]);
    const day = String(headers["last-modified"]);
    const status = async (sent: Record<string, string>) =>
      (await ask(path, { headers: sent })).status;
    expect(await status({ "If-None-Match": etag })).toBe(304);
    expect(await status({ "If-None-Match": `"x", W/${etag}` })).toBe(304);
    expect(await status({ "If-Modified-Since": day })).toBe(304);
    expect(await status({ "If-None-Match": '"x"', "If-Modified-Since": day })).toBe(200);
    expect(await status({ "If-Modified-Since": "yesterday" })).toBe(200);
    const later = new Date(Date.now() + 5000);
    utimesSync(join(folder, "site", path), later, later);
    expect(await status({ "If-None-Match": etag })).toBe(200);
    expect(await status({ "If-Modified-Since": day })).toBe(200);
  });
});

describe("what the build has compressed", () => {
  const path = "/assets/large-Zz9_-aBc.js";
  const text = "const word = 1;".repeat(100);
  beforeAll(() => {
    write(`site${path}`, text);
    writeFileSync(join(folder, `site${path}.br`), brotliCompressSync(text));
    writeFileSync(join(folder, `site${path}.gz`), gzipSync(text));
    write("site/assets/half-Zz9_-aBc.js", text);
    writeFileSync(join(folder, "site/assets/half-Zz9_-aBc.js.gz"), gzipSync(text));
    write("site/assets/link-Zz9_-aBc.js", text);
    symlinkSync(join(folder, "secret.txt"), join(folder, "site/assets/link-Zz9_-aBc.js.gz"));
  });
  const asking = (accepted: string | undefined, extra = {}) =>
    ask(path, {
      headers: { ...(accepted === undefined ? {} : { "Accept-Encoding": accepted }), ...extra },
    });

  test.each([
    ["gzip, deflate, br, zstd", "br"],
    ["gzip, deflate", "gzip"],
    ["br;q=0, gzip;q=0.1", "gzip"],
    ["GZIP", "gzip"],
    ["*", "br"],
    ["*;q=0, gzip", "gzip"],
    ["deflate", undefined],
    ["identity", undefined],
    ["br;q=0, gzip;q=0", undefined],
    ["br;q=x", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("Accept-Encoding: %s gets %s", async (accepted, encoding) => {
    const { status, headers, bytes } = await asking(accepted);
    expect([status, headers["content-encoding"], headers["vary"]]).toEqual([
      200,
      encoding,
      "Accept-Encoding",
    ]);
    expect(headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(headers["content-length"]).toBe(String(bytes.length));
    const open = { br: brotliDecompressSync, gzip: gunzipSync, none: (all: Buffer) => all };
    expect(open[(encoding ?? "none") as keyof typeof open](bytes).toString()).toBe(text);
  });

  test("each form has a tag of its own, and one is not taken for the other", async () => {
    const tags = await Promise.all(
      ["br", "gzip", ""].map(async (accepted) => String((await asking(accepted)).headers["etag"])),
    );
    expect(new Set(tags).size).toBe(3);
    const [br = "", gzip = ""] = tags;
    const again = await asking("br", { "If-None-Match": br });
    expect([again.status, again.body, again.headers["vary"]]).toEqual([304, "", "Accept-Encoding"]);
    expect((await asking("br", { "If-None-Match": gzip })).status).toBe(200);
  });

  test("HEAD says the length of the form, and sends nothing", async () => {
    const { headers, body } = await ask(path, {
      method: "HEAD",
      headers: { "Accept-Encoding": "br" },
    });
    expect([headers["content-encoding"], headers["content-length"], body]).toEqual([
      "br",
      String(brotliCompressSync(text).length),
      "",
    ]);
  });

  test("a form that is not there is not sent, and a link is none", async () => {
    const headers = { "Accept-Encoding": "br, gzip" };
    const half = await ask("/assets/half-Zz9_-aBc.js", { headers });
    expect([half.headers["content-encoding"], gunzipSync(half.bytes).toString()]).toEqual([
      "gzip",
      text,
    ]);
    const link = await ask("/assets/link-Zz9_-aBc.js", { headers });
    expect([link.headers["content-encoding"], link.headers["vary"], link.body]).toEqual([
      undefined,
      undefined,
      text,
    ]);
    // What is as it is for everyone says nothing of forms.
    expect((await ask("/icon.svg", { headers })).headers["vary"]).toBe(undefined);
  });
});

test("HEAD has the headers and no body, anything that writes is refused", async () => {
  const head = await ask("/try/", { method: "HEAD" });
  expect([head.status, head.body, head.headers["content-length"]]).toEqual([200, "", "13"]);
  expect((await ask("/nothing", { method: "HEAD" })).body).toBe("");
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
    const { status, headers } = await ask("/try/", { method });
    expect([status, headers["allow"]]).toEqual([405, "GET, HEAD"]);
  }
});

test("an unknown kind of file is bytes", () => {
  expect(contentType("plan.exe")).toBe("application/octet-stream");
  expect(contentType("A.HTML")).toBe("text/html; charset=utf-8");
});

test("it stops at once, though somebody is in the middle of asking", async () => {
  const other = await serveSite({ folder: join(folder, "site"), host: "127.0.0.1", port: 0 });
  const socket = connect(other.port, "127.0.0.1");
  await new Promise((resolve) => socket.write("GET / HTTP/1.1\r\n", resolve));
  const ended = new Promise((resolve) => socket.on("error", resolve).on("close", resolve));
  await other.close();
  await ended;
  await expect(ask("/", { port: other.port })).rejects.toThrow("ECONNREFUSED");
});

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request, type Server } from "node:http";
import { request as httpsRequest } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createFrontServer, type FrontOptions } from "./front-server.ts";
import { SITE_HEADERS } from "./site-headers.ts";

let siteFolder: string;
const servers: Server[] = [];

beforeAll(() => {
  siteFolder = mkdtempSync(join(tmpdir(), "luoshi-front-"));
  writeFileSync(join(siteFolder, "index.html"), "page");
});
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
afterAll(() => rmSync(siteFolder, { recursive: true }));

/** A front whose application says which address it was asked for. */
async function front(options: Partial<FrontOptions> = {}): Promise<typeof ask> {
  const server = createFrontServer(
    { siteFolder, basePath: "/", tls: null, hosts: [], ...options },
    ({ url }, response) => response.writeHead(200).end(`application ${url}`),
  );
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return ask;

  function ask(
    path: string,
    host = "luoshi.example",
  ): Promise<{ readonly said: string; readonly headers: IncomingHttpHeaders }> {
    const { port } = server.address() as { readonly port: number };
    return new Promise((resolve, reject) => {
      request({ host: "127.0.0.1", port, path, headers: { host } }, (answer) => {
        let body = "";
        answer.setEncoding("utf8").on("data", (text: string) => {
          body += text;
        });
        answer.on("end", () =>
          resolve({ said: `${answer.statusCode} ${body}`, headers: answer.headers }),
        );
      })
        .on("error", reject)
        .end();
    });
  }
}

test.each([
  ["/", "200 page"],
  ["/plans/1", "200 page"],
  ["/api/plans?page=2", "200 application /api/plans?page=2"],
  ["/healthz", "200 application /healthz"],
  ["/readyz?x", "200 application /readyz?x"],
  ["/metrics", "200 application /metrics"],
  ["/metricsx", "200 page"],
  ["/api", "404 404 没有这个页面。There is no such page.\n"],
])("%s: %s", async (path, said) => {
  expect((await (await front())(path)).said).toBe(said);
});

test.each([
  ["/luoshi/", "200 page"],
  ["/luoshi/plans", "200 page"],
  ["/luoshi/api/me", "200 application /api/me"],
  ["/luoshi/healthz", "200 application /healthz"],
  ["/api/me", "404 404 没有这个页面。There is no such page.\n"],
  ["/luoshiapi/me", "404 404 没有这个页面。There is no such page.\n"],
])("under a path, %s: %s", async (path, said) => {
  expect((await (await front({ basePath: "/luoshi/" }))(path)).said).toBe(said);
});

test("every answer carries the headers that keep a page from talking to anyone", async () => {
  const ask = await front();
  for (const path of ["/", "/api/me", "/nothing.js"]) {
    const { headers } = await ask(path);
    for (const [name, value] of Object.entries(SITE_HEADERS))
      expect([path, name, headers[name.toLowerCase()]]).toEqual([path, name, value]);
    expect(headers["strict-transport-security"]).toBe(undefined);
  }
});

test("without a site there are the routes alone", async () => {
  const ask = await front({ siteFolder: null, basePath: "/luoshi/" });
  expect((await ask("/luoshi/plans")).said).toBe("200 application /plans");
  expect((await ask("/plans")).said).toBe("404 ");
});

test("where names are listed, it answers to no other", async () => {
  const ask = await front({ hosts: ["luoshi.example", "::1", "10.0.0.5"] });
  for (const host of ["luoshi.example", "LUOSHI.example:8443", "[::1]:3000", "10.0.0.5:3000"])
    expect([host, (await ask("/api/me", host)).said]).toEqual([host, "200 application /api/me"]);
  for (const host of [
    "evil.example",
    "luoshi.example.evil.example",
    "xluoshi.example",
    "localhost",
    "",
  ])
    expect([host, (await ask("/api/me", host)).said.slice(0, 3)]).toEqual([host, "421"]);
  expect((await ask("/", "evil.example")).said.slice(0, 3)).toBe("421");
  // Balancers ask by whatever name they have.
  expect((await ask("/readyz", "10.9.9.9")).said).toBe("200 application /readyz");
});

// Their maker is the system's openssl; check-machine.test.ts says when there is none.
test.skipIf(!["/usr/bin/openssl", "/bin/openssl"].some((path) => existsSync(path)))(
  "with a certificate of its own it speaks HTTPS, and says that it always will",
  async () => {
    const [certFile, keyFile] = ["cert.pem", "key.pem"].map((name) => join(siteFolder, name));
    const made = ["-keyout", keyFile ?? "", "-out", certFile ?? "", "-days", "2"];
    const kind = ["-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=luoshi.example"];
    execFileSync("openssl", ["req", ...kind, ...made], { stdio: "ignore" });
    const tls = { cert: readFileSync(certFile ?? ""), key: readFileSync(keyFile ?? "") };
    const server = createFrontServer(
      { siteFolder, basePath: "/", tls, hosts: [] },
      (_request, response) => response.end(),
    );
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { readonly port: number };
    const call = {
      host: "127.0.0.1",
      port,
      path: "/plans",
      ca: tls.cert,
      servername: "luoshi.example",
    };
    const headers = await new Promise<IncomingHttpHeaders>((resolve, reject) => {
      httpsRequest(call, (answer) => resolve(answer.resume().headers))
        .on("error", reject)
        .end();
    });
    expect(headers["strict-transport-security"]).toBe("max-age=31536000");
  },
);

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { SiteServer } from "../site/serve-site.ts";
import { StartError, startSite } from "./start-site.ts";

let folder: string;
const servers: (SiteServer | Server)[] = [];
let said = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "luoshi-start-"));
  writeFileSync(join(folder, "index.html"), "<p>落实</p>");
});
afterEach(async () => {
  said = "";
  for (const server of servers.splice(0)) await server.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(env: Readonly<Record<string, string>>): Promise<SiteServer> {
  const server = await startSite(folder, env, (text) => {
    said += text;
  });
  servers.push(server);
  return server;
}

/** Takes a port as another program would. */
function occupy(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      servers.push(server);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}

test("it says what to open, and that is there", async () => {
  const { port, url } = await start({ PORT: "0" });
  expect(said).toContain(`请打开 Open http://127.0.0.1:${port}/try/\n`);
  expect(await (await fetch(`${url}/`)).text()).toBe("<p>落实</p>");
});

test("under a path, however it is written", async () => {
  for (const path of ["/luoshi", "luoshi", "luoshi/"]) {
    const { url } = await start({ PORT: "0", BASE_PATH: path });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/luoshi$/);
    expect((await fetch(`${url}/`)).status).toBe(200);
  }
});

test("for all addresses of the machine it names one that can be opened", async () => {
  const { port } = await start({ PORT: "0", HOST: "0.0.0.0" });
  expect(said).toMatch(new RegExp(`^请打开 Open http://127\\.0\\.0\\.1:${port}/try/`));
  expect(said).not.toContain("0.0.0.0");
});

test("where no port is asked for and 8080 is taken, the next free one will do", async () => {
  // Somebody else may have it already; then that is the same.
  await occupy(8080).catch(() => 0);
  const { port } = await start({});
  expect(port).toBeGreaterThan(8080);
});

test("a port that was asked for and is taken is said to be", async () => {
  const port = await occupy(0);
  const failing = start({ PORT: String(port) });
  await expect(failing).rejects.toThrow(StartError);
  await expect(failing).rejects.toThrow(`port ${port} is taken`);
  await expect(failing).rejects.toThrow(`端口 ${port} 已被占用`);
  await expect(failing).rejects.toThrow(`PORT=${port + 1} npm start`);
});

test.each([
  [{ PORT: "http" }, "PORT=http is no port"],
  [{ PORT: "70000" }, "PORT=70000 is no port"],
  [{ PORT: "0", HOST: "192.0.2.1" }, "HOST=192.0.2.1 is no address of this machine"],
  [{ BASE_PATH: "/../etc" }, "BASE_PATH=/../etc is no path"],
  [{ BASE_PATH: "/a b" }, "BASE_PATH=/a b is no path"],
])("%o: what to do is said", async (env, message) => {
  const failing = start(env as unknown as Readonly<Record<string, string>>);
  await expect(failing).rejects.toThrow(StartError);
  await expect(failing).rejects.toThrow(message);
});

import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { isAlive, readPidFile } from "../postgres/postmaster.ts";
import { readSettings } from "../settings/read-settings.ts";
import { usePostgresFolder } from "../testing/postgres-folder.ts";
import { readerScript } from "../testing/reader-script.ts";
import { explainError } from "./admin-error.ts";
import { backUp } from "./back-up.ts";
import { restore } from "./restore.ts";
import { type ServeProcess, serve } from "./serve.ts";
import { type RunningServer, type ServerFiles, startServer } from "./start-server.ts";
import { verify } from "./verify.ts";

const folderOf = usePostgresFolder();
const migrations = fileURLToPath(new URL("../migrations/", import.meta.url));
const running: (RunningServer | Server)[] = [];
let files: ServerFiles;
let lines: string[] = [];

/** For tests that do not care what is in it: making a database takes longer than all else. */
let shared: string;

beforeAll(async () => {
  shared = mkdtempSync(join(tmpdir(), "luoshi-data-"));
  // The database runs as another user where we are root.
  chmodSync(shared, 0o755);
  const site = mkdtempSync(join(tmpdir(), "luoshi-site-"));
  writeFileSync(join(site, "index.html"), "<p>落实</p>");
  const samples = fileURLToPath(new URL("../../../../samples/", import.meta.url));
  files = { migrations, reader: await readerScript(), site, samples };
  return () => {
    for (const folder of [site, shared]) rmSync(folder, { recursive: true });
  };
});
afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
  lines = [];
});

const dataFolder = (): string => dirname(folderOf());

async function start(env: Readonly<Record<string, string>>): Promise<RunningServer> {
  const settings = readSettings({ PORT: "0", ...env });
  const server = await startServer(settings, files, {
    log: { write: (line) => lines.push(line) },
  });
  running.push(server);
  return server;
}

function occupy(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    running.push(server);
    server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port));
  });
}

describe("a server", () => {
  it("starts from nothing, answers, stops without a trace, and has its data the next time", async () => {
    const data = dataFolder();
    const server = await start({ LUOSHI_DATA: data });
    const [url] = server.urls;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(server.setUpToken).toMatch(/^[\w-]{40,}$/);
    expect(await (await fetch(`${url}/plans`)).text()).toBe("<p>落实</p>");
    expect((await fetch(`${url}/api/me`)).status).toBe(401);
    expect(await (await fetch(`${url}/healthz`)).text()).toBe("ok\n");
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      {
        ready: true,
        server: "ok",
        database: "ok",
        sealing: "ok",
        disk: expect.stringMatching(/ok|low/),
      },
    ]);
    const key = join(data, "secret-key");
    expect(statSync(key).mode & 0o777).toBe(0o600);
    const kept = readFileSync(key, "utf8");
    const postgres = readPidFile(join(data, "postgres/pgdata"))?.pid ?? 0;
    expect(isAlive(postgres)).toBe(true);
    await server.close();
    expect(isAlive(postgres)).toBe(false);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    const again = await start({ LUOSHI_DATA: data, BASE_PATH: "/luoshi" });
    expect(again.urls[0]).toMatch(/\/luoshi$/);
    expect((await fetch(`${again.urls[0]}/api/me`)).status).toBe(401);
    expect((await fetch(`${again.urls[0]}/plans`)).status).toBe(200);
    expect((await fetch(`${new URL(again.urls[0] ?? "").origin}/api/me`)).status).toBe(404);
    expect(readFileSync(key, "utf8")).toBe(kept);
  });

  it("says when a port is taken, and leaves nothing running", async () => {
    const data = dataFolder();
    const port = await occupy();
    const failing = start({ LUOSHI_DATA: data, PORT: String(port) });
    const error = await failing.catch((error: unknown) => error);
    expect(explainError(error)).toContain(`127.0.0.1:${port} 已被占用`);
    expect(explainError(error)).toContain(`127.0.0.1:${port} is taken`);
    expect(existsSync(join(data, "postgres/pgdata/postmaster.pid"))).toBe(false);
  });

  it("gives figures to this machine only, and none of them names anybody", async () => {
    const { urls } = await start({ LUOSHI_DATA: shared });
    const id = "0198a000-0000-7000-8000-000000000001";
    await fetch(`${urls[0]}/api/plans/${id}?query=canary`);
    const answer = await fetch(`${urls[0]}/metrics`);
    const text = await answer.text();
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      200,
      expect.stringContaining("text/plain"),
    ]);
    expect(text).toContain(
      'luoshi_request_seconds_count{method="GET",route="/api/plans/:planId",status="401"} 1',
    );
    for (const name of [
      "nodejs_eventloop_lag_seconds",
      "luoshi_seal_age_seconds",
      "luoshi_blob_bytes",
    ])
      expect(text).toMatch(new RegExp(`^${name} [\\d.]+`, "m"));
    expect(text).not.toMatch(/canary|0198a000/);
    for (const header of ["x-forwarded-for", "forwarded", "x-real-ip"]) {
      const headers = { [header]: "10.0.0.9" };
      expect((await fetch(`${urls[0]}/metrics`, { headers })).status).toBe(404);
    }
  });

  it("gives figures on a port of their own, where there is one, and there alone", async () => {
    const port = await occupy();
    await new Promise((resolve) => (running.pop() as Server).close(resolve));
    const { urls } = await start({ LUOSHI_DATA: shared, METRICS_PORT: String(port) });
    expect((await fetch(`${urls[0]}/metrics`)).status).toBe(404);
    expect(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()).toContain("luoshi_");
    expect((await fetch(`http://127.0.0.1:${port}/api/me`)).status).toBe(404);
  });

  it("is not ready while its database is away, and is again when it is back", async () => {
    const data = shared;
    const { urls } = await start({ LUOSHI_DATA: data });
    const look = async () => (await fetch(`${urls[0]}/readyz`)).json() as Promise<object>;
    const pid = readPidFile(join(data, "postgres/pgdata"))?.pid ?? 0;
    process.kill(pid, "SIGKILL");
    const fast = { timeout: 30_000, interval: 5 };
    await expect.poll(look, fast).toMatchObject({ ready: false, database: "unreachable" });
    await expect.poll(look, fast).toMatchObject({ ready: true });
  }, 60_000);

  it("is backed up while it runs, put back elsewhere, and verified", async () => {
    const data = dataFolder();
    const settings = readSettings({ LUOSHI_DATA: data });
    const server = await start({ LUOSHI_DATA: data });
    const call = { program: "0.0.0", now: "2027-03-01T02:00:00.000Z" };
    const { file, manifest } = await backUp({ settings, target: data, ...call });
    expect(file).toBe(join(data, "luoshi-2027-03-01T020000Z.tar"));
    await expect(backUp({ settings, target: file, ...call })).rejects.toThrow("不会覆盖");
    expect((await verify(settings, [])).faults).toEqual([]);
    expect((await fetch(`${server.urls[0]}/readyz`)).status).toBe(200);
    const into = {
      settings: readSettings({ LUOSHI_DATA: dataFolder() }),
      source: file,
      migrations,
    };
    const done = await restore(into);
    expect(done.manifest).toEqual(manifest);
    expect(done.verification.faults).toEqual([]);
    await expect(restore(into)).rejects.toThrow("不会覆盖");
    await expect(restore({ ...into, source: `${file}x` })).rejects.toThrow("读不出来");
    await expect(verify(readSettings({ LUOSHI_DATA: dataFolder() }), [])).rejects.toThrow(
      "还没有数据库",
    );
  });
});

describe("serve", () => {
  /** A process that takes signals from the test. */
  function pretend(env: Readonly<Record<string, string>>) {
    const listeners = new Map<string, () => void>();
    const said = { out: "", err: "" };
    const exits: number[] = [];
    const process: ServeProcess = {
      env,
      stdout: { write: (text) => (said.out += text) },
      stderr: { write: (text) => (said.err += text) },
      on: (signal, listener) => listeners.set(signal, listener),
      off: (signal) => listeners.delete(signal),
      exit: (code) => exits.push(code),
    };
    return { process, said, exits, signal: (name: string) => listeners.get(name)?.() };
  }

  it("says what to open, serves until it is asked to stop, and then ends with 0", async () => {
    const env = { LUOSHI_DATA: shared, PORT: "0", INSECURE_HTTP: "1", HOST: "0.0.0.0" };
    const { process, said, exits, signal } = pretend(env);
    const code = serve({ files, folder: "/", demo: false }, process);
    await expect.poll(() => said.out, { timeout: 20_000 }).toContain("Ctrl+C");
    const [, url] = /请打开 Open (http:\/\/127\.0\.0\.1:\d+\/)\n/.exec(said.out) ?? [];
    expect((await fetch(`${url}healthz`)).status).toBe(200);
    expect(said.out).toMatch(/http:\/\/127\.0\.0\.1:\d+\/set-up#[\w-]{40,}\n/);
    expect(said.out).toContain("!! 注意：INSECURE_HTTP=1");
    // No log line has the link's token, nor has any other line.
    const token = /set-up#([\w-]+)/.exec(said.out)?.[1] ?? "none";
    expect(said.out.split(token)).toHaveLength(2);
    signal("SIGTERM");
    expect(await code).toBe(0);
    expect(exits).toEqual([]);
    expect(said.err).toBe("");
  });

  it("ends at once at a second signal", async () => {
    const { process, said, exits, signal } = pretend({ LUOSHI_DATA: shared, PORT: "0" });
    const code = serve({ files, folder: "/", demo: false }, process);
    await expect.poll(() => said.out, { timeout: 20_000 }).toContain("Ctrl+C");
    signal("SIGINT");
    signal("SIGINT");
    expect(exits).toEqual([1]);
    expect(await code).toBe(0);
  });

  it("says all that is wrong with the settings, in both languages, and ends with 1", async () => {
    const { process, said } = pretend({ PORT: "http", POOL_SIZE: "1" });
    expect(await serve({ files, folder: "/", demo: false }, process)).toBe(1);
    for (const part of ["PORT=http", "POOL_SIZE=1", "须为", "must be"])
      expect(said.err).toContain(part);
  });
});

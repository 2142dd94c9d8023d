import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkPrograms } from "../postgres/check-database.ts";
import { launchPostgres } from "../postgres/launch-postgres.ts";
import { usePostgresFolder } from "../testing/postgres-folder.ts";
import { checkDisk } from "./check-folder.ts";
import { checkMachine, type Surroundings } from "./check-machine.ts";
import { readSettings, type Settings } from "./read-settings.ts";

const folderOf = usePostgresFolder();
const asRoot = process.getuid?.() === 0;

function settingsFor(folder: string, env: Readonly<Record<string, string>> = {}): Settings {
  return readSettings({ LUOSHI_DATA: folder, PORT: "0", ...env }, folder);
}

/** What is not well, as `check: kind`. */
async function faultsOf(
  settings: Settings,
  around: Partial<Surroundings> = {},
): Promise<readonly string[]> {
  const findings = await checkMachine(settings, around);
  for (const { told } of findings) {
    expect(told.zh).toMatch(/\p{Script=Han}|^Node/u);
    expect(told.en).not.toMatch(/\p{Script=Han}/u);
  }
  return findings.filter(({ kind }) => kind !== "ok").map(({ check, kind }) => `${check}: ${kind}`);
}

describe("checkMachine", () => {
  it("finds nothing wrong before the first start, and makes nothing", async () => {
    const folder = folderOf("data");
    expect(await faultsOf(settingsFor(folder))).toEqual([]);
    expect(existsSync(folder)).toBe(false);
  });

  it("finds nothing wrong with a running database, and leaves it running", async () => {
    const folder = folderOf("data");
    const postgres = await folderOf.open(join(folder, "postgres"));
    expect(await faultsOf(settingsFor(folder))).toEqual([]);
    const findings = await checkMachine(settingsFor(folder));
    expect(findings.find(({ check }) => check === "database")?.told.en).toBe(
      `The database runs as process ${postgres.pid()}`,
    );
    await postgres.stop();
    expect(await faultsOf(settingsFor(folder))).toEqual([]);
    expect(readdirSync(folder)).toEqual(["postgres"]);
  });

  it("finds a database that would lose what it acknowledged, embedded or not", async () => {
    const folder = folderOf("data");
    const launched = await launchPostgres(join(folder, "postgres"), { settings: { fsync: "off" } });
    expect(await faultsOf(settingsFor(folder))).toEqual(["database: error"]);
    const { superuser } = launched.passwords;
    const host = encodeURIComponent(launched.host);
    const url = `postgresql://postgres:${superuser}@/postgres?host=${host}&port=5432`;
    expect(await faultsOf(settingsFor(folderOf("other"), { DATABASE_URL: url }))).toEqual([
      "database: error",
    ]);
  });

  it("finds an old Node, little memory and a clock that cannot be right", async () => {
    const settings = settingsFor(folderOf("data"));
    const now = new Date("1999-12-31T00:00:00Z");
    expect(await faultsOf(settings, { nodeVersion: "20.18.3", memory: 1e9, now })).toEqual([
      "node: error",
      "memory: warning",
      "clock: error",
    ]);
    expect(await faultsOf(settings, { nodeVersion: "22.0.0" })).toEqual([]);
  });

  it("finds a clock that was set back behind the database", async () => {
    const folder = folderOf("data");
    await launchPostgres(join(folder, "postgres"));
    const now = new Date(Date.now() - 2 * 3_600_000);
    expect(await faultsOf(settingsFor(folder), { now })).toEqual(["clock: warning"]);
  });

  it("finds a port that is taken and an address that is not this machine's", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = String(typeof address === "object" ? address?.port : 0);
    const folder = folderOf("data");
    expect(await faultsOf(settingsFor(folder, { PORT: port }))).toEqual(["port: error"]);
    const away = { HOST: "192.0.2.1", INSECURE_HTTP: "1" };
    expect(await faultsOf(settingsFor(folder, away))).toEqual(["network: warning", "port: error"]);
  });

  it("finds a folder that cannot be written to and a disk that is full", async () => {
    const file = folderOf("file");
    writeFileSync(file, "");
    chmodSync(file, 0o400);
    expect(await faultsOf(settingsFor(join(file, "data")))).toContain("data-folder: error");
    expect(checkDisk(dirname(file), Number.MAX_SAFE_INTEGER).kind).toBe("error");
    expect(checkDisk(dirname(file), 1).kind).toBe("ok");
  });

  it("finds a database that cannot be reached", async () => {
    const url = "postgresql://bureau:geheim@127.0.0.1:1/luoshi";
    const settings = settingsFor(folderOf("data"), { DATABASE_URL: url });
    const findings = await checkMachine(settings);
    const database = findings.find(({ check }) => check === "database");
    expect(database?.kind).toBe("error");
    expect(JSON.stringify(findings)).not.toContain("geheim");
    expect(findings.some(({ check }) => check === "programs")).toBe(false);
  });

  it("finds programs that do not run, and passes those that will be copied", async () => {
    const folder = folderOf("home/package");
    mkdirSync(join(folder, "native", "bin"), { recursive: true });
    const program = join(folder, "native", "bin", "postgres");
    writeFileSync(program, "#!/bin/sh\necho no such library; exit 127\n");
    chmodSync(program, 0o755);
    expect(await checkPrograms(join(folder, "none"), folder)).toMatchObject({
      kind: "error",
      told: { en: expect.stringContaining("no such library") },
    });
    if (!asRoot) return;
    chmodSync(dirname(folder), 0o700);
    expect((await checkPrograms(join(folder, "none"), folder)).kind).toBe("ok");
  });
});

describe("checkMachine, TLS", () => {
  /** A certificate of so many days, with its key; by the system's openssl, without which the test is left out. */
  function certificate(folder: string, name: string, days: number): Record<string, string> {
    const [TLS_CERT, TLS_KEY] = [join(folder, `${name}.crt`), join(folder, `${name}.key`)];
    const made = ["-keyout", TLS_KEY, "-out", TLS_CERT, "-days", String(days)];
    const kind = ["-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=luoshi.example"];
    execFileSync("openssl", ["req", ...kind, ...made], { stdio: "ignore" });
    return { TLS_CERT, TLS_KEY };
  }

  const hasOpenssl = ["/usr/bin/openssl", "/bin/openssl"].some((path) => existsSync(path));
  if (!hasOpenssl) process.stderr.write("No openssl: the test of certificates is left out.\n");

  it.runIf(hasOpenssl)("finds files that are missing, of two pairs, or out of date", async () => {
    const folder = dirname(folderOf("data"));
    const one = certificate(folder, "one", 365);
    const two = certificate(folder, "two", 365);
    const short = certificate(folder, "short", 10);
    const faults = async (tls: Record<string, string>, days = 0): Promise<readonly string[]> =>
      await faultsOf(settingsFor(folder, tls), { now: new Date(Date.now() + days * 86_400_000) });
    expect(await faults(one)).toEqual([]);
    expect(await faults({ ...one, TLS_KEY: two["TLS_KEY"] ?? "" })).toEqual(["tls: error"]);
    expect(await faults({ ...one, TLS_KEY: join(folder, "none") })).toEqual(["tls: error"]);
    expect(await faults({ ...one, TLS_CERT: one["TLS_KEY"] ?? "" })).toEqual(["tls: error"]);
    expect(await faults(short)).toEqual(["tls: warning"]);
    expect(await faults(short, 11)).toEqual(["tls: error"]);
  });
});

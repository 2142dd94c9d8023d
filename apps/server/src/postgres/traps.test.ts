import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { usePostgresFolder } from "../testing/postgres-folder.ts";
import { findBinaryFolder } from "./binaries.ts";
import { launchPostgres, stopLaunched } from "./launch-postgres.ts";
import { isAlive, processesIn, readPidFile, waitUntil } from "./postmaster.ts";
import { superuserConfig } from "./provision.ts";
import { chooseServiceUser, readPasswd } from "./service-user.ts";
import { startPostgres } from "./start-postgres.ts";

const folderOf = usePostgresFolder();
const asRoot = process.getuid?.() === 0;
const nobody = readPasswd(readFileSync("/etc/passwd", "utf8")).find((u) => u.name === "nobody");
if (!asRoot) process.stderr.write("Not root: traps that only root falls into are left out.\n");

async function keep(url: string): Promise<void> {
  await ask(url, "CREATE TABLE IF NOT EXISTS kept AS SELECT 7 AS n");
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

let template = "";

beforeAll(async () => {
  const base = realpathSync(mkdtempSync(join(tmpdir(), "luoshi-pg-template-")));
  chmodSync(base, 0o755);
  template = join(base, "postgres");
  const postgres = await startPostgres(template);
  await keep(postgres.ownerUrl);
  await postgres.stop();
}, 60_000);

afterAll(() => rmSync(dirname(template), { recursive: true, force: true }));

/** A folder in which a database with one row was made and stopped. */
function usedFolder(): string {
  const folder = folderOf();
  mkdirSync(dirname(folder), { recursive: true });
  execFileSync("cp", ["-a", template, folder]);
  return folder;
}

async function expectKept(folder: string): Promise<void> {
  const postgres = await folderOf.open(folder);
  expect(await ask(postgres.ownerUrl, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
  await postgres.stop();
}

describe("a pid file that names someone else", () => {
  it("is removed where the process is a stranger, who stays alive", async () => {
    const folder = usedFolder();
    const { uid, gid } = statSync(join(folder, "pgdata"));
    const stranger = spawn("sleep", ["60"], { uid, gid, stdio: "ignore" });
    onTestFinished(() => void stranger.kill("SIGKILL"));
    const file = join(folder, "pgdata", "postmaster.pid");
    writeFileSync(file, `${stranger.pid}\n${folder}/pgdata\n1700000000\n5432\n${folder}/run\n\n`);
    chownSync(file, uid, gid);
    await expectKept(folder);
    expect(isAlive(stranger.pid ?? 0)).toBe(true);
  });

  it("is left to PostgreSQL where the process is gone", async () => {
    const folder = usedFolder();
    const { uid, gid } = statSync(join(folder, "pgdata"));
    const file = join(folder, "pgdata", "postmaster.pid");
    writeFileSync(file, `4194300\n${folder}/pgdata\n1700000000\n5432\n${folder}/run\n\n`);
    chownSync(file, uid, gid);
    await expectKept(folder);
  });

  it("is believed where a database answers all the same, as from another container", async () => {
    const folder = folderOf();
    const launched = await launchPostgres(folder);
    const file = join(folder, "pgdata", "postmaster.pid");
    const [, ...rest] = readFileSync(file, "utf8").split("\n");
    writeFileSync(file, [process.pid, ...rest].join("\n"));
    await expect(folderOf.open(folder)).rejects.toMatchObject({ code: "folder-in-use" });
    expect(readPidFile(join(folder, "pgdata"))?.pid).toBe(process.pid);
    expect(isAlive(launched.pid)).toBe(true);
  });

  it("is no obstacle where its process has ended and nobody has collected it", async () => {
    const parent = spawn("sh", ["-c", "sleep 0 & echo $!; exec sleep 60"]);
    onTestFinished(() => void parent.kill("SIGKILL"));
    const pid = await new Promise<number>((resolve) => {
      parent.stdout.once("data", (text: Buffer) => resolve(Number(text.toString())));
    });
    expect(await waitUntil(() => !isAlive(pid), 5000)).toBe(true);
    expect(() => process.kill(pid, 0)).not.toThrow();
  });
});

describe("a first start that was killed", () => {
  it("leaves nothing that is taken for a database", async () => {
    const folder = folderOf();
    const child = folderOf.start(folder);
    const half = (): string | undefined =>
      existsSync(folder) ? readdirSync(folder).find((n) => n.startsWith("pgdata.new-")) : undefined;
    expect(await waitUntil(() => half() !== undefined, 10_000)).toBe(true);
    const first = await child;
    first.kill("SIGKILL");
    expect(await waitUntil(() => !isAlive(first.pid ?? 0), 5000)).toBe(true);
    expect(existsSync(join(folder, "pgdata"))).toBe(false);
    const postgres = await folderOf.open(folder);
    await postgres.stop();
    expect(half()).toBe(undefined);
  });

  it("between making the folder and making the roles is made whole", async () => {
    const folder = folderOf();
    await stopLaunched(await launchPostgres(folder));
    const postgres = await folderOf.open(folder);
    await keep(postgres.ownerUrl);
    await postgres.stop();
  });
});

describe("a data folder that is not as it should be", () => {
  it("is closed again where its mode was opened", async () => {
    const folder = usedFolder();
    chmodSync(join(folder, "pgdata"), 0o755);
    await expectKept(folder);
    expect(statSync(join(folder, "pgdata")).mode & 0o777).toBe(0o700);
  });

  it.runIf(asRoot)("is handed over where root brought it back from an archive", async () => {
    const folder = usedFolder();
    execFileSync("chown", ["-R", "0:0", folder]);
    await expectKept(folder);
  });

  it.runIf(asRoot)("keeps the user it was made by when another one would be chosen", async () => {
    const folder = usedFolder();
    execFileSync("chown", ["-R", "4711:4711", folder]);
    expect(chooseServiceUser(join(folder, "pgdata"))?.uid).toBe(4711);
    await expectKept(folder);
  });

  it("of another major version is refused and left alone", async () => {
    const folder = usedFolder();
    const version = join(folder, "pgdata", "PG_VERSION");
    writeFileSync(version, "15\n");
    await expect(folderOf.open(folder)).rejects.toMatchObject({
      code: "other-major",
      told: { zh: expect.stringContaining("PostgreSQL 15"), en: expect.stringContaining("luoshi") },
    });
    writeFileSync(version, "18\n");
    await expectKept(folder);
  });

  it("with other files in it is refused and left alone", async () => {
    const folder = folderOf();
    mkdirSync(join(folder, "pgdata"), { recursive: true });
    writeFileSync(join(folder, "pgdata", "letter.txt"), "甲");
    if (asRoot) chownSync(join(folder, "pgdata"), nobody?.uid ?? 0, nobody?.gid ?? 0);
    await expect(folderOf.open(folder)).rejects.toMatchObject({ code: "not-a-database" });
    expect(readFileSync(join(folder, "pgdata", "letter.txt"), "utf8")).toBe("甲");
  });

  it("that is a file is told as what cannot be written to", async () => {
    const folder = folderOf();
    writeFileSync(dirname(folder), "");
    await expect(folderOf.open(folder)).rejects.toMatchObject({ code: "folder-not-writable" });
  });

  it("without its passwords gets new ones", async () => {
    const folder = usedFolder();
    const before = readFileSync(join(folder, "pgdata", "luoshi-passwords.json"), "utf8");
    rmSync(join(folder, "pgdata", "luoshi-passwords.json"));
    await expectKept(folder);
    const after = readFileSync(join(folder, "pgdata", "luoshi-passwords.json"), "utf8");
    expect(after).not.toBe(before);
  });

  it("without its passwords while an orphan runs says whom to end", async () => {
    const folder = folderOf();
    const launched = await launchPostgres(folder);
    rmSync(join(folder, "pgdata", "luoshi-passwords.json"));
    await expect(folderOf.open(folder)).rejects.toMatchObject({
      code: "passwords-lost",
      told: { en: expect.stringContaining(`kill -INT ${launched.pid}`) },
    });
  });
});

describe.runIf(asRoot)("an ordinary user", () => {
  it("runs the database as itself", async () => {
    const folder = folderOf("postgres");
    chownSync(dirname(folder), nobody?.uid ?? 0, nobody?.gid ?? 0);
    const child = await folderOf.child(folder, nobody?.uid);
    expect(child.says.code).toBe(undefined);
    expect(statSync(`/proc/${child.says.pid}`).uid).toBe(nobody?.uid);
    expect(await ask(child.says.ownerUrl, "SELECT 7 AS n")).toEqual([{ n: 7 }]);
  });

  it("is told who owns a folder that root's server made", async () => {
    const folder = usedFolder();
    execFileSync("chown", ["-R", "4711:4711", join(folder, "pgdata")]);
    const child = await folderOf.child(folder, nobody?.uid);
    expect(child.says).toMatchObject({
      code: "wrong-owner",
      message: expect.stringContaining("4711"),
    });
  });

  it("is told which folder cannot be written to", async () => {
    const child = await folderOf.child(folderOf("data/postgres"), nobody?.uid);
    expect(child.says).toMatchObject({
      code: "folder-not-writable",
      message: expect.stringContaining("LUOSHI_DATA"),
    });
  });
});

describe.runIf(asRoot)("root's closed home", () => {
  it("is left for a folder outside, to which a link leads", async () => {
    const folder = folderOf("home/data/postgres");
    const home = dirname(dirname(folder));
    mkdirSync(home, { mode: 0o700 });
    chmodSync(home, 0o700);
    const elsewhere = join(dirname(home), "elsewhere");
    const postgres = await folderOf.open(folder, { elsewhere });
    await keep(postgres.ownerUrl);
    await postgres.stop();
    expect(lstatSync(folder).isSymbolicLink()).toBe(true);
    expect(dirname(realpathSync(folder))).toBe(elsewhere);
    expect(statSync(home).mode & 0o777).toBe(0o700);
    const again = await folderOf.open(folder, { elsewhere });
    expect(await ask(again.ownerUrl, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
    await again.stop();
    rmSync(realpathSync(folder), { recursive: true });
    await expect(folderOf.open(folder, { elsewhere })).rejects.toMatchObject({
      code: "folder-unreachable",
    });
  });

  it("that holds a database already is named, with what to do", async () => {
    const folder = usedFolder();
    const closed = dirname(folder);
    chmodSync(closed, 0o700);
    await expect(folderOf.open(folder)).rejects.toMatchObject({
      code: "folder-unreachable",
      told: { en: expect.stringContaining(`chmod o+x ${closed}`) },
    });
    chmodSync(closed, 0o711);
    await expectKept(folder);
  });

  it("with the programs in it has them copied, once, with the links that no script made", async () => {
    const folder = folderOf("data/postgres");
    const home = join(dirname(dirname(folder)), "home");
    const packages = join(home, "node_modules", "linux");
    mkdirSync(home);
    cpSync(findBinaryFolder(), packages, { recursive: true, verbatimSymlinks: true });
    const lib = join(packages, "native", "lib");
    for (const name of readdirSync(lib))
      if (lstatSync(join(lib, name)).isSymbolicLink()) rmSync(join(lib, name));
    chmodSync(home, 0o700);
    const launched = await launchPostgres(folder, { binaryFolder: packages });
    expect(launched.binaries.copied).toBe(true);
    expect(launched.binaries.postgres.startsWith(realpathSync(folder))).toBe(true);
    await stopLaunched(launched);
    const made = statSync(launched.binaries.postgres).ino;
    const again = await launchPostgres(folder, { binaryFolder: packages });
    expect(statSync(again.binaries.postgres).ino).toBe(made);
    await stopLaunched(again);
  });
});

describe("an install without scripts", () => {
  it("gets its links to the libraries from us", async () => {
    const folder = folderOf("data/postgres");
    const packages = join(dirname(dirname(folder)), "package");
    cpSync(findBinaryFolder(), packages, { recursive: true, verbatimSymlinks: true });
    const lib = join(packages, "native", "lib");
    for (const name of readdirSync(lib))
      if (lstatSync(join(lib, name)).isSymbolicLink()) rmSync(join(lib, name));
    const launched = await launchPostgres(folder, { binaryFolder: packages });
    expect(launched.binaries.copied).toBe(false);
    await stopLaunched(launched);
    expect(readdirSync(lib)).toContain("libicuuc.so.60");
  });

  it("of programs that do not run says what they said", async () => {
    const folder = folderOf("data/postgres");
    const packages = join(dirname(dirname(folder)), "package");
    mkdirSync(join(packages, "native", "bin"), { recursive: true });
    writeFileSync(join(packages, "package.json"), '{"version":"1.0.0"}');
    writeFileSync(
      join(packages, "native", "bin", "postgres"),
      "#!/bin/sh\necho broken lib; exit 1\n",
    );
    chmodSync(join(packages, "native", "bin", "postgres"), 0o755);
    await expect(launchPostgres(folder, { binaryFolder: packages })).rejects.toMatchObject({
      code: "binaries-do-not-run",
      told: { zh: expect.stringContaining("broken lib") },
    });
  });
});

describe("a long path", () => {
  it("has its socket in a short folder of its own", async () => {
    const folder = folderOf(`${"很长的文件夹名".repeat(6)}/postgres`);
    const launched = await launchPostgres(folder);
    expect(dirname(launched.host)).toBe(tmpdir());
    expect(statSync(launched.host).mode & 0o777).toBe(0o700);
    await stopLaunched(launched);
    rmSync(launched.host, { recursive: true });
    if (!asRoot) return;
    mkdirSync(launched.host);
    onTestFinished(() => rmSync(launched.host, { recursive: true, force: true }));
    chownSync(launched.host, 4711, 4711);
    await expect(launchPostgres(folder)).rejects.toMatchObject({ code: "socket-folder" });
    expect(basename(launched.host)).toMatch(/^luoshi-[0-9a-f]{16}$/);
  });
});

describe.runIf(asRoot)("the user of the database", () => {
  it("is postgres, else nobody, else an error that says so", () => {
    const folder = folderOf("users");
    const passwd = join(dirname(folder), "passwd");
    const none = join(dirname(folder), "none");
    writeFileSync(passwd, "root:x:0:0::/:/bin/sh\nnobody:x:65534:65534::/:/bin/false\n");
    expect(chooseServiceUser(none, passwd)?.name).toBe("nobody");
    writeFileSync(passwd, "nobody:x:65534:65534::/:\npostgres:x:70:70::/:\n");
    expect(chooseServiceUser(none, passwd)).toEqual({ name: "postgres", uid: 70, gid: 70 });
    writeFileSync(passwd, "root:x:0:0::/:/bin/sh\npostgres:x:0:0::/:\n");
    expect(() => chooseServiceUser(none, passwd)).toThrow(
      expect.objectContaining({ code: "no-service-user" }),
    );
  });
});

describe("the log", () => {
  it("has neither statements nor values of a row", async () => {
    const folder = folderOf();
    const launched = await launchPostgres(folder);
    const client = new pg.Client(superuserConfig(launched));
    await client.connect();
    await client.query("CREATE TABLE person (name text PRIMARY KEY, n int)");
    await client.query("INSERT INTO person VALUES ('张三', 1)");
    await expect(client.query("INSERT INTO person VALUES ('张三', 1)")).rejects.toThrow();
    await expect(client.query("SELECT '李四'::int")).rejects.toThrow();
    await client.end();
    await stopLaunched(launched);
    const log = readFileSync(join(folder, "server.log"), "utf8");
    expect(log).toContain("ready to accept connections");
    expect(log).not.toMatch(/张三|李四|INSERT/);
    expect(processesIn(join(folder, "pgdata"))).toEqual([]);
  });
});

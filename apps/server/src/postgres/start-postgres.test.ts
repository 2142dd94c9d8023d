import { readFileSync, statSync } from "node:fs";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { usePostgresFolder } from "../testing/postgres-folder.ts";
import { launchPostgres } from "./launch-postgres.ts";
import { createAppPool, createOwnerPool } from "./pools.ts";
import { isAlive, processesIn, waitUntil } from "./postmaster.ts";
import type { PostgresEvent } from "./start-postgres.ts";

const folderOf = usePostgresFolder();
const asRoot = process.getuid?.() === 0;

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

function groupOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[2]);
}

describe("startPostgres", () => {
  it("makes a database that is durable, private and in UTF-8, and stops it without a trace", async () => {
    const folder = folderOf();
    const postgres = await folderOf.open(folder);
    const settings = await ask<{ name: string; setting: string }>(
      postgres.ownerUrl,
      `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes',
       'synchronous_commit', 'data_checksums', 'listen_addresses', 'ssl', 'server_encoding', 'jit')`,
    );
    expect(Object.fromEntries(settings.map((row) => [row.name, row.setting]))).toEqual({
      fsync: "on",
      full_page_writes: "on",
      synchronous_commit: "on",
      data_checksums: "on",
      listen_addresses: "",
      ssl: "off",
      server_encoding: "UTF8",
      jit: "off",
    });
    const [locale] = await ask(
      postgres.ownerUrl,
      "SELECT datcollate, datctype FROM pg_database WHERE datname = current_database()",
    );
    expect(locale).toEqual({ datcollate: "C", datctype: "C.UTF-8" });
    const host = postgres.owner.host ?? "";
    expect(statSync(host).mode & 0o777).toBe(0o700);
    expect(statSync(`${folder}/pgdata`).mode & 0o777).toBe(0o700);
    // A group of its own: Ctrl-C in our terminal is for us to hear, and for us to stop it.
    expect(groupOf(postgres.pid())).toBe(postgres.pid());
    if (asRoot) expect(statSync(`/proc/${postgres.pid()}`).uid).not.toBe(0);
    expect(processesIn(`${folder}/pgdata`).length).toBeGreaterThan(1);
    await postgres.stop();
    expect(processesIn(`${folder}/pgdata`)).toEqual([]);
    expect(isAlive(postgres.pid())).toBe(false);
  });

  it("has an owner of the tables and an app that owns nothing and is held by row-level security", async () => {
    const postgres = await folderOf.open(folderOf());
    const [owner, app] = [createOwnerPool(postgres), createAppPool(postgres)];
    const { rows: roles } = await owner.query(
      `SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles
       WHERE rolname LIKE 'luoshi%' ORDER BY rolname`,
    );
    const weak = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
    expect(roles).toEqual([
      { rolname: "luoshi_app", ...weak },
      { rolname: "luoshi_owner", ...weak },
    ]);
    await owner.query(`CREATE TABLE paper (title text); INSERT INTO paper VALUES ('甲'), ('乙');
      ALTER TABLE paper ENABLE ROW LEVEL SECURITY; GRANT SELECT ON paper TO luoshi_app;
      CREATE POLICY one ON paper USING (title = '甲')`);
    expect((await app.query("SELECT title FROM paper")).rows).toEqual([{ title: "甲" }]);
    expect((await owner.query("SELECT title FROM paper")).rowCount).toBe(2);
    await expect(app.query("ALTER TABLE paper DISABLE ROW LEVEL SECURITY")).rejects.toThrow(
      /must be owner/,
    );
    await expect(app.query("SET ROLE luoshi_owner")).rejects.toThrow(/permission denied/);
    await Promise.all([owner.end(), app.end()]);
    await postgres.stop();
  });

  it("keeps what was written over a stop, and gives the same addresses", async () => {
    const folder = folderOf();
    const first = await folderOf.open(folder);
    await ask(first.ownerUrl, "CREATE TABLE kept AS SELECT 7 AS n");
    await first.stop();
    const second = await folderOf.open(folder);
    expect(second.adopted).toBe(false);
    expect(second.ownerUrl).toBe(first.ownerUrl);
    expect(await ask(second.ownerUrl, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
    await second.stop();
  });

  it("takes over the database of a process that was killed", async () => {
    const folder = folderOf();
    const child = await folderOf.child(folder);
    await ask(child.says.ownerUrl, "CREATE TABLE kept AS SELECT 7 AS n");
    child.kill("SIGKILL");
    await waitUntil(() => child.signalCode !== null, 5000);
    expect(isAlive(child.says.pid)).toBe(true);
    const postgres = await folderOf.open(folder);
    expect(postgres.adopted).toBe(true);
    expect(postgres.pid()).toBe(child.says.pid);
    expect(await ask(postgres.ownerUrl, "SELECT n FROM kept")).toEqual([{ n: 7 }]);
    await postgres.stop();
    expect(processesIn(`${folder}/pgdata`)).toEqual([]);
  });

  it("does not keep an orphan that runs with settings of the past", async () => {
    const folder = folderOf();
    const old = await launchPostgres(folder, { settings: { max_connections: "33" } });
    const postgres = await folderOf.open(folder);
    expect(postgres.adopted).toBe(false);
    expect(postgres.pid()).not.toBe(old.pid);
    expect(await ask(postgres.ownerUrl, "SHOW max_connections")).toEqual([
      { max_connections: "60" },
    ]);
    await postgres.stop();
  });

  it("refuses a folder that another process has, and says which", async () => {
    const folder = folderOf();
    const child = await folderOf.child(folder);
    await expect(folderOf.open(folder)).rejects.toMatchObject({
      code: "folder-in-use",
      told: { en: expect.stringContaining(`process ${child.pid},`) },
    });
    expect(await ask(child.says.ownerUrl, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
  });

  it("lets one of two that start at once on a new folder have it", async () => {
    const folder = folderOf();
    const [one, other] = await Promise.all([folderOf.child(folder), folderOf.child(folder)]);
    const codes = [one.says.code ?? "started", other.says.code ?? "started"].sort();
    expect(codes).toEqual(["folder-in-use", "started"]);
  });

  it("brings a killed database back with all that it acknowledged", async () => {
    const folder = folderOf();
    const events: PostgresEvent["kind"][] = [];
    const postgres = await folderOf.open(folder, { onEvent: (event) => events.push(event.kind) });
    const pool = createOwnerPool(postgres);
    await pool.query("CREATE TABLE kept (n int)");
    for (let n = 0; n < 20; n++) await pool.query("INSERT INTO kept VALUES ($1)", [n]);
    const before = postgres.pid();
    process.kill(before, "SIGKILL");
    expect(await waitUntil(() => events.includes("back"), 30_000)).toBe(true);
    expect(postgres.pid()).not.toBe(before);
    expect((await pool.query("SELECT count(*)::int AS n FROM kept")).rows).toEqual([{ n: 20 }]);
    expect(events.filter((kind) => kind !== "failed")).toEqual(["lost", "back"]);
    await pool.end();
    await postgres.stop();
    expect(processesIn(`${folder}/pgdata`)).toEqual([]);
  });

  it("revives it again and again, also when only a backend was killed", async () => {
    const folder = folderOf();
    const events: PostgresEvent["kind"][] = [];
    const postgres = await folderOf.open(folder, { onEvent: (event) => events.push(event.kind) });
    for (let round = 1; round <= 3; round++) {
      const all = processesIn(`${folder}/pgdata`);
      const victim = round === 2 ? all.find((pid) => pid !== postgres.pid()) : postgres.pid();
      process.kill(victim ?? 0, "SIGKILL");
      const back = (): boolean => events.filter((kind) => kind === "back").length === round;
      expect(await waitUntil(back, 30_000)).toBe(true);
      expect(await ask(postgres.ownerUrl, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
    }
    await postgres.stop();
  });
});

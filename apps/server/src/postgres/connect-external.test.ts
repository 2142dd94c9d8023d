import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { usePostgresFolder } from "../testing/postgres-folder.ts";
import { addressOf, checkServer, connectExternal } from "./connect-external.ts";
import { connectionUrl } from "./database-access.ts";
import { type LaunchedPostgres, type LaunchOptions, launchPostgres } from "./launch-postgres.ts";
import { createAppPool, createOwnerPool } from "./pools.ts";
import { superuserConfig } from "./provision.ts";

const folderOf = usePostgresFolder();
const DEBIAN = "/usr/lib/postgresql/15/bin";

/** A server that stands for the institution's own, after some SQL of its administrator; gives an address to it. */
async function ownServer(
  prepare: readonly string[],
  options: LaunchOptions = {},
): Promise<(user: string, database?: string) => string> {
  const launched = await launchPostgres(folderOf(), options);
  await asAdministrator(launched, prepare);
  return (user, database = "postgres") =>
    connectionUrl({
      ...superuserConfig(launched, database),
      ...(user === "postgres" ? {} : { user, password: "geheim" }),
    });
}

async function asAdministrator(launched: LaunchedPostgres, sql: readonly string[]): Promise<void> {
  const client = new pg.Client(superuserConfig(launched));
  await client.connect();
  for (const statement of sql) await client.query(statement);
  await client.end();
}

/** Makes a guarded table as the owner and reads it in either role. */
async function expectGuarded(url: string): Promise<void> {
  const access = await connectExternal(url);
  const [owner, app] = [createOwnerPool(access), createAppPool(access, { size: 3 })];
  await owner.query(`CREATE TABLE paper (title text); INSERT INTO paper VALUES ('甲'), ('乙');
    ALTER TABLE paper ENABLE ROW LEVEL SECURITY; GRANT SELECT ON paper TO luoshi_app;
    CREATE POLICY one ON paper USING (title = '甲')`);
  const seen = await Promise.all(
    Array.from({ length: 3 }, () => app.query("SELECT current_user AS who, title FROM paper")),
  );
  for (const { rows } of seen) expect(rows).toEqual([{ who: "luoshi_app", title: "甲" }]);
  expect((await owner.query("SELECT title FROM paper")).rowCount).toBe(2);
  await Promise.all([owner.end(), app.end()]);
}

const OWNER = [
  "CREATE ROLE bureau LOGIN CREATEROLE PASSWORD 'geheim'",
  "CREATE DATABASE luoshi OWNER bureau",
];

describe("connectExternal", () => {
  it("makes the app's role and steps down to it on each connection", async () => {
    const url = await ownServer(OWNER);
    await expectGuarded(url("bureau", "luoshi"));
  });

  it("does so for a superuser, too, and a second time", async () => {
    const url = await ownServer(["CREATE DATABASE luoshi"]);
    await connectExternal(url("postgres", "luoshi"));
    await expectGuarded(url("postgres", "luoshi"));
  });

  it("does so for an owner without the right to make roles, once the administrator did", async () => {
    const url = await ownServer([
      "CREATE ROLE bureau LOGIN PASSWORD 'geheim'",
      "CREATE DATABASE luoshi OWNER bureau",
    ]);
    const fault = await connectExternal(url("bureau", "luoshi")).then(
      () => undefined,
      (error: { code: string; told: { en: string } }) => error,
    );
    expect(fault?.code).toBe("no-app-role");
    const sql = fault?.told.en.slice(fault.told.en.indexOf("CREATE ROLE")) ?? "";
    const administrator = new pg.Client(url("postgres"));
    await administrator.connect();
    await administrator.query(sql);
    await administrator.end();
    await expectGuarded(url("bureau", "luoshi"));
  });

  it.runIf(existsSync(join(DEBIAN, "postgres")))("works with Debian's PostgreSQL 15", async () => {
    const programs = join(dirname(folderOf("x")), "debian");
    mkdirSync(join(programs, "native"), { recursive: true });
    symlinkSync(DEBIAN, join(programs, "native", "bin"));
    writeFileSync(join(programs, "package.json"), '{"version":"15"}');
    const url = await ownServer(OWNER, { binaryFolder: programs });
    await expectGuarded(url("bureau", "luoshi"));
  });

  it("refuses a server that may lose what it acknowledged, and names each setting", async () => {
    const settings = { fsync: "off", full_page_writes: "off" };
    const url = await ownServer([...OWNER, "ALTER ROLE bureau SET synchronous_commit = off"], {
      settings,
    });
    await expect(connectExternal(url("bureau", "luoshi"))).rejects.toMatchObject({
      code: "not-durable",
      told: { en: expect.stringContaining("fsync, full_page_writes, synchronous_commit") },
    });
  });

  it("refuses another encoding, an older version, and a role that is too strong", async () => {
    const url = await ownServer([
      ...OWNER,
      "CREATE DATABASE old ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0",
      "CREATE ROLE luoshi_app BYPASSRLS",
      "GRANT luoshi_app TO bureau",
    ]);
    await expect(connectExternal(url("bureau", "old"))).rejects.toMatchObject({
      code: "wrong-encoding",
    });
    await expect(connectExternal(url("bureau", "luoshi"))).rejects.toMatchObject({
      code: "app-role-too-strong",
    });
    const client = new pg.Client(url("bureau", "luoshi"));
    await client.connect();
    await expect(checkServer(client, 19)).rejects.toMatchObject({
      code: "too-old",
      told: { zh: expect.stringContaining("PostgreSQL 18") },
    });
    await client.end();
  });

  it("says where it could not get to, without the password", async () => {
    const url = await ownServer(OWNER);
    const wrong = url("bureau", "luoshi").replace("geheim", "andereswort");
    const faults = [wrong, "postgresql://bureau:andereswort@127.0.0.1:1/luoshi"].map(
      async (address) => await connectExternal(address).catch((error: unknown) => error),
    );
    for (const fault of await Promise.all(faults)) {
      expect(fault).toMatchObject({ code: "unreachable" });
      expect(String(fault)).toContain("DATABASE_URL");
      expect(String(fault)).not.toContain("andereswort");
    }
    expect(addressOf("postgresql://a:b@c.example:5433/d?x=y")).toBe(
      "postgresql://a@c.example:5433/d",
    );
    expect(addressOf("not an address with b")).toBe("DATABASE_URL");
  });
});

describe("createAppPool", () => {
  it("gives no connection where stepping down fails", async () => {
    const url = await ownServer(OWNER);
    const access = await connectExternal(url("bureau", "luoshi"));
    const administrator = new pg.Client(url("postgres"));
    await administrator.connect();
    await administrator.query("REVOKE luoshi_app FROM bureau CASCADE; DROP ROLE luoshi_app");
    await administrator.end();
    const app = createAppPool(access);
    await expect(app.query("SELECT 1")).rejects.toThrow(/luoshi_app/);
    await app.end();
  });
});

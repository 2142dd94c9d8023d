import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashToken } from "../../src/http/enter.ts";
import { createAppPool } from "../../src/postgres/pools.ts";
import { valueTypes } from "../../src/store/database.ts";
import { useApp } from "../../src/testing/test-app.ts";
import { compareGuard } from "./compare-guard.ts";
import { dumpTables, type Row } from "./dump.ts";
import { makeOracle, type Oracle } from "./oracle.ts";
import { buildWorld, type World, type WorldActor } from "./world.ts";
import { TODAY } from "./world-directory.ts";

const server = useApp();
let world: World;
let oracle: Oracle;
let tables: readonly string[];
/** The role of requests, beside the application: what is asked here is no statement of ours. */
let pool: pg.Pool;

beforeAll(async () => {
  world = await buildWorld(server);
  pool = createAppPool(server.database.access, { config: { types: valueTypes } });
  const dump = await dumpTables(server.database.ownerPool);
  tables = dump.tables;
  oracle = makeOracle(dump, TODAY);
}, 120_000);

afterAll(() => pool.end());

const asOwner = async <T extends pg.QueryResultRow>(text: string): Promise<readonly T[]> =>
  (await server.database.ownerPool.query<T>(text)).rows;

/** Enters for them, as the application's role, and does something in that transaction; nothing of it stays. */
async function asCompany<T>(
  asked: readonly { readonly actor: WorldActor; readonly duty: Row }[],
  work: (entered: readonly number[], client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const { rows } = await client.query<{ call: number }>(
      `select call from luoshi_enter_to_report(1, $1, $2, $3, $4, $5, '2000-01-01')`,
      [
        asked.map(({ actor }) => hashToken(actor.token ?? "")),
        asked.map(({ duty }) => duty["id"]),
        asked.map((_, nth) => `key-of-nobody-${nth}`),
        `${TODAY}T02:00:00Z`,
        TODAY,
      ],
    );
    return await work(
      rows.map(({ call }) => call),
      client,
    );
  } finally {
    await client.query("rollback");
    client.release();
  }
}

describe("the database's own guard, without any predicate of ours", () => {
  test("gives nobody a row that is not theirs, and hides none that is", async () => {
    const { extra, hidden, rows, persons } = await compareGuard(pool, oracle, tables, world.actors);
    process.stdout.write(
      `second guard: ${persons} persons, ${tables.length} tables, ${rows} rows seen, ${extra.length} extra, ${hidden.length} hidden\n`,
    );
    expect({ extra, hidden }).toEqual({ extra: [], hidden: [] });
  }, 90_000);

  test("says the same of a duty in its functions, which open it for a command", async () => {
    const client = await pool.connect();
    let held = 0;
    try {
      for (const { label, personId } of world.actors) {
        if (personId === null) continue;
        await client.query("begin");
        await client.query("select luoshi_become(1, $1, $2)", [personId, TODAY]);
        const { rows } = await client.query<{ shown: boolean; held: boolean; told: boolean }>(
          `select exists (select from duty d where d.shard = 1 and d.id = all_duties.id) as shown,
             exists (select from luoshi_hold_duty(all_duties.id)) as held,
             exists (select from luoshi_duty_place(all_duties.id)) as told
           from unnest($1::uuid[]) as all_duties(id)`,
          [oracle.rows("duty").map(({ id }) => id)],
        );
        await client.query("rollback");
        held += rows.filter((row) => row.held).length;
        for (const row of rows) expect([row.held, row.told], label).toEqual([row.shown, row.shown]);
      }
    } finally {
      client.release();
    }
    expect(held).toBeGreaterThan(100);
  }, 90_000);

  test("gives those who report together the duties below each one's own units, and nobody's else", async () => {
    const duties = oracle.rows("duty");
    const days = new Set(
      oracle
        .rows("occurrence")
        .flatMap((row) => (row["state"] === "withdrawn" ? [] : [row["duty_id"]])),
    );
    const actors = world.actors.filter(({ entry }) => entry !== "none");
    // Duty by duty, so that each comes after somebody else: nobody's reach may rub off.
    const asked = duties.flatMap((duty) => actors.map((actor) => ({ actor, duty })));
    const given = await asCompany(asked, (entered) => Promise.resolve(entered));
    const may = asked.flatMap(({ actor, duty }, nth) => {
      const who = oracle.standing(actor.personId ?? "");
      const below = who.subtrees.some((path) => String(duty["unit_path"]).startsWith(path));
      return below && days.has(duty["id"]) ? [nth + 1] : [];
    });
    expect([...given].sort((a, b) => a - b)).toEqual(may);
    expect(may.length).toBeGreaterThan(100);
  }, 90_000);

  test("gives those who report together no row that none of them may see", async () => {
    const company = ["office@水务局", "liaison@教育局"].map((label) => {
      const actor = world.actors.find((each) => each.label === label);
      if (actor === undefined) throw new Error(label);
      return actor;
    });
    const asked = company.flatMap((actor) => oracle.rows("duty").map((duty) => ({ actor, duty })));
    const persons = company.map(({ personId }) => oracle.standing(personId ?? ""));
    const rows = await asCompany(asked, async (_, client) => {
      const all = tables.map(
        (name) => `select '${name}' as name, to_jsonb(t) as row from ${name} t`,
      );
      return (await client.query<{ name: string; row: Row }>(all.join(" union all "))).rows;
    });
    const extra = rows.filter(
      ({ name, row }) => !persons.some((who) => oracle.sees(who, name, row)),
    );
    expect(extra).toEqual([]);
    expect(new Set(rows.map(({ name }) => name))).toContain("duty");
  }, 90_000);

  test("refuses everybody who is not named", async () => {
    const nobody = createAppPool(server.database.access, { size: 1 });
    try {
      for (const table of tables.filter((each) => oracle.rows(each).length > 0))
        await expect(nobody.query(`select from ${table}`), table).rejects.toThrow(
          /unrecognized configuration parameter "luoshi\.(person|shard)"/,
        );
    } finally {
      await nobody.end();
    }
  });

  test("holds on every table, by a role that owns none and cannot get round it", async () => {
    const open = await asOwner<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relrowsecurity
         and has_table_privilege('luoshi_app', c.oid, 'select')`,
    );
    expect(open).toEqual([]);
    const owned = await asOwner(
      `select c.relname from pg_class c where pg_get_userbyid(c.relowner) = 'luoshi_app'`,
    );
    expect(owned).toEqual([]);
    const role = await asOwner<{ rolbypassrls: boolean; rolsuper: boolean; parents: number }>(
      `select rolbypassrls, rolsuper, rolcreaterole, rolcreatedb,
         (select count(*)::int from pg_auth_members m where m.member = r.oid) as parents
       from pg_roles r where rolname = 'luoshi_app'`,
    );
    expect(role).toEqual([
      {
        rolbypassrls: false,
        rolsuper: false,
        rolcreaterole: false,
        rolcreatedb: false,
        parents: 0,
      },
    ]);
  });

  test("lets nobody change what happened, not even the system", async () => {
    for (const table of ["event", "seal"])
      for (const change of [
        `update ${table} set shard = 2`,
        `delete from ${table}`,
        `truncate ${table}`,
      ]) {
        const client = await pool.connect();
        try {
          await client.query("begin");
          await client.query(
            `select set_config('luoshi.shard', '1', true), set_config('luoshi.person', '00000000-0000-0000-0000-000000000000', true)`,
          );
          await expect(client.query(change), change).rejects.toThrow(/permission denied/);
        } finally {
          await client.query("rollback");
          client.release();
        }
      }
  });
});

import type { Light } from "@luoshi/ledger";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { Call } from "../../contract/client.ts";
import { createDatabase } from "../../store/database.ts";
import { type DutySort, dutySorts, pickDuties } from "../../store/duty-list.ts";
import { boundsOfLights } from "../../store/light-bounds.ts";
import { inTransaction } from "../../store/transaction.ts";
import { seedLitDuties } from "../../testing/lit-duties.ts";
import { randomSource } from "../../testing/random-source.ts";
import { seedSampleDistrict } from "../../testing/sample-district.ts";
import type { Seeded } from "../../testing/seed.ts";
import { useApp } from "../../testing/test-app.ts";

const server = useApp();
const random = randomSource(1_908);
const sorts = Object.keys(dutySorts) as readonly DutySort[];
const colours = ["red", "yellow", "green", "blue"] as const;
/** Every choice of lights but none: 15. */
const choices: readonly (readonly Light[])[] = Array.from({ length: 15 }, (_, n) =>
  colours.filter((_, bit) => ((n + 1) >> bit) % 2 === 1),
);
let ids: Seeded;
const callers = new Map<string, Call>();

beforeAll(async () => {
  const pool = server.database.ownerPool;
  ids = await seedSampleDistrict(pool);
  const place = (name: string) => ({ id: ids.unit(name), path: ids.path(name) });
  const known = await seedLitDuties(
    pool,
    random,
    {
      units: ["水务局", "供水科", "教育局", "柳湾街道", "东社区"].map(place),
      issuer: place("云溪区人民政府"),
      by: ids.person("办公"),
    },
    400,
  );
  // Nobody claims tomorrow; the light of such a duty is asked for elsewhere.
  await pool.query("delete from occurrence where duty_id = any ($1)", [future([...known])]);
  await pool.query("delete from duty where id = any ($1)", [future([...known])]);
  for (const name of ["办公", "水务联络"])
    callers.set(name, await server.signedIn(ids.person(name)));
});

function future(known: readonly (readonly [string, { readonly claimedAt?: string | null }])[]) {
  return known
    .filter(([, { claimedAt }]) => (claimedAt ?? "") > server.services.clock())
    .map(([id]) => id);
}

/** All rows of a list in its order, page by page. */
async function paged(name: string, query: Record<string, unknown>) {
  const call = callers.get(name) as Call;
  const found: { readonly id: string; readonly light: Light | null }[] = [];
  let after: string | undefined;
  do {
    const page = await call("GET /api/duties", {
      query: { limit: 61, ...query, ...(after === undefined ? {} : { after }) },
    });
    found.push(...page.rows.map(({ id, lit }) => ({ id, light: lit?.light ?? null })));
    after = page.next ?? undefined;
  } while (after !== undefined);
  return found;
}

describe.each(["办公", "水务联络"])("%s", (name) => {
  test.each(sorts)("by %s each choice of lights is the list without the others", async (sort) => {
    const all = await paged(name, { sort });
    expect(all.length).toBeGreaterThan(75);
    for (const light of sort === "due" ? choices : choices.filter(({ length }) => length < 3)) {
      const wanted = new Set<Light | null>(light);
      const rows = await paged(name, { sort, light });
      expect([light, rows]).toEqual([light, all.filter((row) => wanted.has(row.light))]);
    }
  });

  test("counts of each choice are those of the list", async () => {
    const call = callers.get(name) as Call;
    const { lights } = await call("GET /api/duties/counts", { query: {} });
    for (const light of choices) {
      const counts = await call("GET /api/duties/counts", { query: { light: [...light] } });
      const wanted = light.flatMap((each) => (lights[each] ? [[each, lights[each]]] : []));
      expect(counts.lights).toEqual(Object.fromEntries(wanted));
    }
  });
});

test("the bounds of lights hold their duties, each in one part", async () => {
  const database = createDatabase(server.database.ownerPool);
  const holds = (part: RawBuilder<SqlBool>) => sql<number>`coalesce(${part}, false)::int`;
  for (const light of choices) {
    const { whole, parts } = boundsOfLights(light, "2027-03-01");
    const rows = await paged("办公", { light, limit: 200 });
    const found = await sql<{ readonly parts: number; readonly whole: number }>`
      select ${sql.join(parts.map(holds), sql` + `)} as parts, ${holds(whole)} as whole from duty d
      where d.shard = 1 and d.id = any (${rows.map(({ id }) => id)}::uuid[])`.execute(database);
    expect(found.rows).toHaveLength(rows.length);
    expect(found.rows.filter((row) => row.parts !== 1 || row.whole !== 1)).toEqual([]);
    const twice = await sql<{ readonly count: number }>`select count(*)::int as count from duty d
      where d.shard = 1 and ${sql.join(parts.map(holds), sql` + `)} > 1`.execute(database);
    expect(twice.rows).toEqual([{ count: 0 }]);
  }
});

/** What an index is entered by when sorting and reading everything are made dear. */
async function indexConditions(sort: DutySort, light: readonly Light[]) {
  const asker = { shard: 1, person: ids.person("办公"), today: "2027-03-01" };
  const keys: Readonly<Record<DutySort, string>> = {
    due: "2027-02-01",
    plan: `${ids.person("办公")} 1`,
    unit: "000001",
    reported: "2027-02-01T00:00:00.000000Z",
  };
  const after = { key: keys[sort], id: ids.person("办公") };
  const bounds = light.length === 0 ? {} : { bounds: boundsOfLights(light, "2027-03-01") };
  return inTransaction(server.services.database, asker, "read", async (db) => {
    await sql.raw("set local enable_seqscan = off").execute(db);
    await sql.raw("set local enable_bitmapscan = off").execute(db);
    await sql.raw("set local enable_sort = off").execute(db);
    const { rows } = await sql<{ readonly "QUERY PLAN": string }>`explain (costs off)
      ${pickDuties(1, { conditions: [], ...bounds, sort, after, limit: 10 })}`.execute(db);
    return rows.map((row) => row["QUERY PLAN"].trim());
  });
}

describe("under row-level security an order is still entered where the page begins", () => {
  test.each([
    ["due", "duty_due", "ROW(CASE WHEN (due IS NULL)"],
    ["reported", "duty_reported", "ROW(CASE WHEN (reported_at IS NULL)"],
    ["unit", "duty_unit", "ROW(unit_path, id) > "],
    ["plan", "task_plan", "ROW(plan_id, "],
  ] as const)("by %s", async (sort, index, condition) => {
    const lines = await indexConditions(sort, []);
    const at = lines.findIndex((line) => line.includes(` using ${index} `));
    expect([lines[at], lines[at + 1]]).toEqual([
      expect.stringContaining(index),
      expect.stringMatching(/^Index Cond: /),
    ]);
    expect(lines[at + 1]).toContain(condition);
  });

  test("each light by the day", async () => {
    const lines = await indexConditions("due", ["red"]);
    const entered = lines.filter((line) => line.startsWith("Index Cond: "));
    // Once the database has counted, the index of all is as good as that of open ones: nearly all are open here.
    expect(lines.filter((line) => / using duty_(open|due) /.test(line))).toHaveLength(2);
    expect(lines.filter((line) => line.includes(" using duty_odd "))).toHaveLength(1);
    expect(entered.filter((line) => line.includes("CASE WHEN (due IS NULL)"))).toHaveLength(3);
  });
});

test("red by its reports: past its day within the order's index, the few beside it by their own", async () => {
  const lines = await indexConditions("reported", ["red"]);
  expect(lines.filter((line) => line.includes(" using duty_odd "))).toHaveLength(1);
  const walked = lines.findIndex((line) => line.includes(" using duty_open_reported "));
  expect(lines[walked + 1]).toMatch(/^Index Cond: .*CASE WHEN \(due IS NULL\).* < '2027-03-01'/);
});

test("the mark of another order is the caller's mistake", async () => {
  const call = callers.get("办公") as Call;
  const { next } = await call("GET /api/duties", { query: { sort: "unit", limit: 5 } });
  for (const sort of sorts.filter((each) => each !== "unit"))
    await expect(
      call("GET /api/duties", { query: { sort, limit: 5, after: next ?? "" } }),
    ).rejects.toMatchObject({ status: 400 });
});

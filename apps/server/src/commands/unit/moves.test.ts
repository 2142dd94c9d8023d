import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { type Call, CallError } from "../../contract/client.ts";
import { pathTables } from "../../store/unit-path.ts";
import { type Seeded, type SeedUnit, seedDirectory } from "../../testing/seed.ts";
import { useApp } from "../../testing/test-app.ts";

const server = useApp();
let ids: Seeded;
let office: Call;
const names: string[] = [];

beforeAll(async () => {
  const grow = (name: string, depth: number): SeedUnit => {
    names.push(name);
    const children = [0, 1, 2].map((n) => `${name}${n}`);
    return depth === 0
      ? { name }
      : { name, children: children.map((child) => grow(child, depth - 1)) };
  };
  const units = [grow("单位", 3)];
  ids = await seedDirectory(server.database.ownerPool, {
    units,
    people: [
      { name: "区办", posts: [{ unit: "单位", role: "office" }] },
      // A post, an oversight, a set and a group in every unit: all must follow.
      { name: "众人", posts: names.map((unit) => ({ unit, role: "liaison" as const })) },
      { name: "领导", posts: [{ unit: "单位", role: "leader" }], oversees: names },
    ],
    unitSets: names.map((unit) => ({ name: `${unit}组`, unit, members: [] })),
    workgroups: names.map((unit) => ({ name: `${unit}专班`, unit })),
  });
  office = await server.signedIn(ids.person("区办"));
});

/** Units and rows whose path is not what their parents make it. */
async function wrongPaths(): Promise<unknown> {
  const { rows } = await server.database.ownerPool.query(
    `with recursive tree as (
       select id, path, path as made from unit where parent_id is null
       union all
       select u.id, u.path, t.made || right(u.path, 6) from unit u join tree t on u.parent_id = t.id)
     select 'unit' as kind, id::text from tree where path <> made
     union all select 'unreached', count(*)::text from unit where id not in (select id from tree) having count(*) > 0
     ${pathTables
       .map(
         (table) =>
           `union all select '${table}', r.unit_id::text from ${table} r join unit u on u.id = r.unit_id where u.path <> r.unit_path`,
       )
       .join("\n")}`,
  );
  return rows;
}

async function tryMove(from: string, to: string): Promise<string> {
  const unitId = ids.unit(from);
  try {
    const { version } = await office("GET /api/units/:unitId", { params: { unitId } });
    await office("POST /api/units/:unitId/move", {
      params: { unitId },
      body: { version, parentId: ids.unit(to) },
    });
    return "moved";
  } catch (error) {
    if (error instanceof CallError && error.status < 500) return error.answer.code;
    throw error;
  }
}

test("every table that keeps a unit's path is among those that follow a move", async () => {
  const { rows } = await server.database.ownerPool.query<{ table_name: string }>(
    `select table_name from information_schema.columns
     where table_schema = 'public' and column_name = 'unit_path' order by table_name`,
  );
  // An event keeps where it happened.
  expect(rows.map(({ table_name }) => table_name)).toEqual([...pathTables, "event"].sort());
});

test("moves in any order, many at once, leave each path what its parents make it", async () => {
  const unit = fc.integer({ min: 0, max: names.length - 1 });
  const move = fc.record({ from: unit, to: unit });
  const told = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(move, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      async (rounds) => {
        for (const round of rounds) {
          const outcomes = await Promise.all(
            round.map(({ from, to }) => tryMove(names[from] ?? "", names[to] ?? "")),
          );
          for (const outcome of outcomes) told.set(outcome, (told.get(outcome) ?? 0) + 1);
          expect(await wrongPaths()).toEqual([]);
        }
      },
    ),
    { numRuns: process.env["LUOSHI_PROVE"] ? 1000 : 25 },
  );
  expect(told.get("moved")).toBeGreaterThan(20);
  expect(told.get("unit-move-refused")).toBeGreaterThan(0);
}, 120_000);

test("two units that are moved below each other at once do not both go", async () => {
  const made = await Promise.all(
    ["甲", "乙"].map((name) =>
      office("POST /api/units", {
        body: { parentId: ids.unit("单位"), name, kind: "department" },
      }),
    ),
  );
  const [one, two] = made.map(({ id }) => id) as [string, string];
  const move = (unitId: string, parentId: string) =>
    office("POST /api/units/:unitId/move", {
      params: { unitId },
      body: { version: 1, parentId },
    }).then(
      () => "moved",
      (error: unknown) => (error as CallError).answer.code,
    );
  const outcomes = await Promise.all([move(one, two), move(two, one)]);
  expect(outcomes.sort()).toEqual(["moved", "unit-move-refused"]);
  expect(await wrongPaths()).toEqual([]);
});

test("a post that is given while its unit moves has the path of the place where the unit came to", async () => {
  const { ownerPool } = server.database;
  const place = await office("POST /api/units", {
    body: { parentId: ids.unit("单位"), name: "流动科", kind: "section" },
  });
  const { rows } = await ownerPool.query<{ id: string; path: string }>(
    "select id, path from unit where id = $1",
    [ids.unit("单位0")],
  );
  const [to] = rows;
  if (to === undefined) throw new Error("no unit");
  const mover = await ownerPool.connect();
  try {
    // What a move does first, before it has ended.
    await mover.query("begin");
    await mover.query(
      "update unit set path = $2 || right(path, 6), parent_id = $3 where shard = 1 and id = $1",
      [place.id, to.path, to.id],
    );
    const giving = office("POST /api/people", {
      body: { name: "新人", posts: [{ unitId: place.id, role: "member" }] },
    });
    for (let waits = 0; waits === 0; ) {
      const locks = await ownerPool.query<{ waits: number }>(
        `select count(*)::int as waits from pg_locks l join pg_stat_activity a on a.pid = l.pid
          where not l.granted and a.datname = current_database()`,
      );
      waits = locks.rows[0]?.waits ?? 0;
    }
    await mover.query("commit");
    await giving;
    expect(await wrongPaths()).toEqual([]);
  } finally {
    mover.release();
  }
});

test("a place that a unit left is not taken by another, which would be shown what happened there", async () => {
  const parentId = ids.unit("单位2");
  const left = await office("POST /api/units", { body: { parentId, name: "旧", kind: "section" } });
  await office("POST /api/units/:unitId/move", {
    params: { unitId: left.id },
    body: { version: 1, parentId: ids.unit("单位") },
  });
  // Another unit with the same last key comes to that parent.
  const other = await office("POST /api/units", {
    body: { parentId: ids.unit("单位1"), name: "新", kind: "section" },
  });
  await server.database.ownerPool.query(
    "update unit set path = left(path, -6) || $2 where id = $1",
    [other.id, left.path.slice(-6)],
  );
  const moved = await office("POST /api/units/:unitId/move", {
    params: { unitId: other.id },
    body: { version: 1, parentId },
  });
  expect(moved.path.slice(0, -6)).toBe(left.path.slice(0, -6));
  expect(moved.path).not.toBe(left.path);
  // Its own former place it may have again.
  const back = await office("POST /api/units/:unitId/move", {
    params: { unitId: left.id },
    body: { version: 2, parentId },
  });
  expect(back.path).toBe(left.path);
});

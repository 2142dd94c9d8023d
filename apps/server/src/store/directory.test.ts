import type { PlainDate } from "@luoshi/compiler";
import { expandTarget, indexDirectory, indexTargets, type OwnerTarget } from "@luoshi/ledger";
import { uuidv7 } from "uuidv7";
import { beforeAll, expect, test } from "vitest";
import { seedSampleDistrict } from "../testing/sample-district.ts";
import type { Seeded } from "../testing/seed.ts";
import { seedDuties, seedPlan } from "../testing/seed-plan.ts";
import { useDatabase } from "../testing/test-database.ts";
import { createDatabase } from "./database.ts";
import { readDirectory, readTargets } from "./directory.ts";

const database = useDatabase();
const day = "2027-03-01" as PlainDate;
const sets = { rule: uuidv7(), list: uuidv7() };
const postId = uuidv7();
let ids: Seeded;

beforeAll(async () => {
  const pool = database.ownerPool;
  ids = await seedSampleDistrict(pool);
  const district = [ids.unit("云溪区人民政府"), ids.path("云溪区人民政府")];
  const rule = { below: district[0], kinds: ["section", "community"] };
  await pool.query(
    `insert into unit_set (shard, id, unit_id, unit_path, name, rule) values
       (1, $1, $3, $4, '各科室和社区', $5), (1, $2, $3, $4, '试点单位', null)`,
    [sets.rule, sets.list, ...district, JSON.stringify(rule)],
  );
  await pool.query(
    "insert into unit_set_member (shard, unit_set_id, unit_id) values (1, $1, $2), (1, $1, $3)",
    [sets.list, ids.unit("教育局"), ids.unit("档案馆")],
  );
  await pool.query("update unit set retired_at = '2027-01-01Z' where shard = 1 and id = $1", [
    ids.unit("档案馆"),
  ]);
  await pool.query(
    `insert into post (shard, id, person_id, unit_id, unit_path, title, role, since)
     values (1, $1, $2, $3, $4, '科长', 'member', '2026-01-01')`,
    [postId, ids.person("供水干部"), ids.unit("河湖科"), ids.path("河湖科")],
  );
});

const targets = (): Readonly<Record<string, OwnerTarget>> => ({
  unit: { kind: "unit", id: ids.unit("水务局") },
  "units of which one is retired": {
    kind: "units",
    ids: [ids.unit("档案馆"), ids.unit("实验小学")],
  },
  "a unit of another tree": { kind: "unit", id: ids.unit("县水利局") },
  "a set by rule": { kind: "unitSet", id: sets.rule, except: [ids.unit("河湖科")] },
  "a set by list": { kind: "unitSet", id: sets.list },
  "a workgroup": { kind: "workgroup", id: ids.workgroup("供水安全工作组") },
  "a post": { kind: "post", id: postId },
  nothing: { kind: "unit", id: uuidv7() },
});

test("what is read for targets hands them to the units that the whole directory does", async () => {
  const db = createDatabase(database.ownerPool);
  const root = ids.path("云溪区人民政府");
  const whole = indexDirectory(await readDirectory(db, 1, root));
  const expected: Record<string, readonly string[]> = {};
  const found: Record<string, readonly string[]> = {};
  for (const [name, target] of Object.entries(targets())) {
    expected[name] = expandTarget(target, whole, day);
    found[name] = expandTarget(target, indexTargets(await readTargets(db, 1, root, [target])), day);
  }
  expect(found).toEqual(expected);
  expect(Object.values(expected).map(({ length }) => length)).toEqual([1, 1, 0, 3, 1, 2, 1, 0]);
  const all = Object.values(targets());
  const index = indexTargets(await readTargets(db, 1, root, all));
  expect(all.map((target) => expandTarget(target, index, day))).toEqual(Object.values(expected));
});

test("only a rule reads the whole tree", async () => {
  const db = createDatabase(database.ownerPool);
  const root = ids.path("云溪区人民政府");
  const all = targets();
  const named = Object.entries(all).flatMap(([name, target]) =>
    name === "a set by rule" ? [] : [target],
  );
  const { units } = await readTargets(db, 1, root, named);
  expect(units.map(({ name }) => name).toSorted()).toEqual(
    ["档案馆", "教育局", "实验小学", "水务局", "河湖科"].toSorted(),
  );
  expect((await readTargets(db, 1, root, Object.values(all))).units).toHaveLength(10);
});

test("a duty is of a task of its own plan", async () => {
  const unitId = ids.unit("云溪区人民政府");
  const unitPath = ids.path("云溪区人民政府");
  const seed = { unitId, unitPath, by: ids.person("办公"), tasks: [{ text: "排查", owners: [] }] };
  const one = await seedPlan(database.ownerPool, { ...seed, title: "供水安全方案" });
  const other = await seedPlan(database.ownerPool, { ...seed, title: "河湖整治方案" });
  const duty = { planId: one.id, taskId: other.taskIds[0] ?? "", unitId, unitPath };
  await expect(seedDuties(database.ownerPool, [duty])).rejects.toMatchObject({
    code: "23503",
    constraint: "duty_task_of_plan",
  });
});

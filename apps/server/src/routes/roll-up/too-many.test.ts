import { beforeAll, expect, test } from "vitest";
import type { Call } from "../../contract/client.ts";
import { refusalOf } from "../../testing/refusal-of.ts";
import { seedSampleDistrict } from "../../testing/sample-district.ts";
import type { Seeded } from "../../testing/seed.ts";
import { type SeededPlan, seedPlan } from "../../testing/seed-plan.ts";
import { useApp } from "../../testing/test-app.ts";

const server = useApp();
const most = 100_000;
let ids: Seeded;
let plan: SeededPlan;
let call: Call;

/** As many duties as are still counted: one of the education office, the rest of the water office. */
beforeAll(async () => {
  const pool = server.database.ownerPool;
  ids = await seedSampleDistrict(pool);
  plan = await seedPlan(pool, {
    unitId: ids.unit("云溪区人民政府"),
    unitPath: ids.path("云溪区人民政府"),
    title: "安全生产方案",
    by: ids.person("办公"),
    tasks: [{ text: "排查", owners: [] }],
  });
  await plant(1, "教育局");
  await plant(most - 1, "水务局");
  await pool.query("analyze duty");
  call = await server.signedIn(ids.person("办公"));
}, 120_000);

async function plant(count: number, unit: string): Promise<void> {
  await server.database.ownerPool.query(
    `insert into duty (shard, id, plan_id, task_id, unit_id, unit_path, part, state, starts, due, assigned_at)
     select 1, gen_random_uuid(), $1::uuid, $2::uuid, $3::uuid, $4, 'sole', 'active', '2027-01-04', '2027-06-30', now()
     from generate_series(1, $5::int)`,
    [plan.id, plan.taskIds[0], ids.unit(unit), ids.path(unit), count],
  );
}

test("of more duties than are counted at once a plan, a task or a unit with fewer must be named", async () => {
  const ask = (query: {
    readonly planId?: string;
    readonly taskId?: string;
    readonly unitId?: string;
  }) => call("GET /api/roll-up", { query: { by: "unit", ...query } });
  expect((await ask({})).all.total).toBe(most);
  await plant(1, "水务局");
  const { status, answer } = await refusalOf(ask({}));
  expect([status, answer.code, answer.message.zh]).toEqual([
    422,
    "too-many-duties",
    "任务超过 100000 件，不能一次汇总",
  ]);
  expect((await refusalOf(ask({ unitId: ids.unit("云溪区人民政府") }))).answer.code).toBe(
    "too-many-duties",
  );
  expect((await ask({ planId: plan.id })).all.total).toBe(most + 1);
  expect((await ask({ taskId: plan.taskIds[0] ?? "" })).all.total).toBe(most + 1);
  expect((await ask({ unitId: ids.unit("教育局") })).all.total).toBe(1);
  // The board chooses a plan by itself.
  expect((await call("GET /api/board", { query: {} })).plan?.id).toBe(plan.id);
}, 60_000);

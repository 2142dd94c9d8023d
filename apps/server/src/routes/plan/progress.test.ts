import { beforeAll, expect, test } from "vitest";
import { refusalOf } from "../../testing/refusal-of.ts";
import { seedSampleDistrict } from "../../testing/sample-district.ts";
import type { Seeded } from "../../testing/seed.ts";
import { type SeedDuty, type SeededPlan, seedDuties, seedPlan } from "../../testing/seed-plan.ts";
import { useApp } from "../../testing/test-app.ts";

const server = useApp();
let ids: Seeded;
let plan: SeededPlan;
let empty: SeededPlan;
let duties: readonly string[];

const place = (unit: string) => ({ unitId: ids.unit(unit), unitPath: ids.path(unit) });
const as = async (name: string) => server.signedIn(ids.person(name));

beforeAll(async () => {
  const pool = server.database.ownerPool;
  ids = await seedSampleDistrict(pool);
  const root = { ...place("云溪区人民政府"), by: ids.person("办公") };
  const tasks = [
    { text: "排查二次供水设施", owners: [] },
    { text: "公布检测结果", owners: [] },
  ];
  plan = await seedPlan(pool, { ...root, title: "供水安全专项行动方案", tasks });
  empty = await seedPlan(pool, { ...root, title: "节水宣传方案", tasks: [] });
  const duty = (unit: string, task: number, more: Partial<SeedDuty>): SeedDuty => ({
    planId: plan.id,
    taskId: plan.taskIds[task] ?? "",
    ...place(unit),
    ...more,
  });
  duties = await seedDuties(pool, [
    duty("水务局", 0, { state: "active", due: "2027-02-20" }),
    duty("供水科", 0, { state: "active", due: "2027-05-20" }),
    duty("教育局", 0, { state: "done" }),
    duty("柳湾街道", 1, { state: "signedOff" }),
    duty("柳湾街道", 0, { state: "withdrawn" }),
    duty("档案馆", 1, { state: "claimed", claimedAt: "2027-02-26T02:00:00.000Z" }),
  ]);
  // A share counts under its duty.
  await seedDuties(pool, [
    duty("河湖科", 0, { state: "active", due: "2027-02-01", parentId: duties[0] ?? "" }),
  ]);
});

test("plans of the list say how many duties are done and red, as the roll-up says, within reach", async () => {
  for (const name of ["办公", "水务联络", "街道联络", "分管"]) {
    const call = await as(name);
    const { rows } = await call("GET /api/plans", { query: {} });
    const rolled = await call("GET /api/roll-up", { query: { by: "plan" } });
    for (const { id, progress } of rows) {
      const totals = rolled.rows.find((row) => row.id === id)?.totals;
      expect(progress, name).toEqual(
        totals === undefined
          ? null
          : { total: totals.total, done: totals.done + totals.signedOff, red: totals.red },
      );
    }
  }
  const all = await (await as("办公"))("GET /api/plans", { query: {} });
  const found = new Map(all.rows.map(({ id, progress }) => [id, progress]));
  expect(found.get(plan.id)).toEqual({ total: 5, done: 2, red: 1 });
  expect(found.get(empty.id)).toBeNull();
  const street = await (await as("街道联络"))("GET /api/plans", { query: {} });
  expect(street.rows.map(({ progress }) => progress)).toEqual([{ total: 1, done: 1, red: 0 }]);
});

test("a list of duties is narrowed to a unit with all below it, or to that unit alone", async () => {
  const call = await as("办公");
  const units = async (exactUnit: boolean) => {
    const query = { unitId: ids.unit("水务局"), ...(exactUnit ? { exactUnit: "true" } : {}) };
    const { rows } = await call("GET /api/duties", { query });
    const counts = await call("GET /api/duties/counts", { query });
    expect(counts.total).toBe(rows.length);
    return rows.map(({ unitName }) => unitName).sort();
  };
  expect(await units(false)).toEqual(["供水科", "水务局"]);
  expect(await units(true)).toEqual(["水务局"]);
});

test("who was reminded and who was not is told one by one", async () => {
  const call = await as("办公");
  const [water = "", , school = ""] = duties;
  const { chased, results } = await call("POST /api/chases", {
    body: { dutyIds: [school, water], note: "" },
  });
  expect(chased).toBe(1);
  expect(results.map(({ dutyId, done, error }) => [dutyId, done, error?.code ?? null])).toEqual([
    [school, false, "chase-ended"],
    [water, true, null],
  ]);
});

test("a plan with open duties is closed only by who says that they know", async () => {
  const call = await as("办公");
  const read = () => call("GET /api/plans/:planId", { params: { planId: plan.id } });
  const close = async (confirmOpen: boolean) =>
    call("POST /api/plans/:planId/close", {
      params: { planId: plan.id },
      body: { version: (await read()).version, reason: "任务转入日常工作", confirmOpen },
    });
  const refused = (await refusalOf(close(false))).answer;
  expect(refused).toMatchObject({ code: "plan-duties-open", args: { count: 3 } });
  expect(refused.message.zh).toBe("还有 3 项任务没有办结");
  expect((await read()).state).toBe("published");
  expect((await close(true)).state).toBe("closed");
  const without = await call("GET /api/plans/:planId", { params: { planId: empty.id } });
  const closed = await call("POST /api/plans/:planId/close", {
    params: { planId: empty.id },
    body: { version: without.version, reason: "已结束" },
  });
  expect(closed.state).toBe("closed");
});

import { beforeAll, expect, test } from "vitest";
import type { Call } from "../../contract/client.ts";
import { type Seeded, seedDirectory } from "../../testing/seed.ts";
import { seedDuties, seedPlan } from "../../testing/seed-plan.ts";
import { useApp } from "../../testing/test-app.ts";

const server = useApp();
let seeded: Seeded;
let duties: readonly string[];
let liaison: Call;
let office: Call;

beforeAll(async () => {
  const pool = server.database.ownerPool;
  seeded = await seedDirectory(pool, {
    units: [{ name: "青渡区", kind: "government", children: [{ name: "教育局" }] }],
    people: [
      { name: "方青", posts: [{ unit: "青渡区", role: "office" }] },
      { name: "陆宁", posts: [{ unit: "教育局", role: "liaison" }] },
    ],
  });
  const plan = await seedPlan(pool, {
    unitId: seeded.unit("青渡区"),
    unitPath: seeded.path("青渡区"),
    title: "值班工作方案",
    by: seeded.person("方青"),
    tasks: [{ text: "完善值班制度", owners: [] }],
  });
  const of = { planId: plan.id, taskId: plan.taskIds[0] ?? "" };
  const at = { unitId: seeded.unit("教育局"), unitPath: seeded.path("教育局") };
  duties = await seedDuties(pool, [
    { ...of, ...at, state: "active" },
    { ...of, ...at, state: "assigned" },
  ]);
  liaison = await server.signedIn(seeded.person("陆宁"));
  office = await server.signedIn(seeded.person("方青"));
});

const content = { done: "已完善", percent: 40 };

test.each([
  { which: 0, submit: true, sign: false },
  { which: 0, submit: false, sign: false },
  { which: 1, submit: true, sign: true },
])(
  "what a written report is answered with is what is read of it then: $which $submit",
  async (given) => {
    const dutyId = duties[given.which] ?? "";
    const answer = await liaison("POST /api/duties/:dutyId/reports", {
      params: { dutyId },
      body: { content, submit: given.submit, sign: given.sign },
    });
    const { rows } = await liaison("GET /api/duties/:dutyId/reports", { params: { dutyId } });
    expect(rows.find(({ id }) => id === answer.id)).toEqual(answer);
    expect(answer.state).toBe(given.submit ? "submitted" : "draft");
  },
);

test("handed in, it closes the day, answers the reminder and tells who gave it out; a draft does none of it", async () => {
  const pool = server.database.ownerPool;
  const [dutyId = ""] = duties;
  await office("POST /api/chases", { body: { dutyIds: [dutyId], note: "" } });
  const open = async () =>
    (
      await pool.query<{ chases: number; notices: number; day: string }>(
        `select (select count(*)::int from chase where shard = 1 and duty_id = $1 and answered_at is null) as chases,
           (select count(*)::int from notice where shard = 1 and duty_id = $1 and kind = 'report.submitReport') as notices,
           (select state from occurrence where shard = 1 and duty_id = $1) as day`,
        [dutyId],
      )
    ).rows[0];
  const before = await open();
  expect(before?.chases).toBe(1);
  const write = (submit: boolean) =>
    liaison("POST /api/duties/:dutyId/reports", {
      params: { dutyId },
      body: { content, submit, sign: false },
    });
  const draft = await write(false);
  expect(await open()).toEqual({ ...before, day: "open" });
  const sent = await write(true);
  expect(sent.no).toBe(draft.no + 1);
  expect(await open()).toEqual({
    chases: 0,
    notices: (before?.notices ?? 0) + 1,
    day: "submitted",
  });
});

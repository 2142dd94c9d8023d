import { beforeAll, expect, test } from "vitest";
import type { Call } from "../../contract/client.ts";
import { seedSampleDistrict } from "../../testing/sample-district.ts";
import { type SeededPlan, seedDuties, seedPlan } from "../../testing/seed-plan.ts";
import { useApp } from "../../testing/test-app.ts";

const server = useApp();
const most = 999;
const calls: Record<string, Call> = {};
/** Duties of two plans by turns, so that what comes first stands in both. */
let claimed: readonly string[] = [];
let done: readonly string[] = [];

beforeAll(async () => {
  const pool = server.database.ownerPool;
  const ids = await seedSampleDistrict(pool);
  const home = "云溪区人民政府";
  const plans: SeededPlan[] = [];
  for (const title of ["防汛方案", "供水方案"])
    plans.push(
      await seedPlan(pool, {
        unitId: ids.unit(home),
        unitPath: ids.path(home),
        title,
        by: ids.person("办公"),
        tasks: [{ text: "排查隐患", owners: [] }],
      }),
    );
  const plant = (state: "claimed" | "done") =>
    seedDuties(
      pool,
      Array.from({ length: most + 1 }, (_, no) => {
        const plan = plans[no % 2];
        return {
          planId: plan?.id ?? "",
          taskId: plan?.taskIds[0] ?? "",
          unitId: ids.unit("水务局"),
          unitPath: ids.path("水务局"),
          state,
          // The later it was planted, the sooner it is due.
          due: new Date(Date.parse("2030-01-01") - no * 86_400_000).toISOString().slice(0, 10),
          claimedAt: "2027-02-20T02:00:00.000Z",
        };
      }),
    );
  claimed = await plant("claimed");
  done = await plant("done");
  await pool.query(
    `insert into report (shard, id, duty_id, occurrence_id, plan_id, task_id, no, state, done, percent, written_by,
       written_at, submitted_at)
     select 1, gen_random_uuid(), d.id, o.id, m.plan_id, m.task_id, 1, 'submitted', '已办', 50, $2::uuid, at, at
     from unnest($1::uuid[]) with ordinality as d(id, no)
     join duty m on m.shard = 1 and m.id = d.id
     join occurrence o on o.shard = 1 and o.duty_id = d.id,
       lateral (select timestamptz '2027-02-01Z' - d.no * interval '1 minute' as at) as t`,
    [claimed, ids.person("水务联络")],
  );
  await pool.query(
    `insert into extension (shard, id, duty_id, plan_id, asked_due, reason, state, asked_by, asked_at)
     select 1, gen_random_uuid(), d.id, d.plan_id, '2031-01-01', '雨季无法施工', 'asked', $2::uuid,
       timestamptz '2027-02-01Z' - o.no * interval '1 minute'
     from unnest($1::uuid[]) with ordinality as o(id, no) join duty d on d.shard = 1 and d.id = o.id`,
    [claimed, ids.person("水务联络")],
  );
  // In two ways of it, and yet each duty waits once.
  await pool.query(
    `insert into post (shard, id, person_id, unit_id, unit_path, role, since)
     values (1, gen_random_uuid(), $1, $2, $3, 'supervision', '2020-01-01')`,
    [ids.person("办公"), ids.unit(home), ids.path(home)],
  );
  for (const name of ["办公", "督导"]) calls[name] = await server.signedIn(ids.person(name));
}, 60_000);

async function waiting(name: string) {
  const call = calls[name];
  if (call === undefined) throw new Error(name);
  const { groups } = await call("GET /api/inbox", {});
  return Object.fromEntries(
    groups.map(({ kind, count, more, duties, reports }) => [
      kind,
      { count, more, first: [...duties.map(({ id }) => id), ...reports.map((row) => row.dutyId)] },
    ]),
  );
}

const firstOf = (ids: readonly string[]) => ids.slice(-5).toReversed();

test("more than 999 are told as such, with the first of all plans", async () => {
  const many = (ids: readonly string[]) => ({ count: most, more: true, first: firstOf(ids) });
  expect(await waiting("办公")).toMatchObject({
    toAccept: many(claimed),
    toConfirm: many(claimed),
    extensions: many(claimed),
    toSignOff: many(done),
    toSign: { count: 0, more: false },
  });
  expect(await waiting("督导")).toMatchObject({ toSignOff: many(done), toAccept: { count: 0 } });
});

test("999 are counted to their end", async () => {
  const pool = server.database.ownerPool;
  for (const [table, column, ids] of [
    ["report", "duty_id", claimed],
    ["extension", "duty_id", claimed],
  ] as const)
    await pool.query(`delete from ${table} where shard = 1 and ${column} = $1`, [ids.at(-1)]);
  await pool.query(
    "update duty set state = 'withdrawn' where shard = 1 and id = any ($1::uuid[])",
    [[claimed.at(-1), done.at(-1)]],
  );
  const all = (ids: readonly string[]) => ({
    count: most,
    more: false,
    first: firstOf(ids.slice(0, -1)),
  });
  expect(await waiting("办公")).toMatchObject({
    toAccept: all(claimed),
    toConfirm: all(claimed),
    extensions: all(claimed),
    toSignOff: all(done),
  });
  expect(await waiting("督导")).toMatchObject({ toSignOff: all(done) });
});

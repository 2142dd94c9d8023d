import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Call } from "../../contract/client.ts";
import { hashToken } from "../../http/enter.ts";
import { injectedClient } from "../../http/injected-client.ts";
import { refusalOf } from "../../testing/refusal-of.ts";
import { type Seeded, seedDirectory } from "../../testing/seed.ts";
import { seedDuties, seedPlan } from "../../testing/seed-plan.ts";
import { useApp } from "../../testing/test-app.ts";

const server = useApp();
const bureaus = Array.from({ length: 24 }, (_, n) => `第${n + 1}街道`);
let seeded: Seeded;
let liaisons: readonly Call[];
let office: Call;
let stranger: Call;
let member: Call;
let half: Call;
let plan: Awaited<ReturnType<typeof seedPlan>>;
let duties: readonly string[];

beforeAll(async () => {
  const pool = server.database.ownerPool;
  seeded = await seedDirectory(pool, {
    units: [
      { name: "青渡区", kind: "government", children: bureaus.map((name) => ({ name })) },
      { name: "白岭县", kind: "government" },
    ],
    people: [
      { name: "方青", posts: [{ unit: "青渡区", role: "office" }] },
      { name: "网格员", posts: [{ unit: "第6街道", role: "member" }] },
      { name: "外办", posts: [{ unit: "白岭县", role: "office" }] },
      ...bureaus.map((unit) => ({
        name: `${unit}联络员`,
        posts: [{ unit, role: "liaison" as const }],
      })),
    ],
  });
  plan = await seedPlan(pool, {
    unitId: seeded.unit("青渡区"),
    unitPath: seeded.path("青渡区"),
    title: "值班工作方案",
    by: seeded.person("方青"),
    tasks: [{ text: "完善值班制度", owners: [] }],
  });
  office = await server.signedIn(seeded.person("方青"));
  stranger = await server.signedIn(seeded.person("外办"));
  member = await server.signedIn(seeded.person("网格员"));
  const entering = await server.tokenOf(seeded.person("第1街道联络员"));
  await pool.query("update session set stage = 'newPassword' where shard = 1 and token_hash = $1", [
    hashToken(entering),
  ]);
  half = injectedClient(server.app, `luoshi=${entering}`);
  liaisons = await Promise.all(
    bureaus.map((unit) => server.signedIn(seeded.person(`${unit}联络员`))),
  );
});

beforeEach(async () => {
  duties = await seedDuties(
    server.database.ownerPool,
    bureaus.map((unit, n) => ({
      planId: plan.id,
      taskId: plan.taskIds[0] ?? "",
      unitId: seeded.unit(unit),
      unitPath: seeded.path(unit),
      state: "active",
      personIds: n === 5 ? [seeded.person("网格员")] : [],
    })),
  );
});

const content = { done: "已完善", percent: 40 };
const report = (call: Call, dutyId = "", key?: string, sign = false) =>
  call(
    "POST /api/duties/:dutyId/reports",
    { params: { dutyId }, body: { content, submit: true, sign } },
    key === undefined ? {} : { key },
  );

/** Reports of these duties, with the transaction that wrote each. */
async function written() {
  const { rows } = await server.database.ownerPool.query<{
    duty_id: string;
    no: number;
    name: string;
    written: string;
    day: string;
    notices: number;
    events: number;
    answers: number;
  }>(
    `select r.duty_id, r.no, p.name, r.xmin::text as written, o.state as day,
       (select count(*)::int from notice n where n.shard = 1 and n.duty_id = r.duty_id) as notices,
       (select count(*)::int from event e where e.shard = 1 and e.object_id = r.id::text
         and e.person_id = r.written_by and e.unit_path = d.unit_path) as events,
       (select count(*)::int from kept_answer k where k.shard = 1 and k.person_id = r.written_by
         and k.answer ->> 'id' = r.id::text) as answers
     from report r join person p on p.shard = 1 and p.id = r.written_by
       join occurrence o on o.shard = 1 and o.id = r.occurrence_id
       join duty d on d.shard = 1 and d.id = r.duty_id
     where r.shard = 1 and r.duty_id = any ($1)`,
    [duties],
  );
  return rows;
}

test("reports that come at once are written together, each as its writer's own", async () => {
  const answers = await Promise.all(liaisons.map((call, n) => report(call, duties[n])));
  const rows = await written();
  expect(rows).toHaveLength(24);
  expect(new Set(rows.map((row) => row.written)).size).toBeLessThan(8);
  for (const [n, unit] of bureaus.entries()) {
    const row = rows.find(({ duty_id }) => duty_id === duties[n]);
    expect(row).toMatchObject({
      no: 1,
      name: `${unit}联络员`,
      day: "submitted",
      notices: 1,
      events: 1,
      answers: 1,
    });
    const read = await liaisons[n]?.("GET /api/duties/:dutyId/reports", {
      params: { dutyId: duties[n] ?? "" },
    });
    expect(read?.rows).toEqual([answers[n]]);
  }
});

test("among many, whoever may not is told why, whoever needs more gets it, and the others are not held up", async () => {
  const pool = server.database.ownerPool;
  const [own = "", others = "", unsigned = "", chased = "", ended = ""] = duties;
  await pool.query("update duty set state = 'assigned' where shard = 1 and id = $1", [unsigned]);
  await pool.query("update duty set state = 'done' where shard = 1 and id = $1", [ended]);
  await office("POST /api/chases", { body: { dutyIds: [chased], note: "" } });
  const [first, second, third, fourth, fifth] = liaisons as [Call, Call, Call, Call, Call];
  const [notTheirs, notSeen, notIn, notYet, notOpen, ...rest] = await Promise.all([
    refusalOf(report(first, others)),
    refusalOf(report(stranger, own)),
    refusalOf(report(server.stranger, own)),
    refusalOf(report(half, own)),
    refusalOf(report(fifth, ended)),
    report(first, own),
    report(third, unsigned, undefined, true),
    report(fourth, chased),
    report(second, others),
    report(member, duties[5]),
    ...liaisons.slice(6).map((call, n) => report(call, duties[n + 6])),
  ]);
  expect([notTheirs, notSeen, notIn, notYet, notOpen].map(({ answer }) => answer.code)).toEqual([
    "not-found",
    "not-found",
    "not-signed-in",
    "sign-in-unfinished",
    "duty-ended",
  ]);
  expect(rest.map(({ state }) => state)).toEqual(rest.map(() => "submitted"));
  const { rows } = await pool.query<{ state: string; open: number }>(
    `select (select state from duty where shard = 1 and id = $1) as state,
       (select count(*)::int from chase where shard = 1 and duty_id = $2 and answered_at is null) as open`,
    [unsigned, chased],
  );
  expect(rows).toEqual([{ state: "active", open: 0 }]);
  const reports = await written();
  expect(reports).toHaveLength(23);
  expect(new Set(reports.map(({ day }) => day))).toEqual(new Set(["submitted"]));
});

test("two at once on one duty are two reports; one call made many times is one", async () => {
  const [one = "", two = ""] = duties;
  const [first, second] = liaisons as [Call, Call];
  const key = randomUUID();
  const answers = await Promise.all([
    ...[1, 2, 3].map(() => report(first, one)),
    ...[1, 2, 3, 4].map(() => report(second, two, key)),
  ]);
  expect(new Set(answers.slice(3).map(({ id }) => id)).size).toBe(1);
  const rows = await written();
  const told = rows.map(({ duty_id, no }) => `${duty_id === one ? "first" : "second"} ${no}`);
  expect(new Set(told)).toEqual(new Set(["first 1", "first 2", "first 3", "second 1"]));
  expect(told).toHaveLength(4);
});

test("one key for two duties at once is one report, and the other call is refused", async () => {
  const [liaison] = liaisons as [Call];
  const [again = ""] = await seedDuties(server.database.ownerPool, [
    {
      planId: plan.id,
      taskId: plan.taskIds[0] ?? "",
      unitId: seeded.unit("第1街道"),
      unitPath: seeded.path("第1街道"),
      state: "active",
    },
  ]);
  const key = randomUUID();
  const both = await Promise.allSettled([
    report(liaison, duties[0], key),
    report(liaison, again, key),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  duties = [duties[0] ?? "", again];
  expect(await written()).toHaveLength(1);
});

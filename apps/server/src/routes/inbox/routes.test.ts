import { uuidv7 } from "uuidv7";
import { beforeAll, describe, expect, test } from "vitest";
import type { Call } from "../../contract/client.ts";
import { randomSource } from "../../testing/random-source.ts";
import { seedSampleDistrict } from "../../testing/sample-district.ts";
import type { Seeded } from "../../testing/seed.ts";
import { type SeedDuty, type SeededPlan, seedDuties, seedPlan } from "../../testing/seed-plan.ts";
import { useApp } from "../../testing/test-app.ts";

const server = useApp();
const random = randomSource(88);
let ids: Seeded;
const plans: SeededPlan[] = [];
const calls: Record<string, Call> = {};

const names = [
  "办公",
  "区长",
  "督导",
  "分管",
  "水务联络",
  "水务局长",
  "水务办公",
  "供水联络",
  "供水干部",
  "教育联络",
  "街道联络",
  "街道督导",
  "社区联络",
  "两头",
  "外县",
];
const units = ["水务局", "供水科", "教育局", "实验小学", "柳湾街道", "东社区", "西社区"];

interface PlantedReport {
  readonly dutyId: string;
  readonly no: number;
  readonly state: "draft" | "submitted" | "accepted" | "sentBack";
  readonly stepsLeft: number;
  readonly reason: string;
}

beforeAll(async () => {
  const pool = server.database.ownerPool;
  ids = await seedSampleDistrict(pool);
  for (const owner of ["云溪区人民政府", "水务局"])
    plans.push(
      await seedPlan(pool, {
        unitId: ids.unit(owner),
        unitPath: ids.path(owner),
        title: `${owner}供水方案`,
        by: ids.person("办公"),
        tasks: Array.from({ length: 5 }, (_, no) => ({ text: `任务${no}`, owners: [] })),
      }),
    );
  const made = await plant(80, []);
  const shares = await plant(40, made);
  await plantAround([...made, ...shares]);
  for (const name of names) calls[name] = await server.signedIn(ids.person(name));
}, 60_000);

/** Random duties, or random shares of those given. */
async function plant(count: number, parents: readonly (SeedDuty & { id: string })[]) {
  const rows = Array.from({ length: count }, (): SeedDuty => {
    const parent = parents.length === 0 ? null : random.pick(parents);
    const plan = random.pick(plans);
    const unit = random.pick(units);
    const state = random.pick([
      "assigned",
      "active",
      "active",
      "active",
      "claimed",
      "claimed",
      "done",
      "signedOff",
      "declined",
      "transferred",
      "withdrawn",
    ] as const);
    return {
      planId: parent?.planId ?? plan.id,
      taskId: parent?.taskId ?? random.pick(plan.taskIds),
      unitId: ids.unit(unit),
      unitPath: ids.path(unit),
      parentId: parent?.id ?? null,
      part: parent?.part ?? random.pick(["sole", "lead", "support"]),
      state,
      ...(random.chance(0.4)
        ? // Well in time: only a reminder asks for a report.
          { percent: 100, due: "2027-12-20" }
        : {
            percent: random.whole(0, 100),
            due: random.chance(0.2) ? null : `2027-0${random.whole(2, 6)}-${random.whole(10, 28)}`,
          }),
      claimedAt: ["claimed", "done", "signedOff"].includes(state)
        ? "2027-02-20T02:00:00.000Z"
        : null,
      statement: random.chance(0.2) ? "已完成" : "",
      personIds: random.chance(0.1) ? [ids.person("供水干部")] : [],
    };
  });
  const planted = await seedDuties(server.database.ownerPool, rows);
  return planted.map((id, n) => ({ ...(rows[n] as SeedDuty), id }));
}

/** When a later day was asked for a duty: in an order that is neither that of days nor of ids. */
const askedAt = (id: string): string => `2027-02-20T02:00:00.${parseInt(id.slice(-2), 16) + 100}Z`;

/** Reports, reminders and requests, as they may have come to be. */
async function plantAround(duties: readonly (SeedDuty & { readonly id: string })[]): Promise<void> {
  const pool = server.database.ownerPool;
  const by = ids.person("水务联络");
  const at = "2027-02-20T02:00:00.000Z";
  for (const { id, state } of duties) {
    if (random.chance(0.4))
      await pool.query(
        `insert into chase (shard, id, duty_id, chased_by, chased_at, answered_at) values (1, $1, $2, $3, $4, $5)`,
        [uuidv7(), id, by, at, random.chance(0.5) ? at : null],
      );
    if ((state === "active" || state === "claimed") && random.chance(0.4))
      await pool.query(
        `insert into extension (shard, id, duty_id, plan_id, asked_due, reason, state, asked_by, asked_at)
         select 1, $1, d.id, d.plan_id, '2027-12-31', '雨季无法施工', $3, $4::uuid, $5::timestamptz
         from duty d where d.shard = 1 and d.id = $2`,
        [uuidv7(), id, random.pick(["asked", "granted", "refused"]), by, askedAt(id)],
      );
    const reports = random.whole(0, 1) + (state === "active" ? 1 : 0);
    for (let no = 1; no <= reports; no++) {
      const report: PlantedReport = {
        dutyId: id,
        no,
        state: random.pick(["draft", "submitted", "accepted", "sentBack"]),
        stepsLeft: 0,
        reason: "",
      };
      const draft = report.state === "draft";
      await pool.query(
        `insert into report (shard, id, duty_id, occurrence_id, plan_id, task_id, no, state, steps_left, done, reason, percent,
           written_by, written_at, submitted_at)
         select 1, $1, $2::uuid, o.id, d.plan_id, d.task_id, $3, $4, $5, '已排查', $6, 10, $7, $8::timestamptz, $9::timestamptz
         from occurrence o join duty d on d.shard = 1 and d.id = o.duty_id
         where o.shard = 1 and o.duty_id = $2::uuid`,
        [
          uuidv7(),
          id,
          no,
          report.state,
          draft ? random.pick([0, 1, 2]) : 0,
          report.state === "sentBack" || (draft && random.chance(0.3)) ? "请补充数据" : "",
          by,
          at,
          report.state === "submitted" ? at : null,
        ],
      );
    }
  }
}

const call = (name: string): Call => {
  const found = calls[name];
  if (found === undefined) throw new Error(name);
  return found;
};

/** All duties that somebody sees, with what they may do. */
async function allDuties(name: string) {
  const { rows, next } = await call(name)("GET /api/duties", {
    query: {
      shares: "true",
      limit: 200,
      state: ["assigned", "active", "claimed", "done", "declined"],
    },
  });
  // Shares of others are inside their duty and not in the list: those one holds are.
  expect(next).toBe(null);
  return rows;
}

const sum = (counts: readonly number[]): number => counts.reduce((all, each) => all + each, 0);
const seen: Partial<Record<string, number[]>> = {};

describe.each(names)("what waits for %s", (name) => {
  test("are the duties that they may do something with, and no other", async () => {
    const { groups } = await call(name)("GET /api/inbox", {});
    const rows = await allDuties(name);
    const group = (kind: string) => {
      const found = groups.find((each) => each.kind === kind);
      if (found === undefined) throw new Error(kind);
      (seen[kind] ??= []).push(found.count);
      return found;
    };
    for (const [kind, command] of [
      ["toSign", "sign"],
      ["toConfirm", "accept"],
      ["extensions", "grantExtension"],
      ["declined", "reassign"],
      ["toSignOff", "signOff"],
    ] as const) {
      const { count, duties } = group(kind);
      const may = rows.filter((row) => row.commands.some((each) => each === command));
      expect([kind, count]).toEqual([kind, may.length]);
      // The first five by day, requests by when they were made; those that are shown may be done.
      const key = (row: (typeof may)[number]) =>
        (kind === "extensions" ? askedAt(row.id) : (row.due ?? "9")) + row.id;
      const first = may.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).slice(0, 5);
      expect([kind, duties.map(({ id }) => id)]).toEqual([kind, first.map(({ id }) => id)]);
    }
  });

  test("are the reports with which they may do something", async () => {
    const { groups } = await call(name)("GET /api/inbox", {});
    const rows = await allDuties(name);
    const expected: Record<string, string[]> = { sentBack: [], toReview: [], toAccept: [] };
    const toReport: string[] = [];
    const isClaimBack = async (dutyId: string) => {
      const detail = await call(name)("GET /api/duties/:dutyId", { params: { dutyId } });
      return detail.statement !== "";
    };
    for (const row of rows) {
      const { rows: reports } = await call(name)("GET /api/duties/:dutyId/reports", {
        params: { dutyId: row.id },
      });
      let back = false;
      for (const report of reports) {
        const may = (command: string) => report.commands.some((each) => each === command);
        if (may("acceptReport")) expected["toAccept"]?.push(report.id);
        if (may("reviewReport")) expected["toReview"]?.push(report.id);
        const overtaken = reports.some(({ no, state }) => no > report.no && state !== "draft");
        const came =
          report.state === "sentBack" ||
          (report.reason !== "" && report.stepsLeft === 0 && report.state === "draft");
        if (came && !overtaken) back = true;
        if (may("saveReport") && came && !overtaken) expected["sentBack"]?.push(report.id);
      }
      const named = row.persons.includes(name);
      const holds = row.commands.includes("claim") || named;
      const onItsWay = reports.some(
        ({ state, stepsLeft }) => state === "submitted" || stepsLeft > 0,
      );
      if (row.state !== "active" || !holds || back) continue;
      const pressing = row.lit?.light === "red" || row.lit?.light === "yellow";
      const wanted = row.chases > 0 || row.overdue || (pressing && !onItsWay);
      if (wanted || (await isClaimBack(row.id))) toReport.push(row.id);
    }
    for (const [kind, reportIds] of Object.entries(expected)) {
      const found = groups.find((each) => each.kind === kind);
      (seen[kind] ??= []).push(found?.count ?? -1);
      expect([kind, found?.count]).toEqual([kind, reportIds.length]);
      expect(found?.reports.every(({ id }) => reportIds.includes(id))).toBe(true);
      expect(found?.reports).toHaveLength(Math.min(5, reportIds.length));
    }
    const found = groups.find((each) => each.kind === "toReport");
    (seen["toReport"] ??= []).push(found?.count ?? -1);
    expect(found?.count).toBe(toReport.length);
    expect(found?.duties.every(({ id }) => toReport.includes(id))).toBe(true);
  }, 60_000);
});

test("every group was there for somebody and empty for somebody", () => {
  for (const kind of [
    "toSign",
    "toReport",
    "sentBack",
    "toReview",
    "toAccept",
    "toConfirm",
    "extensions",
    "declined",
    "toSignOff",
  ]) {
    expect([kind, sum(seen[kind] ?? []) > 0]).toEqual([kind, true]);
    expect([kind, (seen[kind] ?? []).includes(0)]).toEqual([kind, true]);
  }
});

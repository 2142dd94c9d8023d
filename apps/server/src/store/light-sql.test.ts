import { addDays, type PlainDate } from "@luoshi/compiler";
import {
  defaultLightRule,
  dutyStates,
  expectedPercent,
  isOverdue,
  type LightRule,
  lightOf,
  plainCalendar,
  type WorkingCalendar,
} from "@luoshi/ledger";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { type RandomSource, randomSource } from "../testing/random-source.ts";
import { seedSampleDistrict } from "../testing/sample-district.ts";
import { type SeedDuty, seedDuties, seedPlan } from "../testing/seed-plan.ts";
import { useDatabase } from "../testing/test-database.ts";
import { createDatabase } from "./database.ts";
import { dayOf } from "./day-of.ts";
import { lightSql, overdueSql } from "./light-sql.ts";

const database = useDatabase();
/** A Monday. */
const monday = "2027-03-01" as PlainDate;
const random = randomSource(20_270_301);
const count = 4_000;

const rules: readonly (LightRule | null)[] = [
  null,
  defaultLightRule,
  { soonDays: 0, behindPoints: 0, slip: true, silentYellow: 0.5, silentRed: 0.5 },
  { soonDays: 5, behindPoints: null, slip: false, silentYellow: 1, silentRed: 1.5 },
  { soonDays: 60, behindPoints: 100, slip: true, silentYellow: 2, silentRed: 40 },
  { soonDays: 1, behindPoints: 7, slip: true, silentYellow: 0.75, silentRed: 2 },
];

type Known = SeedDuty & { readonly rule: LightRule };
let known: ReadonlyMap<string, Known>;

const near = (from: number, to: number): PlainDate => addDays(monday, random.whole(from, to));
/** Moments about midnight in China, and any other. */
const moment = (source: RandomSource): string => {
  const time = source.pick(["15:59:59.999", "16:00:00.000", "00:00:00.000", "08:30:00.000"]);
  return `${near(-40, 20)}T${time}Z`;
};

/** A hundred working days, and a percent at the edge of being behind on that Monday. */
function onTheLine({ behindPoints }: LightRule) {
  const starts = near(-130, -10);
  const due = addDays(starts, 140);
  const line = Math.floor(expectedPercent(starts, due, monday, plainCalendar));
  const percent = line - (behindPoints ?? 0) + random.whole(-1, 1);
  return { starts, due, percent: Math.max(0, Math.min(100, percent)) };
}

beforeAll(async () => {
  const ids = await seedSampleDistrict(database.ownerPool);
  const [unitId, unitPath] = [ids.unit("水务局"), ids.path("水务局")];
  const plans: { id: string; taskId: string; rule: LightRule }[] = [];
  for (const [no, rule] of rules.entries()) {
    const plan = await seedPlan(database.ownerPool, {
      unitId,
      unitPath,
      title: `方案${no}`,
      by: ids.person("办公"),
      tasks: [{ text: "排查", owners: [] }],
      ...(rule === null ? {} : { lightRule: rule }),
    });
    plans.push({ id: plan.id, taskId: plan.taskIds[0] ?? "", rule: rule ?? defaultLightRule });
  }
  const duties = Array.from({ length: count }, (): Known => {
    const plan = random.pick(plans);
    const days = random.chance(0.3)
      ? onTheLine(plan.rule)
      : {
          starts: near(-120, 3),
          due: random.chance(0.2) ? null : random.chance(0.6) ? near(-8, 12) : near(-60, 160),
          percent: random.whole(0, 100),
        };
    return {
      ...days,
      planId: plan.id,
      taskId: plan.taskId,
      unitId,
      unitPath,
      rule: plan.rule,
      // Most are under way: there the rules differ most.
      state: random.chance(0.6) ? "active" : random.pick(dutyStates),
      rhythmDays: random.chance(0.5) ? random.pick([1, 7, 15, 31]) : null,
      override: random.chance(0.05)
        ? { light: random.pick(["red", "yellow", "green"]), sentence: "现场核查后确定" }
        : null,
      claimedAt: random.chance(0.15) ? moment(random) : null,
      reportedAt: random.chance(0.5) ? moment(random) : null,
    };
  });
  const dutyIds = await seedDuties(database.ownerPool, duties);
  known = new Map(dutyIds.map((id, n) => [id, duties[n] as Known]));
});

/** Some days off and some weekend days worked, beside those of the plain week. */
function someCalendar(source: RandomSource): WorkingCalendar {
  const days = (least: number, most: number) =>
    new Set(Array.from({ length: source.whole(least, most) }, () => near(-90, 90)));
  return { restDays: days(5, 40), workDays: days(3, 20) };
}

const cases: readonly (readonly [today: PlainDate, calendar: string, WorkingCalendar])[] = [
  ...[-3, -2, -1, 0, 1, 2, 3, 4].map(
    (days) => [addDays(monday, days), "Monday to Friday", plainCalendar] as const,
  ),
  ...Array.from(
    { length: 8 },
    (_, no) => [near(-20, 20), `calendar ${no}`, someCalendar(random)] as const,
  ),
];

const seen = new Set<string | null>();

test.each(cases)("the database lights %s by %s as the ledger does", async (today, _, calendar) => {
  const { rows } = await sql<{ id: string; light: string | null; overdue: boolean | null }>`
    select d.id, ${lightSql(today, calendar)} as light, ${overdueSql(today)} as overdue
    from duty d join plan p on p.shard = 1 and p.id = d.plan_id where d.shard = 1`.execute(
    createDatabase(database.ownerPool),
  );
  expect(rows).toHaveLength(count);
  const wrong: unknown[] = [];
  for (const row of rows) {
    const duty = known.get(row.id) as Known;
    const day = (at: string | null | undefined) =>
      at === null || at === undefined ? null : (dayOf(at) as PlainDate);
    const facts = {
      state: duty.state ?? "assigned",
      due: duty.due as PlainDate | null,
      percent: duty.percent ?? 0,
      dispatchedOn: duty.starts as PlainDate,
      claimedOn: day(duty.claimedAt),
      reportedOn: day(duty.reportedAt),
      rhythm:
        duty.rhythmDays === null || duty.rhythmDays === undefined
          ? null
          : { unit: "day" as const, interval: duty.rhythmDays, day: null },
      slipOpen: false,
      override: duty.override ?? null,
    };
    const lit = lightOf(facts, duty.rule, today, calendar);
    const overdue = isOverdue(facts, today);
    seen.add(lit?.reason.code ?? null);
    if (row.light !== (lit?.light ?? null) || (row.overdue ?? false) !== overdue)
      wrong.push({ ...facts, ...duty.rule, today, lit, overdue, row });
  }
  expect(wrong.slice(0, 3)).toEqual([]);
});

test("every reason was among them but that of slips, which come with supervision", () => {
  expect([...seen].map(String).toSorted()).toEqual(
    [
      "behind",
      "claimed",
      "claimed-late",
      "done",
      "due-soon",
      "due-today",
      "long-silent",
      "no-day",
      "null",
      "on-schedule",
      "overridden",
      "past-due",
      "reporting",
      "signed-off",
      "silent",
    ].toSorted(),
  );
});

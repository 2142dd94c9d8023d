import { addDays, type PlainDate } from "@luoshi/compiler";
import { isOverdue, lightOf, plainCalendar, type WorkingCalendar } from "@luoshi/ledger";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { type LitDuty, litMonday, seedLitDuties } from "../testing/lit-duties.ts";
import { type RandomSource, randomSource } from "../testing/random-source.ts";
import { seedSampleDistrict } from "../testing/sample-district.ts";
import { useDatabase } from "../testing/test-database.ts";
import { createDatabase } from "./database.ts";
import { dayOf } from "./day-of.ts";
import { lightNumberSql, lightNumbers, lightSql, overdueSql } from "./light-sql.ts";

const database = useDatabase();
const random = randomSource(20_270_301);
const count = 4_000;

let known: ReadonlyMap<string, LitDuty>;

const near = (from: number, to: number): PlainDate => addDays(litMonday, random.whole(from, to));

beforeAll(async () => {
  const ids = await seedSampleDistrict(database.ownerPool);
  const unit = { id: ids.unit("水务局"), path: ids.path("水务局") };
  known = await seedLitDuties(
    database.ownerPool,
    random,
    { units: [unit], issuer: unit, by: ids.person("办公") },
    count,
  );
});

/** Some days off and some weekend days worked, beside those of the plain week. */
function someCalendar(source: RandomSource): WorkingCalendar {
  const days = (least: number, most: number) =>
    new Set(Array.from({ length: source.whole(least, most) }, () => near(-90, 90)));
  return { restDays: days(5, 40), workDays: days(3, 20) };
}

const cases: readonly (readonly [today: PlainDate, calendar: string, WorkingCalendar])[] = [
  ...[-3, -2, -1, 0, 1, 2, 3, 4].map(
    (days) => [addDays(litMonday, days), "Monday to Friday", plainCalendar] as const,
  ),
  ...Array.from(
    { length: 8 },
    (_, no) => [near(-20, 20), `calendar ${no}`, someCalendar(random)] as const,
  ),
];

const seen = new Set<string | null>();

test.each(cases)("the database lights %s by %s as the ledger does", async (today, _, calendar) => {
  const { rows } = await sql<{
    id: string;
    light: string | null;
    number: number | null;
    overdue: boolean | null;
  }>`
    select d.id, ${lightSql(today, calendar)} as light, ${lightNumberSql(today, calendar)} as number,
      ${overdueSql(today)} as overdue
    from duty d join plan p on p.shard = 1 and p.id = d.plan_id where d.shard = 1`.execute(
    createDatabase(database.ownerPool),
  );
  expect(rows).toHaveLength(count);
  const wrong: unknown[] = [];
  for (const row of rows) {
    const duty = known.get(row.id) as LitDuty;
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
    const expected = [lit?.light ?? null, lit === null ? null : lightNumbers[lit.light], overdue];
    const told = [row.light, row.number, row.overdue ?? false];
    if (told.some((each, n) => each !== expected[n]))
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

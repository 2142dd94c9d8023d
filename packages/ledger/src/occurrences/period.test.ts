import { addDays, dayNumber, type RecurrenceUnit, weekdayOf } from "@luoshi/compiler";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { longestPeriod, nextPeriod, periodOf } from "./period.ts";

const UNITS: readonly RecurrenceUnit[] = [
  "day",
  "week",
  "ten-days",
  "half-month",
  "month",
  "quarter",
  "half-year",
  "year",
];

describe("the period of a day", () => {
  it.each([
    ["2026-06-10", "day", "2026-06-10", "2026-06-10"],
    ["2026-06-10", "week", "2026-06-08", "2026-06-14"],
    ["2026-06-14", "week", "2026-06-08", "2026-06-14"],
    ["2027-01-01", "week", "2026-12-28", "2027-01-03"],
    ["2026-06-10", "ten-days", "2026-06-01", "2026-06-10"],
    ["2026-06-11", "ten-days", "2026-06-11", "2026-06-20"],
    ["2026-02-21", "ten-days", "2026-02-21", "2026-02-28"],
    ["2026-07-31", "ten-days", "2026-07-21", "2026-07-31"],
    ["2026-06-15", "half-month", "2026-06-01", "2026-06-15"],
    ["2026-06-16", "half-month", "2026-06-16", "2026-06-30"],
    ["2028-02-29", "half-month", "2028-02-16", "2028-02-29"],
    ["2026-02-01", "month", "2026-02-01", "2026-02-28"],
    ["2026-06-10", "quarter", "2026-04-01", "2026-06-30"],
    ["2026-12-31", "quarter", "2026-10-01", "2026-12-31"],
    ["2026-06-30", "half-year", "2026-01-01", "2026-06-30"],
    ["2026-07-01", "half-year", "2026-07-01", "2026-12-31"],
    ["2026-06-10", "year", "2026-01-01", "2026-12-31"],
  ] as const)("%s, %s: %s to %s", (date, unit, first, last) => {
    expect(periodOf(date, unit)).toEqual({ first, last });
  });
});

test("periods hold their day, follow each other without gap, and are no longer than said", () => {
  const longest = new Map<RecurrenceUnit, number>();
  fc.assert(
    fc.property(fc.nat(20_000), fc.constantFrom(...UNITS), (n, unit) => {
      const date = addDays("2000-01-01", n);
      const period = periodOf(date, unit);
      expect(period.first <= date && date <= period.last).toBe(true);
      expect(periodOf(period.first, unit)).toEqual(period);
      expect(periodOf(period.last, unit)).toEqual(period);
      expect(nextPeriod(period, unit).first).toBe(addDays(period.last, 1));
      const days = dayNumber(period.last) - dayNumber(period.first) + 1;
      expect(days).toBeLessThanOrEqual(longestPeriod(unit));
      longest.set(unit, Math.max(days, longest.get(unit) ?? 0));
      if (unit === "week") expect(weekdayOf(period.first)).toBe(1);
    }),
    { numRuns: 3000 },
  );
  for (const unit of UNITS) expect([unit, longest.get(unit)]).toEqual([unit, longestPeriod(unit)]);
});

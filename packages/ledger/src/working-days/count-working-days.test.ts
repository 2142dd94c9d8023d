import { addDays } from "@luoshi/compiler";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { isWorkingDay, nearestWorkingDay, workingDaysBetween } from "./count-working-days.ts";
import { plainCalendar, type WorkingCalendar } from "./working-calendar.ts";

// Invented: a week off with the Saturday before it worked, as such announcements go.
const OCTOBER: WorkingCalendar = {
  restDays: new Set(["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"]),
  workDays: new Set(["2026-09-26", "2026-10-10"]),
};

describe("working days", () => {
  it.each([
    ["2026-06-10", "2026-06-10", 0],
    ["2026-06-10", "2026-06-11", 1],
    ["2026-06-12", "2026-06-15", 1],
    ["2026-06-12", "2026-06-14", 0],
    ["2026-06-13", "2026-06-15", 1],
    ["2026-06-15", "2026-06-12", -1],
    ["2026-06-01", "2026-07-01", 22],
    ["1969-12-29", "1970-01-05", 5],
  ])("after %s up to %s: %i", (from, to, days) => {
    expect(workingDaysBetween(from, to, plainCalendar)).toBe(days);
  });

  it("leave out holidays and count the weekends worked for them", () => {
    expect(workingDaysBetween("2026-09-25", "2026-09-28", OCTOBER)).toBe(2);
    expect(workingDaysBetween("2026-09-30", "2026-10-08", OCTOBER)).toBe(1);
    expect(workingDaysBetween("2026-09-30", "2026-10-12", OCTOBER)).toBe(4);
    expect(isWorkingDay("2026-10-10", OCTOBER)).toBe(true);
    expect(isWorkingDay("2026-10-11", OCTOBER)).toBe(false);
    expect(isWorkingDay("2026-10-01", OCTOBER)).toBe(false);
  });

  it("do not count a holiday twice that falls on a weekend, nor a worked weekday", () => {
    const odd: WorkingCalendar = {
      restDays: new Set(["2026-06-13"]),
      workDays: new Set(["2026-06-10"]),
    };
    expect(workingDaysBetween("2026-06-08", "2026-06-15", odd)).toBe(5);
    expect(isWorkingDay("2026-06-10", odd)).toBe(true);
    expect(isWorkingDay("2026-06-13", odd)).toBe(false);
  });

  it.each([
    ["2026-06-13", "before", "2026-06-12"],
    ["2026-06-13", "after", "2026-06-15"],
    ["2026-06-12", "before", "2026-06-12"],
    ["2026-10-04", "before", "2026-09-30"],
    ["2026-10-04", "after", "2026-10-08"],
    ["2026-10-10", "after", "2026-10-10"],
  ] as const)("the nearest to %s, %s it, is %s", (date, direction, found) => {
    expect(nearestWorkingDay(date, direction, OCTOBER)).toBe(found);
  });

  it("stay where they are in a calendar without any", () => {
    const never: WorkingCalendar = {
      restDays: new Set(Array.from({ length: 200 }, (_, n) => addDays("2026-05-01", n))),
      workDays: new Set(),
    };
    expect(nearestWorkingDay("2026-07-01", "after", never)).toBe("2026-07-01");
  });
});

const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays("2020-01-01", n));

test("counting is the same as going from day to day", () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: -90, max: 90 }),
      fc.array(day, { maxLength: 40 }),
      fc.array(fc.integer({ min: -90, max: 90 }), { maxLength: 20 }),
      (from, distance, rest, near) => {
        const calendar: WorkingCalendar = {
          restDays: new Set([
            ...rest.slice(0, 20),
            ...near.slice(0, 10).map((n) => addDays(from, n)),
          ]),
          workDays: new Set([...rest.slice(20), ...near.slice(10).map((n) => addDays(from, n))]),
        };
        const to = addDays(from, distance);
        const [first, last] = distance < 0 ? [to, from] : [from, to];
        let count = 0;
        for (let at = addDays(first, 1); at <= last; at = addDays(at, 1)) {
          if (isWorkingDay(at, calendar)) count++;
        }
        expect(Math.abs(workingDaysBetween(from, to, calendar))).toBe(count);
      },
    ),
  );
});

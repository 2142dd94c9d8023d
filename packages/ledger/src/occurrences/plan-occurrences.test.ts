import { addDays, type RecurrenceUnit } from "@luoshi/compiler";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { plainCalendar, type WorkingCalendar } from "../working-days/working-calendar.ts";
import type { Occurrence } from "./occurrence.ts";
import {
  changeSchedule,
  HORIZON_DAYS,
  laterOccurrences,
  MOST_OCCURRENCES,
  planOccurrences,
  type Window,
} from "./plan-occurrences.ts";
import type { Rhythm, Schedule } from "./schedule.ts";

const every = (
  unit: RecurrenceUnit,
  changes: Partial<Rhythm> = {},
  restDay: "keep" | "before" | "after" = "keep",
): Schedule => ({ kind: "rhythm", rhythm: { unit, interval: 1, day: null, ...changes }, restDay });

const between = (start: string, end: string | null, today = start): Window => ({
  start,
  end,
  today,
});

const daysOf = (occurrences: readonly Occurrence[]): string =>
  occurrences.map(({ due }) => due?.slice(5)).join(" ");

describe("the due days of a rhythm", () => {
  it.each([
    ["half months", every("half-month"), "2026-06-10", "2026-07-20", "06-15 06-30 07-15 07-20"],
    ["months' ends", every("month"), "2026-01-31", "2026-04-30", "01-31 02-28 03-31 04-30"],
    ["the 25th", every("month", { day: 25 }), "2026-06-10", "2026-08-31", "06-25 07-25 08-25"],
    ["from after the 25th", every("month", { day: 25 }), "2026-06-26", "2026-08-31", "07-25 08-25"],
    ["the 31st", every("month", { day: 31 }), "2026-01-01", "2026-03-31", "01-31 02-28 03-31"],
    ["leap years", every("month"), "2028-02-01", "2028-02-29", "02-29"],
    ["Fridays", every("week", { day: 5 }), "2026-06-10", "2026-06-30", "06-12 06-19 06-26 06-30"],
    ["Sundays", every("week"), "2026-06-10", "2026-06-28", "06-14 06-21 06-28"],
    [
      "other Fridays",
      every("week", { interval: 2, day: 5 }),
      "2026-06-08",
      "2026-07-05",
      "06-19 07-03",
    ],
    ["ten days", every("ten-days"), "2026-06-05", "2026-07-05", "06-10 06-20 06-30 07-05"],
    ["quarters", every("quarter"), "2026-02-01", "2026-12-31", "03-31 06-30 09-30 12-31"],
    [
      "quarters' 10th day",
      every("quarter", { day: 10 }),
      "2026-02-01",
      "2026-09-30",
      "04-10 07-10",
    ],
    ["half years", every("half-year"), "2026-02-01", "2026-12-31", "06-30 12-31"],
    ["years", every("year"), "2026-02-01", "2027-12-31", "12-31 12-31"],
    [
      "every second month's 10th",
      every("month", { interval: 2, day: 10 }),
      "2026-01-05",
      "2026-06-30",
      "02-10 04-10 06-10",
    ],
    ["days", every("day"), "2026-06-29", "2026-07-02", "06-29 06-30 07-01 07-02"],
    ["an end in the first period", every("month"), "2026-06-10", "2026-06-20", "06-20"],
    ["an end on a due day", every("month"), "2026-06-10", "2026-06-30", "06-30"],
    ["an end before the start", every("month"), "2026-06-10", "2026-06-09", ""],
  ] as const)("%s", (_, schedule, start, end, expected) => {
    expect(daysOf(planOccurrences(schedule, between(start, end), plainCalendar))).toBe(expected);
  });

  it("follow each other without a gap, from the start of the duty", () => {
    const found = planOccurrences(
      every("month", { day: 25 }),
      between("2026-06-26", "2026-08-31"),
      plainCalendar,
    );
    expect(found).toEqual([
      { no: 1, starts: "2026-06-26", due: "2026-07-25" },
      { no: 2, starts: "2026-07-26", due: "2026-08-25" },
    ]);
  });

  it("move off a day of rest where that is wanted, but never into another period", () => {
    const window = between("2026-05-01", "2026-07-31");
    const on = (rule: "keep" | "before" | "after"): string =>
      daysOf(planOccurrences(every("month", { day: 13 }, rule), window, plainCalendar));
    expect(on("keep")).toBe("05-13 06-13 07-13");
    expect(on("before")).toBe("05-13 06-12 07-13");
    expect(on("after")).toBe("05-13 06-15 07-13");
    const ends = (rule: "before" | "after"): string =>
      daysOf(planOccurrences(every("month", {}, rule), window, plainCalendar));
    expect(ends("before")).toBe("05-29 06-30 07-31");
    // 2026-05-31 is a Sunday; the Monday after it belongs to June.
    expect(ends("after")).toBe("05-31 06-30 07-31");
    const holiday: WorkingCalendar = {
      restDays: new Set(["2026-06-30"]),
      workDays: new Set(["2026-05-31"]),
    };
    const moved = planOccurrences(every("month", {}, "before"), window, holiday);
    expect(daysOf(moved)).toBe("05-31 06-29 07-31");
  });

  it("reach 90 days ahead where the plan has no end, and end on no day of their own", () => {
    const window = between("2026-06-10", null, "2026-06-10");
    expect(HORIZON_DAYS).toBe(90);
    expect(addDays("2026-06-10", 90)).toBe("2026-09-08");
    const found = planOccurrences(every("month"), window, plainCalendar);
    expect(daysOf(found)).toBe("06-30 07-31 08-31");
    const weekly = planOccurrences(every("week"), window, plainCalendar);
    expect(weekly.at(-1)?.due).toBe("2026-09-06");
  });

  it("are bounded in number, and go on from there", () => {
    const window = between("2026-01-01", "2036-12-31");
    const first = planOccurrences(every("day"), window, plainCalendar);
    expect(first).toHaveLength(MOST_OCCURRENCES);
    const next = laterOccurrences(every("day"), window, plainCalendar, first);
    expect(next).toHaveLength(MOST_OCCURRENCES);
    expect(next[0]).toEqual({
      no: MOST_OCCURRENCES + 1,
      starts: addDays(first.at(-1)?.due ?? "", 1),
      due: addDays(first.at(-1)?.due ?? "", 1),
    });
  });

  it("take an interval for at least one", () => {
    const odd = every("week", { interval: 0 });
    expect(planOccurrences(odd, between("2026-06-08", "2026-06-21"), plainCalendar)).toHaveLength(
      2,
    );
  });
});

describe("a one-off", () => {
  it.each([["2026-06-30"], [null]])(
    "due %s has exactly one occurrence, and no later ones",
    (due) => {
      const window = between("2026-06-01", null);
      const found = planOccurrences({ kind: "once", due }, window, plainCalendar);
      expect(found).toEqual([{ no: 1, starts: "2026-06-01", due }]);
      expect(laterOccurrences({ kind: "once", due }, window, plainCalendar, found)).toEqual([]);
      expect(laterOccurrences({ kind: "once", due }, window, plainCalendar, [])).toEqual(found);
    },
  );
});

describe("another rhythm", () => {
  const window = (today: string): Window => between("2026-05-01", "2026-08-31", today);
  const monthly = planOccurrences(every("month"), window("2026-05-01"), plainCalendar);

  it("touches only what is still to come", () => {
    const change = changeSchedule(
      monthly,
      () => false,
      every("half-month"),
      window("2026-06-10"),
      plainCalendar,
    );
    expect(daysOf(change.kept)).toBe("05-31");
    expect(daysOf(change.removed)).toBe("06-30 07-31 08-31");
    expect(daysOf(change.added)).toBe("06-15 06-30 07-15 07-31 08-15 08-31");
    expect(change.added[0]).toEqual({ no: 5, starts: "2026-06-01", due: "2026-06-15" });
  });

  it("leaves what is due today, and what was reported on, as it is", () => {
    const change = changeSchedule(
      monthly,
      ({ no }) => no === 3,
      every("half-month"),
      window("2026-06-30"),
      plainCalendar,
    );
    expect(daysOf(change.kept)).toBe("05-31 06-30 07-31");
    expect(daysOf(change.removed)).toBe("08-31");
    expect(daysOf(change.added)).toBe("08-15 08-31");
  });

  it("may be a single day", () => {
    const once: Schedule = { kind: "once", due: "2026-08-20" };
    const change = changeSchedule(monthly, () => false, once, window("2026-06-10"), plainCalendar);
    expect(daysOf(change.kept)).toBe("05-31");
    expect(change.added).toEqual([{ no: 5, starts: "2026-06-01", due: "2026-08-20" }]);
    const past: Schedule = { kind: "once", due: "2026-06-01" };
    const late = changeSchedule(monthly, () => false, past, window("2026-06-10"), plainCalendar);
    expect(late.added).toEqual([{ no: 5, starts: "2026-06-01", due: "2026-06-01" }]);
  });
});

const schedule = fc.record({
  unit: fc.constantFrom<RecurrenceUnit>("week", "ten-days", "half-month", "month", "quarter"),
  interval: fc.integer({ min: 1, max: 3 }),
  day: fc.option(fc.integer({ min: 1, max: 31 })),
  restDay: fc.constantFrom("keep", "before", "after"),
});

const scheduleOf = ({ restDay, ...rhythm }: Rhythm & { restDay: string }): Schedule => ({
  kind: "rhythm",
  rhythm,
  restDay: restDay as "keep",
});

test("occurrences tile the time from the start, whatever the rhythm", () => {
  fc.assert(
    fc.property(
      schedule,
      fc.nat(700),
      fc.nat(400),
      fc.boolean(),
      (rhythm, from, length, isOpen) => {
        const start = addDays("2026-01-01", from);
        const end = isOpen ? null : addDays(start, length);
        const window = between(start, end);
        const found = planOccurrences(scheduleOf(rhythm), window, plainCalendar);
        let next = start;
        for (const [index, { no, starts, due }] of found.entries()) {
          expect([no, starts]).toEqual([index + 1, next]);
          if (due === null) throw new Error("no day");
          expect(due >= starts).toBe(true);
          expect(due <= (end ?? addDays(start, HORIZON_DAYS))).toBe(true);
          next = addDays(due, 1);
        }
      },
    ),
  );
});

test("moving the horizon night by night gives what one call with the end would", () => {
  fc.assert(
    fc.property(
      schedule,
      fc.nat(60),
      fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 }),
      (rhythm, from, nights) => {
        const start = addDays("2026-01-01", from);
        const given = scheduleOf(rhythm);
        let today = start;
        let all = planOccurrences(given, between(start, null, today), plainCalendar);
        for (const days of nights) {
          today = addDays(today, days);
          all = [
            ...all,
            ...laterOccurrences(given, between(start, null, today), plainCalendar, all),
          ];
        }
        expect(all).toEqual(planOccurrences(given, between(start, null, today), plainCalendar));
      },
    ),
  );
});

test("a change keeps the past to the letter and never has two days for one stretch", () => {
  fc.assert(
    fc.property(
      schedule,
      schedule,
      fc.nat(200),
      fc.integer({ min: 30, max: 400 }),
      fc.nat(9),
      (before, after, gone, length, touched) => {
        const start = "2026-01-15";
        const end = addDays(start, length);
        const existing = planOccurrences(scheduleOf(before), between(start, end), plainCalendar);
        const today = addDays(start, gone);
        const isTouched = ({ no }: Occurrence): boolean => no === touched;
        const change = changeSchedule(
          existing,
          isTouched,
          scheduleOf(after),
          between(start, end, today),
          plainCalendar,
        );
        for (const occurrence of existing) {
          const stays = (occurrence.due ?? "") <= today || isTouched(occurrence);
          expect(change.kept.includes(occurrence)).toBe(stays);
          expect(change.removed.includes(occurrence)).toBe(!stays);
        }
        const numbers = [...existing, ...change.added].map(({ no }) => no);
        expect(new Set(numbers).size).toBe(numbers.length);
        // Kept and new together leave no day out and have none twice, but for a report that was begun ahead.
        const days = change.kept.map(({ due }) => due ?? "").toSorted();
        let next = days.length === 0 ? start : addDays(days.at(-1) ?? "", 1);
        for (const { starts, due } of change.added) {
          expect(starts).toBe(next);
          expect((due ?? "") > today && (due ?? "") >= starts && (due ?? "") <= end).toBe(true);
          next = addDays(due ?? "", 1);
        }
      },
    ),
  );
});

import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  compareDates,
  dateOfDayNumber,
  dayNumber,
  parsePlainDate,
  weekdayOf,
} from "./plain-date.ts";

describe("plain dates", () => {
  it("agrees with the platform's calendar on every day of three centuries", () => {
    const first = Date.UTC(1899, 0, 1) / 86_400_000;
    const last = Date.UTC(2200, 0, 1) / 86_400_000;
    const wrong: string[] = [];
    for (let n = first; n < last; n++) {
      const day = new Date(n * 86_400_000);
      const written = day.toISOString().slice(0, 10);
      const weekday = ((day.getUTCDay() + 6) % 7) + 1;
      const same = dayNumber(written) === n && dateOfDayNumber(n) === written;
      if (!same || weekdayOf(written) !== weekday) wrong.push(written);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it.each([
    ["2024-02-28", 2, "2024-03-01"],
    ["2023-02-28", 1, "2023-03-01"],
    ["2024-01-01", -1, "2023-12-31"],
    ["2000-02-29", 366, "2001-03-01"],
  ])("%s and %i days is %s", (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
  });

  it.each([
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-12-15", 1, "2024-01-15"],
    ["2024-03-31", -1, "2024-02-29"],
    ["2024-05-31", 18, "2025-11-30"],
    ["2024-01-01", -13, "2022-12-01"],
    ["1900-01-31", 1, "1900-02-28"],
    ["2000-01-31", 1, "2000-02-29"],
  ])("%s and %i months is %s", (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it.each(["2023-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-4-01", "24-04-01", ""])(
    "%s is no day",
    (value) => {
      expect(parsePlainDate(value)).toBeNull();
    },
  );

  it("reads and orders", () => {
    expect(parsePlainDate("2024-02-29")).toEqual({ year: 2024, month: 2, day: 29 });
    expect(["2024-10-01", "2023-12-31", "2024-02-01"].toSorted(compareDates)).toEqual([
      "2023-12-31",
      "2024-02-01",
      "2024-10-01",
    ]);
  });
});

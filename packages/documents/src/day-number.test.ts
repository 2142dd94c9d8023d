import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber, dayOfNumber } from "./day-number.ts";

test("every day of four hundred years agrees with the platform's calendar", () => {
  const first = Date.UTC(1800, 0, 1) / 86_400_000;
  for (let number = first; number < first + 146_097; number++) {
    const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
    if (dayNumber(day) !== number || dayOfNumber(number) !== day) {
      expect([day, dayNumber(day), dayOfNumber(number)]).toEqual([day, number, day]);
    }
  }
});

test.each([
  "2026-02-29",
  "2026-02-30",
  "2026-04-31",
  "2026-13-01",
  "2026-00-10",
  "2026-06-00",
  "--06-30",
  "2026-6-3",
  "",
])("%s is no day", (day) => {
  expect(dayNumber(day)).toBeUndefined();
});

test("any number of days leads back to itself", () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
      expect(dayNumber(dayOfNumber(number))).toBe(number);
    }),
  );
});

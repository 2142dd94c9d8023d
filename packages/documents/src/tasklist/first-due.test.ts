import { expect, test } from "vitest";
import { firstDue } from "./first-due.ts";

test.each([
  ["2024-01-15", "day", undefined, "2024-01-15"],
  ["2024-01-15", "week", undefined, "2024-01-19"], // a Monday; Friday ends the week
  ["2024-01-19", "week", undefined, "2024-01-19"],
  ["2024-01-20", "week", undefined, "2024-01-26"],
  ["2024-01-15", "week", 1, "2024-01-15"],
  ["2024-01-10", "ten-days", undefined, "2024-01-10"],
  ["2024-01-11", "ten-days", undefined, "2024-01-20"],
  ["2024-02-21", "ten-days", undefined, "2024-02-29"],
  ["2024-04-16", "half-month", undefined, "2024-04-30"],
  ["2023-02-10", "month", undefined, "2023-02-28"],
  ["2024-01-15", "month", 25, "2024-01-25"],
  ["2024-01-26", "month", 25, "2024-02-25"],
  ["2024-12-26", "month", 25, "2025-01-25"],
  ["2024-01-15", "quarter", undefined, "2024-03-31"],
  ["2024-11-30", "quarter", 20, "2024-12-20"],
  ["2024-12-21", "quarter", 20, "2025-03-20"],
  ["2024-01-15", "half-year", undefined, "2024-06-30"],
  ["2024-12-31", "year", undefined, "2024-12-31"],
  ["2024-12-31", "year", 10, "2025-12-10"],
] as const)("from %s each %s, day %j: first on %s", (from, unit, day, due) => {
  expect(firstDue(from, unit, day)).toBe(due);
});

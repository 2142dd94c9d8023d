import { expect, test } from "vitest";
import { shortDay } from "./short-day.ts";

test("a day of another year says its year", () => {
  expect([shortDay("2027-03-05", "2027-01-01"), shortDay("2026-12-31", "2027-01-01")]).toEqual([
    "3月5日",
    "2026年12月31日",
  ]);
});

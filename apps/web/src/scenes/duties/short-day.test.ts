import { expect, test } from "vitest";
import { namesDay, shortDay } from "./short-day.ts";

test("a day of another year says its year", () => {
  expect([shortDay("2027-03-05", "2027-01-01"), shortDay("2026-12-31", "2027-01-01")]).toEqual([
    "3月5日",
    "2026年12月31日",
  ]);
});

test("a light's reason names the day or does not", () => {
  const reason = { zh: "应于2026年10月31日完成，已逾期22天", en: "" };
  expect(namesDay(reason, "2026-10-31")).toBe(true);
  expect(namesDay(reason, "2026-10-03")).toBe(false);
  expect(namesDay({ zh: "进度0%，按时间应到56%" }, "2026-10-31")).toBe(false);
  expect(namesDay(undefined, "2026-10-31")).toBe(false);
});

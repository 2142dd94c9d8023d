import { describe, expect, it } from "vitest";
import { readDates } from "./date.ts";
import type { DateContext } from "./resolve-date.ts";
import { resolveDate } from "./resolve-date.ts";

const ISSUED: DateContext = { issued: "2027-04-14", years: [2027] };

function resolve(text: string, context: DateContext, carry: number | null = null): string | null {
  const [term] = readDates(text, { start: 0, end: text.length });
  if (term === undefined) return "nothing read";
  const { date, partial } = resolveDate(term, context, carry);
  return date ?? partial;
}

describe("the last day meant", () => {
  it.each([
    ["6月底前", "2027-06-30"],
    ["2月下旬", "2027-02-28"],
    ["2028年2月下旬", "2028-02-29"],
    ["12月", "2027-12-31"],
    ["6月中旬前", "2027-06-20"],
    ["第三季度", "2027-09-30"],
    ["上半年", "2027-06-30"],
    ["年底前", "2027-12-31"],
    ["2029年", "2029-12-31"],
    ["7月至次年2月", "2028-02-29"],
    ["11月至2月", "2028-02-29"],
    ["2026年11月—3月", "2027-03-31"],
    ["6月1日至15日", "2027-06-15"],
    ["明年3月底", "2028-03-31"],
    ["本月底", "2027-04-30"],
    ["下月5日前", "2027-05-05"],
    ["印发之日起30日内", "2027-05-14"],
    ["自印发之日起3个月内", "2027-07-14"],
    // Fixes no day.
    ["6月初", null],
    ["明年初", null],
    ["春节前", null],
    ["23月底前", null],
    ["10个工作日内", null],
    ["三年内", null],
  ])("%s is %s", (text, day) => {
    expect(resolve(text, ISSUED)).toBe(day);
  });
});

describe("the year that is left out", () => {
  it.each<[string, string, DateContext, number | null, string | null]>([
    ["of issue, even if the day is past", "3月底", ISSUED, null, "2027-03-31"],
    [
      "the next, half a year back",
      "1月底",
      { issued: "2027-12-05", years: [] },
      null,
      "2028-01-31",
    ],
    [
      "of the title, for the next year's plan",
      "10月",
      { issued: "2026-12-20", years: [2027] },
      null,
      "2027-10-31",
    ],
    [
      "of the title, though the day is still ahead",
      "12月底",
      { issued: "2026-12-20", years: [2027] },
      null,
      "2027-12-31",
    ],
    [
      "of the title, though issued before",
      "3月",
      { issued: "2026-12-20", years: [2027] },
      null,
      "2027-03-31",
    ],
    ["named before in the same text", "6月底", ISSUED, 2029, "2029-06-30"],
    [
      "of the document, without a date of issue",
      "6月底",
      { issued: null, years: [2026, 2027] },
      null,
      "2026-06-30",
    ],
    ["none at all", "2月底", { issued: null, years: [] }, null, "--02-28"],
    ["none at all for a day", "6月5日", { issued: null, years: [] }, null, "--06-05"],
    ["none at all for next year", "明年6月", { issued: null, years: [] }, null, "--06-30"],
  ])("%s", (_, text, context, carry, day) => {
    expect(resolve(text, context, carry)).toBe(day);
  });

  const period = { start: "2026-09-01", end: "2027-02-28", span: { start: 0, end: 0 } };
  it("is the one that lies in the plan's period", () => {
    expect(resolve("2月下旬", { issued: null, years: [2026], period })).toBe("2027-02-28");
    expect(resolve("10月底", { issued: null, years: [2027], period })).toBe("2026-10-31");
    expect(resolve("2月下旬", { issued: "2026-09-05", years: [2026], period })).toBe("2027-02-28");
  });

  const plan = { start: "2027-01-01", end: "2029-12-31", span: { start: 0, end: 0 } };
  it.each([
    ["三年内", "2029-12-31"],
    ["五年内", "2029-12-31"],
    ["一年内", "2027-12-31"],
    ["3个月内", null],
    ["3日内", null],
  ])("of a length of time: %s in a plan of three years", (text, day) => {
    expect(resolve(text, { issued: "2027-03-01", years: [2027], period: plan })).toBe(day);
  });
});

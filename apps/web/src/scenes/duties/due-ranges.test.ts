import { describe, expect, test } from "vitest";
import { daysBetween, dueRanges } from "./due-ranges.ts";

const ends = (today: string) =>
  Object.fromEntries(dueRanges(today).map(({ key, dueTo }) => [key, dueTo]));

describe("stretches of days", () => {
  test("a Monday's week ends on Sunday", () => {
    expect(ends("2027-03-01")).toEqual({
      week: "2027-03-07",
      month: "2027-03-31",
      next30: "2027-03-31",
      quarter: "2027-03-31",
    });
  });

  test("a Sunday's week ends today; February of a leap year has 29 days", () => {
    expect(ends("2028-02-27")).toEqual({
      week: "2028-02-27",
      month: "2028-02-29",
      next30: "2028-03-28",
      quarter: "2028-03-31",
    });
  });

  test("December ends with its year", () => {
    expect(ends("2027-12-31")).toMatchObject({ month: "2027-12-31", quarter: "2027-12-31" });
  });
});

test("days between, over the end of a year", () => {
  expect([
    daysBetween("2027-12-30", "2028-01-02"),
    daysBetween("2027-03-04", "2027-03-01"),
  ]).toEqual([3, -3]);
});

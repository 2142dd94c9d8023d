import { describe, expect, test } from "vitest";
import { compile } from "../compile.ts";
import { sourceFromLines } from "../source/source-text.ts";

const period = (preamble: string, clauses = "一、重点任务\n（一）清淤疏浚。疏浚河道12公里。\n") => {
  const found = compile(sourceFromLines(`青渡区清河行动方案\n${preamble}\n${clauses}`)).plan.period;
  return found === null ? null : `${found.start} ${found.end}`;
};
const staged = "一、实施步骤\n（一）动员阶段（2031年3月1日至3月20日）。召开动员会。\n";

describe("the period of a plan", () => {
  test.each([
    ["决定2031年3月至11月在全区开展清河行动，制定本方案。", "2031-03-01 2031-11-30"],
    ["自2031年1月至2033年12月，在全区开展清河行动。", "2031-01-01 2033-12-31"],
    ["按照三年行动（2031—2033年）的安排，制定本方案。", "2031-01-01 2033-12-31"],
  ])("is what the preamble says: %s", (preamble, expected) => {
    expect(period(preamble)).toBe(expected);
    expect(period(preamble, staged)).toBe(expected);
  });

  test.each([
    ["根据《青渡区水系治理规划（2030—2035年）》，制定本方案。"],
    ["按照统一部署，制定本方案。"],
  ])("is not that of a plan it names: %s", (preamble) => {
    expect(period(preamble)).toBe(null);
  });

  test("is not what is over by the day of issue", () => {
    expect(period("2029年3月至11月，全区疏浚河道30公里，成效明显。\n2031年2月1日")).toBe(null);
  });
});

import { describe, expect, it } from "vitest";
import { markedText, markSpans } from "../testing/marked-text.ts";
import { readPlanPeriod } from "./plan-period.ts";
import { readSchedulePrefix } from "./schedule-prefix.ts";

describe("times that open a line", () => {
  it.each([
    "⟦3-4月：⟧组织专题学习。",
    "⟦2027年7月—9月：⟧现场检查。",
    "⟦3-12月⟧对台账进行抽查。",
    "⟦第一阶段：宣传发动，制定方案（2027年3月1日至4月15日）。⟧召开会议。",
    "⟦动员部署（即日起至3月底）：⟧印发方案。",
    "⟦6月15日前，⟧报送名单。",
  ])("%s", (marked) => {
    const { text, spans } = markedText(marked);
    const found = readSchedulePrefix(text, { start: 0, end: text.length });
    expect(found === null ? text : markSpans(text, [found.span])).toBe(markSpans(text, spans));
    expect(found?.rest.end).toBe(text.length);
    expect(found?.rest.start).toBe(spans[0]?.end);
  });

  it.each([
    "召开动员会。3月底前印发方案（2027年）",
    "各单位要在6月底前完成。",
    "加强领导（见附件）",
    "传达文件。自查自纠（2027年3月）",
  ])("none in %s", (text) => {
    expect(readSchedulePrefix(text, { start: 0, end: text.length })).toBeNull();
  });
});

describe("the span of a plan", () => {
  it.each([
    ["安全三年行动方案（2027—2029年）", "2027-01-01", "2029-12-31"],
    ["关于印发《安全三年行动方案（2027-2029）》的通知", "2027-01-01", "2029-12-31"],
    ["二〇二七年至二〇二八年普法计划", "2027-01-01", "2028-12-31"],
    ["2027年9月至2028年2月主题活动方案", "2027-09-01", "2028-02-29"],
  ])("%s", (text, start, end) => {
    const context = { issued: null, years: [] };
    expect(readPlanPeriod(text, { start: 0, end: text.length }, context)).toMatchObject({
      start,
      end,
    });
  });

  it.each(["2027年工作要点", "关于印发方案的通知", "电话（2027-2366）", "（卷号x2027-2029）"])(
    "none in %s",
    (text) => {
      expect(
        readPlanPeriod(text, { start: 0, end: text.length }, { issued: null, years: [] }),
      ).toBeNull();
    },
  );
});

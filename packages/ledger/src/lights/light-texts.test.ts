import { describe, expect, it } from "vitest";
import { plainCalendar } from "../working-days/working-calendar.ts";
import type { LightFacts, LightReasonCode } from "./light.ts";
import { lightOf } from "./light-of.ts";
import { defaultLightRule } from "./light-rule.ts";
import { lightTexts, renderLightReason } from "./light-texts.ts";

const FACTS: LightFacts = {
  state: "active",
  due: "2026-06-29",
  percent: 100,
  dispatchedOn: "2026-06-01",
  claimedOn: null,
  reportedOn: null,
  rhythm: null,
  slipOpen: false,
  override: null,
};
const rhythm = { unit: "month", interval: 1, day: null } as const;
const override = { light: "yellow", sentence: "等上级批复" } as const;

// One case for each reason: together they show that no text has a place which nothing fills.
const CASES: readonly (readonly [LightReasonCode, Partial<LightFacts>, string, string, string])[] =
  [
    ["done", { state: "done" }, "2026-06-02", "已办结", "done"],
    ["signed-off", { state: "signedOff" }, "2026-06-02", "已销号", "signed off"],
    ["overridden", { override }, "2026-06-02", "人工设定：等上级批复", "set by hand: 等上级批复"],
    [
      "past-due",
      {},
      "2026-07-02",
      "应于2026年6月29日完成，已逾期3天",
      "was due on 29 June 2026, 3 days ago",
    ],
    [
      "claimed-late",
      { state: "claimed", claimedOn: "2026-07-01" },
      "2026-07-02",
      "应于2026年6月29日完成，2026年7月1日才报办结，还没有审核通过",
      "was due on 29 June 2026, claimed on 1 July 2026 and not accepted yet",
    ],
    [
      "long-silent",
      { due: null, rhythm },
      "2026-09-01",
      "没有时限，已92天没有通过的反馈",
      "has no day, and no accepted report for 92 days",
    ],
    [
      "slip-unanswered",
      { slipOpen: true },
      "2026-06-02",
      "督办单还没有答复",
      "a slip waits for an answer",
    ],
    [
      "due-soon",
      {},
      "2026-06-24",
      "2026年6月29日到期，还有3个工作日",
      "due on 29 June 2026, 3 working days left",
    ],
    ["due-today", {}, "2026-06-29", "今天到期", "due today"],
    [
      "behind",
      { percent: 10 },
      "2026-06-15",
      "进度10%，按时间应到50%",
      "10% done where time asks for 50%",
    ],
    [
      "silent",
      { due: null, rhythm },
      "2026-07-03",
      "没有时限，已32天没有通过的反馈",
      "has no day, and no accepted report for 32 days",
    ],
    [
      "claimed",
      { state: "claimed", claimedOn: "2026-06-20" },
      "2026-06-21",
      "2026年6月20日已报办结，等待审核",
      "claimed on 20 June 2026, waiting to be accepted",
    ],
    [
      "on-schedule",
      {},
      "2026-06-02",
      "2026年6月29日到期，还有19个工作日",
      "due on 29 June 2026, 19 working days left",
    ],
    [
      "reporting",
      { due: null, rhythm },
      "2026-06-02",
      "没有时限，按期反馈",
      "has no day, reports come as they should",
    ],
    [
      "no-day",
      { due: null },
      "2026-06-02",
      "没有时限，也没有报送周期",
      "has neither a day nor a rhythm of reports",
    ],
  ];

describe("the reason of a light in words", () => {
  it.each(CASES)("%s", (code, changes, today, zh, en) => {
    const lit = lightOf({ ...FACTS, ...changes }, defaultLightRule, today, plainCalendar);
    if (lit === null) throw new Error("no light");
    expect(lit.reason.code).toBe(code);
    expect(renderLightReason(lit.reason, "zh")).toBe(zh);
    expect(renderLightReason(lit.reason, "en")).toBe(en);
  });

  it("has a case for each", () => {
    const shown = CASES.map(([code]) => code).toSorted();
    expect(shown).toEqual(Object.keys(lightTexts).toSorted());
  });
});

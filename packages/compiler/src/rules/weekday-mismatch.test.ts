import { expect, test } from "vitest";
import { compile } from "../compile.ts";
import { sourceFromLines } from "../source/source-text.ts";
import { testRule } from "../testing/rule-tester.ts";

testRule("weekday-mismatch", {
  valid: [
    "2027年6月15日（星期二）上午召开会议。",
    "定于2027年6月20日（周日）举行。",
    "关于召开推进会的通知\n1月8日（星期五）召开会议。\n市教育局\n2026年12月28日",
    "关于召开推进会的通知\n3月5日（星期五）召开会议。\n市教育局\n2026年11月28日",
    "每月15日（星期五为休息日）学习。",
  ],
  invalid: [
    {
      text: "定于⟦2027年6月15日（星期五）⟧上午召开会议。",
      message: "2027年6月15日是星期二，不是星期五",
      choices: ["改为星期二", "日期改为2027年6月18日"],
      chosen: "定于2027年6月15日（星期二）上午召开会议。",
    },
    { text: "⟦2027年6月20日（周三）⟧举行。", chosen: "2027年6月20日（周日）举行。" },
    { text: "关于召开会议的通知\n⟦6月15日（星期五）⟧上午召开会议。\n市教育局\n2027年6月1日" },
  ],
});

test("the other choice puts the day right where the month stays", () => {
  const daysOf = (text: string) => {
    const [fault] = compile(sourceFromLines(text)).diagnostics;
    return fault?.suggestions[1]?.edits.map(({ span, text: day }) => [
      text.slice(span.start, span.end),
      day,
    ]);
  };
  expect(daysOf("定于2027年6月15日（星期五）上午召开会议。")).toEqual([["15", "18"]]);
  // 7月2日 would change the month with the day: left to the clerk.
  expect(daysOf("定于2027年6月29日（星期五）上午召开会议。")).toEqual([]);
  expect(daysOf("定于2027年6月13日至15日（星期五）召开会议。")).toEqual([]);
});

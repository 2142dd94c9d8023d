import { expect, test } from "vitest";
import { dueOn, taskWith } from "../../../testing/test-task.ts";
import { type DayWords, dueLabel, mainYear } from "./due-label.ts";

const words: DayWords = {
  dayOfYear: (month, day) => `${month}月${day}日`,
  day: (year, month, day) => `${year}年${month}月${day}日`,
  missing: "未写明",
  standing: "长期",
};

const rhythm = { text: "每月25日前", certainty: "stated", place: null } as const;

test("the main year is the commonest, the earlier of equals", () => {
  const due = (date: string) => taskWith({ deadline: dueOn("", date) });
  expect(mainYear([due("2028-01-01"), due("2027-06-30"), due("2027-09-30")])).toBe(2027);
  expect(mainYear([due("2028-01-01"), due("2027-06-30")])).toBe(2027);
  expect(mainYear([taskWith({})])).toBeNull();
});

test("a day is written with its year only where it is another", () => {
  const label = (date: string) =>
    dueLabel(taskWith({ deadline: dueOn("", date) }), 2027, words).text;
  expect(label("2027-06-30")).toBe("6月30日");
  expect(label("2028-03-31")).toBe("2028年3月31日");
});

test("a day without a year, a day that does not exist", () => {
  const partial = { ...dueOn("4月底前", null), partial: "--04-30" };
  expect(dueLabel(taskWith({ deadline: partial }), 2027, words).text).toBe("4月30日");
  const impossible = { ...dueOn("完成时限：2027年6月31日前", null), impossible: true };
  expect(dueLabel(taskWith({ deadline: impossible }), 2027, words)).toMatchObject({
    text: "6月31日前",
    tone: "fault",
  });
});

test("without a day: the rhythm, then that it lasts, then that nothing is said", () => {
  expect(dueLabel(taskWith({ recurrences: [rhythm], ongoing: "持续" }), null, words).text).toBe(
    "每月25日前",
  );
  expect(dueLabel(taskWith({ ongoing: "持续推进" }), null, words)).toMatchObject({
    text: "长期",
    title: "持续推进",
  });
  expect(dueLabel(taskWith({}), null, words).tone).toBe("missing");
  expect(dueLabel(taskWith({ kind: "requirement" }), null, words).tone).toBe("none");
  expect(dueLabel(taskWith({ parent: true }), null, words).tone).toBe("none");
});

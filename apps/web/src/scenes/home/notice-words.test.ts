import { dutyRules } from "@luoshi/ledger";
import { expect, test } from "vitest";
import { noticeNote, noticeText, noticeWords } from "./notice-words.ts";

const { zh, en } = noticeWords;

test("says who did what, and what was said with it", () => {
  const args = { unitName: "水务局", reason: "不属本单位职责" };
  expect(noticeText({ kind: "duty.decline", args }, zh)).toBe("水务局退回派发");
  expect(noticeNote(args)).toBe("不属本单位职责");
  expect(noticeText({ kind: "plan.dispatched", args: { title: "防汛方案", count: 3 } }, zh)).toBe(
    "《防汛方案》派来 3 项任务，请签收",
  );
});

test("a kind of a later version is news all the same", () => {
  expect(noticeText({ kind: "duty.somethingNew", args: {} }, zh)).toBe("有新消息");
  expect(noticeNote({ count: 3 })).toBeNull();
});

test("each command of a duty that somebody may be told of has words, in both languages", () => {
  const kinds = [...new Set(dutyRules.map(({ command }) => `duty.${command}`))];
  expect(kinds.length).toBeGreaterThan(10);
  expect(kinds.filter((kind) => zh.kinds[kind] === undefined)).toEqual([]);
  expect(Object.keys(en.kinds)).toEqual(Object.keys(zh.kinds));
});

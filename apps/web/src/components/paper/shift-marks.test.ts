import { expect, test } from "vitest";
import { shiftMarks } from "./shift-marks.ts";

const from = "供水科6月31日前完成";
const mark = { start: 3, end: 8, kind: "deadline" } as const;

const wordsOf = (to: string) =>
  shiftMarks([mark], from, to).map(({ start, end }) => to.slice(start, end));

test("marks move with their words", () => {
  expect(wordsOf("区供水科6月31日前完成")).toEqual(["6月31日"]);
  expect(wordsOf("供水科6月31日前全面完成")).toEqual(["6月31日"]);
  expect(wordsOf("供水科于6月31日前完成")).toEqual(["6月31日"]);
  expect(wordsOf("水科6月31日前完成")).toEqual(["6月31日"]);
});

test("what is typed within a mark belongs to it, what is typed over it replaces it", () => {
  expect(wordsOf("供水科6月30日前完成")).toEqual(["6月30日"]);
  expect(wordsOf("供水科前完成")).toEqual([]);
});

test("an unchanged text keeps its very list", () => {
  const list = [mark];
  expect(shiftMarks(list, from, from)).toBe(list);
});

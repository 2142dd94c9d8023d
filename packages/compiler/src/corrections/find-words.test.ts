import { expect, test } from "vitest";
import { markedText } from "../testing/marked-text.ts";
import { findBehind, findInOrder, findWords } from "./find-words.ts";

test.each([
  ["由⟦食堂办⟧公布", "食堂办", "由"],
  ["请各班公布电话；由食堂办⟦公布电话⟧", "公布电话", "由食堂办"],
  ["请各班⟦公布电话⟧；由食堂办公布电话", "公布电话", "请各班"],
  ["请各班⟦公布电话⟧；由食堂办公布电话", "公布电话", ""],
  ["甲 ⟦公布⟧；乙公布", " 公布 ", "甲"],
])("in %s it stands behind what stood before it", (marked, quote, before) => {
  const { text, spans } = markedText(marked);
  expect(findBehind(text, quote, before)).toEqual(spans[0]);
});

test("blank and foreign words stand nowhere", () => {
  expect(findBehind("清洗排烟道", " ", "")).toBeNull();
  expect(findBehind("清洗排烟道", "更换刀具", "")).toBeNull();
  expect(findWords("清洗排烟道", { start: 0, end: 2 }, "排烟道")).toBeNull();
});

test("stretches are found one behind the other", () => {
  const { text, spans } = markedText("1.⟦检查⟧、通报，⟦检查⟧");
  const at = { start: 0, end: text.length };
  expect(findInOrder(text, at, ["检查", "检查", "检查"])).toEqual([...spans, null]);
});

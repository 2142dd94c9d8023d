import { expect, test } from "vitest";
import { cutAt, splitPieces } from "./split-pieces.ts";

test("sentences without number and owner bracket", () => {
  const pieces = splitPieces("排查隐患。对泵站逐处排查；建立台账。", [
    "（一）排查隐患。对泵站逐处 排查；建立台账。（责任单位：供水科）",
  ]);
  expect(pieces.map(({ text }) => text)).toEqual(["排查隐患。", "对泵站逐处 排查；", "建立台账。"]);
  expect(pieces.map(({ last }) => last)).toEqual([false, false, true]);
  expect(cutAt(pieces, new Set([1]))).toEqual(["排查隐患。对泵站逐处 排查；", "建立台账。"]);
});

test("one sentence is cut at its commas", () => {
  const pieces = splitPieces("清洗排烟道，更换刀具，检查阀门", [
    "3",
    "清洗排烟道，更换刀具，检查阀门",
    "后勤处",
  ]);
  expect(pieces.map(({ text }) => text)).toEqual(["清洗排烟道，", "更换刀具，", "检查阀门"]);
});

test("paragraphs are apart in any case", () => {
  const pieces = splitPieces("清洗排烟道。更换刀具。", ["1.清洗排烟道。", "更换刀具。"]);
  expect(cutAt(pieces, new Set())).toEqual(["清洗排烟道。", "更换刀具。"]);
});

test("a bracket in the middle breaks the stretch", () => {
  const pieces = splitPieces("清洗排烟道。更换刀具。", [
    "清洗排烟道。（牵头单位：后勤处）更换刀具。（责任单位：食堂）",
  ]);
  expect(cutAt(pieces, new Set())).toEqual(["清洗排烟道。", "更换刀具。"]);
});

test("a text that stands nowhere has no pieces", () => {
  expect(splitPieces("重写的任务内容", ["原来的一句话。"])).toEqual([]);
  expect(splitPieces("", ["原来的一句话。"])).toEqual([]);
});

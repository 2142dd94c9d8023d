import { expect, test } from "vitest";
import { alignLines } from "./align-lines.ts";
import { comparedRows } from "./compared-rows.ts";
import type { DraftLine } from "./draft-lines.ts";

const lines = (texts: readonly string[]): readonly DraftLine[] =>
  texts.map((text, i) => ({ keys: [`p${i}`], no: i + 1, role: "body", text }));

test("equal lines first, the alike between them next, the rest alone", () => {
  const before = lines(["总体要求", "四月底前完成排查", "备足救生物资", "工作要求"]);
  const after = lines(["总体要求", "六月底前完成排查", "加强宣传引导", "工作要求"]);
  expect(alignLines(before, after)).toEqual([
    [0, 0],
    [1, 1],
    [3, 3],
  ]);
});

test("drafts without lines", () => {
  expect(alignLines([], [])).toEqual([]);
  expect(comparedRows([], [], [])).toEqual([]);
  expect(comparedRows(lines(["排查"]), [], []).map(({ kind }) => kind)).toEqual(["removed"]);
  expect(comparedRows([], lines(["排查"]), []).map(({ kind }) => kind)).toEqual(["added"]);
});

test("an even exchange of neighbours is a move", () => {
  const before = lines(["（一）逐户登记出租房屋", "（二）张贴楼道防火提示"]);
  const after = lines(["（一）张贴楼道防火提示", "（二）逐户登记出租房屋"]);
  const rows = comparedRows(before, after, alignLines(before, after));
  expect(rows.map(({ kind }) => kind).sort()).toEqual(["arrived", "left", "renumbered"]);
});

test("600 lines, a third of them redrafted, and 600 that share nothing", () => {
  const text = (i: number, tail: string) =>
    `第${i}项工作对照${(i * 7919) % 1_009}号清单逐户排查登记，建立台账，按月通报进展${tail}`;
  const before = lines(Array.from({ length: 600 }, (_, i) => text(i, "，年底前完成")));
  const after = lines(
    Array.from({ length: 600 }, (_, i) => text(i, i % 3 === 0 ? "，六月底前办结" : "，年底前完成")),
  );
  const rows = comparedRows(before, after, alignLines(before, after));
  expect(rows).toHaveLength(600);
  expect(rows.filter(({ kind }) => kind === "changed")).toHaveLength(200);
  const strange = lines(Array.from({ length: 600 }, (_, i) => `${i}`.repeat(40)));
  expect(alignLines(before, strange)).toEqual([]);
});

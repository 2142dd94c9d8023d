import type { Table } from "@luoshi/compiler";
import { describe, expect, test } from "vitest";
import { readText } from "./read-text.ts";

/** Each cell of a table as `column+columns×rows words`. */
function cellsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const text = lines.map((line) => `${line}\n`).join("");
  const table = readText(text).blocks.find((block): block is Table => block.kind === "table");
  return (table?.rows ?? []).map((row) =>
    row.cells.map(({ column, columnSpan, rowSpan, span }) => {
      return `${column}+${columnSpan}×${rowSpan} ${text.slice(span.start, span.end)}`;
    }),
  );
}

describe("a head of two rows in a text file", () => {
  test("is merged where the second row fills the blanks of the first", () => {
    expect(
      cellsOf(["序号\t企业名称\t整改情况\t\t备注", "\t\t整改措施\t责任人\t", "1\t\t\t\t"]).slice(
        0,
        2,
      ),
    ).toEqual([
      ["0+1×2 序号", "1+1×2 企业名称", "2+2×1 整改情况", "4+1×2 备注"],
      ["2+1×1 整改措施", "3+1×1 责任人"],
    ]);
  });

  test("may stand below a title row", () => {
    const [, upper, lower] = cellsOf([
      "水库巡查记录表\t\t\t",
      "序号\t水库\t巡查情况\t",
      "\t\t水位\t坝体",
      "1\t\t\t",
    ]);
    expect(upper).toEqual(["0+1×2 序号", "1+1×2 水库", "2+2×1 巡查情况"]);
    expect(lower).toEqual(["2+1×1 水位", "3+1×1 坝体"]);
  });

  test.each([
    ["a second row that fills another column", ["序号\t水库\t巡查\t", "1\t\t水位\t坝体"]],
    ["a blank that stays blank", ["序号\t水库\t巡查\t\t", "\t\t水位\t坝体\t"]],
    [
      "a sentence below",
      ["序号\t巡查\t", "\t巡查库区水位并记录在册\t巡查坝体有无裂缝渗漏和塌陷的情况"],
    ],
    ["a head without blanks", ["序号\t水库\t巡查", "\t\t"]],
  ])("is not seen in %s", (_, lines) => {
    const blanks = (lines[0] ?? "").replace(/[^\t]/g, "");
    const rows = cellsOf([...lines, `1${blanks}`, `2${blanks}`]).slice(0, 2);
    expect(rows.flat().every((cell) => cell.includes("+1×1 "))).toBe(true);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tabCells, toTabText } from "./tab-cells.ts";

describe("cells of a copied block", () => {
  test.each([
    [
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a\tb\nc\td",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["已完成", [["已完成"]]],
    ["", [[""]]],
    [
      "a\t\n\tb",
      [
        ["a", ""],
        ["", "b"],
      ],
    ],
    ['"第一行\n第二行"\t50', [["第一行\n第二行", "50"]]],
    ['"说""好"""\t1', [['说"好"', "1"]]],
    ['"清患固安"行动\t1', [['"清患固安"行动', "1"]]],
    ['"没有收尾', [['"没有收尾']]],
  ])("%j", (text, rows) => {
    expect(tabCells(text)).toEqual(rows);
  });

  test("what is written is read back", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "中", '"', "\t", "\n", " ") });
    const block = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(block, (rows) => {
        // An empty last row of one empty cell is what a copied block's last line end looks like.
        fc.pre(rows.length === 1 || rows[rows.length - 1]?.join("") !== "");
        expect(tabCells(toTabText(rows))).toEqual(rows);
      }),
    );
  });

  test("a million quotes take no longer than they must", () => {
    expect(tabCells('"'.repeat(1_000_000)).length).toBe(1);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AmbiguousWidth, cellAt, cellBefore, displayWidth, padTo } from "./width.ts";

/** Reads all cells left to right. */
function cells(text: string, ambiguous: AmbiguousWidth = 1): readonly string[] {
  const out: string[] = [];
  for (let at = 0; at < text.length; ) {
    const cell = cellAt(text, at, ambiguous);
    out.push(text.slice(cell.start, cell.end));
    at = cell.end;
  }
  return out;
}

describe("displayWidth", () => {
  test.each([
    ["plan", 4],
    ["第1条", 5],
    ["一、总体要求", 12],
    ["（一）Ａ１％", 12], // full-width forms
    ["ｶﾅ", 2], // half-width forms
    ["한글", 4],
    ["𠮷", 2], // beyond the BMP
    ["“引号”…—①", 4 + 5],
    ["e\u0301", 1], // combining acute
    ["\u200b\ufeff", 0],
    ["⌚📎", 4],
    ["⚠", 1],
    ["⚠\ufe0f", 2], // drawn as a picture
    ["👨‍👩‍👧", 2],
    ["👍🏽", 2],
    ["🇨🇳", 2],
    ["", 0],
  ])("%j takes %i columns", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test("ambiguous characters are wide where a terminal says so", () => {
    expect(displayWidth("“引号”…①", 2)).toBe(12);
    expect(displayWidth("plan", 2)).toBe(4);
  });
});

describe("cells", () => {
  test("what is drawn together is one cell", () => {
    expect(cells("a👨‍👩‍👧e\u0301第🇨🇳🇨")).toEqual(["a", "👨‍👩‍👧", "e\u0301", "第", "🇨🇳", "🇨"]);
  });

  test("cover the text without gap, and are found again from the right", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        expect(cells(text).join("")).toBe(text);
        for (let end = text.length; end > 0; ) {
          const cell = cellBefore(text, end);
          expect(cell.end).toBeGreaterThanOrEqual(end);
          expect(cell.start).toBeLessThan(end);
          end = cell.start;
        }
      }),
    );
  });

  test("read from the right as from the left in what documents hold", () => {
    const text = "3．开展“大走访”👨‍👩‍👧活动，e\u0301每人1次⚠\ufe0f。";
    const backwards: string[] = [];
    for (let end = text.length; end > 0; ) {
      const cell = cellBefore(text, end);
      backwards.unshift(text.slice(cell.start, cell.end));
      end = cell.start;
    }
    expect(backwards).toEqual(cells(text));
  });
});

test("padTo fills to a column", () => {
  expect(padTo("牵头", 6)).toBe("牵头  ");
  expect(padTo("牵头单位", 6)).toBe("牵头单位");
});

import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { encodeGb18030 } from "../text/gb18030.ts";
import { readDelimited, type Separator } from "./delimited.ts";
import { readTable } from "./read-table.ts";

const cellsOf = (input: string | Uint8Array): readonly (readonly string[])[] =>
  readTable(input).rows.map((row) => row.map(({ text }) => text));
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("separators", () => {
  test.each([
    ["单位,负责人\n甲局,张某\n", "comma"],
    ["单位;负责人\n甲局;张某\n", "semicolon"],
    ["单位\t负责人\n甲局\t张某\n", "tab"],
    ["sep=;\r\n单位;负责人\n甲局;张某", "said"],
    ["单位;负责人\n甲局;张某\n", "semicolon with commas"],
  ])("%j (%s)", (text) => {
    expect(cellsOf(text)).toEqual([
      ["单位", "负责人"],
      ["甲局", "张某"],
    ]);
  });

  test("commas in tabbed cells, semicolons in CSV, one column", () => {
    expect(cellsOf("甲,乙\t1,5\n丙,丁\t2,5")).toEqual([
      ["甲,乙", "1,5"],
      ["丙,丁", "2,5"],
    ]);
    expect(cellsOf("甲,a;b;c\n乙,d")).toEqual([
      ["甲", "a;b;c"],
      ["乙", "d"],
    ]);
    expect(readTable("甲,乙\n丙,丁", { separator: "\t" }).rows).toHaveLength(2);
    expect(readTable("甲,乙\n丙,丁", { separator: "\t" }).rows[0]).toHaveLength(1);
    expect(cellsOf("甲局\n乙局\n")).toEqual([["甲局"], ["乙局"]]);
    expect(cellsOf("")).toEqual([]);
  });
});

describe("quotes and lines", () => {
  test.each<readonly [string, readonly (readonly string[])[]]>([
    [
      '"甲\r\n局",乙\n丙,丁',
      [
        ["甲\n局", "乙"],
        ["丙", "丁"],
      ],
    ],
    ['"说""好""",乙', [['说"好"', "乙"]]],
    [
      "a,b\rc,d\r\ne,f\ng,h",
      [
        ["a", "b"],
        ["c", "d"],
        ["e", "f"],
        ["g", "h"],
      ],
    ],
    ["a,b\n\nc,d\n", [["a", "b"], [], ["c", "d"]]],
    ["a,,\n,,\n", [["a"]]],
    ['5" 管,乙', [['5" 管', "乙"]]],
    ['="0071",乙', [["0071", "乙"]]],
    ["=1+1,+2", [["=1+1", "+2"]]],
    ['"",乙', [["", "乙"]]],
    ["\ufeff甲,乙", [["甲", "乙"]]],
    ["甲,铃\u0007\u0000", [["甲", "铃"]]],
  ])("%j", (text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  test("a quote that nothing closes is a character, and is told", () => {
    const read = readTable('"甲局\t乙\n丙\t"丁"戊\n');
    expect(read.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['"甲局', "乙"],
      ["丙", '"丁"戊'],
    ]);
    expect(read.notes).toEqual([{ kind: "stray-quotes", count: 2 }]);
  });

  test("what Excel copies: a cell with a line end is quoted, one with quotes alone is not", () => {
    expect(cellsOf('"第一行\n第二""行"\t"整改"完\r\n甲\t乙\r\n')).toEqual([
      ['第一行\n第二"行', '"整改"完'],
      ["甲", "乙"],
    ]);
  });

  test("whatever cells, written out and read again, are the same", () => {
    const cell = fc.string({
      unit: fc.constantFrom('"', ",", "\t", ";", "\n", "\r", "甲", " ", "="),
    });
    const separators: readonly Separator[] = ["\t", ",", ";"];
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(rows, fc.constantFrom(...separators), (all, separator) => {
        const text = all
          .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator))
          .join("\r\n");
        const read: string[][] = [];
        const { strays } = readDelimited(text, separator, 0, (row, _, field) => {
          read[row] = [...(read[row] ?? []), field];
        });
        expect([read, strays]).toEqual([all, 0]);
      }),
    );
  });

  test("quotes that open and never close cost one pass", () => {
    const text = `${'"甲,'.repeat(20_000)}\n`;
    const spy = vi.spyOn(String.prototype, "indexOf");
    readDelimited(text, ",", 0, () => {});
    const { calls, results } = spy.mock;
    spy.mockRestore();
    // How far each search for a closing quote went.
    const looks = calls.reduce((sum, [, from = 0], n) => {
      const found = Number(results[n]?.value);
      return sum + (found < 0 ? text.length : found) - from + 1;
    }, 0);
    expect(looks).toBeGreaterThan(0);
    expect(looks).toBeLessThan(text.length * 2);
  });
});

describe("encodings", () => {
  const text = "单位,负责人\n青石街道,张某\n";
  const expected = cellsOf(text);
  test.each<readonly [string, Uint8Array]>([
    ["UTF-8", encode(text)],
    ["UTF-8 with a mark", encode(`\ufeff${text}`)],
    ["GB18030", encodeGb18030(text) ?? new Uint8Array()],
    ["UTF-16", new Uint8Array(Uint16Array.from(`\ufeff${text}`, (c) => c.charCodeAt(0)).buffer)],
  ])("%s", (_, bytes) => {
    expect(cellsOf(bytes)).toEqual(expected);
  });

  test("bytes that are no text are told", () => {
    const bytes = encode(`${"甲乙丙丁戊己庚辛,".repeat(20)}\n`);
    bytes[4] = 0xff;
    expect(readTable(bytes).notes).toEqual([{ kind: "replaced-bytes", count: expect.any(Number) }]);
  });
});

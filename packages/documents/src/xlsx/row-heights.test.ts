import { expect, test } from "vitest";
import { rowHeights } from "./row-heights.ts";
import { textLines } from "./text-lines.ts";

test.each([
  ["", 10, 1],
  ["排查", 10, 1],
  ["一二三四五", 10, 2],
  ["abcdefghi", 10, 1],
  ["abcdefghij", 10, 2],
  ["甲\n乙\n丙", 10, 3],
])("%j in %i digits takes %i lines", (text, width, lines) => {
  expect(textLines(text, width)).toBe(lines);
});

const columns = [
  { heading: "条款", width: 11 },
  { heading: "任务", width: 41 },
];
const merge = { row: 1, column: 0, rows: 2, columns: 1 };

test("a merged cell that fits its rows leaves their heights alone", () => {
  const rows = [
    ["x", "y"],
    ["（一）排查", "甲"],
    [null, "乙"],
  ];
  expect(rowHeights(columns, rows, [merge])).toEqual(new Map());
});

test("a merged cell that does not fit makes its rows taller, and no others", () => {
  // Five characters a line: 40 take 8 lines, 116 points, 58 a row.
  const rows = [
    ["x", "y"],
    ["排".repeat(40), "甲"],
    [null, "乙"],
    ["x", "y"],
  ];
  expect(rowHeights(columns, rows, [merge])).toEqual(
    new Map([
      [1, 58],
      [2, 58],
    ]),
  );
});

test("a row of several lines gets the height they need", () => {
  // Twenty characters a line: 50 take 3 lines.
  expect(
    rowHeights(
      columns,
      [
        ["x", "排".repeat(50)],
        ["x", "y"],
      ],
      [],
    ),
  ).toEqual(new Map([[0, 44]]));
});

test("no row is taller than Excel allows", () => {
  const rows = [
    ["x", "y"],
    ["排".repeat(4000), "甲"],
    [null, "乙"],
  ];
  expect([...rowHeights(columns, rows, [merge]).values()]).toEqual([409, 409]);
});

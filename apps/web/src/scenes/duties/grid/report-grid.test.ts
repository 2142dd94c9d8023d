import { describe, expect, test } from "vitest";
import { advance, beginHistory, stepBack } from "../../../state/history.ts";
import {
  cellFault,
  cleared,
  copied,
  draftAt,
  filledDown,
  type Grid,
  nextPlace,
  pasted,
  rowStatus,
  withCells,
} from "./report-grid.ts";

const rows = [
  { id: "a", percent: 0 },
  { id: "b", percent: 40 },
  { id: "c", percent: 80 },
];
const empty: Grid = {};
const at = (row: number, column: number) => ({ row, column });
const one = (row: number, column: number) => ({ from: at(row, column), to: at(row, column) });
const texts = (grid: Grid) =>
  rows.map((row) => {
    const { done, problems, next, percent } = draftAt(grid, row);
    return [done, problems, next, percent].join("|");
  });

describe("a pasted block", () => {
  const block = [
    ["已排查12处", "资金不足", "", "60%"],
    ["已完成清洗", "", "复查", "0.8"],
  ];

  test("goes right and down from the selected cell", () => {
    const { changes, left } = pasted(rows, one(0, 0), block);
    expect(texts(withCells(empty, changes, 1))).toEqual([
      "已排查12处|资金不足||60%",
      "已完成清洗||复查|80",
      "|||80",
    ]);
    expect(left).toEqual({ rows: 0, columns: 0 });
  });

  test("says what found no place", () => {
    const { changes, left } = pasted(rows, one(2, 2), block);
    expect(left).toEqual({ rows: 1, columns: 2 });
    expect(changes.map(({ row, column, value }) => `${row.id} ${column} ${value}`)).toEqual([
      "c next 已排查12处",
      "c percent 资金不足",
    ]);
  });

  test("of one cell fills all that is selected", () => {
    const selection = { from: at(2, 0), to: at(0, 0) };
    const { changes } = pasted(rows, selection, [["正常推进"]]);
    expect(texts(withCells(empty, changes, 1)).map((text) => text.split("|")[0])).toEqual([
      "正常推进",
      "正常推进",
      "正常推进",
    ]);
  });

  test("keeps what cannot be read, in its place, and the row waits", () => {
    const grid = withCells(empty, pasted(rows, one(0, 0), [["已排查", "", "", "大半"]]).changes, 1);
    expect(cellFault("percent", draftAt(grid, { id: "a", percent: 0 }).percent)).toBe("percent");
    expect(rows.map((row) => rowStatus(grid, row))).toEqual(["faulty", "empty", "empty"]);
  });

  test("is one step back", () => {
    const history = beginHistory(empty);
    const next = advance(history, withCells(empty, pasted(rows, one(0, 0), block).changes, 1));
    expect(stepBack(next).present).toBe(empty);
  });
});

describe("filling down", () => {
  const grid = withCells(empty, [{ row: { id: "a", percent: 0 }, column: "done", value: "甲" }], 1);

  test("the upper row of the selection, or the one above", () => {
    const all = filledDown(grid, rows, { from: at(0, 0), to: at(2, 0) });
    expect(all.map(({ row, value }) => `${row.id} ${value}`)).toEqual(["b 甲", "c 甲"]);
    const single = filledDown(grid, rows, one(1, 0));
    expect(single.map(({ row, value }) => `${row.id} ${value}`)).toEqual(["b 甲"]);
    expect(filledDown(grid, rows, one(0, 0))).toEqual([]);
  });
});

test("clearing puts a percentage back to where the duty stands", () => {
  const changes = cleared(rows, { from: at(1, 2), to: at(1, 3) });
  expect(changes.map(({ column, value }) => `${column}=${value}`)).toEqual(["next=", "percent=40"]);
});

test("what is copied is what is seen", () => {
  expect(copied(empty, rows, { from: at(0, 2), to: at(1, 3) })).toEqual([
    ["", "0"],
    ["", "40"],
  ]);
});

test("a changed percentage alone lacks its sentence; a changed cell forgets the key of an earlier try", () => {
  const row = { id: "b", percent: 40 };
  const grid = withCells(empty, [{ row, column: "percent", value: "50" }], 1);
  expect(rowStatus(grid, row)).toBe("noDone");
  const sent: Grid = { b: { ...draftAt(grid, row), key: "k" } };
  expect(withCells(sent, [{ row, column: "percent", value: "50" }], 2)["b"]?.key).toBe("k");
  expect(withCells(sent, [{ row, column: "done", value: "甲" }], 2)["b"]?.key).toBeNull();
});

test("Tab goes on at the next row, and out of the grid at its end", () => {
  expect(nextPlace("Tab", at(0, 3), 3)).toEqual(at(1, 0));
  expect(nextPlace("Tab", at(2, 3), 3)).toBeNull();
  expect(nextPlace("ShiftTab", at(1, 0), 3)).toEqual(at(0, 3));
  expect(nextPlace("ArrowDown", at(2, 1), 3)).toEqual(at(2, 1));
  expect(nextPlace("a", at(0, 0), 3)).toBeNull();
});

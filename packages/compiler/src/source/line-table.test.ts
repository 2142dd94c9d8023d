import { expect, test } from "vitest";
import { lineTable, positionAt } from "./line-table.ts";

test("counts lines and characters from 1", () => {
  const table = lineTable("一、目标\n二、任务\n");
  expect(positionAt(table, 0)).toEqual({ line: 1, column: 1 });
  expect(positionAt(table, 4)).toEqual({ line: 1, column: 5 });
  expect(positionAt(table, 5)).toEqual({ line: 2, column: 1 });
  expect(positionAt(table, 999)).toEqual({ line: 3, column: 1 });
});

test("counts a character of two halves once", () => {
  const table = lineTable("𠮷林路");
  expect(positionAt(table, 2)).toEqual({ line: 1, column: 2 });
  expect(positionAt(table, 3)).toEqual({ line: 1, column: 3 });
});

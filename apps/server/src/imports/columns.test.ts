import { expect, test } from "vitest";
import { findHeader, personColumns, unitColumns } from "./columns.ts";

test("headings are found below titles, in any order, marked as needed or with remarks", () => {
  const found = findHeader(
    [["机构名录"], [], ["序号", "* 机构名称（必填）", "上级单位", "传真"], ["1", "教育局"]],
    unitColumns,
  );
  expect(found).toEqual({ row: 2, at: [1, 2, -1, -1, -1, 0], unknown: ["传真"] });
});

test("without headings the cells stand in our order, as many as there are", () => {
  const found = findHeader([["教育局", "青渡区"], ["水利局"]], unitColumns);
  expect(found).toEqual({ row: -1, at: [0, 1, -1, -1, -1, -1], unknown: [] });
});

test("a list under one heading is one column; a name among others is no heading", () => {
  expect(findHeader([["机构名称"], ["教育局"]], unitColumns).row).toBe(0);
  expect(
    findHeader(
      [
        ["名称", "青渡区"],
        ["教育局", "青渡区"],
      ],
      unitColumns,
    ).row,
  ).toBe(-1);
});

test("what units and people both have is told by the table", () => {
  const found = findHeader([["姓名", "机构名称", "职务"]], personColumns);
  expect(found.at).toEqual([0, -1, 1, 2, -1, -1, -1]);
});

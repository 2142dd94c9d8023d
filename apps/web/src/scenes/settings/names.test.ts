import { expect, test } from "vitest";
import { printNames, readNames } from "./names.ts";

test("names are parted by what people type between them", () => {
  expect(readNames("教育局、 教体局，教育局;区教育局,,\n")).toEqual([
    "教育局",
    "教体局",
    "区教育局",
  ]);
  expect(readNames(" ")).toEqual([]);
  expect(readNames(printNames(["甲局", "乙局"]))).toEqual(["甲局", "乙局"]);
});

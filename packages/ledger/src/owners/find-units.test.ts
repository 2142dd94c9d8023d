import { expect, test } from "vitest";
import { grownDistrict } from "../testing/grown-district.ts";
import { planDay } from "../testing/labelled-owner.ts";
import { indexDirectory } from "./directory-index.ts";
import { findUnits } from "./find-units.ts";

const index = indexDirectory(grownDistrict());
const ids = (query: string, limit?: number) =>
  findUnits(query, index, planDay, limit).map(({ unit }) => unit.id);

test.each([
  ["青渡区水务局", ["qing-water"]],
  ["供水科", ["qing-water-supply"]],
  ["水利", ["shi-water", "yun-farm", "qing-water"]],
  ["招考", ["qing-education-exam"]],
  ["人社局", ["lan-labour", "qing-labour", "yun-labour"]],
  ["教育局 安全", ["qing-education-safety", "yun-education-safety"]],
  ["青渡 信息中心", ["qing-education-it"]],
  ["大数据中心", []],
  ["春和社区", ["chunhe", "zhenhe-chunhe"]],
  ["乂", []],
  ["  ", []],
])("%s", (query, found) => {
  expect(ids(query)).toEqual(found);
});

test("the whole name comes before names that hold it, and the list is bounded", () => {
  expect(ids("第三小学").slice(0, 3).sort()).toEqual([
    "qing-school-3",
    "shi-school-3",
    "yun-school-3",
  ]);
  expect(ids("局", 5)).toHaveLength(5);
  expect(ids("局").length).toBeLessThanOrEqual(20);
});

test("namesakes are told apart by what stands above them", () => {
  const above = findUnits("春和社区", index, planDay).map((found) => found.above[0]?.id);
  expect(above).toEqual(["liuwan", "zhenhe"]);
});

import { expect, test } from "vitest";
import { readAliases } from "./alias-list.ts";

test("a former name keeps its day when another is added", () => {
  const former = { alias: "教体局", since: null, until: "2026-03-01" };
  expect(readAliases("教体局、区教育局", [former])).toEqual([
    former,
    { alias: "区教育局", since: null, until: null },
  ]);
  expect(readAliases("", [former])).toEqual([]);
});

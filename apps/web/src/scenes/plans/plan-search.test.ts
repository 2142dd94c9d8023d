import { expect, test } from "vitest";
import { readPlanSearch, readPlansSearch } from "./plan-search.ts";

test("an address says which step and what to show; what is unknown is left out", () => {
  const search = { step: "publish", task: "t1", problem: ["a", "b"], owner: "水务局", page: "2" };
  expect(readPlanSearch(search)).toEqual({ step: "publish", task: "t1", owner: "水务局" });
  expect(readPlanSearch({ step: "import", comment: "c" })).toEqual({ comment: "c" });
});

test("filters of the list", () => {
  const search = { state: "draft", year: "2027", unitId: "u", text: "防汛" };
  expect(readPlansSearch(search)).toEqual(search);
  expect(readPlansSearch({ state: "gone", year: "27", unitId: ["a"], text: 1 })).toEqual({});
});

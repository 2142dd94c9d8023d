import { expect, test } from "vitest";
import { readDutySearch } from "./duty-search.ts";

test("filters are read from the address, one or several", () => {
  expect(
    readDutySearch({ scope: "held", light: "red", state: ["done", "active"], overdue: "true" }),
  ).toEqual({ scope: "held", light: ["red"], state: ["active", "done"], overdue: true });
});

test("what is unknown is left out", () => {
  const search = {
    scope: "all",
    light: ["pink"],
    sort: "name",
    overdue: "false",
    x: "y",
    text: ["a"],
  };
  expect(readDutySearch(search)).toEqual({});
});

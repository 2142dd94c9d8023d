import { describe, expect, test } from "vitest";
import { dutyQueryOf, facetQueryOf, isFiltered, scopeOf, viewSearchOf } from "./duty-query.ts";

describe("the tab of an address", () => {
  test.each([
    ["liaison", "held"],
    ["head", "held"],
    ["member", "named"],
    ["office", "reach"],
    ["supervision", "reach"],
  ] as const)("%s begins with %s", (role, scope) => {
    expect(scopeOf({}, { role })).toBe(scope);
    expect(scopeOf({ peek: "d1", sort: "unit" }, { role })).toBe(scope);
  });

  test("filters from elsewhere mean all, a named tab is itself", () => {
    expect(scopeOf({ light: ["red"] }, { role: "liaison" })).toBe("reach");
    expect(scopeOf({ light: ["red"], scope: "held" }, { role: "office" })).toBe("held");
  });
});

test("a unit alone is asked for with the unit only", () => {
  expect(dutyQueryOf({ unitId: "u1", exactUnit: true }, "reach")).toEqual({
    scope: "reach",
    unitId: "u1",
    exactUnit: "true",
  });
  expect(dutyQueryOf({ exactUnit: true }, "reach")).toEqual({ scope: "reach" });
});

test("the server is asked for the filters, never for what is open", () => {
  const query = dutyQueryOf(
    { peek: "d1", overdue: true, light: ["red"], sort: "unit", text: "消防" },
    "held",
  );
  expect(query).toEqual({
    scope: "held",
    overdue: "true",
    light: ["red"],
    sort: "unit",
    text: "消防",
  });
  expect(facetQueryOf(query)).toEqual({ scope: "held", text: "消防" });
});

test("a view keeps its tab", () => {
  expect(viewSearchOf({ peek: "d1", light: ["red"] }, "held")).toEqual({
    scope: "held",
    light: ["red"],
  });
  expect([isFiltered({ scope: "held", sort: "due" }), isFiltered({ text: "消防" })]).toEqual([
    false,
    true,
  ]);
});

import { expect, test } from "vitest";
import { addUnits, nextSide, suggestedUnits } from "./unit-chips.ts";

test("added units are owners, or support where somebody leads", () => {
  expect(addUnits([], "市水务局、 财务科,市水务局")).toEqual([
    { name: "市水务局", side: "owner" },
    { name: "财务科", side: "owner" },
  ]);
  const led = [{ name: "市水务局", side: "lead" }] as const;
  expect(addUnits(led, "财务科")[1]).toEqual({ name: "财务科", side: "support" });
  expect(addUnits(led, " ")).toEqual(led);
});

test("names that begin with what is typed come first, chosen ones not at all", () => {
  const known = ["市水务局", "区水务局", "水务集团", "财务科"];
  expect(suggestedUnits(known, [{ name: "区水务局", side: "owner" }], "水务")).toEqual([
    "水务集团",
    "市水务局",
  ]);
});

test("parts turn in a circle", () => {
  expect(nextSide(nextSide(nextSide("lead")))).toBe("lead");
});

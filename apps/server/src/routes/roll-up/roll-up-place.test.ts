import { expect, test } from "vitest";
import { topPlace, topsOf } from "./roll-up-place.ts";

const district = "000001";
const water = "000001000002";
const supply = "000001000002000001";
const school = "000001000003";
const county = "000002";

test.each<[name: string, paths: readonly string[], tops: readonly string[]]>([
  ["one", [water], [water]],
  ["twice the same", [water, water], [water]],
  ["one within another", [supply, water, school], [water, school]],
  ["two trees", [county, supply], [supply, county]],
  ["none", [], []],
])("tops: %s", (_, paths, tops) => {
  expect(topsOf(paths)).toEqual(tops);
});

test.each([
  ["nothing beside", [water], null, { kind: "tops", paths: [water] }],
  ["siblings", [water], { first: school, last: school }, { kind: "children", path: district }],
  ["named in one unit", [], { first: supply, last: supply }, { kind: "children", path: supply }],
  ["below one unit", [], { first: water, last: supply }, { kind: "children", path: water }],
  ["another tree", [water], { first: county, last: county }, { kind: "children", path: "" }],
  [
    "the unit above",
    [water],
    { first: district, last: school },
    { kind: "children", path: district },
  ],
] as const)("where rows begin: %s", (_, paths, beside, place) => {
  expect(topPlace(paths, beside)).toEqual(place);
});

import { expect, test } from "vitest";
import { eventChanges } from "./event-changes.ts";
import { words } from "./words.ts";

const unit = "0190b6d2-0000-7000-8000-000000000001";
const told = (before: unknown, after: unknown) =>
  eventChanges(before, after, {
    values: words.zh.values,
    yes: "是",
    no: "否",
    unitName: (id) => (id === unit ? "水务局" : undefined),
  }).map(({ field, before: was, after: now }) => `${field}: ${was} → ${now}`);

test("what changed comes first, in words", () => {
  expect(
    told(
      { due: "2027-03-03", state: "assigned", percent: 0 },
      { due: "2027-03-03", state: "active", percent: 0 },
    ),
  ).toEqual(["state: 待签收 → 办理中", "due: 2027-03-03 → 2027-03-03", "percent: 0 → 0"]);
});

test("what is new or gone, lists and objects within keep all that they say", () => {
  expect(told(null, { unitId: unit, aliases: ["水利局", "水办"], imported: true })).toEqual([
    "unitId: null → 水务局",
    "aliases: null → 水利局、水办",
    "imported: null → 是",
  ]);
  expect(told({ override: null }, { override: { light: "red", sentence: "已两次催办" } })).toEqual([
    "override: — → light 红，sentence 已两次催办",
  ]);
  expect(told({ reason: "重复" }, null)).toEqual(["reason: 重复 → null"]);
  expect(told(undefined, [])).toEqual([]);
});

import { expect, test } from "vitest";
import { ruleMembers } from "./rule-members.ts";

const unit = (path: string, kind: "government" | "department" | "section", retired = false) => ({
  id: path,
  path,
  depth: path.length / 6 - 1,
  kind,
  retiredAt: retired ? "2026-01-01T00:00:00.000Z" : null,
});
const root = "000001";
const office = `${root}000001`;
const units = [
  unit(root, "government"),
  unit(office, "department"),
  unit(`${office}000001`, "section"),
  unit(`${office}000002`, "section", true),
  unit(`${root}000002`, "section"),
];
const ids = (kinds: readonly ("department" | "section" | "government")[], depth?: number) =>
  ruleMembers(units, {
    below: root,
    kinds: [...kinds],
    ...(depth === undefined ? {} : { depth }),
  }).map(({ id }) => id);

test("by kind and depth, without the retired ones and without the unit itself", () => {
  expect(ids(["section"])).toEqual([`${office}000001`, `${root}000002`]);
  expect(ids(["section"], 1)).toEqual([`${root}000002`]);
  expect(ids(["government", "department"])).toEqual([office]);
  expect(ruleMembers(units, { below: "gone", kinds: ["section"] })).toEqual([]);
});

import { expect, test } from "vitest";
import type { DraftOwner } from "../plan-answers.ts";
import { isOpen, orderedOwners } from "./owner-order.ts";

const owner = (written: string, tasks: number, targetName: string | null): DraftOwner => ({
  written,
  version: 1,
  status: targetName === null ? "ambiguous" : "resolved",
  target: targetName === null ? null : { kind: "unit", id: "u" },
  targetName,
  why: { code: "name", args: {}, text: { zh: "", en: "" } },
  candidates: [],
  taskKeys: Array.from({ length: tasks }, (_, n) => `t${n}`),
});

test("what needs an answer stands first, the commonest before the rare", () => {
  const owners = [
    owner("甲", 9, "甲局"),
    owner("乙", 1, null),
    owner("丙", 3, null),
    owner("丁", 9, "丁局"),
  ];
  expect(orderedOwners(owners).map(({ written }) => written)).toEqual(["丙", "乙", "甲", "丁"]);
});

test("a name whose unit is gone is open again", () => {
  expect(isOpen({ ...owner("甲", 1, "甲局"), targetName: null })).toBe(true);
  expect(isOpen(owner("甲", 1, "甲局"))).toBe(false);
});

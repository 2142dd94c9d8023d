import { expect, test } from "vitest";
import type { DutyDetail } from "./duty-detail.ts";
import { receiptsOf } from "./receipts.ts";

const around = {
  unitName: "水务局",
  persons: ["沈清"],
  state: "active",
  percent: 40,
  weight: 3,
  due: "2027-03-31",
  signedAt: null,
  chases: 0,
  mayChase: false,
} as const;
const other = (id: string, unitName: string, part: "lead" | "support" | "sole") => ({
  ...around,
  id,
  unitId: id,
  unitName,
  part,
  lit: null,
});
const share = (id: string, unitName: string, state: DutyDetail["state"] = "assigned") => ({
  ...around,
  id,
  version: 1,
  unitId: id,
  unitName,
  persons: [],
  state,
});

/** A duty as far as the tree reads it. */
const duty = (given: object) =>
  ({
    id: "d",
    part: "sole",
    parentId: null,
    others: [],
    shares: [],
    ...around,
    ...given,
  }) as unknown as DutyDetail;

const lines = (given: object) =>
  receiptsOf(duty(given)).map(
    ({ unitName, depth, self, weight }) =>
      `${" ".repeat(depth)}${unitName}${self ? "*" : ""}${weight === null ? "" : ` ${weight}`}`,
  );

test("the lead on top, its shares below it, support below the lead", () => {
  const others = [other("a", "教育局", "support"), other("b", "住建局", "support")];
  const shares = [share("s", "供水科"), share("t", "河湖科", "withdrawn")];
  expect(lines({ part: "lead", others, shares })).toEqual([
    "水务局*",
    " 供水科 3",
    " 教育局",
    " 住建局",
  ]);
});

test("a support unit sees itself below its lead", () => {
  const others = [other("a", "教育局", "lead"), other("b", "住建局", "support")];
  expect(lines({ part: "support", others })).toEqual(["教育局", " 水务局*", " 住建局"]);
});

test("units without a lead stand side by side; a share stands after what it sees", () => {
  expect(lines({ others: [other("a", "教育局", "sole")] })).toEqual(["水务局*", "教育局"]);
  const parent = [other("a", "区水务局", "lead")];
  expect(lines({ part: "lead", parentId: "a", others: parent })).toEqual(["区水务局", "水务局* 3"]);
});

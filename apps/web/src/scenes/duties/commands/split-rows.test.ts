import { describe, expect, test } from "vitest";
import {
  newSplitRow,
  pastedSplitRows,
  readDay,
  resolvedRows,
  splitFaults,
  weightOf,
} from "./split-rows.ts";

const units = [
  { id: "u1", name: "供水科", shortName: null, aliases: [{ alias: "供水股" }] },
  { id: "u2", name: "河湖管理科", shortName: "河湖科", aliases: [] },
];
let last = 0;
const newKey = () => {
  last += 1;
  return `r${last}`;
};

describe("pasted rows", () => {
  test("names, short names and other names find their unit; a head line is passed over", () => {
    const cells = [
      ["单位", "权重", "时限", "要求"],
      ["供水股", "3", "2027年6月3日", "排查泵房"],
      ["河湖科", "", "", ""],
      ["", "", "", ""],
    ];
    const rows = resolvedRows(pastedSplitRows(cells, newKey), units);
    expect(rows.map(({ unitId, weight, due, wording }) => [unitId, weight, due, wording])).toEqual([
      ["u1", "3", "2027-06-03", "排查泵房"],
      ["u2", "1", null, ""],
    ]);
    expect(splitFaults(rows, "2027-06-30").size).toBe(0);
  });

  test("what does not resolve stays, and is marked where it stands", () => {
    const [row] = resolvedRows(pastedSplitRows([["园林科", "0", "月底", ""]], newKey), units);
    if (row === undefined) throw new Error();
    expect([row.unknownName, row.unreadDue]).toEqual(["园林科", "月底"]);
    expect(splitFaults([row], null).get(row.key)).toEqual([
      { column: "unit", code: "unitUnknown" },
      { column: "weight", code: "weight" },
      { column: "due", code: "due" },
    ]);
  });
});

test("names pasted before the units had come find them afterwards", () => {
  const early = resolvedRows(pastedSplitRows([["供水科", "", "", ""]], newKey), []);
  expect(early[0]?.unitId).toBeNull();
  expect(resolvedRows(early, units)[0]).toMatchObject({ unitId: "u1", unknownName: "" });
});

describe("what keeps rows from being sent", () => {
  test("a unit twice, unless for different people", () => {
    const a = newSplitRow("a", "u1");
    const b = newSplitRow("b", "u1");
    expect([...splitFaults([a, b], null).keys()]).toEqual(["a", "b"]);
    const apart = [
      { ...a, personIds: ["p1"] },
      { ...b, personIds: ["p2"] },
    ];
    expect(splitFaults(apart, null).size).toBe(0);
  });

  test("a day after the duty's own", () => {
    const row = { ...newSplitRow("a", "u1"), due: "2027-07-01" };
    expect(splitFaults([row], "2027-06-30").get("a")).toEqual([{ column: "due", code: "dueLate" }]);
    expect(splitFaults([row], null).size).toBe(0);
  });
});

test("days and weights as people write them", () => {
  expect(["2027/6/3", "2027.06.03", "2027-6-31", "6月3日", "2027-02-29"].map(readDay)).toEqual([
    "2027-06-03",
    "2027-06-03",
    null,
    null,
    null,
  ]);
  expect(["1", "１２", "1001", "1.5", "-1", ""].map((weight) => weightOf({ weight }))).toEqual([
    1,
    12,
    null,
    null,
    null,
    null,
  ]);
});

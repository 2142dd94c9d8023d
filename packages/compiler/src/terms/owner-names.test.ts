import { describe, expect, test } from "vitest";
import type { UnitReference } from "../model/unit-reference.ts";
import { UNIT_NAMES } from "../testing/unit-names.ts";
import { readAssignments, readOwnerCell } from "./assignment.ts";

interface Said {
  readonly lead?: readonly string[];
  readonly support?: readonly string[];
  readonly owners?: readonly string[];
}

/** Formulas as a cell or a bracket holds them. */
const formulas = (unit: string): readonly (readonly [string, Said])[] => [
  [`${unit}牵头，教育局配合`, { lead: [unit], support: ["教育局"] }],
  [`教育局牵头，${unit}配合`, { lead: ["教育局"], support: [unit] }],
  [`教育局牵头，公安局、${unit}按职责分工配合`, { lead: ["教育局"], support: ["公安局", unit] }],
  [`牵头单位：${unit}；配合单位：教育局`, { lead: [unit], support: ["教育局"] }],
  [`${unit}、教育局牵头，公安局配合`, { lead: [unit, "教育局"], support: ["公安局"] }],
  [`教育局、${unit}负责`, { owners: ["教育局", unit] }],
  [`责任单位：${unit}`, { owners: [unit] }],
  [`教育局、${unit}、公安局按职责分工负责`, { owners: ["教育局", unit, "公安局"] }],
];

const names = (units: readonly UnitReference[]) => units.map((unit) => unit.name);
const whole = (text: string) => ({ start: 0, end: text.length });

function expectSides(
  text: string,
  found: Record<keyof Said, readonly UnitReference[]>,
  said: Said,
) {
  const read: Said = {
    lead: names(found.lead),
    support: names(found.support),
    owners: names(found.owners),
  };
  expect(read, text).toMatchObject(said);
}

describe("units keep their names", () => {
  test.each(UNIT_NAMES)("%s in cells and brackets", (unit) => {
    for (const [formula, said] of formulas(unit)) {
      expectSides(formula, readOwnerCell(formula, whole(formula), "owner"), said);
      const text = `抓好日常检查。（${formula}）`;
      expectSides(text, readAssignments(text, whole(text)), said);
    }
  });

  test.each(UNIT_NAMES)("%s in running text", (unit) => {
    const led = `由${unit}牵头，教育局配合，开展专项检查。`;
    expectSides(led, readAssignments(led, whole(led)), { lead: [unit], support: ["教育局"] });
    const bound = `${unit}要加强检查，督促整改。`;
    expect(names(readAssignments(bound, whole(bound)).actors), bound).toEqual([unit]);
    const dutiful = `${unit}负责日常检查，教育局负责督促整改。`;
    const { owners, actors } = readAssignments(dutiful, whole(dutiful));
    expect(names([...owners, ...actors]), dutiful).toEqual([unit, "教育局"]);
  });

  test("and adverbs govern the verb where no name begins with them", () => {
    for (const [text, owners] of [
      ["（教育局、公安局分别负责）", ["教育局", "公安局"]],
      ["（教育局协调各部门共同负责）", ["教育局"]],
      ["（各单位依法负责）", ["各单位"]],
    ] as const)
      expect(
        names(readAssignments(`抓好检查。${text}`, { start: 5, end: 5 + text.length }).owners),
        text,
      ).toEqual(owners);
  });
});

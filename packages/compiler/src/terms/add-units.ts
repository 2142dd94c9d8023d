import type { UnitReference } from "../model/unit-reference.ts";

/** No task names more; keeps a text of nothing but names from costing a comparison of each with each. */
const MOST = 500;

/** Adds the units whose names the list does not hold yet, in order. */
export function addUnits(to: UnitReference[], units: readonly UnitReference[]): void {
  for (const unit of units)
    if (to.length < MOST && !to.some((each) => each.name === unit.name)) to.push(unit);
}

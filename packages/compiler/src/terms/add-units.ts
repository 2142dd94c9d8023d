import type { UnitReference } from "../model/unit-reference.ts";

/** No task names more; keeps a text of nothing but names from costing a comparison of each with each. */
const MOST = 500;

/** Adds the units whose names the list does not hold yet, in order. */
export function addUnits(to: UnitReference[], units: readonly UnitReference[]): void {
  for (const unit of units) addUnit(to, unit);
}

/** Adds one unit, as `addUnits` does. */
export function addUnit(to: UnitReference[], unit: UnitReference): void {
  if (to.length < MOST && !holdsName(to, unit.name)) to.push(unit);
}

/** Whether one of the units has a name. Called for every unit of a document: a closure each would cost more than the look. */
export function holdsName(units: readonly UnitReference[], name: string): boolean {
  for (const unit of units) if (unit.name === name) return true;
  return false;
}

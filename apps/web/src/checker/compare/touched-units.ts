import type { TaskDifference, TouchedUnit, UnitTouch } from "../compare-view.ts";

/** The units that a difference names before and after it. */
export interface UnitsOfDifference {
  readonly difference: TaskDifference;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Who must be told of the changes and why, those with the most tasks first. */
export function touchedUnits(all: readonly UnitsOfDifference[]): readonly TouchedUnit[] {
  const touches = new Map<string, UnitTouch[]>();
  for (const { difference, before, after } of all)
    for (const name of difference.units) {
      const how = !before.includes(name) ? "joins" : after.includes(name) ? "stays" : "leaves";
      touches.set(name, [...(touches.get(name) ?? []), { difference: difference.id, how }]);
    }
  return [...touches]
    .map(([name, tasks]) => ({ name, tasks }))
    .sort((a, b) => b.tasks.length - a.tasks.length);
}

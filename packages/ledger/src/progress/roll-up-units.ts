import { addTotals, noTotals, type Totals } from "./totals.ts";

/** A unit and the one above it. */
export interface TreeUnit {
  readonly id: string;
  readonly parentId: string | null;
}

/**
 * Totals of each unit with everything below it, from the totals of each unit alone. Units may come in any order; one
 * whose parent is not among them stands at the top, and units that go round in a circle are counted alone.
 */
export function rollUpUnits(
  units: readonly TreeUnit[],
  own: ReadonlyMap<string, Totals>,
): ReadonlyMap<string, Totals> {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]));
  const waiting = new Map<string, number>();
  for (const { parentId } of units) {
    if (parentId !== null && parents.has(parentId)) {
      waiting.set(parentId, (waiting.get(parentId) ?? 0) + 1);
    }
  }
  const sums = new Map(units.map(({ id }) => [id, own.get(id) ?? noTotals]));
  // From the leaves upward: a unit is handed on once all below it have been.
  const ready = units.filter(({ id }) => !waiting.has(id)).map(({ id }) => id);
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    const parent = parents.get(id) ?? null;
    const above = parent === null ? undefined : sums.get(parent);
    if (parent === null || above === undefined) continue;
    sums.set(parent, addTotals(above, sums.get(id) ?? noTotals));
    const left = (waiting.get(parent) ?? 1) - 1;
    waiting.set(parent, left);
    if (left === 0) ready.push(parent);
  }
  return sums;
}

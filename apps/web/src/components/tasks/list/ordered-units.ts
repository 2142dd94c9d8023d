import type { UnitView } from "../../../checker/view.ts";

const RANK = { lead: 0, owner: 1, support: 2 } as const;

/** Units as they are answerable: who leads first, who supports last, each side in the order of the text. */
export function orderedUnits(units: readonly UnitView[]): readonly UnitView[] {
  return [...units].sort((a, b) => RANK[a.side] - RANK[b.side]);
}

import { type Unit, wayTo } from "./unit-rows.ts";

type Placed = Pick<Unit, "id" | "parentId" | "retiredAt">;

/** Where a dragged unit would go. */
export type DropPlace =
  /** Under another unit. */
  | { readonly kind: "under"; readonly parentId: string }
  /** Among its brothers, who shall stand so. */
  | { readonly kind: "order"; readonly parentId: string; readonly children: readonly string[] };

/** Which part of a line the pointer is at. */
export type DropPart = "before" | "on" | "after";

/** What dropping a unit at a line would do; null where it may not or would change nothing. */
export function dropPlace(
  units: readonly Placed[],
  draggedId: string,
  targetId: string,
  part: DropPart,
): DropPlace | null {
  const dragged = units.find(({ id }) => id === draggedId);
  const target = units.find(({ id }) => id === targetId);
  if (dragged === undefined || target === undefined || dragged.parentId === null) return null;
  if (target.retiredAt !== null || dragged.id === target.id) return null;
  if ([...wayTo(units, target.id), target].some(({ id }) => id === dragged.id)) return null;
  if (part === "on" || target.parentId !== dragged.parentId) {
    const parentId = part === "on" ? target.id : target.parentId;
    if (parentId === null || parentId === dragged.parentId) return null;
    return { kind: "under", parentId };
  }
  const brothers = brothersOf(units, dragged).filter((id) => id !== dragged.id);
  const at = brothers.indexOf(target.id) + (part === "after" ? 1 : 0);
  const children = [...brothers.slice(0, at), dragged.id, ...brothers.slice(at)];
  if (children.join() === brothersOf(units, dragged).join()) return null;
  return { kind: "order", parentId: dragged.parentId, children };
}

/** The order with a unit one place higher (-1) or lower (1); null where it stands at the end already. */
export function stepOrder(
  units: readonly Placed[],
  unitId: string,
  by: -1 | 1,
): { readonly parentId: string; readonly children: readonly string[] } | null {
  const unit = units.find(({ id }) => id === unitId);
  if (unit === undefined || unit.parentId === null || unit.retiredAt !== null) return null;
  const children = [...brothersOf(units, unit)];
  const at = children.indexOf(unitId);
  const other = children[at + by];
  if (other === undefined) return null;
  children[at + by] = unitId;
  children[at] = other;
  return { parentId: unit.parentId, children };
}

/** Those with the same parent in their order, without the retired ones. */
function brothersOf(units: readonly Placed[], unit: Placed): readonly string[] {
  return units
    .filter(({ parentId, retiredAt }) => parentId === unit.parentId && retiredAt === null)
    .map(({ id }) => id);
}

/** What a picker must know of a unit. */
export interface PickableUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly shortName?: string | null;
  readonly aliases?: readonly { readonly alias: string }[];
}

/** A unit with those below it, as the tree of the picker wants them. */
export interface UnitNode {
  readonly value: string;
  readonly title: string;
  /** All that it is found by. */
  readonly words: string;
  readonly children: UnitNode[];
}

/** A list in which parents may come in any place becomes a tree; who has no parent in the list stands on top. */
export function unitTree(units: readonly PickableUnit[]): readonly UnitNode[] {
  const known = new Set(units.map(({ id }) => id));
  const below = new Map<string | null, PickableUnit[]>();
  for (const unit of units) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    const brothers = below.get(parent);
    if (brothers === undefined) below.set(parent, [unit]);
    else brothers.push(unit);
  }
  const nodesOf = (parent: string | null): UnitNode[] =>
    (below.get(parent) ?? []).map(({ id, name, shortName, aliases = [] }) => ({
      value: id,
      title: name,
      words: [name, shortName ?? "", ...aliases.map(({ alias }) => alias)].join(" ").toLowerCase(),
      children: nodesOf(id),
    }));
  return nodesOf(null);
}

import { name as nameShape } from "../contract/value.ts";
import { deepest, levelsOf } from "../store/unit-path.ts";
import type { UnitColumn } from "./columns.ts";
import { cellNote } from "./fault-texts.ts";
import type { DirectoryUnit, UnitsContext } from "./plan-units.ts";
import { blame, isBad, type RowDraft } from "./row-draft.ts";
import { fitsNames } from "./unit-index.ts";
import { readUnitReference, type UnitReference, writeUnitPath } from "./written-names.ts";

/** A place in the tree: a unit that stands, or one that a row would make. */
export interface UnitNode {
  readonly name: string;
  readonly unit: DirectoryUnit | null;
  readonly row: Row | null;
  readonly parent: UnitNode | null;
}

type Row = RowDraft<UnitColumn>;

/** Rows of the file above one another at most: a chain that long is no tree of ours. */
const longest = 400;

/**
 * Finds for each row the unit that it means, or the place where it would make one. Rows may stand in any order; one that
 * cannot be placed is marked and left out.
 */
export function settleUnits(
  rows: readonly Row[],
  context: UnitsContext,
): ReadonlyMap<Row, UnitNode> {
  const { index, keeps, under } = context;
  const byName = new Map<string, Row[]>();
  for (const row of rows) {
    const { text } = row.cells.name;
    const known = byName.get(text);
    if (known === undefined) byName.set(text, [row]);
    else known.push(row);
  }
  const nodes = new Map<Row, UnitNode>();
  const state = new Map<Row, "settling" | "settled">();
  const standing = new Map<string, UnitNode>();
  const taken = new Map<UnitNode | null, Map<string, number>>();

  const nodeOf = (unit: DirectoryUnit): UnitNode => {
    const known = standing.get(unit.id);
    if (known !== undefined) return known;
    const above = unit.parentId === null ? undefined : index.byId.get(unit.parentId);
    const parent = above === undefined ? null : nodeOf(above);
    const node: UnitNode = { name: unit.name, unit, row: null, parent };
    standing.set(unit.id, node);
    return node;
  };

  const settle = (row: Row, chain: number): void => {
    if (state.has(row)) return;
    state.set(row, "settling");
    place(row, chain);
    state.set(row, "settled");
  };

  const place = (row: Row, chain: number): void => {
    const { name, parent: parentCell } = row.cells;
    if (name.text === "") return blame(name, cellNote("name-missing"));
    if (!nameShape.safeParse(name.text).success) return blame(name, cellNote("name-unfit"));
    const root = parentCell.text === "" ? index.child(null, name.text) : undefined;
    const parent = root === undefined ? parentOf(row, chain) : null;
    if (parent === undefined) return;
    const below = taken.get(parent) ?? new Map<string, number>();
    taken.set(parent, below);
    const twin = below.get(name.text);
    if (twin !== undefined) return blame(name, cellNote("duplicate", { row: twin }));
    below.set(name.text, row.no);
    const unit = root ?? index.child(parent?.unit?.id ?? "none", name.text);
    if (unit !== undefined) return void nodes.set(row, nodeOf(unit));
    if (parent?.unit != null && !keeps(parent.unit.path))
      return blame(parentCell, cellNote("forbidden"));
    if (levelOf(parent) >= deepest)
      return blame(parentCell, cellNote("too-deep", { limit: deepest }));
    nodes.set(row, { name: name.text, unit: null, row, parent });
  };

  const parentOf = (row: Row, chain: number): UnitNode | undefined => {
    const cell = row.cells.parent;
    if (cell.text === "") {
      const unit = under === null ? undefined : index.byId.get(under);
      if (unit !== undefined) return nodeOf(unit);
      blame(cell, cellNote("parent-missing"));
      return undefined;
    }
    if (chain > longest) {
      blame(cell, cellNote("too-deep", { limit: deepest }));
      return undefined;
    }
    return referred(row, readUnitReference(cell.text), chain);
  };

  const referred = (row: Row, reference: UnitReference, chain: number): UnitNode | undefined => {
    const cell = row.cells.parent;
    const last = reference.names.at(-1) ?? "";
    const named = (byName.get(last) ?? byName.get(reference.text) ?? []).filter(
      (other) => other !== row,
    );
    for (const other of named) settle(other, chain + 1);
    const found = index.find(reference);
    const candidates = new Set<UnitNode>();
    if (found.kind === "one") candidates.add(nodeOf(found.unit));
    if (found.kind === "many") for (const unit of found.units) candidates.add(nodeOf(unit));
    for (const other of named) {
      const node = nodes.get(other);
      if (node === undefined || node.unit !== null) continue;
      if (fitsNames(namesOf(node), reference) || other.cells.name.text === reference.text)
        candidates.add(node);
    }
    const [only, ...more] = candidates;
    if (only !== undefined && more.length === 0) return only;
    const name = cell.text;
    if (only !== undefined)
      blame(
        cell,
        cellNote("unit-ambiguous", {
          name,
          count: candidates.size,
          example: writeUnitPath(namesOf(only)),
        }),
      );
    else if (named.some((other) => state.get(other) === "settling"))
      blame(cell, cellNote("row-loop"));
    else {
      const bad = named.find(isBad);
      if (bad === undefined) blame(cell, cellNote("unit-unknown", { name }));
      else blame(cell, cellNote("row-bad", { row: bad.no }));
    }
    return undefined;
  };

  for (const row of rows) settle(row, 0);
  return nodes;
}

function namesOf(node: UnitNode): readonly string[] {
  const names: string[] = [];
  for (let at: UnitNode | null = node; at !== null; at = at.parent) names.unshift(at.name);
  return names;
}

function levelOf(node: UnitNode | null): number {
  let level = 0;
  let at = node;
  for (; at !== null && at.unit === null; at = at.parent) level++;
  return level + (at?.unit == null ? 0 : levelsOf(at.unit.path));
}

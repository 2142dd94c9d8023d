import { name as nameShape } from "../contract/value.ts";
import { deepest, levelsOf } from "../store/unit-path.ts";
import type { UnitColumn } from "./columns.ts";
import { type CellNote, cellNote } from "./fault-texts.ts";
import type { DirectoryUnit, UnitsContext } from "./plan-units.ts";
import { blame, type RowDraft } from "./row-draft.ts";
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

/** Passes over the rows at most: a tree has no more levels, and what waits longer waits for itself. */
const passes = 3 * deepest;

/** What became of a row in one pass. */
type Outcome = "placed" | "bad" | "waits";

/**
 * Finds for each row the unit that it means, or the place where it would make one. Rows may stand in any order: a row waits
 * while another that is not placed yet may be the one above it. What cannot be placed is marked and left out.
 */
export function settleUnits(
  rows: readonly Row[],
  context: UnitsContext,
): ReadonlyMap<Row, UnitNode> {
  const { index, keeps, under } = context;
  const nodes = new Map<Row, UnitNode>();
  const standing = new Map<string, UnitNode>();
  /** Units to be made, by name. */
  const coming = new Map<string, UnitNode[]>();
  const waiting = countNames(rows);
  const badByName = new Map<string, number>();
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

  const refuse = (row: Row, cell: "name" | "parent", fault: CellNote): Outcome => {
    blame(row.cells[cell], fault);
    return "bad";
  };

  const place = (row: Row, patient: boolean): Outcome => {
    const { name, parent } = row.cells;
    if (name.text === "") return refuse(row, "name", cellNote("name-missing"));
    if (!nameShape.safeParse(name.text).success) return refuse(row, "name", cellNote("name-unfit"));
    if (parent.text !== "") return placeReferred(row, readUnitReference(parent.text), patient);
    const root = index.child(null, name.text);
    if (root !== undefined) return placeBelow(row, null);
    const above = under === null ? undefined : index.byId.get(under);
    if (above === undefined) return refuse(row, "parent", cellNote("parent-missing"));
    return placeBelow(row, nodeOf(above));
  };

  const placeReferred = (row: Row, reference: UnitReference, patient: boolean): Outcome => {
    const last = reference.names.at(-1) ?? "";
    const others = (name: string) =>
      (waiting.get(name) ?? 0) - (row.cells.name.text === name ? 1 : 0);
    const found = index.find(reference);
    const candidates = new Set<UnitNode>();
    if (found.kind === "one") candidates.add(nodeOf(found.unit));
    if (found.kind === "many") for (const unit of found.units) candidates.add(nodeOf(unit));
    for (const node of coming.get(last) ?? [])
      if (fitsNames(namesOf(node), reference)) candidates.add(node);
    // `科技/信息局` may be one name whose sign nobody marked.
    if (candidates.size === 0)
      for (const node of coming.get(reference.text) ?? []) candidates.add(node);
    const [only, ...more] = candidates;
    // All names from the root mean one place, whatever else bears the last of them.
    const certain = only !== undefined && reference.fromRoot && reference.names.length > 1;
    if (patient && !certain && others(last) + others(reference.text) > 0) return "waits";
    if (only !== undefined && more.length === 0) return placeBelow(row, only);
    const name = row.cells.parent.text;
    if (only !== undefined)
      return refuse(
        row,
        "parent",
        cellNote("unit-ambiguous", {
          name,
          count: candidates.size,
          example: writeUnitPath(namesOf(only)),
        }),
      );
    if (others(last) > 0) return "waits";
    const bad = badByName.get(last) ?? badByName.get(reference.text);
    return refuse(
      row,
      "parent",
      bad === undefined ? cellNote("unit-unknown", { name }) : cellNote("row-bad", { row: bad }),
    );
  };

  const placeBelow = (row: Row, parent: UnitNode | null): Outcome => {
    const { text } = row.cells.name;
    const below = taken.get(parent) ?? new Map<string, number>();
    taken.set(parent, below);
    const twin = below.get(text);
    if (twin !== undefined) return refuse(row, "name", cellNote("duplicate", { row: twin }));
    below.set(text, row.no);
    const unit =
      parent !== null && parent.unit === null
        ? undefined
        : index.child(parent?.unit?.id ?? null, text);
    if (unit !== undefined) {
      nodes.set(row, nodeOf(unit));
      return "placed";
    }
    if (parent?.unit != null && !keeps(parent.unit.path))
      return refuse(row, "parent", cellNote("forbidden"));
    if (levelOf(parent) >= deepest)
      return refuse(row, "parent", cellNote("too-deep", { limit: deepest }));
    const node: UnitNode = { name: text, unit: null, row, parent };
    nodes.set(row, node);
    const known = coming.get(text);
    if (known === undefined) coming.set(text, [node]);
    else known.push(node);
    return "placed";
  };

  let pending = rows;
  let patient = true;
  for (let pass = 0; pass < passes && pending.length > 0; pass++) {
    const left: Row[] = [];
    for (const row of pending) {
      const outcome = place(row, patient);
      if (outcome === "waits") {
        left.push(row);
        continue;
      }
      const { text } = row.cells.name;
      waiting.set(text, (waiting.get(text) ?? 1) - 1);
      if (outcome === "bad" && !badByName.has(text)) badByName.set(text, row.no);
    }
    // Where all wait for each other, what stands already decides.
    const stuck = left.length === pending.length;
    if (stuck && !patient) break;
    patient = !stuck;
    pending = left;
  }
  for (const row of pending) blame(row.cells.parent, cellNote("row-loop"));
  return nodes;
}

function countNames(rows: readonly Row[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { cells } of rows) counts.set(cells.name.text, (counts.get(cells.name.text) ?? 0) + 1);
  return counts;
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

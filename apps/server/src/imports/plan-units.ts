import { z } from "zod";
import { type UnitKind, unitAlias, unitKindNames } from "../contract/unit.ts";
import { name as nameShape } from "../contract/value.ts";
import type { UnitColumn } from "./columns.ts";
import { cellNote } from "./fault-texts.ts";
import type { ReadRows } from "./read-rows.ts";
import { blame, isBad, type RowDraft } from "./row-draft.ts";
import { settleUnits, type UnitNode } from "./settle-units.ts";
import type { UnitIndex } from "./unit-index.ts";
import { kindOfName, kindOfWord, kindWords } from "./unit-kind-words.ts";
import { readAliases, type WrittenAlias, writeAliases } from "./written-names.ts";

/** A unit as it stands, as far as sheets speak of it. */
export interface DirectoryUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly path: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: UnitKind;
  readonly position: number;
  readonly aliases: readonly WrittenAlias[];
}

/** What a sheet says of a unit. */
export interface UnitValues {
  readonly shortName: string | null;
  readonly kind: UnitKind;
  readonly aliases: readonly WrittenAlias[];
  /** Null: last among its brothers. */
  readonly position: number | null;
}

/** A unit to be made; its parent stands, or is made by another row. */
export interface UnitToMake extends UnitValues {
  readonly no: number;
  readonly name: string;
  readonly parent: { readonly unitId: string } | { readonly no: number };
}

/** A unit to be changed, from what stood when it was looked at. */
export interface UnitToChange {
  readonly unitId: string;
  readonly path: string;
  readonly before: UnitValues;
  readonly after: UnitValues;
}

/** All that a sheet of units would do. Units to make stand parents first. */
export interface UnitsPlan {
  readonly make: readonly UnitToMake[];
  readonly change: readonly UnitToChange[];
}

/** Where a sheet is looked at. */
export interface UnitsContext {
  readonly index: UnitIndex<DirectoryUnit>;
  /** Whether the asker keeps what lies at a path. */
  readonly keeps: (path: string) => boolean;
  /** Unit under which rows without one above are put. */
  readonly under: string | null;
}

/** Looks at each row: marks what is wrong with it, and says what it would do. */
export function planUnits(sheet: ReadRows<UnitColumn>, context: UnitsContext): UnitsPlan {
  const nodes = settleUnits(sheet.rows, context);
  const make: UnitToMake[] = [];
  const change: UnitToChange[] = [];
  for (const row of sheet.rows) {
    const node = nodes.get(row);
    const standing = node?.unit ?? null;
    const values = readValues(row, sheet.given, standing);
    if (node === undefined || isBad(row)) continue;
    if (standing === null) {
      row.state = "new";
      noteNamesake(row, context.index);
      make.push({ no: row.no, name: node.name, parent: parentOf(node), ...values });
      continue;
    }
    const before = valuesOf(standing);
    if (!marksChange(row, before, values)) continue;
    if (!context.keeps(standing.path)) blame(row.cells.name, cellNote("forbidden"));
    row.state = "changed";
    change.push({ unitId: standing.id, path: standing.path, before, after: values });
  }
  spoilBelow(sheet.rows, nodes);
  const good = new Set(sheet.rows.filter((row) => !isBad(row)).map(({ no }) => no));
  for (const row of sheet.rows) if (isBad(row)) row.state = "bad";
  const depth = new Map([...nodes].map(([row, node]) => [row.no, depthOf(node)]));
  const changed = new Set(
    [...nodes].filter(([row]) => good.has(row.no)).map(([, node]) => node.unit?.id),
  );
  return {
    make: make
      .filter(({ no }) => good.has(no))
      .sort((a, b) => (depth.get(a.no) ?? 0) - (depth.get(b.no) ?? 0) || a.no - b.no),
    change: change.filter(({ unitId }) => changed.has(unitId)),
  };
}

/** What stands, as a sheet says it. */
export function valuesOf({ shortName, kind, aliases, position }: DirectoryUnit): UnitValues {
  return { shortName, kind, aliases: sorted(aliases), position };
}

function parentOf({ parent, unit, row }: UnitNode): UnitToMake["parent"] {
  if (parent === null) throw new Error(`row ${row?.no ?? unit?.name} has no parent`);
  if (parent.unit !== null) return { unitId: parent.unit.id };
  return { no: parent.row?.no ?? 0 };
}

function depthOf(node: UnitNode): number {
  let depth = 0;
  for (let at = node.parent; at !== null; at = at.parent) depth++;
  return depth;
}

/** A row whose parent cannot be made cannot be taken either. */
function spoilBelow(
  rows: readonly RowDraft<UnitColumn>[],
  nodes: ReadonlyMap<RowDraft<UnitColumn>, UnitNode>,
): void {
  for (const row of rows) {
    const node = nodes.get(row);
    if (node === undefined || node.unit !== null) continue;
    for (let at = node.parent; at !== null && at.unit === null; at = at.parent) {
      if (at.row === null || !isBad(at.row)) continue;
      blame(row.cells.parent, cellNote("row-bad", { row: at.row.no }));
      break;
    }
  }
}

const aliasList = z
  .array(unitAlias)
  .max(30)
  .refine((list) => new Set(list.map(({ alias }) => alias)).size === list.length);

function readValues(
  { cells }: RowDraft<UnitColumn>,
  given: ReadonlySet<UnitColumn>,
  standing: DirectoryUnit | null,
): UnitValues {
  const { shortName, kind, aliases, position } = cells;
  for (const cell of Object.values(cells)) if (cell.broken) blame(cell, cellNote("cell-error"));
  if (shortName.text !== "" && !nameShape.safeParse(shortName.text).success)
    blame(shortName, cellNote("name-unfit"));
  const stated = kind.text === "" ? null : kindOfWord(kind.text);
  if (kind.text !== "" && stated === null)
    blame(kind, cellNote("kind-unknown", { word: kind.text, words: kindWords }));
  const guessed = kindOfName(cells.name.text);
  if (kind.text === "" && standing === null)
    kind.note = cellNote("kind-guessed", { word: unitKindNames[guessed].zh });
  const others = aliasList.safeParse(readAliases(aliases.text));
  if (!others.success) blame(aliases, cellNote("alias-unfit"));
  if (position.text !== "" && !/^\d{1,6}$/.test(position.text))
    blame(position, cellNote("position-unfit"));
  else if (Number(position.text) > 100_000) blame(position, cellNote("position-unfit"));
  return {
    shortName: given.has("shortName") ? shortName.text || null : (standing?.shortName ?? null),
    kind: stated ?? standing?.kind ?? guessed,
    aliases: sorted(
      given.has("aliases") && others.success ? others.data : (standing?.aliases ?? []),
    ),
    position: position.text === "" ? (standing?.position ?? null) : Number(position.text),
  };
}

function sorted(aliases: readonly WrittenAlias[]): readonly WrittenAlias[] {
  return aliases
    .map(({ alias, since, until }) => ({ alias, since, until }))
    .sort((a, b) => (a.alias < b.alias ? -1 : 1));
}

/** Shows what stood in the cells that change; whether any does. */
function marksChange(
  { cells }: RowDraft<UnitColumn>,
  before: UnitValues,
  after: UnitValues,
): boolean {
  const written = (values: UnitValues) => ({
    shortName: values.shortName ?? "",
    kind: unitKindNames[values.kind].zh,
    aliases: writeAliases(values.aliases),
    position: String(values.position),
  });
  const [old, next] = [written(before), written(after)];
  let changes = false;
  for (const key of ["shortName", "kind", "aliases", "position"] as const) {
    if (old[key] === next[key]) continue;
    cells[key].before = old[key];
    changes = true;
  }
  return changes;
}

/** A new unit that bears the name of one other may be that one, moved. */
function noteNamesake({ cells }: RowDraft<UnitColumn>, index: UnitsContext["index"]): void {
  const [other, ...more] = index.byName.get(cells.name.text) ?? [];
  if (other === undefined || more.length > 0) return;
  cells.name.note = cellNote("same-name-elsewhere", { path: index.namesOf(other).join("/") });
}

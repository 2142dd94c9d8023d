import { emptyDraft, type ReportDraft, readPercent, sameDraft } from "../report/report-draft.ts";

/** The cells of a row that are filled in, in their order. */
export const gridColumns = ["done", "problems", "next", "percent"] as const;

/** One of them. */
export type GridColumn = (typeof gridColumns)[number];

/** What is written of each duty, by its id; who is not in it has nothing written. */
export type Grid = Readonly<Record<string, ReportDraft>>;

/** A row of the grid as far as its arithmetic asks. */
export interface GridRow {
  readonly id: string;
  readonly percent: number;
}

/** A cell by row and column, both from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** From the cell where it began to the one where it ends, in any direction. */
export interface Selection {
  readonly from: GridPlace;
  readonly to: GridPlace;
}

/** A cell's new text. */
export interface CellChange {
  readonly row: GridRow;
  readonly column: GridColumn;
  readonly value: string;
}

/** The edges of a selection, all included. */
export function edgesOf({ from, to }: Selection) {
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  };
}

/** Whether a cell lies in a selection. */
export function isSelected(selection: Selection, { row, column }: GridPlace): boolean {
  const { top, bottom, left, right } = edgesOf(selection);
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** What is written of a duty. */
export function draftAt(grid: Grid, row: GridRow): ReportDraft {
  return grid[row.id] ?? emptyDraft(row.percent);
}

/** The grid with some cells changed: one paste, one fill and one key are one step each. */
export function withCells(grid: Grid, changes: readonly CellChange[], at: number): Grid {
  if (changes.length === 0) return grid;
  const next: Record<string, ReportDraft> = { ...grid };
  for (const { row, column, value } of changes) {
    const before = next[row.id] ?? emptyDraft(row.percent);
    if (before[column] === value) continue;
    next[row.id] = { ...before, [column]: value, key: null, at };
  }
  return next;
}

/** What a paste puts where, and what found no place: `{ rows: 3 }` of the block lay below the last row. */
export interface Pasted {
  readonly changes: readonly CellChange[];
  readonly left: { readonly rows: number; readonly columns: number };
}

/** A copied block goes to the right and down from the selection's corner; a single cell goes into all that is selected. */
export function pasted(
  rows: readonly GridRow[],
  selection: Selection,
  cells: readonly (readonly string[])[],
): Pasted {
  const { top, bottom, left, right } = edgesOf(selection);
  const only = cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined;
  const changes: CellChange[] = [];
  const put = (row: number, column: number, value: string): void => {
    const target = rows[row];
    const name = gridColumns[column];
    if (target !== undefined && name !== undefined)
      changes.push({ row: target, column: name, value: cellText(name, value) });
  };
  if (only !== undefined) {
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) put(row, column, only);
    return { changes, left: { rows: 0, columns: 0 } };
  }
  const width = Math.max(0, ...cells.map((line) => line.length));
  for (const [down, line] of cells.entries())
    for (const [beside, value] of line.entries()) put(top + down, left + beside, value);
  return {
    changes,
    left: {
      rows: Math.max(0, top + cells.length - rows.length),
      columns: Math.max(0, left + width - gridColumns.length),
    },
  };
}

/** Excel keeps `60%` as 0.6 and may hand on either; sentences come as they are. */
function cellText(column: GridColumn, value: string): string {
  const text = value.trim();
  if (column !== "percent" || !/^0?\.\d{1,2}$/.test(text)) return text;
  return String(Math.round(Number(text) * 100));
}

/** The upper row of a selection into those below; of a single row, the one above into it. */
export function filledDown(
  grid: Grid,
  rows: readonly GridRow[],
  selection: Selection,
): readonly CellChange[] {
  const { top, bottom, left, right } = edgesOf(selection);
  const from = top === bottom ? top - 1 : top;
  const source = rows[from];
  if (source === undefined) return [];
  const values = draftAt(grid, source);
  return rows
    .slice(from + 1, bottom + 1)
    .flatMap((row) =>
      gridColumns.slice(left, right + 1).map((column) => ({ row, column, value: values[column] })),
    );
}

/** All of a selection emptied; a percentage goes back to where the duty stands. */
export function cleared(rows: readonly GridRow[], selection: Selection): readonly CellChange[] {
  const { top, bottom, left, right } = edgesOf(selection);
  return rows.slice(top, bottom + 1).flatMap((row) =>
    gridColumns.slice(left, right + 1).map((column) => ({
      row,
      column,
      value: column === "percent" ? String(row.percent) : "",
    })),
  );
}

/** The texts of a selection, for the clipboard. */
export function copied(
  grid: Grid,
  rows: readonly GridRow[],
  selection: Selection,
): readonly (readonly string[])[] {
  const { top, bottom, left, right } = edgesOf(selection);
  return rows
    .slice(top, bottom + 1)
    .map((row) => gridColumns.slice(left, right + 1).map((column) => draftAt(grid, row)[column]));
}

/** The most letters of a cell; the server takes no more. */
export const MOST_LETTERS = 4000;

/** Why a cell cannot be sent as it is; null where it can. */
export function cellFault(column: GridColumn, value: string): "percent" | "tooLong" | null {
  if (column === "percent") return readPercent(value) === null ? "percent" : null;
  return value.length > MOST_LETTERS ? "tooLong" : null;
}

/** Where a row stands: nothing written, can be sent, lacks its sentence, or has a cell that must be mended. */
export function rowStatus(grid: Grid, row: GridRow): "empty" | "ready" | "noDone" | "faulty" {
  const draft = draftAt(grid, row);
  if (sameDraft(draft, emptyDraft(row.percent))) return "empty";
  if (gridColumns.some((column) => cellFault(column, draft[column]) !== null)) return "faulty";
  return draft.done.trim() === "" ? "noDone" : "ready";
}

/** Where the keyboard goes from a cell; null where the key means nothing here. */
export function nextPlace(
  key: string,
  { row, column }: GridPlace,
  rowCount: number,
): GridPlace | null {
  const last = { row: rowCount - 1, column: gridColumns.length - 1 };
  switch (key) {
    case "ArrowDown":
      return { row: Math.min(row + 1, last.row), column };
    case "ArrowUp":
      return { row: Math.max(row - 1, 0), column };
    case "ArrowRight":
      return { row, column: Math.min(column + 1, last.column) };
    case "ArrowLeft":
      return { row, column: Math.max(column - 1, 0) };
    case "Home":
      return { row, column: 0 };
    case "End":
      return { row, column: last.column };
    case "Tab":
      if (column < last.column) return { row, column: column + 1 };
      return row < last.row ? { row: row + 1, column: 0 } : null;
    case "ShiftTab":
      if (column > 0) return { row, column: column - 1 };
      return row > 0 ? { row: row - 1, column: last.column } : null;
    default:
      return null;
  }
}

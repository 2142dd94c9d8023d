import type { Block, Table, TableCell, TableRow } from "@luoshi/compiler";
import { last } from "../last.ts";

type Open<T> = { -readonly [K in keyof T]: T[K] };

/** Word draws at most 63 columns; the cap keeps a lying `w:gridSpan` from costing anything. */
export const mostColumns = 256;

/** A table while its rows are read. */
export interface GridBuilder {
  readonly rows: TableRow[];
  columns: number;
  /** By first column: the cell that a vertical merge below may continue. */
  open: Map<number, Open<TableCell>>;
}

/** A row while its cells are read. */
export interface RowBuilder {
  readonly start: number;
  header: boolean;
  column: number;
  readonly cells: Open<TableCell>[];
  readonly open: Map<number, Open<TableCell>>;
}

/** How a cell takes part in merges. */
export interface CellMerge {
  readonly columnSpan: number;
  readonly vertical: "none" | "restart" | "continue";
  readonly horizontal: "none" | "restart" | "continue";
}

/** A cell that stands for itself: no `w:tcPr`, or none that merges. */
export const noMerge: CellMerge = { columnSpan: 1, vertical: "none", horizontal: "none" };

/** A table before its first row. */
export function startGrid(): GridBuilder {
  return { rows: [], columns: 0, open: new Map() };
}

/** A row before its first cell; `start` is where its text begins. */
export function startRow(start: number): RowBuilder {
  return { start, header: false, column: 0, cells: [], open: new Map() };
}

/**
 * The cell above that the next cell of the row continues, or `undefined` where it stands for itself:
 * a continuation under nothing, or of another width, is a cell of its own.
 */
export function cellAbove(
  grid: GridBuilder,
  row: RowBuilder,
  merge: CellMerge,
): Open<TableCell> | undefined {
  if (merge.vertical !== "continue") return undefined;
  const above = grid.open.get(row.column);
  return above?.columnSpan === merge.columnSpan ? above : undefined;
}

/** Lets a cell from above cover the next place of the row. */
export function coverCell(row: RowBuilder, above: Open<TableCell>): void {
  above.rowSpan++;
  row.open.set(row.column, above);
  row.column = Math.min(row.column + above.columnSpan, mostColumns);
}

/** Adds a cell at the next place of the row. */
export function addCell(
  row: RowBuilder,
  merge: CellMerge,
  span: TableCell["span"],
  blocks: readonly Block[],
): void {
  const before = last(row.cells);
  if (merge.horizontal === "continue" && before !== undefined) {
    before.columnSpan += merge.columnSpan;
    row.column = Math.min(row.column + merge.columnSpan, mostColumns);
    return;
  }
  const cell = { span, column: row.column, columnSpan: merge.columnSpan, rowSpan: 1, blocks };
  row.cells.push(cell);
  if (merge.vertical !== "none") row.open.set(row.column, cell);
  row.column = Math.min(row.column + merge.columnSpan, mostColumns);
}

/** Adds a finished row. */
export function addRow(grid: GridBuilder, row: RowBuilder, end: number): void {
  grid.rows.push({ span: { start: row.start, end }, header: row.header, cells: row.cells });
  grid.columns = Math.max(grid.columns, row.column);
  grid.open = row.open;
}

/** The finished table. */
export function finishGrid(grid: GridBuilder, start: number, end: number): Table {
  return { kind: "table", span: { start, end }, columns: grid.columns, rows: grid.rows };
}

import { DocumentError } from "../error/document-error.ts";
import { columnLetters } from "./cell-reference.ts";
import { blankCell, type Cell } from "./table.ts";
import type { TableLimits } from "./table-limits.ts";

/** Rows being filled, within the limits; `sheet` is for error messages. */
export interface TableRows {
  readonly sheet: string;
  readonly limits: TableLimits;
  readonly rows: Cell[][];
  /** Cells so far, blank ones included. */
  size: number;
}

/** No rows yet. */
export function startRows(sheet: string, limits: TableLimits): TableRows {
  return { sheet, limits, rows: [], size: 0 };
}

/** Puts a cell at a row and column, from 0; a blank one changes nothing, however far out it stands. */
export function putCell(table: TableRows, row: number, column: number, cell: Cell): void {
  if (cell.kind === "blank") return;
  const { limits, sheet, rows } = table;
  if (row >= limits.rows) refuse(table, "too-many-rows", row, column, limits.rows);
  if (column >= limits.columns) refuse(table, "too-many-columns", row, column, limits.columns);
  while (rows.length <= row) rows.push([]);
  const line = rows[row] as Cell[];
  table.size += Math.max(0, column + 1 - line.length);
  if (table.size + rows.length > limits.cells)
    throw new DocumentError("too-many-cells", { sheet, limit: limits.cells });
  while (line.length < column) line.push(blankCell);
  line[column] = cell;
}

function refuse(
  { sheet }: TableRows,
  code: "too-many-rows" | "too-many-columns",
  row: number,
  column: number,
  limit: number,
): never {
  throw new DocumentError(code, { sheet, cell: `${columnLetters(column)}${row + 1}`, limit });
}

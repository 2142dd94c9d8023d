import type { Block, Table, TableCell, TableRow } from "@luoshi/compiler";
import { last } from "../last.ts";

/** A cell found in plain text: the lines it holds, each `[start, end)`. */
export interface TextCell {
  readonly lines: (readonly [number, number])[];
}

/** A row found in plain text, and where it stands when it is shorter than the table. */
export interface TextRow {
  readonly cells: TextCell[];
  /** The row lost its first cells: it was cut off the row above without a blank line between. */
  readonly cutOff: boolean;
}

/** Builds a table from rows of cells; text files know no merges, so short rows are placed by their look. */
export function tableFromRows(text: string, rows: readonly TextRow[]): Table {
  const columns = Math.max(...rows.map((row) => row.cells.length));
  const built = rows.map((row) => buildRow(text, row, columns));
  const start = built[0]?.span.start ?? 0;
  const end = last(built)?.span.end ?? start;
  return { kind: "table", span: { start, end }, columns, rows: built };
}

function buildRow(text: string, row: TextRow, columns: number): TableRow {
  const all = row.cells.map((cell, column) => buildCell(text, cell, column));
  const cells = placeCells(all, row.cutOff, columns);
  const start = all[0]?.span.start ?? 0;
  return { span: { start, end: last(all)?.span.end ?? start }, header: false, cells };
}

/**
 * A short row that says one thing (a title, 填报单位, a note below the table) spans the table; one that
 * was cut off stands on the right, under the cells it continues; any other begins on the left.
 */
function placeCells(
  cells: readonly TableCell[],
  cutOff: boolean,
  columns: number,
): readonly TableCell[] {
  const missing = columns - cells.length;
  const first = cells[0];
  if (missing === 0 || first === undefined) return cells;
  if (cutOff && cells.length > 2) {
    return cells.map((cell) => ({ ...cell, column: cell.column + missing }));
  }
  const speaking = cells.filter((cell) => cell.blocks.length > 0);
  const [only] = speaking;
  if (speaking.length === 1 && only !== undefined && (only === first || cells.length <= 2)) {
    return [{ ...only, column: 0, columnSpan: columns }];
  }
  return cells;
}

function buildCell(text: string, cell: TextCell, column: number): TableCell {
  const blocks: Block[] = [];
  for (const [start, end] of cell.lines) {
    if (text.slice(start, end).trim() === "") continue;
    blocks.push({ kind: "paragraph", span: { start, end } });
  }
  const start = cell.lines[0]?.[0] ?? 0;
  const end = last(cell.lines)?.[1] ?? start;
  return { span: { start, end }, column, columnSpan: 1, rowSpan: 1, blocks };
}

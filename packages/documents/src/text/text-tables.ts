import type { Block, Table, TableCell, TableRow } from "@luoshi/compiler";
import { last } from "../last.ts";

/** A cell found in plain text: the lines it holds, each `[start, end)`. */
export interface TextCell {
  readonly lines: (readonly [number, number])[];
}

/** A row found in plain text, and where it stands when it is shorter than the table. */
export interface TextRow {
  readonly cells: TextCell[];
  /** The row's first line begins with blanks and a TAB: its first cell was empty, or merged away. */
  readonly led: boolean;
}

/**
 * Builds a table from rows of cells; text files know no merges, so short rows are placed by their look, and a head of
 * two rows is known by the blanks that its merges left.
 */
export function tableFromRows(text: string, rows: readonly TextRow[]): Table {
  const columns = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const built = mergeHead(rows.map((row) => buildRow(text, row, columns)));
  const start = built[0]?.span.start ?? 0;
  const end = last(built)?.span.end ?? start;
  return { kind: "table", span: { start, end }, columns, rows: built };
}

function buildRow(text: string, row: TextRow, columns: number): TableRow {
  const all = row.cells.map((cell, column) => buildCell(text, cell, column));
  const cells = placeCells(all, row.led, columns);
  const start = all[0]?.span.start ?? 0;
  return { span: { start, end: last(all)?.span.end ?? start }, header: false, cells };
}

/**
 * A short row that says one thing at its start (a title, 填报单位, a note below the table) spans the table;
 * one that lost its first cells stands on the right, under the cells it continues; any other begins on
 * the left.
 */
function placeCells(
  cells: readonly TableCell[],
  led: boolean,
  columns: number,
): readonly TableCell[] {
  const missing = columns - cells.length;
  const first = cells[0];
  if (missing === 0 || first === undefined) return cells;
  if (led && cells.length > 2) {
    return cells.map((cell) => ({ ...cell, column: cell.column + missing }));
  }
  const speaking = cells.filter((cell) => cell.blocks.length > 0);
  const [only] = speaking;
  if (speaking.length === 1 && only !== undefined && (led || only === first)) {
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

/** Longest label of a head's second row. */
const LONGEST_LABEL = 12;
/** A head stands at the top, at most below a title and a unit line. */
const LAST_HEAD = 2;

/**
 * `整改情况`, blank, blank over blank, `措施`, `责任人`, `期限`: where the second row fills the blanks of the first and
 * nothing but the columns that these belong to, the one was merged to the right and the others downwards.
 */
function mergeHead(rows: readonly TableRow[]): readonly TableRow[] {
  for (let at = 0; at <= LAST_HEAD && at + 1 < rows.length; at++) {
    const upper = rows[at] as TableRow;
    const lower = rows[at + 1] as TableRow;
    const spans = headSpans(upper, lower);
    if (spans === undefined) continue;
    const merged = rows.slice();
    merged[at] = {
      ...upper,
      cells: upper.cells.flatMap((cell, x) => {
        const columnSpan = spans[x] as number;
        if (columnSpan === 0) return [];
        return [{ ...cell, columnSpan, rowSpan: columnSpan > 1 ? 1 : 2 }];
      }),
    };
    merged[at + 1] = { ...lower, cells: lower.cells.filter(isFilled) };
    return merged;
  }
  return rows;
}

/** Columns that each cell of the upper row covers, 0 for one that is covered; `undefined` where the rows are no such head. */
function headSpans(upper: TableRow, lower: TableRow): readonly number[] | undefined {
  const { cells } = upper;
  if (cells.length < 3 || cells.length !== lower.cells.length) return undefined;
  const spans: number[] = [];
  for (let x = 0; x < cells.length; ) {
    if (!isFilled(cells[x])) return undefined;
    let end = x + 1;
    while (end < cells.length && !isFilled(cells[end])) end++;
    const below = lower.cells.slice(x, end);
    // Alone it has nothing below it; over others every one of them is a label.
    if (end === x + 1 ? isFilled(below[0]) : !below.every(isLabel)) return undefined;
    spans.push(end - x);
    while (spans.length < end) spans.push(0);
    x = end;
  }
  return spans.some((span) => span > 1) ? spans : undefined;
}

function isFilled(cell: TableCell | undefined): boolean {
  return cell !== undefined && cell.blocks.length > 0;
}

function isLabel(cell: TableCell): boolean {
  const { start, end } = cell.span;
  return isFilled(cell) && end - start <= LONGEST_LABEL;
}

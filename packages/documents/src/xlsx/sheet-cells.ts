import type { Cell } from "hucre/xlsx";
import type { CellStyles, ColumnStyles } from "./cell-style.ts";
import { cellText } from "./cell-text.ts";
import { daySerial } from "./day-serial.ts";
import { sheetHead } from "./sheet-head.ts";
import type { CellRange, CellValue, SheetModel } from "./workbook-model.ts";

/** A sheet laid out: every cell with its look, and where its parts stand, rows from 0. */
export interface SheetCells {
  /** Keyed `row,column`. */
  readonly cells: Map<string, Partial<Cell>>;
  readonly merges: readonly CellRange[];
  /** First and last row of the head. */
  readonly head: { readonly first: number; readonly last: number };
  /** First body row. */
  readonly body: number;
  /** Row after the last of the table; notes begin here. */
  readonly end: number;
  /** Row of the title, if there is one. */
  readonly title: number | undefined;
}

/** Puts title, lines, head, body and notes under one another. */
export function sheetCells(sheet: SheetModel, styles: CellStyles): SheetCells {
  const cells = new Map<string, Partial<Cell>>();
  const merges: CellRange[] = [];
  const width = sheet.columns.length;
  let row = 0;
  const wholeRow = (text: string, style: Cell["style"]): void => {
    cells.set(`${row},0`, { value: cellText(text), ...(style && { style }) });
    if (width > 1) merges.push({ row, column: 0, rows: 1, columns: width });
    row++;
  };

  if (sheet.title !== undefined) wholeRow(sheet.title, styles.title);
  for (const line of sheet.lines ?? []) wholeRow(line, styles.line);

  const first = row;
  const head = sheetHead(sheet.columns);
  for (const texts of head.rows) {
    texts.forEach((text, column) => {
      cells.set(`${row},${column}`, { value: cellText(text), style: styles.head });
    });
    row++;
  }
  for (const merge of head.merges) merges.push({ ...merge, row: merge.row + first });

  const body = row;
  const covered = coveredCells(sheet.merges ?? []);
  for (const [i, values] of sheet.rows.entries()) {
    styles.columns.forEach((column, j) => {
      // A covered cell repeats the words under the merge: Excel shows them nowhere but filters by them,
      // and a filter on merged cells without them would show the first row of each merge alone.
      const origin = covered.get(`${i},${j}`);
      const value = origin === undefined ? values[j] : sheet.rows[origin.row]?.[origin.column];
      const repeated = origin !== undefined && typeof value === "number" ? null : value;
      cells.set(`${row},${j}`, bodyCell(repeated ?? null, column));
    });
    row++;
  }
  for (const merge of sheet.merges ?? []) merges.push({ ...merge, row: merge.row + body });

  const end = row;
  for (const note of sheet.notes ?? []) wholeRow(note, styles.note);
  const title = sheet.title === undefined ? undefined : 0;
  return { cells, merges, head: { first, last: body - 1 }, body, end, title };
}

/** The cells that a merge hides, with the cell that it shows instead. */
function coveredCells(merges: readonly CellRange[]): ReadonlyMap<string, CellRange> {
  const covered = new Map<string, CellRange>();
  for (const merge of merges) {
    for (let row = merge.row; row < merge.row + merge.rows; row++) {
      for (let column = merge.column; column < merge.column + merge.columns; column++) {
        if (row !== merge.row || column !== merge.column) covered.set(`${row},${column}`, merge);
      }
    }
  }
  return covered;
}

function bodyCell(value: CellValue, column: ColumnStyles): Partial<Cell> {
  if (value === null) return { value: null, style: column.text };
  // An empty text would count as a filled cell.
  if (typeof value === "string") return { value: cellText(value) || null, style: column.text };
  if (typeof value === "number") return { value, style: column.number };
  const serial = daySerial(value.day);
  return serial === null
    ? { value: value.day, style: column.text }
    : { value: serial, style: column.date };
}

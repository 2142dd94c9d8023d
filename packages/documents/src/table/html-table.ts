import { addNote, type NoteCounter } from "../document-note.ts";
import { DocumentError } from "../error/document-error.ts";
import { plainText } from "../xlsx/plain-text.ts";
import { htmlAttribute, htmlPieces } from "./html-tags.ts";
import { collapseBlanks, htmlText } from "./html-text.ts";
import { type Cell, textCell } from "./table.ts";
import type { TableLimits } from "./table-limits.ts";
import { putCell, startRows, type TableRows } from "./table-rows.ts";

/** Stands for `<br>` until blanks are made one; `plainText` takes it out of what people wrote. */
const LINE_BREAK = "\u0001";

/** A cell being read. */
interface HtmlCell {
  readonly text: string[];
  readonly columns: number;
  readonly rows: number;
  /** What it covers is blank: words that only run over, which Excel marks so. */
  readonly alone: boolean;
}

/** A table of a page while it is read. */
interface HtmlTable {
  readonly table: TableRows;
  row: number;
  column: number;
  cell: HtmlCell | undefined;
  /** Cells of rows above, by the columns into which they reach, and how many rows they still cover. */
  readonly reaching: Map<number, { readonly cell: Cell; left: number }>;
  /** Columns of this row that such cells take. */
  taken: ReadonlySet<number>;
  /** Places looked at, blank ones among them; spans may claim more than there is. */
  work: number;
}

/**
 * Reads one table of a page, the first or that of the number (from 1), as Excel, WPS and browsers put it on the
 * clipboard, or as programs write it under the name of an .xls. Cells that span others are repeated, marked `covered`.
 * Tables in cells are words of the cell.
 */
export function readHtmlTable(
  html: string,
  number: number,
  limits: TableLimits,
  notes: NoteCounter,
): { readonly rows: Cell[][]; readonly tables: number } {
  let tables = 0;
  let depth = 0;
  let reading: HtmlTable | undefined;
  let done: Cell[][] | undefined;
  for (const piece of htmlPieces(html)) {
    if (piece.kind === "text") {
      reading?.cell?.text.push(htmlText(piece.text));
      continue;
    }
    const { kind, name } = piece;
    if (name === "table") {
      depth = Math.max(0, depth + (kind === "open" ? 1 : -1));
      if (kind === "open" && depth === 1 && ++tables === number)
        reading = startTable(String(number), limits);
      if (depth === 0 && reading !== undefined) done ??= finishTable(reading);
      if (depth === 0) reading = undefined;
    } else if (reading !== undefined && depth === 1)
      takeTag(reading, name, kind === "open" ? piece.tag : undefined, notes);
    else if (reading !== undefined && (name === "td" || name === "tr"))
      reading.cell?.text.push(" ");
  }
  const rows = done ?? (reading === undefined ? undefined : finishTable(reading));
  if (rows === undefined)
    throw new DocumentError("no-such-sheet", { sheet: number, sheets: tables });
  return { rows, tables };
}

function startTable(name: string, limits: TableLimits): HtmlTable {
  return {
    table: startRows(name, limits),
    row: -1,
    column: 0,
    cell: undefined,
    reaching: new Map(),
    taken: new Set(),
    work: 0,
  };
}

/** Takes a tag of the table itself; `tag` is undefined for one that closes. */
function takeTag(
  reading: HtmlTable,
  name: string,
  tag: string | undefined,
  notes: NoteCounter,
): void {
  switch (name) {
    case "tr":
      closeCell(reading);
      if (tag === undefined) break;
      openRow(reading);
      if (/display\s{0,4}:\s{0,4}none/i.test(tag))
        addNote(notes, "hidden-rows", String(reading.row + 1));
      break;
    case "td":
    case "th":
      closeCell(reading);
      if (tag === undefined) break;
      if (reading.row < 0) openRow(reading);
      reading.cell = {
        text: [],
        columns: spanOf(htmlAttribute(tag, "colspan"), reading.table.limits.columns),
        rows: spanOf(htmlAttribute(tag, "rowspan"), reading.table.limits.rows),
        alone: tag.includes("mso-ignore:colspan"),
      };
      break;
    case "br":
      reading.cell?.text.push(LINE_BREAK);
      break;
    case "p":
    case "div":
    case "li":
      // A paragraph begins a line, unless it is the first.
      if (tag !== undefined && reading.cell?.text.some((piece) => piece.trim() !== "") === true)
        reading.cell.text.push(LINE_BREAK);
      break;
    default:
  }
}

function spanOf(value: string | undefined, most: number): number {
  const span = /^\s{0,4}(\d{1,7})/.exec(value ?? "")?.[1];
  return Math.min(Math.max(1, Number(span ?? 1)), most);
}

/** Begins a row with what reaches into it from above. */
function openRow(reading: HtmlTable): void {
  const { reaching, table } = reading;
  reading.row++;
  reading.column = 0;
  reading.taken = new Set(reaching.keys());
  for (const [column, above] of reaching) {
    spend(reading);
    putCell(table, reading.row, column, above.cell);
    if (--above.left === 0) reaching.delete(column);
  }
}

function closeCell(reading: HtmlTable): void {
  const { cell, row, table, taken, reaching } = reading;
  if (cell === undefined) return;
  reading.cell = undefined;
  while (taken.has(reading.column)) reading.column++;
  const shown = textCell(plainText(collapseBlanks(cell.text.join(""), LINE_BREAK)));
  const covered: Cell = cell.alone ? textCell("") : { ...shown, covered: true };
  putCell(table, row, reading.column, shown);
  const end = Math.min(reading.column + cell.columns, table.limits.columns);
  for (let column = reading.column; column < end; column++) {
    // Blank and one row high: it takes its columns and leaves nothing in them.
    if (shown.kind === "blank" && cell.rows === 1) break;
    spend(reading);
    if (column > reading.column) putCell(table, row, column, covered);
    if (cell.rows > 1) reaching.set(column, { cell: covered, left: cell.rows - 1 });
  }
  reading.column += cell.columns;
}

function spend(reading: HtmlTable): void {
  const { limits, sheet } = reading.table;
  if (++reading.work > limits.cells)
    throw new DocumentError("too-many-cells", { sheet, limit: limits.cells });
}

function finishTable(reading: HtmlTable): Cell[][] {
  closeCell(reading);
  return reading.table.rows;
}

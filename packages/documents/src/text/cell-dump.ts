import { last } from "../last.ts";
import type { TextLine } from "./lines.ts";
import type { FoundRows } from "./tabbed-rows.ts";
import type { TextCell, TextRow } from "./text-tables.ts";

/**
 * The form in which some converters (macOS textutil among them) put a table: one cell a line, each
 * line beginning with a TAB, a blank line after each row. Its quirks: the first cell of a table may
 * lack its TAB; a line without TAB after a cell is the cell's next paragraph; a row whose first cell
 * is blank may follow without a blank line, as blank and TAB before its second cell.
 */
export function isCellDump(text: string, lines: readonly TextLine[]): boolean {
  // In this form a TAB stands nowhere but before a cell; one inside a line is another kind of table.
  const counts = new Map<number, number>();
  let cells = 0;
  for (const line of lines) {
    if (line.tab >= 0 && (line.tab > line.text || hasSecondTab(text, line))) return false;
    if (line.tab >= 0) cells++;
    if (!line.blank && line !== lines[lines.length - 1]) continue;
    counts.set(cells, (counts.get(cells) ?? 0) + 1);
    cells = 0;
  }
  // Rows of one width come back; indented paragraphs between blank lines rarely do so twice.
  return [...counts].some(([width, times]) => width > 1 && times > 1);
}

function hasSecondTab(text: string, line: TextLine): boolean {
  const next = text.indexOf("\t", line.tab + 1);
  return next >= 0 && next < line.end;
}

/** Reads one table of a dump that begins at line `from`; no rows where the lines up to `to` are none. */
export function dumpedRowsAt(lines: readonly TextLine[], from: number): FoundRows {
  if (!beginsRow(lines, from, true)) return { to: from + 1, rows: [] };
  const rows: TextRow[] = [];
  let row: TextRow | undefined;
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at] as TextLine;
    if (line.blank) {
      row = undefined;
      if (!beginsRow(lines, at + 1, false)) break;
    } else if (row === undefined) {
      row = { cells: firstCells(line), led: line.tab > line.start };
      rows.push(row);
    } else if (line.tab > line.start) {
      row = { cells: firstCells(line), led: true };
      rows.push(row);
    } else if (line.tab === line.start) row.cells.push({ lines: [[line.start + 1, line.end]] });
    else last(row.cells)?.lines.push([line.start, line.end]);
  }
  const wide = rows.filter((one) => one.cells.length > 1).length;
  return { to: at, rows: wide > 1 ? rows : [] };
}

/**
 * Cuts the rows of two tables apart that only one blank line separates: where rows of one width give
 * way to at least two rows of another. Of the short rows between them, notes stay above and the rest
 * (a title, an annex number) begins the next table.
 */
export function splitTables(
  text: string,
  rows: readonly TextRow[],
): readonly (readonly TextRow[])[] {
  const tables: (readonly TextRow[])[] = [];
  let start = 0;
  let bodyEnd = -1;
  let width = 0;
  for (let n = 1; n < rows.length; n++) {
    const cells = rows[n]?.cells.length ?? 0;
    if (n === start || cells < 2 || cells !== rows[n - 1]?.cells.length) continue;
    if (bodyEnd >= 0 && cells !== width && n - 1 > bodyEnd) {
      let cut = bodyEnd + 1;
      while (cut < n - 1 && isNote(text, rows[cut])) cut++;
      tables.push(rows.slice(start, cut));
      start = cut;
    }
    bodyEnd = n;
    width = cells;
  }
  tables.push(rows.slice(start));
  return tables;
}

/** How a line below a table begins. */
const noteWords: readonly string[] = ["备注", "注：", "注:", "说明", "填表说明"];

function isNote(text: string, row: TextRow | undefined): boolean {
  const [start, end] = row?.cells[0]?.lines[0] ?? [0, 0];
  const words = text.slice(start, end).trimStart();
  return noteWords.some((word) => words.startsWith(word));
}

/** A line opens a row if it is a cell, or stands alone right before one (a first cell without TAB). */
function beginsRow(lines: readonly TextLine[], at: number, opensTable: boolean): boolean {
  const line = lines[at];
  if (line === undefined || line.blank) return false;
  if (line.tab >= 0) return true;
  const next = lines[at + 1];
  const before = lines[at - 1];
  const alone = before === undefined || before.blank;
  const short = line.end - line.start <= 30;
  return alone && short && next?.tab === next?.start && next !== undefined && opensTable;
}

/** Cells of a row's first line: `序号`, TAB `序号`, or blank and TAB, which are two cells. */
function firstCells(line: TextLine): TextCell[] {
  if (line.tab < 0) return [{ lines: [[line.start, line.end]] }];
  const cell: TextCell = { lines: [[line.tab + 1, line.end]] };
  return line.tab > line.start ? [{ lines: [[line.start, line.tab]] }, cell] : [cell];
}

import type { TextLine } from "./lines.ts";
import type { TextRow } from "./text-tables.ts";

/** What the lines up to `to` are: the rows of a table, or none of it. */
export interface FoundRows {
  readonly to: number;
  readonly rows: readonly TextRow[];
}

/**
 * The common form of a table in a text file: one row a line, cells split at TAB.
 * At least two such lines follow one another, and one of them has text before a TAB: lines that only
 * begin with TABs are indented paragraphs. All lines looked at are answered for, so that none is
 * looked at twice.
 */
export function tabbedRowsAt(text: string, lines: readonly TextLine[], from: number): FoundRows {
  let to = from;
  let inner = false;
  for (; to < lines.length; to++) {
    const line = lines[to] as TextLine;
    if (line.tab < 0) break;
    if (line.text < line.end && text.indexOf("\t", line.text) >= 0) {
      inner ||= text.slice(line.text, line.end).includes("\t");
    }
  }
  if (!inner || to - from < 2) return { to: Math.max(to, from + 1), rows: [] };
  const rows = lines.slice(from, to).map((line) => rowOf(text, line));
  return { to, rows };
}

function rowOf(text: string, line: TextLine): TextRow {
  const row: TextRow = { cells: [], led: false };
  let start = line.start;
  for (;;) {
    const tab = text.indexOf("\t", start);
    const end = tab < 0 || tab > line.end ? line.end : tab;
    row.cells.push({ lines: [[start, end]] });
    if (end === line.end) return row;
    start = end + 1;
  }
}

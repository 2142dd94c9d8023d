import { plainText } from "../xlsx/plain-text.ts";
import { type Cell, textCell } from "./table.ts";
import { putCell, type TableRows } from "./table-rows.ts";

/** Signs that part the cells of a text: of a spreadsheet's clipboard, of CSV, of CSV where the comma is in numbers. */
export type Separator = "\t" | "," | ";";

/** A cell as it stands in a text. */
interface Field {
  readonly text: string;
  /** First character behind it: separator, line end or end. */
  readonly end: number;
  /** Begins with a quote that nothing closes. */
  readonly stray: boolean;
}

/** Where a reading of some records stopped, and how many quotes had no match. */
export interface DelimitedRead {
  readonly end: number;
  readonly strays: number;
}

/**
 * Reads records (RFC 4180) from `from` on: quoted cells may hold separators and line ends, `""` is one quote in them, lines end
 * as on Windows, Unix or old Macs, mixed as they please. A quote that is never closed is an ordinary character:
 * spreadsheets copy a cell that begins with one so.
 */
export function readDelimited(
  text: string,
  separator: Separator,
  from: number,
  take: (row: number, column: number, text: string) => void,
  most: number = Number.POSITIVE_INFINITY,
): DelimitedRead {
  let at = from;
  let strays = 0;
  for (let row = 0; row < most && at < text.length; row++) {
    for (let column = 0; ; column++) {
      const field = fieldAt(text, separator, at);
      if (field.stray) strays++;
      take(row, column, field.text);
      at = field.end;
      if (text.charAt(at) !== separator) break;
      at++;
    }
    at += text.charAt(at) === "\r" && text.charAt(at + 1) === "\n" ? 2 : 1;
  }
  return { end: at, strays };
}

function fieldAt(text: string, separator: Separator, from: number): Field {
  const quoted = text.charAt(from) === '"' ? quotedAt(text, separator, from) : null;
  if (quoted !== null) return quoted;
  let end = from;
  while (end < text.length && !isEnd(text.charAt(end), separator)) end++;
  return { text: text.slice(from, end), end, stray: text.charAt(from) === '"' };
}

/**
 * The cell of the quote at `from`; null where no quote before a separator or line end closes it. Each look stops at the
 * first quote that stands alone, and the next look begins no earlier, so that all looks together are one pass.
 */
function quotedAt(text: string, separator: Separator, from: number): Field | null {
  let at = text.indexOf('"', from + 1);
  while (at >= 0 && text.charAt(at + 1) === '"') at = text.indexOf('"', at + 2);
  if (at < 0 || !(at + 1 === text.length || isEnd(text.charAt(at + 1), separator))) return null;
  const inner = text.slice(from + 1, at).replaceAll('""', '"');
  return { text: inner, end: at + 1, stray: false };
}

function isEnd(char: string, separator: Separator): boolean {
  return char === separator || char === "\n" || char === "\r";
}

/** Puts records into a table; answers how many quotes had no match. */
export function fillFromDelimited(
  table: TableRows,
  text: string,
  separator: Separator,
  from: number,
): number {
  return readDelimited(text, separator, from, (row, column, field) =>
    putCell(table, row, column, delimitedCell(field)),
  ).strays;
}

function delimitedCell(field: string): Cell {
  // `="0071"` is how programs keep Excel from taking a number's noughts away; nothing else is computed.
  const shown = /^="([^"]*)"$/.exec(field)?.[1] ?? field;
  return textCell(plainText(shown));
}

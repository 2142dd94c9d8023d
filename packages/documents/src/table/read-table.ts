import { addNote, countNotes, notesOf } from "../document-note.ts";
import { DocumentError } from "../error/document-error.ts";
import { refuseOtherPackages } from "../format/refuse-other-packages.ts";
import { sniffFormat } from "../format/sniff.ts";
import { decodeText } from "../text/decode-text.ts";
import { readXlsx } from "../xlsx/read-xlsx.ts";
import { readArchive } from "../zip/read-archive.ts";
import { fillFromDelimited, type Separator } from "./delimited.ts";
import { guessSeparator } from "./guess-separator.ts";
import { readHtmlTable } from "./html-table.ts";
import type { ReadTable } from "./table.ts";
import { defaultTableLimits, type TableLimits } from "./table-limits.ts";
import { startRows } from "./table-rows.ts";

/** What `readTable` may be told. */
export interface ReadTableOptions {
  /** Sheet of a workbook by name or number from 1, or table of a page by number; the first that is seen when absent. */
  readonly sheet?: string | number;
  /** What parts the cells of a text; found out when absent. A column copied alone may hold commas that part nothing: TAB. */
  readonly separator?: Separator;
  readonly limits?: Partial<TableLimits>;
}

/**
 * Reads a table for import: the bytes of a file (xlsx; CSV or TAB-separated text in UTF-8, UTF-16 or GB18030; a page with a
 * table, which many programs call .xls), or what the clipboard holds as text or `text/html`. Told apart by content. Throws a
 * `DocumentError` and nothing else.
 */
export function readTable(input: Uint8Array | string, options: ReadTableOptions = {}): ReadTable {
  const limits: TableLimits = { ...defaultTableLimits, ...options.limits };
  if (typeof input === "string") return tableOfText(input, options, limits, 0);
  if (input.length > limits.fileBytes)
    throw new DocumentError("too-large", { size: input.length, limit: limits.fileBytes });
  if (sniff(input) === "text") {
    const { text, replaced } = decodeText(input);
    return tableOfText(text, options, limits, replaced);
  }
  const archive = readArchive(input, limits);
  try {
    refuseOtherPackages(archive, limits);
  } catch (error) {
    throw forTables(error);
  }
  return readXlsx(archive, options.sheet, limits);
}

/** What the bytes are; a page is text here, and what is known but not read is to be saved as xlsx. */
function sniff(bytes: Uint8Array): "zip" | "text" {
  try {
    return sniffFormat(bytes);
  } catch (error) {
    if (error instanceof DocumentError && error.args["format"] === "HTML") return "text";
    throw forTables(error);
  }
}

function forTables(error: unknown): unknown {
  if (!(error instanceof DocumentError)) return error;
  if (error.code === "password-protected") return new DocumentError("protected-table");
  if (error.code !== "unsupported-format") return error;
  return new DocumentError(error.code, { ...error.args, advice: "save-as-xlsx" });
}

function tableOfText(
  text: string,
  { sheet, separator: told }: ReadTableOptions,
  limits: TableLimits,
  replaced: number,
): ReadTable {
  if (text.length > limits.characters)
    throw new DocumentError("too-much-text", { limit: limits.characters });
  const notes = countNotes();
  for (let n = 0; n < replaced; n++) addNote(notes, "replaced-bytes");
  const marked = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (isPage(marked)) {
    const number = sheet === undefined ? 1 : Number(sheet);
    const { rows, tables } = readHtmlTable(marked, number, limits, notes);
    const sheets = Array.from({ length: tables }, (_, n) => ({
      name: String(n + 1),
      hidden: false,
    }));
    return { format: "html", rows, sheetName: null, sheets, notes: notesOf(notes) };
  }
  const table = startRows("1", limits);
  const { separator, from } =
    told === undefined ? guessSeparator(marked) : { separator: told, from: 0 };
  const strays = fillFromDelimited(table, marked, separator, from);
  for (let n = 0; n < strays; n++) addNote(notes, "stray-quotes");
  return { format: "csv", rows: table.rows, sheetName: null, sheets: [], notes: notesOf(notes) };
}

/** A page begins with a tag, or with the lines that Windows puts before one on the clipboard. */
function isPage(text: string): boolean {
  const start = /^\s{0,200}(?:<|Version:\d)/.test(text.slice(0, 300));
  return start && /<table[\s>]/i.test(text);
}

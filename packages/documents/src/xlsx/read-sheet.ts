import { addNote, type NoteCounter } from "../document-note.ts";
import { DocumentError } from "../error/document-error.ts";
import {
  type CellArea,
  type CellPlace,
  cellArea,
  cellPlace,
  columnLetters,
} from "../table/cell-reference.ts";
import { type Cell, textCell } from "../table/table.ts";
import type { TableLimits } from "../table/table-limits.ts";
import { putCell, startRows, type TableRows } from "../table/table-rows.ts";
import type { XmlCursor } from "../xml/cursor.ts";
import { attribute, finishPart, nextChild, openRoot, readElementText } from "../xml/read.ts";
import { type DayEpoch, numberCell } from "./number-text.ts";
import { plainText } from "./plain-text.ts";
import { readStringItem, trimXml } from "./shared-strings.ts";
import { spreadMerges } from "./spread-merges.ts";
import { unescapeText } from "./unescape-text.ts";
import { generalFormat, type ValueFormat } from "./value-format.ts";

/** What all sheets of a workbook share, and where notes go. */
export interface SheetContext {
  readonly strings: readonly Cell[];
  readonly formats: readonly ValueFormat[];
  readonly epoch: DayEpoch;
  readonly limits: TableLimits;
  readonly notes: NoteCounter;
}

interface SheetReading extends SheetContext {
  readonly name: string;
  readonly table: TableRows;
  /** Places taken, as row times 16,384 plus column, of the row being read. */
  readonly taken: Set<number>;
}

/**
 * The rows of a worksheet. Where it says how large it is, how wide its columns are or how many strings there are, it is not
 * believed: only cells count. Formulas give the value that was last computed.
 */
export function readSheet(cursor: XmlCursor, name: string, context: SheetContext): Cell[][] {
  const table = startRows(name, context.limits);
  const reading: SheetReading = { ...context, name, table, taken: new Set() };
  const hidden: (readonly [number, number])[] = [];
  const merges: CellArea[] = [];
  if (openRoot(cursor) !== "x:worksheet")
    throw new DocumentError("missing-part", { part: `x:worksheet (${cursor.part})` });
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    if (cursor.name === "x:cols") readHiddenColumns(cursor, hidden);
    else if (cursor.name === "x:sheetData") readRows(reading, cursor);
    else if (cursor.name === "x:mergeCells") readMerges(reading, cursor, merges);
  }
  finishPart(cursor);
  spreadMerges(table, merges, context.notes);
  noteHiddenColumns(reading, hidden);
  return table.rows;
}

function readRows(reading: SheetReading, cursor: XmlCursor): void {
  const depth = cursor.depth;
  const seen = new Set<number>();
  let row = -1;
  while (nextChild(cursor, depth)) {
    if (cursor.name !== "x:row") continue;
    row = rowNumber(reading, attribute(cursor, "r"), row + 1);
    if (seen.has(row)) refuse(reading, { row, column: 0 }, "given twice");
    seen.add(row);
    const flag = attribute(cursor, "hidden");
    const before = reading.table.rows.length;
    readCells(reading, cursor, row);
    if ((flag === "1" || flag === "true") && reading.table.rows.length > before)
      addNote(reading.notes, "hidden-rows", String(row + 1));
  }
}

function rowNumber(reading: SheetReading, given: string | undefined, next: number): number {
  if (given === undefined) return next;
  const place = cellPlace(`A${given}`);
  return place === null ? refuse(reading, `A${given}`, "no such row") : place.row;
}

function readCells(reading: SheetReading, cursor: XmlCursor, row: number): void {
  const depth = cursor.depth;
  let column = -1;
  reading.taken.clear();
  while (nextChild(cursor, depth)) {
    if (cursor.name !== "x:c") continue;
    const given = attribute(cursor, "r");
    const place = given === undefined ? { row, column: column + 1 } : cellPlace(given);
    if (place === null || place.row !== row)
      return refuse(reading, given ?? { row, column }, "no such place");
    column = place.column;
    if (reading.taken.has(column)) refuse(reading, place, "given twice");
    reading.taken.add(column);
    putCell(reading.table, row, column, readCell(reading, cursor, place));
  }
}

function readCell(reading: SheetReading, cursor: XmlCursor, place: CellPlace): Cell {
  const type = attribute(cursor, "t") ?? "n";
  const style = Number(attribute(cursor, "s") ?? "0");
  const depth = cursor.depth;
  let raw: string | undefined;
  let inline: string | undefined;
  let formula = false;
  while (nextChild(cursor, depth)) {
    if (cursor.name === "x:f") formula = true;
    else if (cursor.name === "x:is") inline = readStringItem(cursor);
    else if (cursor.name === "x:v") {
      const kept = attribute(cursor, "xml:space") === "preserve";
      const text = readElementText(cursor);
      raw = kept ? text : trimXml(text);
    }
  }
  if (formula && raw === undefined && inline === undefined)
    addNote(reading.notes, "formula-without-value", nameOf(place));
  return valueCell(reading, place, type, reading.formats[style] ?? generalFormat, raw, inline);
}

/** The cell of a value by the type that the file gives it. */
function valueCell(
  reading: SheetReading,
  place: CellPlace,
  type: string,
  format: ValueFormat,
  raw: string | undefined,
  inline: string | undefined,
): Cell {
  if (type === "inlineStr") return textCell(inline ?? words(raw ?? ""));
  if (raw === undefined || raw === "") return textCell(inline ?? "");
  switch (type) {
    case "s": {
      const cell = /^\d{1,7}$/.test(raw) ? reading.strings[Number(raw)] : undefined;
      return cell ?? refuse(reading, place, "no such text");
    }
    case "str":
      return textCell(words(raw));
    case "b":
      return { kind: "boolean", text: raw === "1" || raw === "true" ? "TRUE" : "FALSE" };
    case "e":
      addNote(reading.notes, "cell-errors", nameOf(place));
      return { kind: "error", text: words(raw) };
    case "d":
      return isoDate(raw) ?? textCell(words(raw));
    case "n": {
      const cell = numberCell(raw, format, reading.epoch);
      if (cell === null) return refuse(reading, place, "no number");
      if (cell.kind === "number" && isLong(cell.text))
        addNote(reading.notes, "long-numbers", nameOf(place));
      return cell;
    }
    default:
      return refuse(reading, place, "unknown type");
  }
}

function words(raw: string): string {
  return plainText(unescapeText(raw));
}

/** `2026-06-30T08:30:00` of strict files; null for what is written otherwise. */
function isoDate(raw: string): Cell | null {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:\.\d{1,9})?)?Z?)?$/.exec(raw);
  if (found === null) return null;
  const [, day = "", minutes = "00:00", seconds = "00"] = found;
  const clock = seconds === "00" ? minutes : `${minutes}:${seconds}`;
  return { kind: "date", text: clock === "00:00" ? day : `${day} ${clock}` };
}

/** More digits than a spreadsheet keeps: the last ones of an identity number may be noughts by now. */
function isLong(text: string): boolean {
  return /^-?\d{16}/.test(text);
}

function readMerges(reading: SheetReading, cursor: XmlCursor, merges: CellArea[]): void {
  const depth = cursor.depth;
  const { limits, name } = reading;
  while (nextChild(cursor, depth)) {
    if (cursor.name !== "x:mergeCell") continue;
    const reference = attribute(cursor, "ref") ?? "";
    const area = cellArea(reference);
    if (area === null) return refuse(reading, reference, "no such place");
    if (merges.length === limits.merges)
      throw new DocumentError("too-many-merges", { sheet: name, limit: limits.merges });
    merges.push(area);
  }
}

function readHiddenColumns(cursor: XmlCursor, hidden: (readonly [number, number])[]): void {
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    const flag = attribute(cursor, "hidden");
    if (cursor.name !== "x:col" || (flag !== "1" && flag !== "true")) continue;
    const [min, max] = [attribute(cursor, "min"), attribute(cursor, "max")].map(Number);
    // A range, never its members: it may reach to column 99,999,999.
    if (hidden.length < 1000) hidden.push([(min ?? 1) - 1, (max ?? 1) - 1]);
  }
}

function noteHiddenColumns(
  { table, notes }: SheetReading,
  hidden: readonly (readonly [number, number])[],
): void {
  if (hidden.length === 0) return;
  const used = new Set<number>();
  for (const row of table.rows)
    row.forEach(({ kind }, column) => {
      if (kind !== "blank") used.add(column);
    });
  for (const column of [...used].sort((a, b) => a - b)) {
    if (hidden.some(([first, last]) => first <= column && column <= last))
      addNote(notes, "hidden-columns", columnLetters(column));
  }
}

function nameOf({ row, column }: CellPlace): string {
  return `${columnLetters(Math.max(0, column))}${row + 1}`;
}

function refuse({ name }: SheetReading, at: CellPlace | string, what: string): never {
  const cell = typeof at === "string" ? at : nameOf(at);
  throw new DocumentError("bad-cell", { sheet: name, cell, what });
}

import { columnLetters } from "../table/cell-reference.ts";
import { escapeText } from "../xml/references.ts";
import { cellText } from "./cell-text.ts";
import { daySerial } from "./day-serial.ts";
import { rowHeights } from "./row-heights.ts";
import type { ColumnStyleIds } from "./sheet-skeleton.ts";
import type { CellValue, SheetColumn } from "./workbook-model.ts";

/** Writes body rows of a sheet as XML: a number, a row, its values. */
export type RowWriter = (row: number, values: readonly CellValue[]) => string;

/** A writer for rows of these columns; all texts are in the row itself, typed as text, so that none is ever a formula. */
export function rowWriter(
  columns: readonly SheetColumn[],
  styles: readonly ColumnStyleIds[],
): RowWriter {
  const letters = columns.map((_, column) => columnLetters(column));
  return (row, values) => {
    const height = rowHeights(columns, [values], []).get(0);
    const tall = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
    let xml = `<row r="${row}"${tall}>`;
    for (let column = 0; column < columns.length; column++) {
      const style = styles[column] as ColumnStyleIds;
      xml += cellXml(`${letters[column]}${row}`, values[column] ?? null, style);
    }
    return `${xml}</row>`;
  };
}

function cellXml(place: string, value: CellValue, { text, number, date }: ColumnStyleIds): string {
  if (value === null) return `<c r="${place}" s="${text}"/>`;
  if (typeof value === "number") {
    // Neither NaN nor infinity has a number in a sheet.
    if (!Number.isFinite(value)) return `<c r="${place}" s="${text}"/>`;
    return `<c r="${place}" s="${number}"><v>${value}</v></c>`;
  }
  if (typeof value !== "string") {
    const serial = daySerial(value.day);
    if (serial === null) return cellXml(place, value.day, { text, number, date });
    return `<c r="${place}" s="${date}"><v>${serial}</v></c>`;
  }
  const plain = cellText(value);
  if (plain === "") return `<c r="${place}" s="${text}"/>`;
  // Where no blank is at stake it goes without saying, which makes a long file a fifth smaller.
  const kept = /^\s|\s$|[\n\t]| {2}/.test(plain) ? ' xml:space="preserve"' : "";
  return `<c r="${place}" s="${text}" t="inlineStr"><is><t${kept}>${escapeText(plain)}</t></is></c>`;
}

import { zipStream } from "../zip/zip-stream.ts";
import { rowWriter } from "./row-xml.ts";
import { type LongWorkbook, sheetSkeleton } from "./sheet-skeleton.ts";
import type { CellValue } from "./workbook-model.ts";

/** Rows as they come, some at a time. */
export type RowChunks =
  | AsyncIterable<readonly (readonly CellValue[])[]>
  | Iterable<readonly (readonly CellValue[])[]>;

/** Excel's limit for the rows of a sheet. */
const MOST_ROWS = 1_048_576;
/** Characters of XML that are packed at once. */
const PIECE = 1 << 17;

/**
 * Writes a table of any length as an Excel file, piece by piece: rows are asked for when the bytes before them were taken, and
 * no more than some hundred kilobytes are held. Head, filter, widths and print set-up are those of `writeXlsx`; a table longer than
 * a sheet can be goes on in a second one, `清单 (2)`. The same model and rows give the same bytes. Throws a RangeError for a
 * sheet without columns.
 */
export async function* streamXlsx(
  model: LongWorkbook,
  chunks: RowChunks,
  rowsPerSheet: number = MOST_ROWS,
): AsyncGenerator<Uint8Array, void, undefined> {
  const skeleton = await sheetSkeleton(model, 1);
  const write = rowWriter(model.sheet.columns, skeleton.styles);
  const zip = zipStream(model.day);
  const encoder = new TextEncoder();
  let sheets = 0;
  let row = rowsPerSheet + 1;
  let xml = "";
  const flush = (): void => {
    if (xml !== "") zip.push(encoder.encode(xml));
    xml = "";
  };
  const turnPage = (): void => {
    if (sheets > 0) xml += skeleton.after(row - 1);
    flush();
    sheets++;
    zip.begin(`xl/worksheets/sheet${sheets}.xml`);
    xml = skeleton.before;
    row = skeleton.firstRow;
  };
  turnPage();
  for await (const chunk of chunks) {
    for (const values of chunk) {
      if (row > rowsPerSheet) turnPage();
      xml += write(row, values);
      row++;
      if (xml.length < PIECE) continue;
      flush();
      yield* zip.take();
    }
  }
  xml += skeleton.after(row - 1);
  flush();
  // How many sheets there are is known only now.
  const { parts } = sheets === 1 ? skeleton : await sheetSkeleton(model, sheets);
  for (const [name, bytes] of parts) {
    zip.begin(name);
    zip.push(bytes);
  }
  zip.end();
  yield* zip.take();
}

import { strFromU8, unzipSync } from "fflate";
import { cellStyles } from "./cell-style.ts";
import { sheetCells } from "./sheet-cells.ts";
import type { SheetModel, WorkbookModel } from "./workbook-model.ts";
import { writeXlsx } from "./write-xlsx.ts";

/** A workbook with a long table, all but its rows: `SheetModel` without what needs them all at once. */
export type LongWorkbook = Omit<WorkbookModel, "sheets"> & {
  readonly sheet: Omit<SheetModel, "rows" | "merges" | "notes">;
};

/** A workbook around rows that are still to come, with the numbers of the styles that their cells have. */
export interface SheetSkeleton {
  /** Parts by name, those of the sheets left out. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** XML of a sheet up to its first body row, and from the end of its rows on. */
  readonly before: string;
  /** `last` is the number of the last row, for the filter. */
  readonly after: (last: number) => string;
  /** Number of the first body row, from 1. */
  readonly firstRow: number;
  /** Styles of the columns' cells. */
  readonly styles: readonly ColumnStyleIds[];
}

/** Numbers of the styles of one column, by what its cell holds. */
export interface ColumnStyleIds {
  readonly text: string;
  readonly number: string;
  readonly date: string;
}

/**
 * Makes the workbook of `sheets` equal sheets by writing it with three rows of samples and taking these out again, so that
 * a long table looks in every respect as a short one does.
 */
export async function sheetSkeleton(model: LongWorkbook, sheets: number): Promise<SheetSkeleton> {
  const { columns } = model.sheet;
  const day = { kind: "date", day: model.day } as const;
  const rows = [null, 1, day].map((value) => columns.map(() => value));
  const sample: SheetModel = { ...model.sheet, rows };
  const workbook = { ...model, sheets: Array.from({ length: sheets }, () => sample) };
  const files = new Map(Object.entries(unzipSync(await writeXlsx(workbook))));
  const xml = strFromU8(files.get("xl/worksheets/sheet1.xml") ?? new Uint8Array());
  const parts = new Map([...files].filter(([name]) => !name.startsWith("xl/worksheets/sheet")));
  const firstRow = sheetCells(sample, cellStyles(workbook, columns)).body + 1;
  const from = xml.indexOf(`<row r="${firstRow}"`);
  const to = xml.indexOf("</sheetData>");
  const ids = [...xml.slice(from, to).matchAll(/ s="(\d{1,6})"/g)].map((found) => found[1] ?? "0");
  const width = columns.length;
  if (from < 0 || ids.length !== 3 * width) throw new Error("no sample rows in the sheet written");
  const tail = xml.slice(to);
  // The head row alone where nothing follows.
  const filterEnd = `${firstRow + 2}"/>`;
  const filter = tail.indexOf(filterEnd, tail.indexOf("<autoFilter "));
  if (filter < 0) throw new Error("no filter in the sheet written");
  return {
    parts,
    // What it says of its size would be that of the samples.
    before: xml.slice(0, from).replace(/<dimension ref="[A-Z0-9:]{1,30}"\/>/, ""),
    after: (last) => `${tail.slice(0, filter)}${last}${tail.slice(filter + filterEnd.length - 3)}`,
    firstRow,
    styles: columns.map((_, n) => ({
      text: ids[n] ?? "0",
      number: ids[n + width] ?? "0",
      date: ids[n + 2 * width] ?? "0",
    })),
  };
}

import type { WriteSheet } from "hucre/xlsx";
import { bodyFont, cellStyles } from "./cell-style.ts";
import { plainText } from "./plain-text.ts";
import { printLineCode } from "./print-line.ts";
import { rowHeights } from "./row-heights.ts";
import { type SheetCells, sheetCells } from "./sheet-cells.ts";
import { sheetNames } from "./sheet-names.ts";
import type { SheetModel, WorkbookModel } from "./workbook-model.ts";

/** Points: room for 18 point type. */
const TITLE_HEIGHT = 36;
/** Inches, as the format counts them. */
const MARGINS = { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 };

/**
 * Writes tables as an Excel file (ECMA-376 transitional): merged cells, dates as dates, head rows frozen on
 * screen and repeated on paper, one page wide, page numbers below, a filter over the body.
 * The same model gives the same bytes. Throws a RangeError for a workbook without sheets or a sheet without columns.
 */
export async function writeXlsx(model: WorkbookModel): Promise<Uint8Array> {
  if (model.sheets.length === 0) throw new RangeError("A workbook needs a sheet");
  const names = sheetNames(model.sheets.map((sheet) => sheet.name));
  const laid = model.sheets.map((sheet) => layOut(model, sheet));
  // Loaded on first use: whoever only reads documents does not pay for it.
  const hucre = await import("hucre/xlsx");
  return hucre.writeXlsx({
    sheets: laid.map(({ sheet, at }, i) => writeSheet(sheet, at, names[i] ?? "")),
    // Written by ourselves: hucre leaves the quotes around the sheet's name out, and Excel then repairs the file.
    namedRanges: laid.map(({ at }, i) => ({
      name: "_xlnm.Print_Titles",
      range: `'${names[i]}'!$${at.head.first + 1}:$${at.head.last + 1}`,
      scope: names[i] ?? "",
    })),
    defaultFont: bodyFont(model),
    properties: {
      title: plainText(model.title),
      ...(model.author === undefined ? {} : { creator: plainText(model.author) }),
      // oxlint-disable-next-line no-restricted-globals -- not the clock: the model's day, in the only form hucre takes
      modified: new Date(`${model.day}T00:00:00Z`),
    },
  });
}

function layOut(model: WorkbookModel, sheet: SheetModel): { sheet: SheetModel; at: SheetCells } {
  if (sheet.columns.length === 0) throw new RangeError(`Sheet ${sheet.name} has no columns`);
  return { sheet, at: sheetCells(sheet, cellStyles(model, sheet.columns)) };
}

function writeSheet(sheet: SheetModel, at: SheetCells, name: string): WriteSheet {
  const last = columnLetters(sheet.columns.length - 1);
  const heights = new Map(
    [...rowHeights(sheet.columns, sheet.rows, sheet.merges ?? [])].map(([row, height]) => [
      row + at.body,
      { height },
    ]),
  );
  if (at.title !== undefined) heights.set(at.title, { height: TITLE_HEIGHT });
  return {
    name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    cells: at.cells,
    rowDefs: heights,
    merges: at.merges.map((merge) => ({
      startRow: merge.row,
      startCol: merge.column,
      endRow: merge.row + merge.rows - 1,
      endCol: merge.column + merge.columns - 1,
    })),
    // The last head row carries the buttons.
    autoFilter: { range: `A${at.head.last + 1}:${last}${Math.max(at.end, at.head.last + 1)}` },
    freezePane: { rows: at.body, columns: sheet.frozenColumns ?? 0 },
    pageSetup: {
      paperSize: sheet.print?.paper ?? "a4",
      orientation: sheet.print?.orientation ?? "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: MARGINS,
    },
    headerFooter: {
      oddFooter: printLineCode(sheet.print?.footer ?? { center: "{page} / {pages}" }),
      ...(sheet.print?.header && { oddHeader: printLineCode(sheet.print.header) }),
    },
  };
}

/** 0 is A, 26 is AA. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

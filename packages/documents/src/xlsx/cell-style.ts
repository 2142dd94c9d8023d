import type { CellStyle } from "hucre/xlsx";
import type { SheetColumn, WorkbookModel } from "./workbook-model.ts";

/** Looks of a column's body cells, by what they hold. */
export interface ColumnStyles {
  readonly text: CellStyle;
  readonly number: CellStyle;
  readonly date: CellStyle;
}

/** Looks of one sheet's cells. */
export interface CellStyles {
  readonly title: CellStyle;
  readonly line: CellStyle;
  readonly head: CellStyle;
  readonly note: CellStyle;
  readonly columns: readonly ColumnStyles[];
}

/** 小五 to 五号 is what offices print tables in. */
const BODY_SIZE = 10.5;
const TITLE_SIZE = 18;
/** English family name of 宋体; Chinese Windows knows the font by both. */
const DEFAULT_FONT = "SimSun";
/** The same in every language; a caller who wants 年 and 月 says so. */
const DATE_FORMAT = "yyyy-mm-dd";

const side = { style: "thin", color: { rgb: "7F7F7F" } } as const;
const border = { top: side, right: side, bottom: side, left: side };

/** The font of cells that name none. */
export function bodyFont(model: WorkbookModel): { name: string; size: number } {
  return { name: model.font ?? DEFAULT_FONT, size: BODY_SIZE };
}

/** Thin grey rules, wrapped text, a shaded head: how an office's ledger looks. */
export function cellStyles(model: WorkbookModel, columns: readonly SheetColumn[]): CellStyles {
  const font = bodyFont(model);
  return {
    title: {
      font: { name: model.titleFont ?? font.name, size: TITLE_SIZE, bold: true },
      alignment: aligned("center"),
    },
    line: { font, alignment: aligned("left") },
    head: {
      font: { ...font, bold: true },
      border,
      fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "F2F2F2" } },
      alignment: aligned("center"),
    },
    note: { font, alignment: aligned("left") },
    columns: columns.map((column) => ({
      text: { font, border, alignment: aligned(column.align ?? "left") },
      number: {
        font,
        border,
        alignment: aligned(column.align ?? "center"),
        numFmt: column.numberFormat ?? "General",
      },
      date: {
        font,
        border,
        alignment: aligned(column.align ?? "center"),
        numFmt: column.dateFormat ?? DATE_FORMAT,
      },
    })),
  };
}

function aligned(horizontal: "left" | "center" | "right"): NonNullable<CellStyle["alignment"]> {
  return { horizontal, vertical: "center", wrapText: true };
}

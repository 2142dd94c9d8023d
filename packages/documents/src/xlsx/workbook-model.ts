import type { PlainDate } from "@luoshi/compiler";

/** Sheets to print and to filter, as plain data; the look is the writer's. */
export interface WorkbookModel {
  /** Shown by the file manager: `安全生产专项行动任务清单`. */
  readonly title: string;
  /** The day written into the file's properties. Passed in, so that the same tables give the same bytes. */
  readonly day: PlainDate;
  /** Unit that made the file. */
  readonly author?: string;
  /** Font of all cells; `SimSun` (宋体) when absent. */
  readonly font?: string;
  /** Font of the sheets' titles; the cells' font when absent. */
  readonly titleFont?: string;
  /** At least one. */
  readonly sheets: readonly SheetModel[];
}

/** One table with what offices print around it: title, lines above, head of one or more rows, note below. */
export interface SheetModel {
  /** Name of the tab; characters that Excel refuses are replaced, and names made unique. */
  readonly name: string;
  /** Set large over all columns. */
  readonly title?: string;
  /** Lines between title and head: `填报单位：____  填报日期：____`. */
  readonly lines?: readonly string[];
  readonly columns: readonly SheetColumn[];
  /** Body rows; a row shorter than `columns` is filled with empty cells. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Merged body cells, in body rows and columns from 0. Overlapping ones are an error of the caller. */
  readonly merges?: readonly CellRange[];
  /** Remarks under the table. */
  readonly notes?: readonly string[];
  /** Columns that stay in sight when scrolling sideways; none when absent. */
  readonly frozenColumns?: number;
  readonly print?: PrintSetup;
}

/** A column and how its cells look. */
export interface SheetColumn {
  readonly heading: string;
  /** Headings of the head rows above, outermost first; neighbours with the same words share one cell. */
  readonly group?: readonly string[];
  /** In widths of a digit; a Chinese character takes two. */
  readonly width: number;
  readonly align?: "left" | "center" | "right";
  /** Excel's format code of the column's dates: `yyyy"年"m"月"d"日"`; `yyyy-mm-dd` when absent. */
  readonly dateFormat?: string;
  /** Excel's format code of its numbers: `0.0%`; as typed when absent. */
  readonly numberFormat?: string;
}

/** What a cell holds; a date is written as a date, so that Excel sorts and filters it by year and month. */
export type CellValue = string | number | CellDate | null;

/** `{ kind: "date", day: "2026-06-30" }`. */
export interface CellDate {
  readonly kind: "date";
  readonly day: PlainDate;
}

/** A rectangle of body cells: `rows` and `columns` are counts, at least 1. */
export interface CellRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Paper and margins; A4 landscape, as wide as the page, when absent. */
export interface PrintSetup {
  readonly orientation?: "portrait" | "landscape";
  readonly paper?: "a3" | "a4";
  /** Print header and footer; `{page}` and `{pages}` stand for the numbers. Footer `{page} / {pages}` when absent. */
  readonly header?: PrintLine;
  readonly footer?: PrintLine;
}

/** Three fields of a print header or footer: `第 {page} 页，共 {pages} 页`. */
export interface PrintLine {
  readonly left?: string;
  readonly center?: string;
  readonly right?: string;
}

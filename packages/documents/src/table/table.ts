import type { DocumentNote } from "../document-note.ts";

/** What stands in a cell: what it is, and what it says to whoever looks at the sheet. */
export interface Cell {
  readonly kind: "blank" | "text" | "number" | "date" | "boolean" | "error";
  /** `青石街道`, `0.3`, `50%`, `2026-06-30`, `TRUE`, `#REF!`; empty for a blank one. */
  readonly text: string;
  /** Lies under a merged cell and repeats it. */
  readonly covered?: true;
}

/** A row of cells; one that ends early goes on blank. */
export type CellRow = readonly Cell[];

/** A sheet of a workbook, or a table of a page: `人员名册`. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
}

/** A table read for import. */
export interface ReadTable {
  readonly format: "xlsx" | "csv" | "html";
  /**
   * Rows as they are numbered in the file: `rows[4]` is row 5 of the sheet, or record 5 of a text, blank ones
   * among them; no blank cell ends a row and no blank row the table.
   */
  readonly rows: readonly CellRow[];
  /** Name of the sheet that was read; null where the file has no names. */
  readonly sheetName: string | null;
  /** All sheets that could be read instead, in their order. */
  readonly sheets: readonly SheetEntry[];
  readonly notes: readonly DocumentNote[];
}

/** The cell that holds nothing. */
export const blankCell: Cell = { kind: "blank", text: "" };

/** A cell of words; blank where there are none. */
export function textCell(text: string): Cell {
  return text === "" ? blankCell : { kind: "text", text };
}

import { textLines } from "./text-lines.ts";
import type { CellRange, CellValue, SheetColumn } from "./workbook-model.ts";

/** Points of one line of 10.5 point type. */
const LINE = 14.5;
/** Excel's limit. */
const TALLEST = 409;

/**
 * Heights in points for the rows that hold more than one line. Spreadsheets leave merged cells out of their own
 * reckoning, and some (LibreOffice, seen in print) fit no row of a new file at all.
 */
export function rowHeights(
  columns: readonly SheetColumn[],
  rows: readonly (readonly CellValue[])[],
  merges: readonly CellRange[],
): ReadonlyMap<number, number> {
  const merged = new Set(merges.filter((m) => m.rows > 1).flatMap((m) => cellsOf(m)));
  const heights = new Map<number, number>();
  rows.forEach((_, row) => {
    const own = ownHeight(columns, rows, row, merged);
    if (own > LINE) heights.set(row, Math.min(TALLEST, Math.ceil(own)));
  });
  for (const merge of merges) {
    if (merge.rows < 2) continue;
    const text = rows[merge.row]?.[merge.column];
    if (typeof text !== "string") continue;
    const width = columns
      .slice(merge.column, merge.column + merge.columns)
      .reduce((sum, column) => sum + column.width, 0);
    const wanted = textLines(text, width) * LINE;
    const own = Array.from({ length: merge.rows }, (_, i) =>
      Math.max(heights.get(merge.row + i) ?? 0, ownHeight(columns, rows, merge.row + i, merged)),
    );
    const missing = wanted - own.reduce((sum, height) => sum + height, 0);
    if (missing <= 0) continue;
    own.forEach((height, i) => {
      const taller = Math.ceil(height + missing / merge.rows);
      heights.set(merge.row + i, Math.min(TALLEST, taller));
    });
  }
  return heights;
}

/** What a row needs for its cells that are not merged downwards. */
function ownHeight(
  columns: readonly SheetColumn[],
  rows: readonly (readonly CellValue[])[],
  row: number,
  merged: ReadonlySet<string>,
): number {
  let lines = 1;
  (rows[row] ?? []).forEach((value, column) => {
    if (typeof value !== "string" || merged.has(`${row},${column}`)) return;
    lines = Math.max(lines, textLines(value, columns[column]?.width ?? 8));
  });
  return lines * LINE;
}

/** Keys of all cells of a range. */
function cellsOf(range: CellRange): string[] {
  const keys: string[] = [];
  for (let row = range.row; row < range.row + range.rows; row++) {
    for (let column = range.column; column < range.column + range.columns; column++) {
      keys.push(`${row},${column}`);
    }
  }
  return keys;
}

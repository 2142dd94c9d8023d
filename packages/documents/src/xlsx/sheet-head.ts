import type { CellRange, SheetColumn } from "./workbook-model.ts";

/** Head rows of a table: their texts, and the merges among them, rows counted from the first head row. */
export interface SheetHead {
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly CellRange[];
}

/**
 * Lays the columns' headings out in as many rows as the deepest group needs:
 * 责任单位 over 牵头 and 配合 spans both columns, 序号 beside it spans both rows.
 */
export function sheetHead(columns: readonly SheetColumn[]): SheetHead {
  const depth = 1 + Math.max(0, ...columns.map((column) => column.group?.length ?? 0));
  const rows = Array.from({ length: depth }, (_, row) =>
    columns.map((column) => column.group?.[row] ?? column.heading),
  );
  const merges: CellRange[] = [];
  for (let column = 0; column < columns.length; column++) {
    const groups = columns[column]?.group ?? [];
    for (const row of groups.keys()) {
      if (column > 0 && sharesGroup(columns[column - 1], columns[column], row)) continue;
      let end = column + 1;
      while (sharesGroup(columns[column], columns[end], row)) end++;
      if (end - column > 1) merges.push({ row, column, rows: 1, columns: end - column });
    }
    // The column's own heading reaches down to the body.
    const own = depth - groups.length;
    if (own > 1) merges.push({ row: groups.length, column, rows: own, columns: 1 });
  }
  return { rows, merges };
}

/** Whether two columns stand under the same group cell in head row `row`: same words there and above. */
function sharesGroup(a: SheetColumn | undefined, b: SheetColumn | undefined, row: number): boolean {
  if (a?.group?.[row] === undefined || b?.group?.[row] === undefined) return false;
  for (let above = 0; above <= row; above++) {
    if (a.group[above] !== b.group[above]) return false;
  }
  return true;
}

import type { OutlineClause } from "../outline/outline.ts";
import type { Part } from "../outline/part.ts";
import type { Layout } from "../outline/read-parts.ts";
import type { Grid } from "./grid.ts";
import { isTaskTable, readColumns, type TableColumns } from "./table-seeds.ts";

/** A table with its columns, where it stands. */
export interface PlacedTable {
  readonly grid: Grid;
  readonly columns: TableColumns;
  /** Index of its line. */
  readonly line: number;
  readonly part: Part;
  /** Lists work; otherwise it is a form or a table of facts. */
  readonly tasks: boolean;
}

/** Finds the line and the part of each table, in one walk over the lines. */
export function placeTables(layout: Layout, grids: readonly Grid[]): PlacedTable[] {
  const placed: PlacedTable[] = [];
  for (const part of layout.parts) {
    for (let i = part.from; i < part.to; i++) {
      const table = layout.lines[i]?.table ?? null;
      const grid = table === null ? undefined : grids[table];
      if (grid === undefined) continue;
      const columns = readColumns(grid);
      placed.push({ grid, columns, line: i, part, tasks: isTaskTable(grid, columns) });
    }
  }
  return placed;
}

/** The innermost clause a table stands in; clauses come in the order of the text. */
export function holderOf(
  table: PlacedTable,
  clauses: readonly OutlineClause[],
  byId: ReadonlyMap<string, OutlineClause>,
): OutlineClause | null {
  const { start, end } = table.grid.table.span;
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clauses[middle]?.span.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let clause = clauses[low - 1];
  while (clause !== undefined && clause.span.end < end) {
    clause = clause.parent === null ? undefined : byId.get(clause.parent);
  }
  return clause ?? null;
}

import type { Cell, ReadTable } from "@luoshi/documents";
import { type Column, findHeader } from "./columns.ts";
import type { CellDraft, RowDraft } from "./row-draft.ts";

/** The rows of a sheet under our columns. */
export interface ReadRows<K extends string> {
  readonly rows: readonly RowDraft<K>[];
  /** Columns that the sheet has: what it does not have stays as it is. */
  readonly given: ReadonlySet<K>;
  readonly unknown: readonly string[];
}

/** Takes the rows below the headings; blank ones are left out. */
export function readRows<K extends string>(
  table: Pick<ReadTable, "rows">,
  columns: readonly Column<K>[],
): ReadRows<K> {
  const header = findHeader(
    table.rows.map((cells) => cells.map(({ text }) => text)),
    columns,
  );
  const rows: RowDraft<K>[] = [];
  for (let index = header.row + 1; index < table.rows.length; index++) {
    const line = table.rows[index] ?? [];
    const cells = Object.fromEntries(
      columns.map(({ key }, at) => [key, draftCell(line[header.at[at] ?? -1])]),
    ) as Record<K, CellDraft>;
    if (Object.values<CellDraft>(cells).some(({ text }) => text !== ""))
      rows.push({ no: index + 1, cells, state: "same" });
  }
  const given = new Set(
    columns.filter((_, at) => (header.at[at] ?? -1) >= 0).map(({ key }) => key),
  );
  return { rows, given, unknown: header.unknown };
}

function draftCell(cell: Cell | undefined): CellDraft {
  const text = cell?.text.trim() ?? "";
  return { text, broken: cell?.kind === "error", fault: null, note: null, before: null };
}

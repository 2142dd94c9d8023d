import type { Answer } from "@luoshi/server/contract/client";

type Previewed = Pick<Answer<"POST /api/imports/preview">, "columns" | "rows">;

/** What was typed over wrong cells, by `mendKey`. */
export type Mended = ReadonlyMap<string, string>;

/** Names a cell of the preview: its row's number and its column. */
export function mendKey(row: number, column: number): string {
  return `${row}:${column}`;
}

/** The whole sheet again, as it would be pasted from a table, with what was mended; only columns that it had. */
export function mendedText({ columns, rows }: Previewed, mended: Mended): string {
  const given = columns.flatMap(({ given: is, heading }, index) =>
    is ? [{ heading, index }] : [],
  );
  const lines = rows.map(({ no, cells }) =>
    given.map(({ index }) => mended.get(mendKey(no, index)) ?? cells[index]?.text ?? ""),
  );
  return [given.map(({ heading }) => heading), ...lines]
    .map((line) => line.map(quoted).join("\t"))
    .join("\n");
}

/** As Excel copies a cell with breaks or quotes in it. */
function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}

import type { Block, Plan, SourceText, Span, TableRow, Task } from "@luoshi/compiler";

/** A cell of a table: table, row and column from 1, and what the column is headed. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** Words of the first row above it, `完成时限`; null for that row itself and for long or empty heads. */
  readonly heading: string | null;
}

/** Where a span stands in the document's own order. */
export interface Place {
  /** As waivers write it: `["二", "（一）"]`, `["附件1", "row 3"]`; empty before the first clause. */
  readonly path: readonly string[];
  /** The task whose row it stands in. */
  readonly task: Task | null;
  readonly cell: CellPlace | null;
  /** The paragraph, or the whole table row: what to show of the document. */
  readonly line: Span;
}

interface RowPlace {
  readonly span: Span;
  readonly table: number;
  readonly row: number;
  readonly cells: TableRow["cells"];
  readonly head: TableRow | null;
}

interface PathPlace {
  readonly span: Span;
  readonly path: readonly string[];
  readonly task: Task | null;
}

/** Finds places in one document; the look-up tables are built once. */
export function placesOf(source: SourceText, plan: Plan): (span: Span) => Place {
  const rows: RowPlace[] = [];
  collectRows(source.blocks, rows, { table: 0 });
  rows.sort(byPlace);
  const paths = pathsOf(plan);
  return ({ start }) => {
    const row = innermost(rows, start, true);
    const found = innermost(paths, start, false);
    return {
      path: found?.path ?? annexAt(plan, start),
      task: found?.task ?? null,
      cell: row === null ? null : cellAt(row, start, source.text),
      line: row?.span ?? lineAt(source.text, start),
    };
  };
}

/** Rows of all tables, nested ones too, numbered as they come. */
function collectRows(blocks: readonly Block[], rows: RowPlace[], count: { table: number }): void {
  for (const block of blocks) {
    if (block.kind !== "table") continue;
    const table = ++count.table;
    for (const [i, { span, cells }] of block.rows.entries()) {
      rows.push({ span, table, row: i + 1, cells, head: i === 0 ? null : (block.rows[0] ?? null) });
      for (const cell of cells) collectRows(cell.blocks, rows, count);
    }
  }
}

/** Clauses, and the rows that are tasks: what a path leads to. */
function pathsOf({ clauses, tasks }: Plan): readonly PathPlace[] {
  const rows = tasks.filter(({ row }) => row !== null);
  return [
    ...clauses.map(({ span, path }) => ({ span, path, task: null })),
    ...rows.map((task) => ({ span: task.span, path: task.path, task })),
  ].sort(byPlace);
}

function byPlace(a: { readonly span: Span }, b: { readonly span: Span }): number {
  return a.span.start - b.span.start || b.span.end - a.span.end;
}

/** The innermost of the sorted, nesting items around an offset; a row's own end still belongs to it. */
function innermost<Item extends { readonly span: Span }>(
  items: readonly Item[],
  offset: number,
  endIncluded: boolean,
): Item | null {
  for (let i = lastStarting(items, offset); i >= 0; i--) {
    const item = items[i];
    if (item === undefined) break;
    if (offset < item.span.end || (endIncluded && offset === item.span.end)) return item;
  }
  return null;
}

/** Outside the clauses of an annex, its mark alone tells where one is. */
function annexAt({ attachments }: Plan, offset: number): readonly string[] {
  const annex = attachments.find(
    ({ body }) => body !== null && body.start <= offset && offset < body.end,
  );
  return annex === undefined ? [] : [`附件${annex.printed ?? ""}`];
}

const LONGEST_HEADING = 12;

function cellAt({ table, row, cells, head }: RowPlace, offset: number, text: string): CellPlace {
  const cell =
    cells.find(({ span }) => span.start <= offset && offset < span.end) ??
    cells.find(({ span }) => span.start <= offset && offset <= span.end);
  const column = cell?.column ?? 0;
  const above = head?.cells.find((h) => h.column <= column && column < h.column + h.columnSpan);
  const words =
    above === undefined ? "" : text.slice(above.span.start, above.span.end).replace(/\s/gu, "");
  const heading = words === "" || words.length > LONGEST_HEADING ? null : words;
  return { table, row, column: column + 1, heading };
}

function lineAt(text: string, offset: number): Span {
  const at = Math.min(offset, text.length);
  const start = at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
  const end = text.indexOf("\n", at);
  return { start, end: end < 0 ? text.length : end };
}

/** Index of the last item that starts at or before an offset; -1 when none does. */
function lastStarting(items: readonly { readonly span: Span }[], offset: number): number {
  let low = -1;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((items[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

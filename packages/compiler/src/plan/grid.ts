import { columnRole } from "../lexicon/column-words.ts";
import { NOTE_WORDS, UNIT_LINE_WORDS } from "../lexicon/front-matter.ts";
import { closeWords } from "../lexicon/span-words.ts";
import type { Table, TableCell } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";
import { trimSpan } from "../source/span.ts";
import { ownerRoleOfLabel } from "../terms/owner-label.ts";

/** A cell at a grid position: its own, or the one whose merge covers the position. */
export interface GridCell {
  readonly cell: TableCell;
  readonly words: string;
  /** Content without white space at its ends. */
  readonly content: Span;
  /** False where a merge from above or from the left covers the position. */
  readonly own: boolean;
  /** Covered from above. */
  readonly below: boolean;
}

/** A row as read: title rows, unit line, head, body, note. */
export type RowRole = "mark" | "title" | "unit-line" | "head" | "body" | "note" | "empty";

/** One row of the grid with its role. */
export interface GridRow {
  readonly role: RowRole;
  readonly span: Span;
  readonly cells: readonly (GridCell | null)[];
}

/** A table as a rectangle of cells whose rows have roles. */
export interface Grid {
  readonly table: Table;
  /** Index among the document's tables. */
  readonly index: number;
  readonly columns: number;
  readonly rows: readonly GridRow[];
}

/** Lays a table out as a grid and gives each row its role. */
export function readGrid(text: string, table: Table, index: number): Grid {
  const columns = Math.max(1, table.columns);
  const matrix: (GridCell | null)[][] = table.rows.map(() =>
    new Array<GridCell | null>(columns).fill(null),
  );
  table.rows.forEach((row, r) => {
    for (const cell of row.cells) {
      const content = trimSpan(text, cell.span);
      const words = closeWords(text, content);
      const lastRow = Math.min(table.rows.length, r + Math.max(1, cell.rowSpan));
      const lastColumn = Math.min(columns, cell.column + Math.max(1, cell.columnSpan));
      for (let y = r; y < lastRow; y++) {
        for (let x = cell.column; x < lastColumn; x++) {
          const line = matrix[y] as (GridCell | null)[];
          line[x] ??= { cell, words, content, own: y === r && x === cell.column, below: y > r };
        }
      }
    }
  });
  const roles = rowRoles(matrix);
  const rows = table.rows.map((row, r) => ({
    role: roles[r] as RowRole,
    span: row.span,
    cells: matrix[r] as (GridCell | null)[],
  }));
  return { table, index, columns, rows };
}

/** Distinct filled cells of a row, left to right. */
export function filledCells(cells: readonly (GridCell | null)[]): GridCell[] {
  const seen = new Set<TableCell>();
  const out: GridCell[] = [];
  for (const c of cells) {
    if (c === null || c.words === "" || c.below || seen.has(c.cell)) continue;
    seen.add(c.cell);
    out.push(c);
  }
  return out;
}

function rowRoles(matrix: readonly (readonly (GridCell | null)[])[]): RowRole[] {
  const roles: RowRole[] = matrix.map(() => "body");
  let r = 0;
  // Above the head: rows with one filled cell (mark, title) and the unit line.
  for (; r < matrix.length; r++) {
    const filled = filledCells(matrix[r] as (GridCell | null)[]);
    const first = filled[0];
    if (first === undefined) roles[r] = "empty";
    else if (isUnitLine(filled)) roles[r] = "unit-line";
    else if (
      filled.length === 1 &&
      matrix.length > r + 1 &&
      first.words.length <= 60 &&
      (matrix[r]?.length ?? 1) > 1
    )
      roles[r] = /^附[件表录]\d*[：:]?$/.test(first.words) ? "mark" : "title";
    else break;
  }
  const head = r;
  const headEnd = headRows(matrix, head);
  for (r = head; r < headEnd; r++) roles[r] = "head";
  for (r = matrix.length - 1; r >= headEnd; r--) {
    const filled = filledCells(matrix[r] as (GridCell | null)[]);
    const first = filled[0];
    if (first !== undefined && filled.length <= 2 && isNote(first.words)) roles[r] = "note";
    else if (filled.length > 0) break;
  }
  return roles;
}

/** A head goes on below as long as one of its cells spans columns that the next row divides, or spans rows. */
function headRows(matrix: readonly (readonly (GridCell | null)[])[], head: number): number {
  let end = Math.min(head + 1, matrix.length);
  for (const c of matrix[head] ?? [])
    if (c !== null && c.own && c.cell.rowSpan > 1) end = Math.max(end, head + c.cell.rowSpan);
  const next = end === head + 1 ? (matrix[head + 1] ?? []) : [];
  const filled = filledCells(next);
  if (filled.length >= 2 && (dividesHead(matrix[head] ?? [], filled) || areLabels(next, filled)))
    end = head + 2;
  return Math.min(end, matrix.length);
}

/** The cells below stand under cells of the head that span columns. */
function dividesHead(head: readonly (GridCell | null)[], filled: readonly GridCell[]): boolean {
  const short = filled.every((c) => c.words.length <= 12 && !/^\d+$/.test(c.words));
  return short && filled.every((c) => (head[c.cell.column]?.cell.columnSpan ?? 1) > 1);
}

/** Plain text shows no merges: a second row that numbers nothing and holds only labels belongs to the head. */
function areLabels(next: readonly (GridCell | null)[], filled: readonly GridCell[]): boolean {
  if ((next[0]?.words ?? "") !== "") return false;
  return filled.every(
    (c) =>
      c.words.length <= 8 &&
      (ownerRoleOfLabel(c.words) !== null || columnRole(c.words) !== "other"),
  );
}

function isUnitLine(filled: readonly GridCell[]): boolean {
  const first = filled[0];
  if (first === undefined || filled.length > 4) return false;
  return (
    UNIT_LINE_WORDS.some((w) => first.words.startsWith(w)) &&
    (/[：:]/.test(first.words) || filled.length === 1)
  );
}

/** A note under a table: 备注：…, 注：…, 填表说明：… */
export function isNote(words: string): boolean {
  return NOTE_WORDS.some((w) => words.startsWith(w) && /^[：:1１.、]/.test(words.slice(w.length)));
}

import type { ColumnRole } from "../lexicon/column-words.ts";
import { columnRole } from "../lexicon/column-words.ts";
import type { OwnerRole } from "../lexicon/owner-words.ts";
import type { Phrase } from "../model/phrase.ts";
import type { TaskKind } from "../model/task.ts";
import type { Span } from "../source/span.ts";
import { ownerRoleOfLabel } from "../terms/owner-label.ts";
import type { Grid, GridCell, GridRow } from "./grid.ts";
import { filledCells } from "./grid.ts";
import type { LabelledCell, TaskSeed } from "./task-seed.ts";

/** What the columns of a task table hold. */
export interface TableColumns {
  readonly labels: readonly string[];
  readonly labelSpans: readonly Span[];
  /** The sides that labels of owners name; null for the others. */
  readonly sides: readonly (OwnerRole | null)[];
  readonly roles: readonly (ColumnRole | "owner")[];
}

/** Labels of the columns, the head rows joined from the top down. */
export function readColumns(grid: Grid): TableColumns {
  const heads = grid.rows.filter((r) => r.role === "head");
  const labels: string[] = [];
  const labelSpans: Span[] = [];
  for (let x = 0; x < grid.columns; x++) {
    let label = "";
    let at: Span = grid.table.span;
    for (const row of heads) {
      const c = row.cells[x];
      if (c === null || c === undefined || c.below) continue;
      if (c.words !== "") {
        label = c.words;
        at = c.content;
      }
    }
    labels.push(label);
    labelSpans.push(at);
  }
  const sides = labels.map(ownerRoleOfLabel);
  const roles = labels.map((label, x) => (sides[x] === null ? columnRole(label) : "owner"));
  return { labels, labelSpans, sides, roles };
}

/** Whether a table lists work: heads that name work with rows that are filled in. */
export function isTaskTable(grid: Grid, columns: TableColumns): boolean {
  const content = columns.roles.some((r) => r === "content");
  const duty =
    columns.roles.some((r) => r === "owner" || r === "deadline") ||
    columns.labels.some((l) => /任务|措施|举措/.test(l));
  if (!content || !duty) return false;
  return grid.rows.some((row) => row.role === "body" && contentWidth(row, columns) > 0);
}

/** Number of filled cells of a row besides its number. */
export function contentWidth(row: GridRow, columns: TableColumns): number {
  return filledCells(row.cells).filter(
    (c) => columns.roles[c.cell.column] !== "index" && !/^\d{1,3}$/.test(c.words),
  ).length;
}

/** The rows of a task table as tasks: `["附件1", "row 3"]`, counted from the first body row. */
export function tableSeeds(
  grid: Grid,
  columns: TableColumns,
  path: readonly string[],
  kind: TaskKind,
): TaskSeed[] {
  const textColumn = pickTextColumn(grid, columns);
  if (textColumn < 0) return [];
  const groupColumn = pickGroupColumn(columns, textColumn);
  const seeds: TaskSeed[] = [];
  const last: (GridCell | null)[] = new Array<GridCell | null>(grid.columns).fill(null);
  let group: Phrase | null = null;
  let count = 0;
  const merges = grid.rows.some((r) => r.role === "body" && r.cells.some((c) => c?.below));
  for (const row of grid.rows) {
    if (row.role !== "body") continue;
    const filled = filledCells(row.cells);
    if (filled.length === 0) continue;
    const only = filled[0] as GridCell;
    if (filled.length === 1 && only.cell.columnSpan >= Math.max(2, grid.columns - 1)) {
      group = { text: only.words, span: only.content };
      last.fill(null);
      continue;
    }
    const main = row.cells[textColumn] ?? null;
    const groupCell = groupColumn < 0 ? null : (row.cells[groupColumn] ?? null);
    const goesOn =
      groupColumn >= 0 && (groupCell === null || groupCell.words === "" || groupCell.below);
    if (groupCell !== null && groupCell.words !== "")
      group = { text: groupCell.words, span: groupCell.content };
    const own =
      main !== null && main.words !== ""
        ? main
        : (filled.find((c) => columns.roles[c.cell.column] === "content") ??
          filled.find((c) => columns.roles[c.cell.column] !== "index") ??
          only);
    count++;
    const cells: LabelledCell[] = [];
    const regions: Span[] = [];
    const namesOwner = row.cells.some((c, x) => columns.roles[x] === "owner" && c?.words);
    for (let x = 0; x < grid.columns; x++) {
      const role = columns.roles[x];
      const cell = row.cells[x] ?? null;
      if (role === "owner" || role === "deadline") {
        const above = last[x] ?? null;
        // A blank cell under a merged group is the merge itself, as plain text shows it; where merges are known, and
        // beside an owner of the row's own, a blank is a blank.
        const beside = goesOn && !(role === "owner" && namesOwner);
        const merged = !merges && (beside || leadsBlank(row, x));
        const use = cell !== null && cell.words !== "" ? cell : merged ? above : null;
        if (use !== null && use !== undefined) {
          cells.push({
            label: columns.labels[x] as string,
            labelSpan: columns.labelSpans[x] as Span,
            role: columns.sides[x] ?? null,
            at: use.content,
            merged: use !== cell || use.below,
          });
        }
        last[x] =
          cell !== null && cell.words !== "" ? cell : goesOn || leadsBlank(row, x) ? above : null;
      } else if (
        cell !== null &&
        cell.own &&
        cell.words !== "" &&
        role !== "index" &&
        x !== groupColumn
      )
        regions.push(cell.content);
    }
    const printed = columns.roles.indexOf("index");
    const index = printed < 0 ? null : (row.cells[printed] ?? null);
    if (!regions.some((r) => r.start === own.content.start)) regions.unshift(own.content);
    seeds.push({
      path: [...path, `row ${count}`],
      kind,
      clause: null,
      row: {
        table: grid.index,
        row: count,
        // A number merged over several rows is printed once.
        printed: index === null || index.words === "" || index.below ? null : index.words,
      },
      parent: false,
      group: groupColumn < 0 && group === null ? null : group,
      span: row.span,
      regions,
      words: own.content,
      cells,
    });
  }
  return seeds;
}

/** Whether a row begins with blanks up to a column: a date over several rows stands in the first of them only. */
function leadsBlank({ cells }: GridRow, column: number): boolean {
  for (let x = 0; x <= column; x++) if ((cells[x]?.words ?? "") !== "") return false;
  return true;
}

/** The column that says what to do: a content column, the one with most cells of its own, the rightmost of equals. */
function pickTextColumn(grid: Grid, columns: TableColumns): number {
  let best = -1;
  let most = -1;
  for (let x = 0; x < grid.columns; x++) {
    if (columns.roles[x] !== "content") continue;
    const n = grid.rows.filter(
      (r) => r.role === "body" && (r.cells[x]?.own ?? false) && r.cells[x]?.words !== "",
    ).length;
    if (n >= most) {
      most = n;
      best = x;
    }
  }
  return best;
}

/** The column left of the text whose cells are merged over several rows, or carry the same kind of head. */
function pickGroupColumn(columns: TableColumns, textColumn: number): number {
  for (let x = textColumn - 1; x >= 0; x--) if (columns.roles[x] === "content") return x;
  return -1;
}

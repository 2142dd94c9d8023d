import type { Answer, Input } from "@luoshi/server/contract/client";
import type { BoardTab } from "./board-search.ts";

/** A unit, task or plan with its totals. */
export type RollUpRow = Answer<"GET /api/roll-up">["rows"][number];

/** Counts of duties. */
export type Totals = RollUpRow["totals"];

/** A row of the tree: what it counts, and how it narrows what lies below. */
export interface BoardNode {
  readonly row: RollUpRow;
  readonly kind: BoardTab;
  /** The plan and the unit that all below lies in. */
  readonly within: { readonly planId?: string; readonly unitId?: string };
  /** A unit's own duties, beside those of the units below it. */
  readonly own: boolean;
}

/** What opens below a row: more totals, or the duties themselves. */
export type Below =
  | { readonly kind: "totals"; readonly query: Input<"GET /api/roll-up">["query"] }
  | { readonly kind: "duties"; readonly query: DutyFilter };

/** Filters of the list of duties that say what a row counts. */
export interface DutyFilter {
  readonly planId?: string;
  readonly taskId?: string;
  readonly unitId?: string;
  /** That unit alone, without those below it. */
  readonly exactUnit?: true;
}

/** Where a row leads: a plan to its tasks, a task to its duties, a unit to those below it or to its duties. */
export function belowOf({ row, kind, within, own }: BoardNode): Below {
  switch (kind) {
    case "plan":
      return { kind: "totals", query: { by: "task", ...within, planId: row.id } };
    case "task":
      return { kind: "duties", query: { ...within, taskId: row.id } };
    case "unit":
      return row.opens && !own
        ? { kind: "totals", query: { by: "unit", ...within, unitId: row.id } }
        : {
            kind: "duties",
            query: { ...within, unitId: row.id, ...(own ? { exactUnit: true as const } : {}) },
          };
  }
}

/** The rows below one, as nodes. */
export function childrenOf(node: BoardNode, rows: readonly RollUpRow[]): readonly BoardNode[] {
  const { kind, row, within } = node;
  if (kind === "plan")
    return rows.map((each) => ({
      row: each,
      kind: "task",
      within: { ...within, planId: row.id },
      own: false,
    }));
  return rows.map((each) => ({ row: each, kind, within, own: each.id === row.id }));
}

/** The filters of the list of duties behind a number of a row; a task's plan needs no saying. */
export function filterOf({ row, kind, within, own }: BoardNode): DutyFilter {
  switch (kind) {
    case "plan":
      return { ...within, planId: row.id };
    case "task":
      return { ...within, taskId: row.id };
    case "unit":
      return { ...within, unitId: row.id, ...(own ? { exactUnit: true as const } : {}) };
  }
}

/** States that totals count; duties that were transferred or withdrawn are in none. */
export const countedStates = [
  "assigned",
  "active",
  "claimed",
  "done",
  "signedOff",
  "declined",
] as const;

/** A number of the board. */
export type NumberKey = "total" | "red" | "yellow" | "green" | "blue" | "overdue" | "assigned";

/** What the list of duties has to be narrowed to, so that it has as many rows as a number says. */
export function rowsBehind(number: NumberKey): Readonly<Record<string, unknown>> {
  switch (number) {
    case "total":
      return { state: [...countedStates] };
    case "overdue":
      return { overdue: true };
    case "assigned":
      return { state: ["assigned"] };
    case "red":
    case "yellow":
    case "green":
    case "blue":
      return { light: [number] };
  }
}

/** Share of the duties that are not overdue, in whole percent, downward: 100 is said of none but all. */
export function onTimePercent({ total, overdue }: Pick<Totals, "total" | "overdue">): number {
  return total === 0 ? 100 : Math.floor(((total - overdue) * 100) / total);
}

/** Units by deadlines kept, the best first; those that keep the same stay in the order of the tree. */
export function rankedRows(rows: readonly RollUpRow[]): readonly RollUpRow[] {
  const share = ({ totals: { total, overdue } }: RollUpRow) =>
    total === 0 ? 1 : (total - overdue) / total;
  return [...rows].sort((a, b) => share(b) - share(a));
}

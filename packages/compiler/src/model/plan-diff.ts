import type { Span } from "../source/span.ts";
import type { Clause } from "./clause.ts";
import type { Deadline } from "./deadline.ts";
import type { Quota } from "./quota.ts";
import type { Recurrence } from "./recurrence.ts";
import type { Task } from "./task.ts";
import type { UnitReference } from "./unit-reference.ts";

/**
 * What changed from one version of a plan to the next. Spans named `before` lie in the old text, `after` in the new one.
 * Entries stand in the order of the new text; what was removed stands where it was taken out.
 */
export interface PlanDiff {
  readonly clauses: readonly ClauseDiff[];
  readonly tasks: readonly TaskDiff[];
}

/** A clause that only one version has, or that both have and that is not the same. */
export type ClauseDiff = Difference<Clause, PlaceChange>;

/** A task that only one version has, or that both have and that is not the same. */
export type TaskDiff = Difference<Task, TaskChange>;

/** One entry: added, removed, or kept with at least one change. */
export type Difference<Item, Change> =
  | { readonly kind: "added"; readonly after: Item }
  | { readonly kind: "removed"; readonly before: Item }
  | {
      readonly kind: "changed";
      readonly before: Item;
      readonly after: Item;
      readonly changes: readonly Change[];
    };

/** Changes of where a thing stands, what number it bears and how it is worded. */
export type PlaceChange = MoveChange | NumberChange | WordingChange;

/** Changes of a task. */
export type TaskChange =
  | PlaceChange
  | DeadlineChange
  | OwnersChange
  | QuotaChange
  | RecurrenceChange;

/** Now under another clause, or in another order among its neighbours. */
export interface MoveChange {
  readonly kind: "moved";
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** `（二）` became `（三）`. */
export interface NumberChange {
  readonly kind: "renumbered";
  readonly before: string;
  readonly after: string;
}

/**
 * Other words than before, the values that the other changes tell apart from left aside.
 * The spans hold the part between what both versions begin and end with.
 */
export interface WordingChange {
  readonly kind: "reworded";
  readonly before: Span;
  readonly after: Span;
}

/** 改期: `6月底前` became `9月底前`; null where the version names none. */
export interface DeadlineChange {
  readonly kind: "deadline";
  /** The task's deadline, an earlier stage of it, or the day it starts. */
  readonly which: "main" | "stage" | "start";
  readonly before: Deadline | null;
  readonly after: Deadline | null;
}

/** 改责任: units that came to a role or left it. */
export interface OwnersChange {
  readonly kind: "owners";
  /** `owner` are those responsible without being called lead or support. */
  readonly role: "lead" | "support" | "owner";
  readonly removed: readonly UnitReference[];
  readonly added: readonly UnitReference[];
}

/** 改数: `不少于2次` became `不少于4次`. */
export interface QuotaChange {
  readonly kind: "quota";
  readonly before: Quota | null;
  readonly after: Quota | null;
}

/** `每季度` became `每月`. */
export interface RecurrenceChange {
  readonly kind: "recurrence";
  readonly before: Recurrence | null;
  readonly after: Recurrence | null;
}

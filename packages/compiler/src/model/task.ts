import type { Span } from "../source/span.ts";
import type { Deadline, Period } from "./deadline.ts";
import type { Phrase } from "./phrase.ts";
import type { Quota } from "./quota.ts";
import type { Recurrence } from "./recurrence.ts";
import type { Assignment, UnitReference } from "./unit-reference.ts";

/** `task` stands in a section of measures, `requirement` in 组织领导, 工作要求, 保障措施. */
export type TaskKind = "task" | "requirement";

/** Where a task's row stands. */
export interface TaskRow {
  /** Index of the table among the tables of the document; null for an unnumbered unit line. */
  readonly table: number | null;
  /** 1-based among the body rows (or unit lines). */
  readonly row: number;
  /** The 序号 cell as printed; null where the row prints none. */
  readonly printed: string | null;
}

/** What a clause, a table row or a unit line asks for. */
export interface Task {
  readonly id: string;
  readonly path: readonly string[];
  readonly kind: TaskKind;
  /** The clause it is, or the clause it stands under. */
  readonly clause: string | null;
  readonly row: TaskRow | null;
  /** The task's own words, number included. */
  readonly span: Span;
  /** Its text without number and owner brackets, white space folded. */
  readonly text: string;
  /** Where the text begins to speak: number and first words. */
  readonly quote: Span;
  /** Also holds tasks of its own below it. */
  readonly parent: boolean;
  /** Heading cell above a row: 一、大培训活动. */
  readonly group: Phrase | null;
  /** Everybody responsible; contains `lead` and `support`. */
  readonly owners: readonly UnitReference[];
  readonly lead: readonly UnitReference[];
  readonly support: readonly UnitReference[];
  /** Mere subjects of 要 and performers of single steps. */
  readonly actors: readonly UnitReference[];
  readonly assignments: readonly Assignment[];
  readonly deadline: Deadline | null;
  readonly otherDeadlines: readonly Deadline[];
  readonly start: Deadline | null;
  readonly period: Period | null;
  /** 持续推进 and the like, as printed. */
  readonly ongoing: Phrase | null;
  readonly recurrence: Recurrence | null;
  readonly otherRecurrences: readonly Recurrence[];
  readonly quotas: readonly Quota[];
  /** Ids of the tasks that say the same thing elsewhere: the annex row of a body clause, and back. */
  readonly counterparts: readonly string[];
}

import type { Clause } from "../model/clause.ts";
import type { Plan } from "../model/plan.ts";
import type { Task } from "../model/task.ts";
import { ownYears } from "../plan/read-meta.ts";
import type { Span } from "../source/span.ts";
import type { DateContext } from "../terms/resolve-date.ts";
import { readShortNames } from "../terms/short-name.ts";

/** A compiled plan with what the reading of more words in its text needs. */
export interface Reading {
  readonly text: string;
  readonly plan: Plan;
  readonly context: DateContext;
  /** The document's short names with a number in them, which count nothing. */
  readonly names: readonly string[];
  readonly clauses: ReadonlyMap<string, Clause>;
}

/** Makes a reading; without a context, the years are those that the plan says of itself: `2024年工作要点`. */
export function readingOf(text: string, plan: Plan, context?: DateContext): Reading {
  return {
    text,
    plan,
    context: context ?? contextOf(text, plan),
    names: readShortNames(text),
    clauses: new Map(plan.clauses.map((clause) => [clause.id, clause])),
  };
}

function contextOf(text: string, { issued, period, title }: Plan): DateContext {
  return {
    issued: issued?.date ?? null,
    years: ownYears(text, title?.text ?? null),
    ...(period === null ? {} : { period }),
  };
}

/** The clause that a task is; undefined for a row, a part of a clause, or added words. */
export function wholeClause(task: Task, clauses: ReadonlyMap<string, Clause>): Clause | undefined {
  const clause = task.row === null ? clauses.get(task.clause ?? "") : undefined;
  return clause !== undefined && sameSpan(clause.span, task.span) ? clause : undefined;
}

/** A task's own words: without those of the tasks that stand below it. */
export function ownWords(task: Task, { clauses }: Reading): Span {
  return task.parent ? (wholeClause(task, clauses)?.own ?? task.span) : task.span;
}

/** Whether two spans are one place. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

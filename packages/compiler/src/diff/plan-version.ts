import type { Clause } from "../model/clause.ts";
import type { Plan } from "../model/plan.ts";
import type { Task } from "../model/task.ts";
import type { SourceText } from "../source/source-text.ts";
import { quoteOf, type Span, trimSpan } from "../source/span.ts";
import { foldText } from "./fold-text.ts";
import { textOutside } from "./value-spans.ts";

/** One side of a comparison: a compiled plan with its text; a CompileResult is one. */
export interface PlanVersion {
  readonly source: SourceText;
  readonly plan: Plan;
}

/** A clause or task as it is compared. */
export interface Wording {
  /** Where its words stand. */
  readonly at: Span;
  /** Folded words to know it by. */
  readonly words: string;
  /** Folded words at `at` without deadlines, owners, quotas and rhythms. */
  readonly plain: string;
}

/** How each clause is worded: its own text without the number. `values` are the plan's, merged and in order. */
export function clauseWordings(
  { source, plan }: PlanVersion,
  values: readonly Span[],
): readonly Wording[] {
  return plan.clauses.map((clause) => {
    const at = clauseWords(source.text, clause);
    const words = foldText(quoteOf(source.text, at));
    return { at, words, plain: foldText(textOutside(source.text, at, values)) };
  });
}

/** How each task is worded: as its clause, or by all cells of its row but the number. */
export function taskWordings(
  { source, plan }: PlanVersion,
  values: readonly Span[],
): readonly Wording[] {
  const clauses = new Map(plan.clauses.map((clause) => [clause.id, clause]));
  return plan.tasks.map((task) => {
    const clause = task.row === null ? clauses.get(task.clause ?? "") : undefined;
    const at =
      clause === undefined ? rowWords(source.text, task) : clauseWords(source.text, clause);
    const plain = foldText(textOutside(source.text, at, values));
    return { at, words: foldText(task.text), plain };
  });
}

function clauseWords(text: string, clause: Clause): Span {
  const { start, end } = clause.own;
  const after = Math.min(end, Math.max(start, clause.numberSpan.end));
  return trimSpan(text, { start: after, end });
}

/** A row begins with its number where it prints one; a renumbered row is not a reworded one. */
function rowWords(text: string, task: Task): Span {
  const at = trimSpan(text, task.span);
  const printed = task.row?.printed ?? "";
  return text.startsWith(printed, at.start) ? { ...at, start: at.start + printed.length } : at;
}

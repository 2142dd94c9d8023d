import type { PlanDiff, TaskChange } from "@luoshi/compiler";

/** The words for what may happen to a clause or a task. */
export type ChangeWord =
  | "added"
  | "removed"
  | "moved"
  | "renumbered"
  | "reworded"
  | "deadline"
  | "owners"
  | "quota"
  | "recurrence";

/** How many clauses and tasks each word is said of. */
export interface DiffCounts {
  readonly clauses: Readonly<Partial<Record<ChangeWord, number>>>;
  readonly tasks: Readonly<Partial<Record<ChangeWord, number>>>;
}

/** The word of a change. */
export function wordOf({ kind }: TaskChange): ChangeWord {
  return kind;
}

/** Counts each entry once for every word that is said of it. */
export function countChanges(diff: PlanDiff): DiffCounts {
  return { clauses: countWords(diff.clauses), tasks: countWords(diff.tasks) };
}

function countWords(
  entries: PlanDiff["clauses"] | PlanDiff["tasks"],
): Readonly<Partial<Record<ChangeWord, number>>> {
  const counts: Partial<Record<ChangeWord, number>> = {};
  for (const entry of entries) {
    const words =
      entry.kind === "changed" ? new Set<ChangeWord>(entry.changes.map(wordOf)) : [entry.kind];
    for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
}

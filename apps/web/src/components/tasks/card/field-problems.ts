import type { Place, ProblemView, TaskView } from "../../../checker/view.ts";

/** The six questions of a card. */
export const questions = [
  "owners",
  "deadline",
  "text",
  "quotas",
  "evidence",
  "recurrence",
] as const;

export type Question = (typeof questions)[number];

const BY_CODE: Partial<Record<ProblemView["code"], Question>> = {
  "missing-owner": "owners",
  "vague-owner": "owners",
  "owner-conflict": "owners",
  "two-leads": "owners",
  "missing-deadline": "deadline",
  "vague-deadline": "deadline",
  "impossible-date": "deadline",
  "deadline-conflict": "deadline",
  "deadline-before-start": "deadline",
  "weekday-mismatch": "deadline",
  "date-order": "deadline",
  "attachment-missing": "evidence",
  "attachment-mismatch": "evidence",
};

/**
 * Which question each problem of a task is about: where it stands on a value that was read, that value's; else what its
 * kind speaks of. `other`: those about none.
 */
export function fieldProblems(
  task: TaskView,
  problems: readonly ProblemView[],
): Readonly<Record<Question | "other", readonly ProblemView[]>> {
  const found: Record<Question | "other", ProblemView[]> = {
    owners: [],
    deadline: [],
    text: [],
    quotas: [],
    evidence: [],
    recurrence: [],
    other: [],
  };
  for (const problem of problems) {
    if (!task.problems.includes(problem.id)) continue;
    found[BY_CODE[problem.code] ?? standsOn(task, problem.place) ?? "other"].push(problem);
  }
  return found;
}

function standsOn(task: TaskView, place: Place): Question | null {
  const touches = (values: readonly { readonly place: Place | null }[]): boolean =>
    values.some((value) => value.place !== null && overlaps(value.place, place));
  const { deadline, otherDeadlines, units, quotas, recurrences } = task;
  if (touches(deadline === null ? otherDeadlines : [deadline, ...otherDeadlines]))
    return "deadline";
  if (touches(units)) return "owners";
  if (touches(quotas)) return "quotas";
  return touches(recurrences) ? "recurrence" : null;
}

function overlaps(a: Place, b: Place): boolean {
  return a.paragraph === b.paragraph && a.start < b.end && b.start < a.end;
}

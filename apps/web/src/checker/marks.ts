import type { CompileResult, Plan, Span } from "@luoshi/compiler";
import type { PlaceIndex } from "./place-index.ts";
import type { Coverage, Mark, ProblemView } from "./view.ts";

/** Longer words before a stop are a sentence of their own. */
const LONGEST_HEAD = 24;

/** `（一）摸清底数。各街道…`: a few words, and the text goes on behind their stop. */
function isHeading({ headSpan, own }: CompileResult["outline"][number]): boolean {
  return headSpan.end - headSpan.start <= LONGEST_HEAD && headSpan.end + 2 < own.end;
}

/** All marks of a document by paragraph key, each list sorted by start, the longer first. */
export function marksByParagraph(
  result: CompileResult,
  plan: Plan,
  problems: readonly ProblemView[],
  coverage: Coverage,
  index: PlaceIndex,
): ReadonlyMap<string, readonly Mark[]> {
  const marks = new Map<string, Mark[]>();
  const seen = new Set<string>();
  const put = (paragraph: string, mark: Mark): void => {
    const key = `${paragraph} ${mark.kind} ${mark.start} ${mark.end} ${mark.id ?? ""}`;
    if (mark.end <= mark.start || seen.has(key)) return;
    seen.add(key);
    const list = marks.get(paragraph);
    if (list === undefined) marks.set(paragraph, [mark]);
    else list.push(mark);
  };
  const add = (span: Span, kind: Mark["kind"], id?: string): void => {
    for (const { paragraph, start, end } of index.placesOf(span))
      put(paragraph, id === undefined ? { start, end, kind } : { start, end, kind, id });
  };
  for (const task of plan.tasks) {
    add(task.span, "task", task.id);
    for (const { owners } of task.assignments) for (const unit of owners) add(unit.span, "owner");
    for (const unit of [...task.owners, ...task.actors]) add(unit.span, "owner");
    for (const due of [task.deadline, task.start, ...task.otherDeadlines])
      if (due !== null) add(due.span, "deadline");
    for (const each of [task.recurrence, ...task.otherRecurrences])
      if (each !== null) add(each.span, "deadline");
    if (task.ongoing !== null) add(task.ongoing.span, "deadline");
    for (const quota of task.quotas) add(quota.span, "quota");
  }
  for (const target of plan.targets) for (const quota of target.quotas) add(quota.span, "quota");
  for (const clause of result.outline)
    if ((clause.level === 2 || clause.level === 3) && isHeading(clause))
      add({ start: clause.numberSpan.start, end: clause.headSpan.end }, "head");
  for (const { place } of coverage.leftOut)
    put(place.paragraph, { start: place.start, end: place.end, kind: "left-out" });
  for (const { id, place, severity } of problems)
    put(place.paragraph, {
      start: place.start,
      // A fault between two characters is shown at the one before it.
      end: Math.max(place.end, place.start + 1),
      kind: "problem",
      id,
      severity,
    });
  for (const list of marks.values()) list.sort((a, b) => a.start - b.start || b.end - a.end);
  return marks;
}

import type { Deadline } from "../model/deadline.ts";
import type { Task } from "../model/task.ts";
import type { UnitReference } from "../model/unit-reference.ts";
import { contains, type Span } from "../source/span.ts";
import { chooseRecurrence } from "../terms/recurrence.ts";

/**
 * Gives a stretch what it does not say itself and the task around it does: owners and last day, marked as inherited, as
 * a clause hands them to its items: `（责任单位：后勤处）` at its end is said of both its sentences.
 */
export function handDown(whole: Task, part: Task): Task {
  const owned = part.owners.length > 0;
  const due = part.deadline !== null;
  return {
    ...part,
    ...(owned
      ? {}
      : {
          owners: whole.owners.map(inherited),
          lead: whole.lead.map(inherited),
          support: whole.support.map(inherited),
          assignments: whole.assignments,
          actors: part.actors.filter((actor) => whole.owners.every((o) => o.name !== actor.name)),
        }),
    ...(due
      ? {}
      : {
          deadline: whole.deadline === null ? null : inherited(whole.deadline),
          period: part.period ?? whole.period,
        }),
  };
}

/**
 * Gives a part the rhythms and counts of the whole that stand in none of its parts (`stretches`): of `每季度检查、通报` the
 * rhythm is said of both. What one of the parts says is that one's alone.
 */
export function shareOut(whole: Task, part: Task, stretches: readonly Span[]): Task {
  const outside = ({ span }: { readonly span: Span }): boolean =>
    span.start === span.end || !stretches.some((stretch) => contains(stretch, span));
  const rhythms = [whole.recurrence, ...whole.otherRecurrences].flatMap((rhythm) =>
    rhythm !== null && outside(rhythm) ? [inherited(rhythm)] : [],
  );
  return {
    ...part,
    ...(part.recurrence === null ? chooseRecurrence(rhythms) : {}),
    quotas: part.quotas.length > 0 ? part.quotas : whole.quotas.filter(outside),
  };
}

function inherited<Value extends Pick<UnitReference | Deadline, "certainty">>(value: Value): Value {
  return value.certainty === "corrected" ? value : { ...value, certainty: "inherited" };
}

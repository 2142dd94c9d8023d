import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import type { Task } from "../model/task.ts";
import { deadlinesOf } from "./counterpart-pair.ts";
import { beginningOf, lonelyTasks } from "./missing-value.ts";
import type { Rule } from "./rule.ts";

/** A task without a deadline in a schedule whose every other item has one in a bracket, a field or a cell. */
export const missingDeadline: Rule = (context) =>
  lonelyTasks(
    context,
    (task) => isStanding(task) || deadlinesOf(context.text, task).formal.length > 0,
    (task) => task.deadline !== null || task.period !== null,
  ).flatMap(({ task, count, sibling }) => {
    // Where all the others are standing work there is no schedule to be left out of.
    if (sibling.deadline === null) return [];
    return [
      makeDiagnostic("missing-deadline", {
        span: beginningOf(context.text, task),
        variant: "default",
        args: { count },
        related: [{ label: "sibling", span: sibling.deadline.span, args: {} }],
      }),
    ];
  });

/** 持续推进, 每月: work that needs no last day. */
function isStanding({ ongoing, recurrence }: Task): boolean {
  return ongoing !== null || recurrence !== null;
}

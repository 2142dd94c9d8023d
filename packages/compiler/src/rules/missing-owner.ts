import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import { isFormalOwner } from "./formal-owner.ts";
import { beginningOf, lonelyTasks } from "./missing-value.ts";
import type { Rule } from "./rule.ts";

/** A task without a responsible unit in a list whose every other item names one. */
export const missingOwner: Rule = (context) =>
  lonelyTasks(
    context,
    (task) => isFormalOwner(context.text, task),
    ({ owners }) => owners.length > 0,
  ).map(({ task, count, sibling }) =>
    makeDiagnostic("missing-owner", {
      span: beginningOf(context.text, task),
      variant: "default",
      args: { count },
      related: sibling.assignments
        .slice(0, 1)
        .map(({ span }) => ({ label: "sibling" as const, span, args: {} })),
    }),
  );

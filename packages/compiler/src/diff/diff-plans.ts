import type { Clause } from "../model/clause.ts";
import type { PlaceChange, PlanDiff, TaskChange } from "../model/plan-diff.ts";
import type { Task } from "../model/task.ts";
import { differences } from "./differences.ts";
import { matchPlans } from "./match-plans.ts";
import type { PlanVersion } from "./plan-version.ts";
import { valueChanges } from "./value-changes.ts";

/**
 * Compares two versions of a plan: clauses and tasks added, removed, moved, renumbered, reworded, and the tasks'
 * deadlines, owners, quotas and rhythms. Nothing is reported for equal plans; swapping the versions swaps the sides.
 */
export function diffPlans(before: PlanVersion, after: PlanVersion): PlanDiff {
  const { clauses, tasks } = matchPlans(before, after);
  return {
    clauses: differences<Clause, PlaceChange>(
      clauses.before,
      clauses.after,
      clauses.matching,
      () => [],
    ),
    tasks: differences<Task, TaskChange>(tasks.before, tasks.after, tasks.matching, (old, fresh) =>
      valueChanges(
        { task: old, text: before.source.text },
        { task: fresh, text: after.source.text },
      ),
    ),
  };
}

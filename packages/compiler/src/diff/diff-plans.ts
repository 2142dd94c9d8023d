import type { Clause } from "../model/clause.ts";
import type { PlaceChange, PlanDiff, TaskChange } from "../model/plan-diff.ts";
import type { Task } from "../model/task.ts";
import { clauseItems, clauseKeys, taskItems } from "./compared-items.ts";
import { differences, type Side } from "./differences.ts";
import { matchItems } from "./match-items.ts";
import { clauseWordings, type PlanVersion, taskWordings } from "./plan-version.ts";
import { valueChanges } from "./value-changes.ts";
import { mergeSpans, valueSpans } from "./value-spans.ts";

/**
 * Compares two versions of a plan: clauses and tasks added, removed, moved, renumbered, reworded, and the tasks'
 * deadlines, owners, quotas and rhythms. Nothing is reported for equal plans; swapping the versions swaps the sides.
 */
export function diffPlans(before: PlanVersion, after: PlanVersion): PlanDiff {
  const [oldClauses, newClauses] = [clauseSide(before), clauseSide(after)];
  const clauses = matchItems(oldClauses.items, newClauses.items);
  const keys = clauseKeys(clauses);
  const oldTasks = taskSide(before, oldClauses, keys.before);
  const newTasks = taskSide(after, newClauses, keys.after);
  const tasks = matchItems(oldTasks.items, newTasks.items);
  return {
    clauses: differences<Clause, PlaceChange>(oldClauses, newClauses, clauses, () => []),
    tasks: differences<Task, TaskChange>(oldTasks, newTasks, tasks, (old, fresh) =>
      valueChanges(
        { task: old, text: before.source.text },
        { task: fresh, text: after.source.text },
      ),
    ),
  };
}

function clauseSide(version: PlanVersion): Side<Clause> {
  const { text } = version.source;
  const { clauses: list, tasks } = version.plan;
  const values = mergeSpans(tasks.flatMap(valueSpans));
  const wordings = clauseWordings(version, values);
  return { text, values, list, wordings, items: clauseItems(list, wordings) };
}

/** `keys` name the clauses; values are the same in clauses and tasks. */
function taskSide(
  version: PlanVersion,
  clauses: Side<Clause>,
  keys: readonly string[],
): Side<Task> {
  const { text, values } = clauses;
  const list = version.plan.tasks;
  const wordings = taskWordings(version, values);
  const items = taskItems(clauses.list, keys, list, wordings);
  return { text, values, list, wordings, items };
}

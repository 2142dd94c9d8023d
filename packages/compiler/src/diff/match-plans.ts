import type { Clause } from "../model/clause.ts";
import type { Task } from "../model/task.ts";
import { clauseItems, clauseKeys, taskItems } from "./compared-items.ts";
import type { Side } from "./differences.ts";
import { type Matching, matchItems } from "./match-items.ts";
import { clauseWordings, type PlanVersion, taskWordings } from "./plan-version.ts";
import { mergeSpans, valueSpans } from "./value-spans.ts";

/** Which clauses and tasks of two versions are the same, with what is compared of each. */
export interface MatchedPlans {
  readonly clauses: MatchedSides<Clause>;
  readonly tasks: MatchedSides<Task>;
}

/** The two sides of a comparison and what belongs together. */
export interface MatchedSides<Thing> {
  readonly before: Side<Thing>;
  readonly after: Side<Thing>;
  readonly matching: Matching;
}

/** Finds each clause and each task of one version in the other: `（二）排查隐患` is `（三）排查隐患` there. */
export function matchPlans(before: PlanVersion, after: PlanVersion): MatchedPlans {
  const [oldClauses, newClauses] = [clauseSide(before), clauseSide(after)];
  const clauses = matchItems(oldClauses.items, newClauses.items);
  const keys = clauseKeys(clauses);
  const oldTasks = taskSide(before, oldClauses, keys.before);
  const newTasks = taskSide(after, newClauses, keys.after);
  const tasks = matchItems(oldTasks.items, newTasks.items);
  return {
    clauses: { before: oldClauses, after: newClauses, matching: clauses },
    tasks: { before: oldTasks, after: newTasks, matching: tasks },
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

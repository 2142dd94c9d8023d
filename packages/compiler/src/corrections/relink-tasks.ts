import type { Clause } from "../model/clause.ts";
import type { Task } from "../model/task.ts";
import { type Reading, wholeClause } from "./reading.ts";

/**
 * Puts corrected tasks into the order of the text and mends what they say of each other: `counterparts` name what became
 * of a task, and a task is a `parent` as long as it holds others. `became`: for each task that is gone, those in its place.
 */
export function relinkTasks(
  tasks: ReadonlyMap<string, Task>,
  became: ReadonlyMap<string, readonly string[]>,
  reading: Reading,
): readonly Task[] {
  const { plan, clauses } = reading;
  const held = holders(plan.tasks, clauses);
  const holding = holders([...tasks.values()], clauses);
  const relinked = [...tasks.values()].map((task): Task => {
    const clause = wholeClause(task, clauses)?.id ?? "";
    const parent = held.has(clause) === holding.has(clause) ? task.parent : holding.has(clause);
    const counterparts = task.counterparts.flatMap((id) => placesOf(id, tasks, became));
    const others = new Set(counterparts.filter((id) => id !== task.id));
    return { ...task, parent, counterparts: [...others] };
  });
  return relinked.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** The tasks that stand in place of one: itself, the one it went into, its parts, none. */
function placesOf(
  id: string,
  tasks: ReadonlyMap<string, Task>,
  became: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const found: string[] = [];
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (tasks.has(next)) found.push(next);
    else waiting.push(...[...(became.get(next) ?? [])].reverse());
  }
  return found;
}

/** Clauses that have a task below them, or within them. */
function holders(
  tasks: readonly Task[],
  clauses: ReadonlyMap<string, Clause>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const task of tasks) {
    const whole = wholeClause(task, clauses);
    let id = whole === undefined ? task.clause : whole.parent;
    while (id !== null && !found.has(id)) {
      found.add(id);
      id = clauses.get(id)?.parent ?? null;
    }
  }
  return found;
}

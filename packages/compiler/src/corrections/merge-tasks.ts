import type { Deadline } from "../model/deadline.ts";
import type { Task } from "../model/task.ts";
import type { Span } from "../source/span.ts";
import { chooseDeadline } from "../terms/due.ts";
import { chooseRecurrence } from "../terms/recurrence.ts";
import { sameSpan } from "./reading.ts";

/**
 * Makes one task of several: it stands where `into` does, in its words, and takes what any of them says of owners, days,
 * rhythms and counts. Of two last days the later one decides, as in one text: `6月底前` of a row and `9月底前` of its clause.
 */
export function mergeTasks(into: Task, from: readonly Task[]): Task {
  const all = [into, ...from];
  const owners = union(all, (task) => task.owners);
  const actors = union(all, (task) => task.actors);
  return {
    ...into,
    owners,
    lead: union(all, (task) => task.lead),
    support: union(all, (task) => task.support),
    actors: actors.filter(({ name }) => owners.every((owner) => owner.name !== name)),
    assignments: distinct(all.flatMap((task) => task.assignments)),
    ...mergeDeadlines(all),
    start: first(all, (task) => task.start),
    ongoing: first(all, (task) => task.ongoing),
    ...chooseRecurrence(
      distinct(
        all.flatMap((task) =>
          task.recurrence === null ? [] : [task.recurrence, ...task.otherRecurrences],
        ),
      ),
    ),
    quotas: distinct(all.flatMap((task) => task.quotas)),
    counterparts: [...new Set(all.flatMap((task) => task.counterparts))],
  };
}

function mergeDeadlines(
  all: readonly Task[],
): Pick<Task, "deadline" | "otherDeadlines" | "period"> {
  const due = all.flatMap((task) => {
    const { period } = task;
    const main = task.deadline === null ? [] : [{ deadline: task.deadline, period }];
    return [...main, ...task.otherDeadlines.map((deadline) => ({ deadline, period: null }))];
  });
  const { deadline, otherDeadlines, period } = chooseDeadline(due);
  const others = otherDeadlines.filter(
    (each, i) =>
      !sameDue(each, deadline) && !otherDeadlines.slice(0, i).some((one) => sameDue(one, each)),
  );
  return {
    deadline,
    otherDeadlines: others,
    period: period ?? first(all, (task) => task.period),
  };
}

function sameDue(a: Deadline, b: Deadline | null): boolean {
  return b !== null && ((a.date !== null && a.date === b.date) || isSame(a, b));
}

function union<Unit extends { readonly name: string }>(
  all: readonly Task[],
  of: (task: Task) => readonly Unit[],
): readonly Unit[] {
  const units = new Map<string, Unit>();
  for (const task of all)
    for (const unit of of(task)) if (!units.has(unit.name)) units.set(unit.name, unit);
  return [...units.values()];
}

function first<Value>(all: readonly Task[], of: (task: Task) => Value | null): Value | null {
  for (const task of all) {
    const value = of(task);
    if (value !== null) return value;
  }
  return null;
}

/** A value with its place, and with its words where it has none. */
interface Placed {
  readonly span: Span;
  readonly typed?: string;
}

/** Each place once: what two tasks inherit from one clause is one value. */
function distinct<Value extends Placed>(values: readonly Value[]): readonly Value[] {
  return values.filter((value, i) => values.findIndex((each) => isSame(each, value)) === i);
}

function isSame(a: Placed, b: Placed): boolean {
  return sameSpan(a.span, b.span) && a.typed === b.typed;
}

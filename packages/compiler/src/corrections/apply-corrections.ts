import type { Plan } from "../model/plan.ts";
import type { Task } from "../model/task.ts";
import type { DateContext } from "../terms/resolve-date.ts";
import { addTask } from "./add-task.ts";
import { correctFields } from "./correct-fields.ts";
import { type Corrections, isEmpty } from "./corrections.ts";
import { mergeTasks } from "./merge-tasks.ts";
import { freeId } from "./new-task-id.ts";
import { type Reading, readingOf } from "./reading.ts";
import { relinkTasks } from "./relink-tasks.ts";
import { splitTask } from "./split-task.ts";

/** A plan as its clerk corrected it. */
export interface CorrectedPlan {
  readonly plan: Plan;
  /** Ids of corrections whose task, or whose words, the text no longer has. */
  readonly orphans: readonly string[];
}

/**
 * Replays a clerk's corrections on a plan that was compiled from `text`: added tasks first, then splits, merges, fields and
 * what was dropped, so that each may speak of what the ones before it made. `context` is that of the compilation; without
 * it the plan's own years are taken. Any corrections give a plan: what finds no task is reported and changes nothing.
 */
export function applyCorrections(
  text: string,
  plan: Plan,
  corrections: Corrections,
  context?: DateContext,
): CorrectedPlan {
  if (isEmpty(corrections)) return { plan, orphans: [] };
  const reading = readingOf(text, plan, context);
  const draft: Draft = {
    tasks: new Map(plan.tasks.map((task) => [task.id, task])),
    became: new Map(),
    orphans: new Set(),
  };
  const fields = new Map(Object.entries(corrections.fields));
  const corrected = (task: Task): Task => {
    const own = fields.get(task.id);
    return own === undefined ? task : correctFields(task, own, reading);
  };
  addTasks(draft, corrections.added, reading);
  // A part inherits what was corrected in the whole, and a task brings it into the one that it goes into.
  splitTasks(draft, corrections.splits, corrected, reading);
  mergeAll(draft, corrections.merged, corrected);
  for (const id of fields.keys()) {
    const task = taskOf(draft, id);
    if (task !== undefined) draft.tasks.set(id, corrected(task));
  }
  for (const id of corrections.dropped) if (taskOf(draft, id) !== undefined) replace(draft, id, []);
  const tasks = relinkTasks(draft.tasks, draft.became, reading);
  return { plan: { ...plan, tasks }, orphans: [...draft.orphans] };
}

/** The tasks so far, in no order. */
interface Draft {
  readonly tasks: Map<string, Task>;
  /** What stands in the place of a task that is gone. */
  readonly became: Map<string, readonly string[]>;
  readonly orphans: Set<string>;
}

/** The task of an id; one that was never there is noted. */
function taskOf({ tasks, became, orphans }: Draft, id: string): Task | undefined {
  const task = tasks.get(id);
  if (task === undefined && !became.has(id)) orphans.add(id);
  return task;
}

function replace({ tasks, became }: Draft, id: string, by: readonly string[]): void {
  tasks.delete(id);
  became.set(id, by);
}

function addTasks(draft: Draft, added: Corrections["added"], reading: Reading): void {
  for (const each of added) {
    // A second task of one id would take the corrections of the first.
    const task = draft.tasks.has(each.id) ? null : addTask(each, reading);
    if (task === null) draft.orphans.add(each.id);
    else draft.tasks.set(each.id, task);
  }
}

function splitTasks(
  draft: Draft,
  splits: Corrections["splits"],
  corrected: (task: Task) => Task,
  reading: Reading,
): void {
  for (const { task: id, quotes } of splits) {
    const whole = taskOf(draft, id);
    if (whole === undefined || quotes.length === 0) continue;
    const { parts, incomplete } = splitTask(corrected(whole), quotes, reading);
    if (incomplete) draft.orphans.add(id);
    if (parts.length === 0) continue;
    const taken = new Set([...draft.tasks.keys(), ...draft.became.keys()]);
    const ids = parts.map((part) => {
      const free = freeId(part.id, taken);
      taken.add(free);
      draft.tasks.set(free, { ...part, id: free });
      return free;
    });
    replace(draft, id, ids);
  }
}

function mergeAll(
  draft: Draft,
  merged: Corrections["merged"],
  corrected: (task: Task) => Task,
): void {
  for (const { into, from } of merged) {
    const whole = taskOf(draft, into);
    const others = [...new Set(from)].flatMap((id) => {
      const task = id === into ? undefined : taskOf(draft, id);
      return task === undefined ? [] : [task];
    });
    if (whole === undefined || others.length === 0) continue;
    draft.tasks.set(into, mergeTasks(whole, others.map(corrected)));
    for (const { id } of others) replace(draft, id, [into]);
  }
}

import type { Answer, Input } from "@luoshi/server/contract/client";

/** What a dispatch would make, as the server tells it. */
export type FanOut = Answer<"GET /api/plans/:planId/dispatch-preview">;

/** A task with the units that would get it. */
export type FanTask = FanOut["tasks"][number];

/** What the clerk leaves out this time, and words of their own. */
export interface FanChoice {
  readonly withoutTasks: ReadonlySet<string>;
  /** `taskId unitId`. */
  readonly withoutUnits: ReadonlySet<string>;
  /** By task. */
  readonly wording: ReadonlyMap<string, string>;
  /** By `taskId unitId`. */
  readonly wordings: ReadonlyMap<string, string>;
}

export const wholeFan: FanChoice = {
  withoutTasks: new Set(),
  withoutUnits: new Set(),
  wording: new Map(),
  wordings: new Map(),
};

/** A duty in choices. */
export const pairKey = (taskId: string, unitId: string): string => `${taskId} ${unitId}`;

/** Units of a task that would get it now: not those that have it already, nor those left out. */
export function newUnits(task: FanTask, choice: FanChoice): FanTask["units"] {
  if (task.obstacles.length > 0 || choice.withoutTasks.has(task.taskId)) return [];
  return task.units.filter(
    ({ id, dispatched }) => !dispatched && !choice.withoutUnits.has(pairKey(task.taskId, id)),
  );
}

/** How much would go out, and how much already has. */
export function fanCounts(fan: FanOut, choice: FanChoice) {
  const units = new Set<string>();
  let tasks = 0;
  let duties = 0;
  for (const task of fan.tasks) {
    const now = newUnits(task, choice);
    if (now.length > 0) tasks++;
    duties += now.length;
    for (const { id } of now) units.add(id);
  }
  const before = fan.tasks.reduce(
    (sum, task) => sum + task.units.filter(({ dispatched }) => dispatched).length,
    0,
  );
  const blocked = fan.tasks.filter(({ obstacles }) => obstacles.length > 0).length;
  return { tasks, units: units.size, duties, before, blocked };
}

/** The body of the dispatch: tasks with a unit to go to, units left out, words. */
export function dispatchTasks(
  fan: FanOut,
  choice: FanChoice,
): Input<"POST /api/plans/:planId/dispatches">["body"]["tasks"] {
  return fan.tasks.flatMap((task) => {
    const now = newUnits(task, choice);
    if (now.length === 0) return [];
    const { taskId } = task;
    const going = new Set(now.map(({ id }) => id));
    const without = task.units
      .filter(({ id, dispatched }) => !dispatched && !going.has(id))
      .map(({ id }) => id);
    const wordings = now.flatMap(({ id }) => {
      const words = choice.wordings.get(pairKey(taskId, id))?.trim() ?? "";
      return words === "" ? [] : [[id, words] as const];
    });
    return [
      {
        taskId,
        wording: choice.wording.get(taskId)?.trim() ?? "",
        wordings: Object.fromEntries(wordings),
        without,
      },
    ];
  });
}

/** Takes something out of the dispatch or in again; of several, all go the way of the first. */
export function toggled(from: ReadonlySet<string>, keys: readonly string[]): ReadonlySet<string> {
  const next = new Set(from);
  const out = keys.some((key) => !from.has(key));
  for (const key of keys) {
    if (out) next.add(key);
    else next.delete(key);
  }
  return next;
}

/** A unit with what would come to it, for the tree of units. */
export interface FanUnit {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  readonly tasks: readonly { readonly task: FanTask; readonly unit: FanTask["units"][number] }[];
}

/** The units that anything goes to, as they stand in the tree; who is not known there stands last. */
export function fanUnits(
  fan: FanOut,
  tree: readonly { readonly id: string; readonly parentId: string | null }[],
): readonly FanUnit[] {
  const found = new Map<string, { name: string; tasks: FanUnit["tasks"][number][] }>();
  for (const task of fan.tasks)
    for (const unit of task.units) {
      const known = found.get(unit.id) ?? { name: unit.name, tasks: [] };
      known.tasks.push({ task, unit });
      found.set(unit.id, known);
    }
  const parents = new Map(tree.map(({ id, parentId }) => [id, parentId]));
  const depthOf = (id: string): number => {
    let depth = 0;
    for (let at = parents.get(id) ?? null; at !== null; at = parents.get(at) ?? null)
      if (found.has(at)) depth++;
    return depth;
  };
  const order = [...tree.map(({ id }) => id), ...found.keys()];
  return [...new Set(order)].flatMap((id) => {
    const unit = found.get(id);
    return unit === undefined ? [] : [{ id, ...unit, depth: depthOf(id) }];
  });
}

/** Whether words occur in any of the texts; every one of several words has to. */
export function hasWords(typed: string, texts: readonly string[]): boolean {
  const all = texts.join(" ").toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

import type { TaskView } from "../../../checker/view.ts";

/** Whether a task names nobody who does it. Requirements, and what only stands above tasks of its own, need nobody. */
export function lacksOwner(task: TaskView): boolean {
  return needsWork(task) && task.units.length === 0;
}

/** Whether a task says neither a last day, nor a rhythm, nor that it lasts. */
export function lacksDeadline(task: TaskView): boolean {
  const { deadline, recurrences, ongoing } = task;
  return needsWork(task) && deadline === null && recurrences.length === 0 && ongoing === null;
}

function needsWork({ kind, parent }: TaskView): boolean {
  return kind === "task" && !parent;
}

import type { TaskView } from "../../checker/view.ts";
import { useCheck } from "../../state/check-store.ts";

/** The task after or before the selected one; round at the ends, the first where none is selected. */
export function nextTask(
  tasks: readonly TaskView[],
  selected: string | null,
  by: 1 | -1,
): TaskView | null {
  const at = tasks.findIndex(({ id }) => id === selected);
  if (at === -1) return tasks[by === 1 ? 0 : tasks.length - 1] ?? null;
  return tasks[(at + by + tasks.length) % tasks.length] ?? null;
}

/** Goes to the next or the previous task; a problem stays in the light only where the task has it. */
export function stepTask(by: 1 | -1): void {
  const { view, selection, select } = useCheck.getState();
  const task = nextTask(view?.tasks ?? [], selection.task, by);
  if (task === null) return;
  const has = selection.problem !== null && task.problems.includes(selection.problem);
  select({ task: task.id, problem: has ? selection.problem : null });
}

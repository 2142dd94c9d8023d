import type { TaskView } from "../../checker/view.ts";

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

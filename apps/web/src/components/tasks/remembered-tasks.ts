import type { TaskView } from "../../checker/view.ts";
import { useCheck } from "../../state/check-store.ts";

const seen = new Map<string, TaskView>();

/**
 * A task as it was last seen: the view holds no dropped or merged ones, and their list wants names. A task that was dropped
 * before the page was loaded has none.
 */
export function remembered(id: string): TaskView | null {
  return seen.get(id) ?? null;
}

useCheck.subscribe(({ view }, before) => {
  if (view === before.view) return;
  if (view === null) seen.clear();
  else for (const task of view.tasks) seen.set(task.id, task);
});

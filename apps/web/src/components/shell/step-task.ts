import { useCheck } from "../../state/check-store.ts";
import { nextTask } from "./next-task.ts";

/** Goes to the next or the previous task; a problem stays in the light only where the task has it. */
export function stepTask(by: 1 | -1): void {
  const { view, selection, select } = useCheck.getState();
  const task = nextTask(view?.tasks ?? [], selection.task, by);
  if (task === null) return;
  const has = selection.problem !== null && task.problems.includes(selection.problem);
  select({ task: task.id, problem: has ? selection.problem : null });
}

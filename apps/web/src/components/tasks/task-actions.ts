import type { Corrections } from "@luoshi/compiler";
import { useCheck } from "../../state/check-store.ts";
import { dropTasks, mergeTasks, splitTask } from "./changes/rearrange-tasks.ts";
import { taskScroll } from "./keep-in-sight.ts";
import { choose, type Deed, shownRows, usePane } from "./pane-state.ts";

/** Takes tasks off the list; the light goes to the next one. */
export function drop(ids: readonly string[], what: string): void {
  lightBeside(ids);
  act("dropped", what, (corrections) => dropTasks(corrections, ids));
}

/** Makes one task of several; the light goes to the one that stays. */
export function merge(into: string, ids: readonly string[], what: string): void {
  act("merged", what, (corrections) => mergeTasks(corrections, into, ids));
  choose(into, true);
}

/** Makes several tasks of one. */
export function split(task: string, quotes: readonly string[], what: string): void {
  lightBeside([task]);
  act("split", what, (corrections) => splitTask(corrections, task, quotes));
}

/** Does something to whole tasks as one step, which a bar offers to take back for a while. */
export function act(
  kind: Deed["kind"],
  what: string,
  change: (corrections: Corrections) => Corrections,
): void {
  const { correct, history } = useCheck.getState();
  correct(change);
  const { past } = useCheck.getState().history;
  usePane.setState({ deed: past === history.past ? null : { kind, what, past } });
}

function lightBeside(ids: readonly string[]): void {
  const { task } = useCheck.getState().selection;
  const { expanded } = usePane.getState();
  usePane.setState({ marked: new Set() });
  taskScroll()?.focus({ preventScroll: true });
  if (task === null || !ids.includes(task)) return;
  const rows = shownRows.ids;
  const at = rows.indexOf(task);
  const left = (id: string): boolean => !ids.includes(id);
  const next = rows.slice(at).find(left) ?? rows.slice(0, Math.max(at, 0)).reverse().find(left);
  if (next === undefined) useCheck.getState().select({ task: null });
  else choose(next, expanded);
}

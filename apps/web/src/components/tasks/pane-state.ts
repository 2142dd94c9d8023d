import { create } from "zustand";
import { useCheck } from "../../state/check-store.ts";
import { noFilter, type TaskFilter } from "./list/filter-tasks.ts";
import type { TaskExtras } from "./task-extras.ts";

/** `tasks`, `forms`, `dropped`, and what a scene adds. */
export type PaneTab = string;

/** What was done to whole tasks last, for the bar that takes it back. */
export interface Deed {
  readonly kind: "dropped" | "merged" | "split" | "restored";
  /** What it was done to: T05, or how many. */
  readonly what: string;
  /** The steps behind it: once these change, something else was done and the bar goes. */
  readonly past: readonly unknown[];
}

/** State of the ledger side that is no part of the work: it is not kept and not undone. */
export interface PaneState {
  readonly tab: PaneTab;
  /** The selected task's card is open; else its row is merely lit. */
  readonly expanded: boolean;
  readonly filter: TaskFilter;
  /** Rows marked to be merged or dropped together. */
  readonly marked: ReadonlySet<string>;
  /** Where a range of marked rows begins. */
  readonly anchor: string | null;
  readonly deed: Deed | null;
  /** What a scene adds to the list and beside it. */
  readonly extras: TaskExtras | null;
}

const nothing: ReadonlySet<string> = new Set();

export const usePane = create<PaneState>(() => ({
  tab: "tasks",
  expanded: true,
  filter: noFilter,
  marked: nothing,
  anchor: null,
  deed: null,
  extras: null,
}));

/** Ids of the rows that stand in the list, in its order; the list keeps it. */
export const shownRows: { ids: readonly string[] } = { ids: [] };

let ownChoice: string | null = null;

/** Puts a task in the light from the list itself: whether its card opens is the list's to say. */
export function choose(task: string, expanded: boolean): void {
  ownChoice = task;
  usePane.setState({ expanded, anchor: task, marked: nothing });
  useCheck.getState().select({ task });
}

/** Marks nothing any more. */
export function unmark(): void {
  if (usePane.getState().marked.size > 0) usePane.setState({ marked: nothing });
}

/** Marks one more task, or one less; the selected one is the first of several. */
export function toggleMark(id: string): void {
  const { marked } = usePane.getState();
  const { task } = useCheck.getState().selection;
  const next = new Set(marked.size === 0 && task !== null && task !== id ? [task] : marked);
  if (!next.delete(id)) next.add(id);
  usePane.setState({ marked: next, anchor: id, expanded: false });
}

/** Marks all rows from where the range began to this one. */
export function markTo(id: string): void {
  const { anchor } = usePane.getState();
  const { ids } = shownRows;
  const from = ids.indexOf(anchor ?? useCheck.getState().selection.task ?? id);
  const to = ids.indexOf(id);
  const range = ids.slice(Math.min(from, to), Math.max(from, to) + 1);
  usePane.setState({ marked: new Set(range), expanded: false });
}

// What is put in the light elsewhere (on the paper, by F8) opens its card; another document begins afresh.
useCheck.subscribe((state, before) => {
  const { task } = state.selection;
  if (state.phase !== before.phase && state.phase.kind === "ready") {
    ownChoice = null;
    usePane.setState({
      tab: "tasks",
      expanded: true,
      filter: noFilter,
      marked: nothing,
      deed: null,
    });
  }
  if (task === before.selection.task || task === null) return;
  if (task !== ownChoice) usePane.setState({ expanded: true, tab: "tasks", marked: nothing });
  ownChoice = null;
});

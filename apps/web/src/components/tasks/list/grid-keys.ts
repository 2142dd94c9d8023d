import type { KeyboardEvent } from "react";
import { useCheck } from "../../../state/check-store.ts";
import { changeInPlace, focusCard, keepInSight } from "../keep-in-sight.ts";
import { choose, markTo, shownRows, unmark, usePane } from "../pane-state.ts";
import { stableTasks } from "../stable-lists.ts";
import { drop } from "../task-actions.ts";
import { words } from "./words.ts";

const PAGE = 10;

/**
 * The keys of the list: ↑↓ Home End walk (with Shift they mark), Enter opens the card and goes into it, Space merely
 * opens or closes it, Escape closes, Delete drops.
 */
export function onGridKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.key === "Escape") escape(event);
  // Other keys belong to what has the focus: a button in the card.
  else if (event.target === event.currentTarget && walkOrOpen(event)) event.preventDefault();
}

function walkOrOpen(event: KeyboardEvent<HTMLElement>): boolean {
  const { task } = useCheck.getState().selection;
  const { expanded, marked } = usePane.getState();
  const rows = shownRows.ids;
  const next = stepOf(event.key, lastTouched(task), rows);
  if (next !== undefined) {
    if (event.shiftKey) {
      markTo(next);
      extend = next;
      keepInSight(next);
    } else go(next, expanded);
    return true;
  }
  if (task === null || !rows.includes(task)) return false;
  const meant = marked.size > 1 ? rows.filter((id) => marked.has(id)) : [task];
  if (usePane.getState().extras?.onKey(event.key, meant) === true) return true;
  switch (event.key) {
    case "Enter":
      changeInPlace(task, () => choose(task, true));
      focusCard(task);
      return true;
    case " ":
      changeInPlace(task, () => choose(task, !expanded));
      return true;
    case "Delete":
      dropMarked(meant);
      return true;
    default:
      return false;
  }
}

/** The row that Shift last went to; the range ends there, the light stays where it began. */
let extend: string | null = null;

function lastTouched(task: string | null): string | null {
  return usePane.getState().marked.size > 1 && extend !== null ? extend : task;
}

function go(id: string, expanded: boolean): void {
  extend = null;
  changeInPlace(id, () => choose(id, expanded));
}

function stepOf(key: string, from: string | null, rows: readonly string[]): string | undefined {
  const at = from === null ? -1 : rows.indexOf(from);
  const clamp = (to: number) => rows[Math.min(Math.max(to, 0), rows.length - 1)];
  switch (key) {
    case "ArrowDown":
      return clamp(at + 1);
    case "ArrowUp":
      return clamp(at - 1);
    case "PageDown":
      return clamp(at + PAGE);
    case "PageUp":
      return clamp(at - PAGE);
    case "Home":
      return clamp(0);
    case "End":
      return clamp(rows.length - 1);
    default:
      return undefined;
  }
}

function escape(event: KeyboardEvent<HTMLElement>): void {
  const inside = event.target !== event.currentTarget;
  const { expanded, marked } = usePane.getState();
  if (!inside && marked.size === 0 && !expanded) return;
  event.preventDefault();
  if (inside) event.currentTarget.focus();
  else if (marked.size > 0) unmark();
  else usePane.setState({ expanded: false });
}

function dropMarked(ids: readonly string[]): void {
  const state = useCheck.getState();
  const { several } = words[state.language];
  const one = stableTasks(state).find(({ id }) => id === ids[0]);
  drop(ids, ids.length === 1 ? (one?.no ?? "") : several(ids.length));
}

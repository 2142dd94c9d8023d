import { flushSync } from "react-dom";

const MARGIN = 8;

/** The scrolling list of tasks. */
export function taskScroll(): HTMLElement | null {
  return document.getElementById("task-scroll");
}

/** Scrolls the list as little as shows a task's row or card; a card taller than the list is shown from its head. */
export function keepInSight(id: string): void {
  const list = taskScroll();
  const row = rowOf(list, id);
  if (list === null || row === null) return;
  const frame = list.getBoundingClientRect();
  const box = row.getBoundingClientRect();
  const above = box.top - MARGIN - frame.top;
  const below = box.bottom + MARGIN - frame.bottom;
  if (above < 0 || box.height + 2 * MARGIN > frame.height) list.scrollTop += Math.floor(above);
  // Whole pixels: text on half ones is blurred.
  else if (below > 0) list.scrollTop += Math.ceil(below);
}

/** Makes a change of the list while a row stays where it is under the pointer, though a card above it closes. */
export function changeInPlace(id: string, change: () => void): void {
  const list = taskScroll();
  const before = rowOf(list, id)?.getBoundingClientRect().top;
  flushSync(change);
  const after = rowOf(list, id)?.getBoundingClientRect().top;
  if (list !== null && before !== undefined && after !== undefined)
    list.scrollTop += Math.round(after - before);
  keepInSight(id);
}

/** Moves the focus into the open card, to the first thing that may be changed. */
export function focusCard(id: string): void {
  rowOf(taskScroll(), id)?.querySelector<HTMLElement>(".card-edit")?.focus();
}

function rowOf(list: HTMLElement | null, id: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-task-row="${CSS.escape(id)}"]`) ?? null;
}

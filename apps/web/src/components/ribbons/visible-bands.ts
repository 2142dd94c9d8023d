import { paperScroll, taskStretches } from "../paper/anchor-of.ts";
import type { RibbonEnds } from "./ribbon-path.ts";

/** A ribbon to be drawn. */
export interface Band extends RibbonEnds {
  readonly selected: boolean;
}

/** Rows are drawn into a little less than their height, so that neighbours stay apart. */
const INSET = 3;

/**
 * The ribbons of the task rows in sight, the selected one last, on top. A task whose words are scrolled away has a ribbon
 * only when it is selected, to the edge where they went.
 */
export function visibleBands(frame: DOMRect, selected: string | null): readonly Band[] {
  const paper = paperScroll();
  const tasks = document.getElementById("task-scroll");
  if (paper === null || tasks === null) return [];
  const paperBox = paper.getBoundingClientRect();
  const taskBox = tasks.getBoundingClientRect();
  const sheet = paper.querySelector("[data-paper]")?.getBoundingClientRect() ?? paperBox;
  const left = Math.min(sheet.right, paperBox.right) - frame.left;
  const right = taskBox.left - frame.left;
  const bands: Band[] = [];
  for (const row of tasks.querySelectorAll<HTMLElement>("[data-task-row]")) {
    const box = row.getBoundingClientRect();
    if (box.bottom <= taskBox.top) continue;
    if (box.top >= taskBox.bottom) break;
    const id = row.dataset["taskRow"] ?? "";
    const words = wordsBox(id);
    if (words === null) continue;
    const isSelected = id === selected;
    const inSight = words.bottom > paperBox.top && words.top < paperBox.bottom;
    if (!inSight && !isSelected) continue;
    const clamp = (y: number, within: DOMRect) =>
      Math.min(Math.max(y, within.top), within.bottom) - frame.top;
    bands.push({
      left,
      right,
      leftTop: clamp(words.top, paperBox),
      leftBottom: clamp(words.bottom, paperBox),
      rightTop: clamp(box.top + INSET, taskBox),
      rightBottom: clamp(box.bottom - INSET, taskBox),
      selected: isSelected,
    });
  }
  return bands.sort((a, b) => Number(a.selected) - Number(b.selected));
}

/** From the first of a task's words to the last; a long clause is followed by its items, which have ribbons of their own. */
function wordsBox(id: string): { top: number; bottom: number } | null {
  const found = taskStretches(id);
  const first = found[0];
  if (first === undefined) return null;
  // The cells of a row are one task.
  const row = first.closest("tr");
  if (row !== null) return row.getBoundingClientRect();
  const paragraph = first.closest("[data-paragraph]");
  let last: Element = first;
  for (const each of found) {
    if (each.closest("[data-paragraph]") !== paragraph) break;
    last = each;
  }
  return {
    top: first.getBoundingClientRect().top,
    bottom: last.getBoundingClientRect().bottom,
  };
}

import type { KeyboardEvent } from "react";
import { useCheck } from "../../state/check-store.ts";
import { usePaper } from "./paper-store.ts";
import { extendSelection } from "./selected-words.ts";

/**
 * Keys on a focused paragraph: ↑ ↓ Home End walk, Enter and F2 retype, the space bar selects its tasks in turn, Shift with
 * arrows marks words, Tab goes to the bar of marked words.
 */
export function handlePaperKey(event: KeyboardEvent): void {
  const paragraph = event.target as HTMLElement;
  const key = paragraph.dataset["paragraph"];
  if (key === undefined || paragraph.tagName === "TEXTAREA") return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.shiftKey) {
    if (extendSelection(paragraph, event.key)) event.preventDefault();
    return;
  }
  switch (event.key) {
    case "ArrowDown":
      walk(paragraph, 1);
      break;
    case "ArrowUp":
      walk(paragraph, -1);
      break;
    case "Home":
      walk(paragraph, Number.NEGATIVE_INFINITY);
      break;
    case "End":
      walk(paragraph, Number.POSITIVE_INFINITY);
      break;
    case "Enter":
    case "F2": {
      const end = paragraph.textContent?.length ?? 0;
      window.getSelection()?.removeAllRanges();
      usePaper.getState().edit({ key, start: end, end });
      break;
    }
    case " ":
      selectNextTask(paragraph);
      break;
    case "Tab": {
      const bar = document.querySelector<HTMLElement>(".paper-words-bar button");
      if (bar === null) return;
      bar.focus();
      break;
    }
    default:
      return;
  }
  event.preventDefault();
}

function walk(from: HTMLElement, by: number): void {
  const paper = from.closest("[data-paper]");
  if (paper === null) return;
  const all = Array.from(paper.querySelectorAll<HTMLElement>("[data-paragraph][tabindex]"));
  const at = Math.max(0, Math.min(all.indexOf(from) + by, all.length - 1));
  all[at]?.focus({ preventScroll: true });
  all[at]?.scrollIntoView({ block: "nearest" });
}

/** The tasks whose words stand in the paragraph, one after the other. */
function selectNextTask(paragraph: HTMLElement): void {
  const found = new Set<string>();
  for (const each of Array.from(paragraph.querySelectorAll<HTMLElement>("[data-task]")))
    for (const id of (each.dataset["task"] ?? "").split(" ")) found.add(id);
  const tasks = [...found];
  const { selection, select } = useCheck.getState();
  const next = tasks[(tasks.indexOf(selection.task ?? "") + 1) % tasks.length];
  if (next !== undefined) select({ task: next, problem: null });
}

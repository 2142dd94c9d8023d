import type { FocusEvent, MouseEvent, PointerEvent } from "react";
import { useCheck } from "../../state/check-store.ts";
import { usePaper } from "./paper-store.ts";
import { caretAt } from "./text-offset.ts";
import { viewIndex } from "./view-index.ts";
import { words } from "./words.ts";

/** The paragraph that was hit; anywhere in a cell its first counts, since an empty one is hard to hit. */
const inParagraph = (target: EventTarget): HTMLElement | null => {
  if (!(target instanceof Element) || target.closest("button, textarea") !== null) return null;
  const cell = target.closest("td, th");
  return (
    target.closest<HTMLElement>("[data-paragraph]") ??
    cell?.querySelector<HTMLElement>("[data-paragraph]") ??
    null
  );
};

const tasksAt = (target: Element): readonly string[] =>
  target.closest<HTMLElement>("[data-task]")?.dataset["task"]?.split(" ") ?? [];

/**
 * A click selects what it hit: a squiggle its problem with the task there, other words their innermost task, bare words
 * nothing. Where several problems share the words, the next click takes the next.
 */
export function handleClick(event: MouseEvent): void {
  const { target } = event;
  if (inParagraph(target) === null || !(target instanceof Element)) return;
  // The end of a stretch being marked is no click.
  if (window.getSelection()?.isCollapsed === false) return;
  const { view, selection, select } = useCheck.getState();
  const tasks = tasksAt(target);
  const innermost = tasks[tasks.length - 1] ?? null;
  const problems: string[] = [];
  for (let at = target.closest<HTMLElement>("[data-problem]"); at !== null; ) {
    if (at.dataset["problem"] !== undefined) problems.push(at.dataset["problem"]);
    at = at.parentElement?.closest<HTMLElement>("[data-problem]") ?? null;
  }
  const problem = problems[(problems.indexOf(selection.problem ?? "") + 1) % problems.length];
  const touched = problem && view ? (viewIndex(view).problems.get(problem)?.tasks ?? []) : [];
  const task = [...tasks].reverse().find((id) => touched.includes(id)) ?? touched[0] ?? innermost;
  select({ task, problem: problem ?? null });
}

/** A double click on a paragraph begins to retype it, with the caret where it was. */
export function handleDoubleClick(event: MouseEvent): void {
  const paragraph = inParagraph(event.target);
  if (paragraph === null || !paragraph.hasAttribute("tabindex")) return;
  event.preventDefault();
  const caret = caretAt(paragraph, event.clientX, event.clientY);
  window.getSelection()?.removeAllRanges();
  usePaper.getState().edit({ key: paragraph.dataset["paragraph"] ?? "", start: caret, end: caret });
}

/** Tab comes back to the paragraph that was last in use. */
export function handleFocus(event: FocusEvent): void {
  const key = (event.target as HTMLElement).dataset["paragraph"];
  if (key !== undefined) usePaper.getState().setCurrent(key);
}

/** Lights the task under the pointer, and lets a squiggle say what it is. */
export function handlePointerOver(event: PointerEvent): void {
  if (event.pointerType === "touch" || !(event.target instanceof Element)) return;
  const tasks = tasksAt(event.target);
  usePaper.getState().hover(tasks[tasks.length - 1] ?? null);
  const squiggle = event.target.closest<HTMLElement>("[data-problem]");
  const { view, language } = useCheck.getState();
  if (squiggle === null || view === null) return;
  const problem = viewIndex(view).problems.get(squiggle.dataset["problem"] ?? "");
  if (problem !== undefined)
    squiggle.title = `${words[language][problem.severity]}: ${problem.message}`;
}

import type { Place } from "../../checker/view.ts";
import { offsetIn } from "./text-offset.ts";

/** What the clerk has marked in the paper: words of one paragraph, or too many. */
export type SelectedWords =
  | { readonly kind: "words"; readonly place: Place; readonly box: DOMRect }
  | { readonly kind: "several"; readonly box: DOMRect };

/** The marked words, blanks at their ends left out; null where nothing of the paper is marked. */
export function selectedWords(paper: Element): SelectedWords | null {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = paragraphOf(range.startContainer);
  const to = paragraphOf(range.endContainer);
  if (from === null || !paper.contains(from)) return null;
  const [box] = Array.from(range.getClientRects()).filter(({ width }) => width > 0);
  if (box === undefined) return null;
  const key = from.dataset["paragraph"] ?? "";
  // A triple click ends at the very beginning of what follows.
  const whole = to !== from && range.endOffset === 0 && !holdsParagraphs(range, from);
  if (to !== from && !whole) return { kind: "several", box };
  const text = from.textContent ?? "";
  let start = offsetIn(from, range.startContainer, range.startOffset);
  let end = whole ? text.length : offsetIn(from, range.endContainer, range.endOffset);
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  if (start === end) return null;
  return { kind: "words", place: { paragraph: key, start, end }, box };
}

/** Marks one character or line more by Shift and an arrow, never beyond the paragraph; false for another key. */
export function extendSelection(paragraph: HTMLElement, key: string): boolean {
  const step = STEPS[key];
  const selection = window.getSelection();
  if (step === undefined || selection === null) return false;
  if (selection.anchorNode === null || !paragraph.contains(selection.anchorNode))
    selection.collapse(paragraph, 0);
  const { focusNode, focusOffset } = selection;
  selection.modify("extend", step[0], step[1]);
  const moved = selection.focusNode;
  if (moved !== null && !paragraph.contains(moved) && focusNode !== null)
    selection.extend(focusNode, focusOffset);
  return true;
}

const STEPS: Readonly<Record<string, readonly [string, string]>> = {
  ArrowRight: ["forward", "character"],
  ArrowLeft: ["backward", "character"],
  ArrowDown: ["forward", "line"],
  ArrowUp: ["backward", "line"],
};

function paragraphOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>("[data-paragraph]") ?? null;
}

function holdsParagraphs(range: Range, from: Element): boolean {
  const copy = range.cloneContents();
  return Array.from(copy.querySelectorAll<HTMLElement>("[data-paragraph]")).some(
    ({ dataset, textContent }) =>
      dataset["paragraph"] !== (from as HTMLElement).dataset["paragraph"] && textContent !== "",
  );
}

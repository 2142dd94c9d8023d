import { type RefObject, useCallback, useEffect } from "react";
import type { ProblemView } from "../../checker/view.ts";
import { paragraphElement } from "../paper/anchor-of.ts";
import { useDock } from "./dock-state.ts";
import { takeChoice } from "./take-choice.ts";

/**
 * Keys of the open quick fixes: Enter takes the first choice, 1–9 the nth, Escape closes. They hold wherever nothing is typed;
 * Enter only where no other thing would answer to it. Gives the function that closes.
 */
export function usePopoverKeys(
  popover: RefObject<HTMLElement | null>,
  { id, place: { paragraph } }: Pick<ProblemView, "id" | "place">,
): () => void {
  const dismiss = useCallback((): void => {
    const within = popover.current?.contains(document.activeElement) ?? false;
    useDock.setState({ dismissed: id });
    if (!within) return;
    paragraphElement(paragraph)?.focus({ preventScroll: true });
  }, [popover, id, paragraph]);

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { target, key } = event;
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
        return;
      if (!(target instanceof Element) || popover.current?.style.visibility === "hidden") return;
      // A dialog is open above, or words are being typed.
      if (document.body.style.pointerEvents === "none" || typed(target)) return;
      // An open menu or list has its own use for them.
      if (target.closest('[role="menu"], [role="listbox"]') !== null) return;
      if (key === "Escape") {
        dismiss();
      } else if (/^[1-9]$/.test(key)) {
        // A list may have a use of its own for them.
        if (target.closest("[data-own-digits]") !== null) return;
        if (!takeChoice(id, Number(key) - 1)) return;
      } else if (key === "Enter" && answersEnter(target, popover.current, paragraph)) {
        if (!takeChoice(id, 0)) return;
      } else return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the paper hears of it: Enter on the paragraph with the open fixes takes the fix, as the key cap says.
    window.addEventListener("keydown", press, true);
    return () => window.removeEventListener("keydown", press, true);
  }, [popover, id, paragraph, dismiss]);

  return dismiss;
}

function typed(target: Element): boolean {
  return (
    target.matches("input, textarea, select") ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

function answersEnter(target: Element, popover: HTMLElement | null, paragraph: string): boolean {
  if (target === document.body || target === popover || target.id === "paper-scroll") return true;
  return target.getAttribute("data-paragraph") === paragraph;
}

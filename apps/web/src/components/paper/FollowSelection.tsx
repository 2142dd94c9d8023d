import { useEffect } from "react";
import type { Place } from "../../checker/view.ts";
import { useCheck } from "../../state/check-store.ts";
import { paperScroll, paragraphElement, squiggles, taskStretches } from "./anchor-of.ts";
import { scrollToElement } from "./scroll-to.ts";

/** Draws nothing: brings what is in the light into sight, the problem before the task, wherever it was selected; and a place that something asks to be shown. */
export function FollowSelection() {
  const task = useCheck((state) => state.selection.task);
  const problem = useCheck((state) => state.selection.problem);
  useEffect(() => {
    // The other parts open and close cards at the same time: measure when they have.
    const frame = requestAnimationFrame(() => {
      const scroll = paperScroll();
      const found = problem !== null ? squiggles(problem) : [];
      const at = found[0] ?? (task !== null ? taskStretches(task)[0] : undefined);
      if (scroll !== null && at !== undefined) scrollToElement(scroll, at);
    });
    return () => cancelAnimationFrame(frame);
  }, [task, problem]);
  useEffect(() => {
    const reveal = (event: Event): void => {
      if (!(event instanceof CustomEvent)) return;
      const { place } = event.detail as { readonly place: Place };
      const scroll = paperScroll();
      const element = paragraphElement(place.paragraph);
      if (scroll === null || element === null) return;
      scrollToElement(scroll, element);
      element.focus({ preventScroll: true });
    };
    window.addEventListener("luoshi:reveal-place", reveal);
    return () => window.removeEventListener("luoshi:reveal-place", reveal);
  }, []);
  return null;
}

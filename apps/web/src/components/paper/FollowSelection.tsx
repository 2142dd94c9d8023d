import { useEffect } from "react";
import { useCheck } from "../../state/check-store.ts";
import { paperScroll, squiggles, taskStretches } from "./anchor-of.ts";
import { scrollToElement } from "./scroll-to.ts";

/** Draws nothing: brings what is in the light into sight, the problem before the task, wherever it was selected. */
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
  return null;
}

import { useMemo } from "react";
import type { TaskView } from "../../../checker/view.ts";
import { useCheck } from "../../../state/check-store.ts";
import { paragraphsOf } from "../../../state/edited-texts.ts";

/** The words that a task was read from as they now stand on the paper, those of each place. */
export function useOwnWords({ places }: TaskView): readonly string[] {
  const view = useCheck((state) => state.view);
  return useMemo(() => {
    if (view === null) return [];
    const paragraphs = paragraphsOf(view);
    return places.flatMap(({ paragraph, start, end }) => {
      const text = paragraphs.get(paragraph)?.text.slice(start, end) ?? "";
      return text.trim() === "" ? [] : [text];
    });
  }, [view, places]);
}

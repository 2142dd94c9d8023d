import { useEffect } from "react";
import { useCheck } from "../../state/check-store.ts";
import { useDock } from "./dock-state.ts";

/** Closed quick fixes open again when their problem is chosen once more, not when the document is compiled anew. */
export function useReopening(): void {
  useEffect(
    () =>
      useCheck.subscribe(({ selection, view }, before) => {
        if (selection === before.selection || view !== before.view) return;
        const { task, problem } = selection;
        const again = problem === before.selection.problem && task === before.selection.task;
        if (again || problem !== before.selection.problem) useDock.setState({ dismissed: null });
        const chosen = view?.problems.find(({ id }) => id === problem);
        if (chosen !== undefined) useDock.setState({ lastPlace: chosen.place });
      }),
    [],
  );
}

import type { ProblemView } from "../../checker/view.ts";
import { useCheck } from "../../state/check-store.ts";
import { useDock } from "./dock-state.ts";
import { problemsShown } from "./problem-order.ts";
import { afterCompiling, selectProblem, takeChoice } from "./take-choice.ts";

/**
 * Takes the first choice of a row. The list keeps its place: when the fault is gone, the row that has moved up is in the
 * light, so that one goes through the list with ↓ and Enter.
 */
export function takeFromList(problem: ProblemView, shown: readonly ProblemView[]): void {
  const at = shown.findIndex(({ id }) => id === problem.id);
  if (!takeChoice(problem.id, 0)) {
    // Nothing to take: its quick fixes say what can be done by hand.
    selectProblem(problem);
    return;
  }
  keepPlace(problem.id, at);
}

/** Selects what stands at a place of the list once the problem that stood there is gone. */
export function keepPlace(id: string, at: number): void {
  afterCompiling(() => {
    const { view } = useCheck.getState();
    if (view === null || view.problems.some((each) => each.id === id)) return;
    const shown = problemsShown(view.problems, view.waived, useDock.getState().filter);
    const next = shown[Math.min(at, shown.length - 1)];
    if (next !== undefined) selectProblem(next);
  });
}

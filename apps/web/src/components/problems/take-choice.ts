import type { PlaceEdit, ProblemView } from "../../checker/view.ts";
import { useCheck } from "../../state/check-store.ts";
import { paragraphsOf } from "../../state/edited-texts.ts";
import { choiceTitle, usableChoices } from "./choice-words.ts";
import { useDock } from "./dock-state.ts";
import { nextProblem, problemsShown } from "./problem-order.ts";
import { words } from "./words.ts";

/** Puts a problem in the light, with a task it touches; its quick fixes open. */
export function selectProblem(problem: ProblemView): void {
  const { selection, select } = useCheck.getState();
  const kept = selection.task !== null && problem.tasks.includes(selection.task);
  useDock.setState({ dismissed: null, lastPlace: problem.place });
  select({ problem: problem.id, task: kept ? selection.task : (problem.tasks[0] ?? null) });
}

/** Goes to the next or the previous problem among those that the filter shows. */
export function stepProblem(by: 1 | -1): void {
  const { view, selection } = useCheck.getState();
  if (view === null) return;
  const { filter, lastPlace } = useDock.getState();
  const shown = filter === "waived" ? [] : problemsShown(view.problems, view.waived, filter);
  const among = shown.length > 0 ? shown : view.problems;
  const next = nextProblem(among, selection.problem, lastPlace, by);
  if (next === null) return;
  selectProblem(next);
  const { activeElement } = document;
  // In the list the keyboard stays where it is: ↑↓ and Enter work there as well.
  if (activeElement?.closest("[data-problem-list]") != null) return;
  // A paragraph being typed in is left, or the quick fixes would stand over it.
  if (activeElement instanceof HTMLTextAreaElement) activeElement.blur();
  useDock.setState({ wantsFocus: true });
}

/** Takes the nth choice of a problem; answers whether there was one. */
export function takeChoice(id: string, n: number): boolean {
  const { view, language, applyEdits, readOnly } = useCheck.getState();
  const problem = view?.problems.find((each) => each.id === id);
  if (readOnly || view === null || problem === undefined) return false;
  const choice = usableChoices(problem.choices, paragraphsOf(view))[n];
  if (choice === undefined) return false;
  const say = words[language];
  useDock.setState({ lastPlace: problem.place });
  applyEdits(choice.edits);
  useDock.setState({ said: say.taken(choiceTitle(choice, say)) });
  return true;
}

/** Takes the edits of several problems as one step. */
export function takeMany(edits: readonly PlaceEdit[], count: number): void {
  const { language, applyEdits } = useCheck.getState();
  applyEdits(edits);
  useDock.setState({ said: words[language].takenMany(count) });
}

/** Waives a problem for a reason. */
export function waiveProblem(id: string, reason: string): void {
  const { view, language, waive } = useCheck.getState();
  const problem = view?.problems.find((each) => each.id === id);
  if (problem === undefined) return;
  useDock.setState({ lastPlace: problem.place });
  waive(problem, reason);
  useDock.setState({ said: words[language].waivedNow });
}

/** Calls back once, when the document was compiled anew. */
export function afterCompiling(then: () => void): void {
  const stop = useCheck.subscribe(({ view }, before) => {
    if (view === before.view) return;
    stop();
    then();
  });
}

/** Shows a place on the paper. */
export function revealPlace(place: ProblemView["place"]): void {
  window.dispatchEvent(new CustomEvent("luoshi:reveal-place", { detail: { place } }));
}

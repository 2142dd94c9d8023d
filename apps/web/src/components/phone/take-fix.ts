import type { ProblemView } from "../../checker/view.ts";
import { useCheck } from "../../state/check-store.ts";
import { usePaper } from "../paper/paper-store.ts";
import { countBySeverity, nextProblem } from "../problems/problem-order.ts";
import {
  afterCompiling,
  selectProblem,
  takeChoice,
  waiveProblem,
} from "../problems/take-choice.ts";
import { announce } from "../start/announce.ts";
import { usePhone } from "./phone-state.ts";
import { words } from "./words.ts";

/** Takes the nth choice of a problem, says so, and goes on to the next problem. */
export function takeFix(problem: ProblemView, n: number, title: string): void {
  goOnAfter(problem, title);
  takeChoice(problem.id, n);
}

/** Waives a problem for a reason and goes on to the next. */
export function waive(problem: ProblemView, reason: string): void {
  goOnAfter(problem, words[useCheck.getState().language].waive.done);
  waiveProblem(problem.id, reason);
}

/** The faulty words selected in their paragraph, ready to be typed over; when that is done, the next problem. */
export function retype(problem: ProblemView): void {
  const { paragraph, start, end } = problem.place;
  usePhone.getState().showTab("text");
  usePaper.getState().edit({ key: paragraph, start, end });
  const stop = usePaper.subscribe(({ editing }) => {
    if (editing !== null) return;
    stop();
    goOn(problem);
  });
}

function goOnAfter(problem: ProblemView, did: string): void {
  afterCompiling(() => {
    const { view, language } = useCheck.getState();
    if (view === null) return;
    const { error } = countBySeverity(view.problems);
    announce(words[language].did(did, view.problems.length, error));
    goOn(problem);
  });
}

/** Puts the next problem in the light, if this one is gone and no other was chosen. */
function goOn(problem: ProblemView): void {
  const { view, selection } = useCheck.getState();
  if (view === null || selection.problem !== null) return;
  const next = nextProblem(view.problems, null, problem.place, 1);
  if (next !== null) selectProblem(next);
}

import type { ProblemView } from "../../checker/view.ts";
import { useCheck } from "../../state/check-store.ts";
import { countBySeverity, nextProblem } from "../problems/problem-order.ts";
import {
  afterCompiling,
  selectProblem,
  takeChoice,
  waiveProblem,
} from "../problems/take-choice.ts";
import { announce } from "../start/announce.ts";
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

function goOnAfter(problem: ProblemView, did: string): void {
  afterCompiling(() => {
    const { view, language, select } = useCheck.getState();
    if (view === null) return;
    const { error } = countBySeverity(view.problems);
    announce(words[language].did(did, view.problems.length, error));
    if (view.problems.some(({ id }) => id === problem.id)) return;
    const next = nextProblem(view.problems, null, problem.place, 1);
    if (next === null) select({ problem: null });
    else selectProblem(next);
  });
}

import { ChevronDown, ChevronUp } from "lucide-react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { countBySeverity } from "../problems/problem-order.ts";
import { selectProblem } from "../problems/take-choice.ts";
import { words } from "./words.ts";

/** From one problem to the next; where a task alone is in the light, from task to task. */
export function StepFooter() {
  const { step: said } = useWords(words);
  const problems = useCheck((state) => state.view?.problems);
  const tasks = useCheck((state) => state.view?.tasks);
  const { problem, task } = useCheck((state) => state.selection);
  if (problems === undefined || tasks === undefined) return null;
  const byTask = problem === null && task !== null;
  const list: readonly { readonly id: string }[] = byTask ? tasks : problems;
  if (list.length === 0) return null;
  const at = list.findIndex(({ id }) => id === (byTask ? task : problem));
  const go = (by: 1 | -1) => {
    const to = at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length;
    const next = problems[to];
    if (byTask) useCheck.getState().select({ task: tasks[to]?.id ?? null, problem: null });
    else if (next !== undefined) selectProblem(next);
  };
  const { error } = countBySeverity(problems);
  return (
    <div className="phone-step">
      <button type="button" className="phone-step-button" onClick={() => go(-1)}>
        <ChevronUp size={18} aria-hidden="true" />
        {byTask ? said.previousTask : said.previous}
      </button>
      <p className="phone-step-count number">
        {at >= 0 && <b>{at + 1}</b>}
        {at >= 0 ? ` / ${list.length}` : said.none}
        <small>{byTask ? said.task(tasks[at]?.no ?? "") : said.mustFix(error)}</small>
      </p>
      <button type="button" className="phone-step-button" onClick={() => go(1)}>
        {byTask ? said.nextTask : said.next}
        <ChevronDown size={18} aria-hidden="true" />
      </button>
    </div>
  );
}

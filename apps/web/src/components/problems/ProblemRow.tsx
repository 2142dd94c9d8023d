import { memo } from "react";
import type { ProblemView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { choiceTitle } from "./choice-words.ts";
import { useDock } from "./dock-state.ts";
import { liftWaiver } from "./lift-waiver.ts";
import { problemsShown } from "./problem-order.ts";
import { SeverityMark } from "./SeverityMark.tsx";
import { selectProblem } from "./take-choice.ts";
import { takeFromList } from "./take-from-list.ts";
import { waiverOf } from "./waiver-of.ts";
import { words } from "./words.ts";

interface RowProps {
  readonly problem: ProblemView;
  readonly index: number;
  readonly place: string;
  readonly selected: boolean;
  readonly waived: boolean;
}

/** One line: how grave, what, where, and the first way to put it right. */
export const ProblemRow = memo(function ProblemRow(props: RowProps) {
  const { problem, index, place, selected, waived } = props;
  const say = useWords(words);
  const reason = useReason(problem, waived);
  const note = reason === null ? problem.title : say.reason(reason);
  return (
    <div
      id={`problem-row-${index}`}
      className={`problem-row${selected ? " selected" : ""}${waived ? " waived" : ""}`}
      data-problem-row={problem.id}
      role="row"
      tabIndex={-1}
      aria-selected={selected}
      aria-rowindex={index + 1}
      onClick={() => show(problem.id)}
    >
      <span role="gridcell">
        <SeverityMark severity={problem.severity} label={say.severity[problem.severity]} />
      </span>
      <span role="gridcell" className="problem-message" title={`${problem.message}\n${note}`}>
        <span className="problem-text">{problem.message}</span>{" "}
        <span className="problem-kind">{note}</span>
      </span>
      <span role="gridcell" className="problem-place number">
        {place}
      </span>
      <span role="gridcell" className="problem-action">
        <RowAction problem={problem} selected={selected} waived={waived} />
      </span>
    </div>
  );
}, sameRow);

function RowAction({ problem, selected, waived }: Omit<RowProps, "index" | "place">) {
  const say = useWords(words);
  const readOnly = useCheck((state) => state.readOnly);
  const first = problem.choices[0];
  const lifts = waived || problem.code === "unused-waiver";
  const title = lifts ? say.unwaive : first === undefined ? say.waive : choiceTitle(first, say);
  const act = (event: React.MouseEvent<HTMLElement>): void => {
    event.stopPropagation();
    // The row may go with its button: the keyboard stays in the list.
    event.currentTarget.closest<HTMLElement>("[data-problem-list]")?.focus({ preventScroll: true });
    if (lifts) liftWaiver(problem);
    else if (first === undefined) useDock.setState({ waiving: problem.id });
    else takeFirst(problem.id);
  };
  if (readOnly) return null;
  const quiet = !lifts && first === undefined;
  return (
    <button
      type="button"
      className={quiet ? "row-action quiet" : "row-action"}
      tabIndex={selected ? 0 : -1}
      title={title}
      onClick={act}
    >
      {title}
    </button>
  );
}

function useReason(problem: ProblemView, waived: boolean): string | null {
  return useCheck(({ history }) =>
    waived ? (waiverOf(history.present.waivers, problem)?.reason ?? null) : null,
  );
}

// A row is drawn anew only when its words change, so the places it holds may be old: actions take them from the store.
function fresh(id: string): ProblemView | undefined {
  const { view } = useCheck.getState();
  return [...(view?.problems ?? []), ...(view?.waived ?? [])].find((each) => each.id === id);
}

function show(id: string): void {
  const problem = fresh(id);
  if (problem !== undefined) selectProblem(problem);
}

function takeFirst(id: string): void {
  const { view } = useCheck.getState();
  const problem = fresh(id);
  if (view === null || problem === undefined) return;
  takeFromList(problem, problemsShown(view.problems, view.waived, useDock.getState().filter));
}

function sameRow(a: RowProps, b: RowProps): boolean {
  const same = (["index", "place", "selected", "waived"] as const).every(
    (key) => a[key] === b[key],
  );
  return same && rowKey(a.problem) === rowKey(b.problem);
}

function rowKey({ id, severity, title, message, choices }: ProblemView): string {
  const first = choices[0];
  const action = first === undefined ? "" : `${first.title} ${first.edits[0]?.text ?? ""}`;
  return [id, severity, title, message, action].join("\n");
}

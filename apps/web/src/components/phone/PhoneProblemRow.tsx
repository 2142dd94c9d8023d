import { memo } from "react";
import type { ProblemView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { SeverityMark } from "../problems/SeverityMark.tsx";
import { selectProblem } from "../problems/take-choice.ts";
import { usePhone } from "./phone-state.ts";
import { words } from "./words.ts";

interface Props {
  readonly problem: ProblemView;
  readonly place: string;
  readonly selected: boolean;
}

/** One problem of the list: how grave, what, of which kind, where. */
export const PhoneProblemRow = memo(function PhoneProblemRow({ problem, place, selected }: Props) {
  const { problems: said } = useWords(words);
  return (
    <li>
      <button
        type="button"
        className="phone-problem-row"
        data-problem-row={problem.id}
        aria-current={selected ? "true" : undefined}
        onClick={() => {
          selectProblem(problem);
          usePhone.getState().showTab("text");
        }}
      >
        <SeverityMark
          severity={problem.severity}
          size={18}
          label={said.severity[problem.severity]}
        />
        <span>
          {problem.message}
          <small>
            {problem.title} · {place}
          </small>
        </span>
      </button>
    </li>
  );
});

import { useMemo, useState } from "react";
import type { ProblemView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { countBySeverity, type ProblemFilter, problemsShown } from "../problems/problem-order.ts";
import { usePlaceLabel } from "../problems/use-place-label.ts";
import { stableProblems } from "../tasks/stable-lists.ts";
import "./phone-lists.css";
import { PhoneProblemRow } from "./PhoneProblemRow.tsx";
import { usePhone } from "./phone-state.ts";
import { useShownRow } from "./use-shown-row.ts";
import { WaivedList } from "./WaivedList.tsx";
import { words } from "./words.ts";

const SEVERITIES = ["error", "warning", "info"] as const;

/** All problems; a tap shows one on the paper. */
export function ProblemTab() {
  const { problems: said, sheet } = useWords(words);
  const problems = useCheck(stableProblems);
  const query = usePhone((state) => state.query);
  const [filter, setFilter] = useState<ProblemFilter>("all");
  const counts = countBySeverity(problems);
  const shown = useMemo(
    () => problemsShown(problems, [], filter).filter((each) => says(each, query)),
    [problems, filter, query],
  );
  const placeLabel = usePlaceLabel();
  const selected = useCheck(({ selection }) => selection.problem);
  useShownRow("problem-scroll", "problemRow", selected);
  return (
    <>
      {problems.length > 0 && (
        <div className="phone-sift" role="group">
          <button
            type="button"
            className="phone-chip number"
            aria-pressed={filter === "all"}
            onClick={() => setFilter("all")}
          >
            {said.all} {problems.length}
          </button>
          {SEVERITIES.filter((each) => counts[each] > 0).map((each) => (
            <button
              key={each}
              type="button"
              className="phone-chip number"
              aria-pressed={filter === each}
              onClick={() => setFilter(filter === each ? "all" : each)}
            >
              {said.severity[each]} {counts[each]}
            </button>
          ))}
        </div>
      )}
      <ul className="phone-list" id="problem-scroll">
        {shown.map((problem) => (
          <PhoneProblemRow
            key={problem.id}
            problem={problem}
            place={placeLabel(problem)}
            selected={problem.id === selected}
          />
        ))}
        {shown.length === 0 && (
          <li className="phone-empty">
            <b>{problems.length === 0 ? said.empty : said.filtered}</b>
            {problems.length === 0 && <p>{sheet.clearText}</p>}
          </li>
        )}
        <WaivedList />
      </ul>
    </>
  );
}

function says({ message, title, quote }: ProblemView, query: string): boolean {
  const asked = query.trim();
  return asked === "" || [message, title, quote].some((words) => words.includes(asked));
}

import type { Severity } from "@luoshi/compiler";
import { ChevronDown, ChevronUp } from "lucide-react";
import { useMemo } from "react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { BulkMenu } from "./BulkMenu.tsx";
import { sizeDock, useDock } from "./dock-state.ts";
import { countBySeverity, type ProblemFilter } from "./problem-order.ts";
import { SeverityMark } from "./SeverityMark.tsx";
import { stepProblem } from "./take-choice.ts";
import { words } from "./words.ts";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Head of the list: how many of each severity (each a filter), the next one, all of a kind at once. */
export function DockHead() {
  const say = useWords(words);
  const problems = useCheck((state) => state.view?.problems);
  const waived = useCheck((state) => state.view?.waived.length ?? 0);
  const readOnly = useCheck((state) => state.readOnly);
  const folded = useDock((state) => state.folded);
  const counts = useMemo(() => countBySeverity(problems ?? []), [problems]);
  const fold = folded ? say.unfold : say.fold;
  return (
    <div className="dock-head">
      <h2 className="dock-title">{say.problems}</h2>
      {SEVERITIES.map((severity) => (
        <FilterButton key={severity} of={severity} count={counts[severity]}>
          <SeverityMark severity={severity} />
        </FilterButton>
      ))}
      {waived > 0 ? <FilterButton of="waived" count={waived} /> : null}
      <span className="dock-space" />
      <button
        type="button"
        className="dock-command"
        disabled={problems?.length === 0}
        onClick={() => stepProblem(1)}
      >
        {say.next} <kbd>F8</kbd>
      </button>
      {readOnly ? null : <BulkMenu problems={problems ?? []} />}
      <button
        type="button"
        className="dock-fold"
        aria-label={fold}
        aria-expanded={!folded}
        title={fold}
        onClick={() => sizeDock({ folded: !folded })}
      >
        {folded ? <ChevronUp size={16} /> : <ChevronDown size={16} />}
      </button>
    </div>
  );
}

function FilterButton({
  of,
  count,
  children,
}: {
  readonly of: Exclude<ProblemFilter, "all">;
  readonly count: number;
  readonly children?: React.ReactNode;
}) {
  const say = useWords(words);
  const pressed = useDock((state) => state.filter === of);
  const name = of === "waived" ? say.waived : say.severity[of];
  const press = (): void => {
    useDock.setState({ filter: pressed ? "all" : of });
    if (!pressed) sizeDock({ folded: false });
  };
  return (
    <button
      type="button"
      className={count === 0 ? "dock-filter none" : "dock-filter"}
      aria-pressed={pressed}
      title={pressed ? say.filtered : say.filter(name, count)}
      onClick={press}
    >
      {children}
      <span>{name}</span>
      <span className="number">{count}</span>
    </button>
  );
}

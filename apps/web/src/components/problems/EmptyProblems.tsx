import { CircleCheck } from "lucide-react";
import { useWords } from "../../language/use-words.ts";
import { useShell } from "../shell/shell-state.ts";
import { useDock } from "./dock-state.ts";
import type { ProblemFilter } from "./problem-order.ts";
import { words } from "./words.ts";

/** Nothing to put right, and what comes next: the export; or nothing of the kind that is filtered. */
export function EmptyProblems({
  filter,
  waived,
}: {
  readonly filter: ProblemFilter;
  readonly waived: number;
}) {
  const say = useWords(words);
  const next = useShell((state) => state.next);
  if (filter !== "all")
    return (
      <div className="problems-empty">
        <p>{say.noneOfKind}</p>
        <button type="button" className="link" onClick={() => useDock.setState({ filter: "all" })}>
          {say.filtered}
        </button>
      </div>
    );
  return (
    <div className="problems-empty">
      <CircleCheck className="problems-empty-mark" size={22} />
      <p>{waived > 0 ? say.allWaived(waived) : say.none}</p>
      <p className="problems-empty-hint">{next?.hint ?? say.noneHint}</p>
      <button
        type="button"
        className="button primary"
        onClick={() => (next === null ? useShell.setState({ exportMenu: true }) : next.run())}
      >
        {next?.name ?? say.export}
      </button>
    </div>
  );
}

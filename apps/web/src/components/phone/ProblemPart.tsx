import type { ProblemView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { SeverityMark } from "../problems/SeverityMark.tsx";
import { usePlaceLabel } from "../problems/use-place-label.ts";
import { FixButtons } from "./FixButtons.tsx";
import type { useSheetDrag } from "./use-sheet-drag.ts";
import { words } from "./words.ts";

interface Props {
  readonly problem: ProblemView;
  readonly drag: ReturnType<typeof useSheetDrag>;
}

/** One problem: how grave, what, where, whom it touches; and its fixes. */
export function ProblemPart({ problem, drag }: Props) {
  const { sheet: said, problems: kinds } = useWords(words);
  const placeLabel = usePlaceLabel();
  const tasks = useCheck((state) => state.view?.tasks);
  const touched = (tasks ?? []).filter(({ id }) => problem.tasks.includes(id));
  const units = new Set(touched.flatMap((task) => task.units.map(({ name }) => name)));
  const where = placeLabel(problem);
  return (
    <>
      <div className="phone-problem" {...drag}>
        <SeverityMark
          severity={problem.severity}
          size={18}
          label={kinds.severity[problem.severity]}
        />
        <p>
          {problem.message}
          <small>
            {where}
            {touched.length > 0 && ` · ${said.affects(touched.length, units.size)}`}
          </small>
        </p>
      </div>
      <FixButtons problem={problem} />
    </>
  );
}

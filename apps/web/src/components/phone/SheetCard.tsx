import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { countBySeverity } from "../problems/problem-order.ts";
import { selectProblem } from "../problems/take-choice.ts";
import "./phone-card.css";
import { PhoneTaskCard } from "./PhoneTaskCard.tsx";
import { ProblemPart } from "./ProblemPart.tsx";
import { ProblemReasons } from "./ProblemReasons.tsx";
import { usePhone } from "./phone-state.ts";
import { TaskSwitch } from "./TaskSwitch.tsx";
import type { useSheetDrag } from "./use-sheet-drag.ts";
import { words } from "./words.ts";

interface Props {
  /** The head of the problem drags the sheet too: it is a larger thing to get hold of. */
  readonly drag: ReturnType<typeof useSheetDrag>;
}

/** What is in the light: the problem with its fixes, then the task. */
export function SheetCard({ drag }: Props) {
  const problem = useCheck(({ view, selection }) =>
    view?.problems.find(({ id }) => id === selection.problem),
  );
  const task = useCheck(({ view, selection }) =>
    view?.tasks.find(({ id }) => id === selection.task),
  );
  if (problem === undefined && task === undefined) return <NothingLit />;
  return (
    <>
      {problem !== undefined && <ProblemPart problem={problem} drag={drag} />}
      {problem !== undefined && problem.tasks.length > 1 && <TaskSwitch ids={problem.tasks} />}
      {task !== undefined && <PhoneTaskCard task={task} alone={problem === undefined} />}
      {problem !== undefined && <ProblemReasons problem={problem} />}
    </>
  );
}

function NothingLit() {
  const { sheet, step } = useWords(words);
  const problems = useCheck((state) => state.view?.problems);
  const openPage = usePhone((state) => state.openPage);
  const first = problems?.[0];
  const { error } = countBySeverity(problems ?? []);
  return (
    <div className="phone-nothing">
      <p>
        <b>{first === undefined ? sheet.clearTitle : sheet.nothingTitle}</b>
        <small>
          {first === undefined ? sheet.clearText : sheet.nothingText(problems?.length ?? 0, error)}
        </small>
      </p>
      <button
        type="button"
        className="phone-action primary"
        onClick={() => (first === undefined ? openPage("menu") : selectProblem(first))}
      >
        {first === undefined ? step.export : step.start}
      </button>
    </div>
  );
}

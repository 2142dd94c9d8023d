import type { TaskView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { SeverityMark } from "../problems/SeverityMark.tsx";
import { selectProblem } from "../problems/take-choice.ts";
import { words } from "./words.ts";

interface Props {
  readonly task: TaskView;
  readonly alone: boolean;
}

/** From a task to its problems, and to the same work elsewhere in the document. */
export function CardLinks({ task, alone }: Props) {
  const { card: said, problems: kinds } = useWords(words);
  const view = useCheck((state) => state.view);
  const select = useCheck((state) => state.select);
  const problems = alone
    ? (view?.problems ?? []).filter(({ id }) => task.problems.includes(id))
    : [];
  const others = (view?.tasks ?? []).filter(({ id }) => task.counterparts.includes(id));
  if (problems.length + others.length === 0) return null;
  return (
    <ul className="phone-links">
      {problems.map((problem) => (
        <li key={problem.id}>
          <button type="button" onClick={() => selectProblem(problem)}>
            <SeverityMark severity={problem.severity} label={kinds.severity[problem.severity]} />
            <span>{problem.message}</span>
          </button>
        </li>
      ))}
      {others.map(({ id, no, pathLabel }) => (
        <li key={id}>
          <button type="button" onClick={() => select({ task: id, problem: null })}>
            <span>
              {said.counterparts}
              <b className="number">{no}</b> {pathLabel}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

import type { ProblemView } from "../../../checker/view.ts";
import { useCheck } from "../../../state/check-store.ts";
import { TaskMark } from "../TaskMark.tsx";

/** What is wrong, a line each; a click puts the problem in the light. */
export function ProblemNotes({ problems }: { readonly problems: readonly ProblemView[] }) {
  return (
    <>
      {problems.map(({ id, severity, message, help }) => (
        <button
          key={id}
          type="button"
          className={`problem-note ${severity}`}
          title={help}
          onClick={() => useCheck.getState().select({ problem: id })}
        >
          <TaskMark severity={severity} />
          <span>{message}</span>
        </button>
      ))}
    </>
  );
}

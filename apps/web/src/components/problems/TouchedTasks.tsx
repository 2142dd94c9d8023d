import type { TaskView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { words } from "./words.ts";

const MOST = 3;

/** The tasks that a problem touches; a click puts one in the light. */
export function TouchedTasks({
  ids,
  tasks,
}: {
  readonly ids: readonly string[];
  readonly tasks: readonly TaskView[];
}) {
  const say = useWords(words);
  const touched = tasks.filter(({ id }) => ids.includes(id));
  if (touched.length === 0) return null;
  return (
    <div className="problem-popover-line">
      <span className="problem-popover-term">{say.tasks}</span>
      <span className="problem-popover-links">
        {touched.slice(0, MOST).map(({ id, no, title }) => (
          <button
            key={id}
            type="button"
            className="link"
            onClick={() => useCheck.getState().select({ task: id })}
          >
            <span className="number">{no}</span> {title}
          </button>
        ))}
        {touched.length > MOST ? <span>{say.moreTasks(touched.length)}</span> : null}
      </span>
    </div>
  );
}

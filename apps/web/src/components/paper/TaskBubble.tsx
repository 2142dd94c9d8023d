import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { usePaper } from "./paper-store.ts";
import { viewIndex } from "./view-index.ts";
import { words } from "./words.ts";

interface Props {
  readonly paragraph: string;
  readonly no: number | null;
  /** Tasks that begin in the paragraph. */
  readonly tasks: readonly string[];
}

/** How many tasks begin in a paragraph; a click selects one after the other. Red where one has an error. */
export function TaskBubble({ paragraph, no, tasks }: Props) {
  const t = useWords(words);
  const wrong = useCheck(
    ({ view }) =>
      view !== null && tasks.some((id) => viewIndex(view).tasks.get(id)?.severity === "error"),
  );
  const at = useCheck(({ selection }) =>
    selection.task === null ? -1 : tasks.indexOf(selection.task),
  );
  const inTab = usePaper((state) => state.current === paragraph);
  if (tasks.length === 0) return null;
  const names = ["paper-bubble number", at >= 0 && "selected", wrong && "wrong"];
  return (
    <button
      type="button"
      className={names.filter(Boolean).join(" ")}
      aria-label={t.tasksOf(no, tasks.length) + (wrong ? t.withError : "")}
      aria-pressed={at >= 0}
      tabIndex={inTab ? 0 : -1}
      onClick={() =>
        useCheck.getState().select({ task: tasks[(at + 1) % tasks.length] ?? null, problem: null })
      }
    >
      {tasks.length}
    </button>
  );
}

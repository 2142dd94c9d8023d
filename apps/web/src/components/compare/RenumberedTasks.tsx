import type { TaskDifference } from "../../checker/compare-view.ts";
import { useWords } from "../../language/use-words.ts";
import { words } from "./words.ts";

/** Tasks that only bear another number: told, and kept small. */
export function RenumberedTasks({
  differences,
  onShow,
}: {
  readonly differences: readonly TaskDifference[];
  readonly onShow: (row: string) => void;
}) {
  const say = useWords(words);
  return (
    <details className="compare-renumbered">
      <summary>{say.renumberedOnly(differences.length)}</summary>
      <ul>
        {differences.map(({ id, no, title, fields, row }) => (
          <li key={id}>
            <button
              type="button"
              className="compare-renumbered-row"
              disabled={row === null}
              onClick={() => row !== null && onShow(row)}
            >
              <span className="compare-task-no number">{no}</span>
              <span className="compare-renumbered-title">{title}</span>
              <span className="compare-numbers">{numbers(fields, say.none)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** （二） → （三） */
function numbers(fields: TaskDifference["fields"], none: string): string {
  const [field] = fields;
  if (field === undefined || field.field === "words") return "";
  return `${field.before ?? none} → ${field.after ?? none}`;
}

import { ChevronUp } from "lucide-react";
import type { CheckView, TaskView } from "../../../checker/view.ts";
import { useWords } from "../../../language/use-words.ts";
import { useCheck } from "../../../state/check-store.ts";
import { revealPlace } from "../reveal.ts";
import { type CardPanel, TaskMenu } from "./TaskMenu.tsx";
import { words } from "./words.ts";

interface Props {
  readonly task: TaskView;
  readonly onPanel: (panel: CardPanel) => void;
  readonly onClose?: () => void;
}

/** Number and name of a task, where it was read, and what can be done with the whole of it. */
export function CardHead({ task, onPanel, onClose }: Props) {
  const said = useWords(words);
  const readOnly = useCheck((state) => state.readOnly);
  const [place] = task.places;
  const no = useCheck((state) => paragraphNo(state.view, place?.paragraph));
  return (
    <div className="card-head">
      <span className="card-no number">{task.no}</span>
      <h3 title={task.title}>{task.title}</h3>
      {task.kind === "requirement" && <span className="card-tag">{said.requirement}</span>}
      {task.added && <span className="card-tag">{said.added}</span>}
      {place !== undefined && (
        <button
          type="button"
          className="card-tag card-source number"
          title={said.reveal}
          onClick={() => revealPlace(place)}
        >
          {no === null ? said.fromRow(task.pathLabel) : said.from(no)}
        </button>
      )}
      {readOnly ? null : <TaskMenu task={task} onPanel={onPanel} />}
      {onClose !== undefined && (
        <button
          type="button"
          className="card-icon"
          title={said.collapse}
          aria-label={said.collapse}
          onClick={onClose}
        >
          <ChevronUp size={16} strokeWidth={1.8} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

/** Margin number of a paragraph; those of cells have none. */
function paragraphNo(view: CheckView | null, key: string | undefined): number | null {
  const found = view?.blocks.find((block) => block.key === key);
  return found?.kind === "paragraph" ? found.no : null;
}

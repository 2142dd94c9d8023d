import type { TaskView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { announce } from "../start/announce.ts";
import { dropTasks } from "../tasks/changes/rearrange-tasks.ts";
import { CardAnswers } from "./CardAnswers.tsx";
import { CardLinks } from "./CardLinks.tsx";
import { usePhone } from "./phone-state.ts";
import { words } from "./words.ts";

interface Props {
  readonly task: TaskView;
  /** No problem stands above it: then the card names its own. */
  readonly alone: boolean;
}

/** The task in the light: number, short name, its answers, where else it stands, and what may be done with it. */
export function PhoneTaskCard({ task, alone }: Props) {
  const { card: said } = useWords(words);
  const tab = usePhone((state) => state.tab);
  const showTab = usePhone((state) => state.showTab);
  const correct = useCheck((state) => state.correct);
  return (
    <article className="phone-card" data-task-row={task.id}>
      <h2>
        <span className="number">{task.no}</span>
        {task.title}
        <em>{said.kind[task.kind]}</em>
      </h2>
      <CardAnswers task={task} />
      <CardLinks task={task} alone={alone} />
      <p className="phone-card-foot">
        <span>
          {said.path} {task.pathLabel}
        </span>
        {tab !== "text" && (
          <button type="button" onClick={() => showTab("text")}>
            {said.seeText}
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            correct((corrections) => dropTasks(corrections, [task.id]));
            announce(said.dropped(task.no));
          }}
        >
          {said.drop}
        </button>
      </p>
    </article>
  );
}

import { RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { restoreTask, unmergeTask } from "./changes/rearrange-tasks.ts";
import "./dropped-panel.css";
import { act } from "./task-actions.ts";
import { words } from "./words.ts";

/** What a clerk took off the list, dropped or merged into another task, and the way back. */
export function DroppedPanel() {
  const said = useWords(words);
  const corrections = useCheck((state) => state.history.present.corrections);
  const { dropped, merged } = corrections;
  const tasks = useCheck((state) => state.view?.tasks);
  const numberOf = (id: string) => tasks?.find((task) => task.id === id)?.no ?? "";
  return (
    <div className="dropped">
      {dropped.length > 0 && <p className="dropped-hint">{said.droppedHint}</p>}
      <ul>
        {dropped.map((id) => (
          <DroppedRow
            key={id}
            id={id}
            label={said.restore}
            onBack={(what) => act("restored", what, (now) => restoreTask(now, id))}
          />
        ))}
      </ul>
      {merged.length > 0 && <h3>{said.mergedHead}</h3>}
      <ul>
        {merged.flatMap(({ into, from }) =>
          from.map((id) => (
            <DroppedRow
              key={`${into} ${id}`}
              id={id}
              label={said.separate}
              onBack={(what) => act("restored", what, (now) => unmergeTask(now, id))}
            >
              <span className="dropped-into">{said.mergedInto(numberOf(into))}</span>
            </DroppedRow>
          )),
        )}
      </ul>
    </div>
  );
}

function DroppedRow(props: {
  readonly id: string;
  readonly label: string;
  readonly onBack: (what: string) => void;
  readonly children?: ReactNode;
}) {
  const said = useWords(words);
  const task = useCheck((state) => state.view?.gone.find(({ id }) => id === props.id));
  const title = task?.title ?? said.unknownTask;
  return (
    <li className="dropped-row">
      <span className="dropped-path">{task?.pathLabel}</span>
      <span className="dropped-title" title={task?.text}>
        {title}
      </span>
      {props.children}
      <button
        type="button"
        className="link"
        onClick={() => props.onBack(task === undefined ? "" : `“${task.title}”`)}
      >
        <RotateCcw size={13} strokeWidth={1.8} aria-hidden="true" />
        {props.label}
      </button>
    </li>
  );
}

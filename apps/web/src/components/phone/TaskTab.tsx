import { useMemo, useState } from "react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { mainYear } from "../tasks/list/due-label.ts";
import {
  filterTasks,
  isIn,
  noFilter,
  type TaskState,
  taskStates,
} from "../tasks/list/filter-tasks.ts";
import { stableTasks } from "../tasks/stable-lists.ts";
import "./phone-lists.css";
import { PhoneTaskRow } from "./PhoneTaskRow.tsx";
import { usePhone } from "./phone-state.ts";
import { useShownRow } from "./use-shown-row.ts";
import { words } from "./words.ts";

/** All tasks as cards; a tap puts one in the light and raises the sheet. */
export function TaskTab() {
  const { tasks: said } = useWords(words);
  const tasks = useCheck(stableTasks);
  const query = usePhone((state) => state.query);
  const search = usePhone((state) => state.search);
  const [state, setState] = useState<TaskState | null>(null);
  const shown = useMemo(
    () => filterTasks(tasks, { ...noFilter, state, words: query }),
    [tasks, state, query],
  );
  const year = useMemo(() => mainYear(tasks), [tasks]);
  const selected = useCheck(({ selection }) => selection.task);
  useShownRow("task-scroll", "taskRow", selected);
  if (tasks.length === 0)
    return (
      <div className="phone-empty">
        <b>{said.empty}</b>
        <p>{said.emptyHint}</p>
      </div>
    );
  const offered = taskStates.filter((each) => tasks.some((task) => isIn(task, each)));
  return (
    <>
      <div className="phone-sift" role="group">
        <button
          type="button"
          className="phone-chip number"
          aria-pressed={state === null}
          onClick={() => setState(null)}
        >
          {said.all} {tasks.length}
        </button>
        {offered.map((each) => (
          <button
            key={each}
            type="button"
            className="phone-chip number"
            aria-pressed={state === each}
            onClick={() => setState(state === each ? null : each)}
          >
            {said.states[each]} {tasks.filter((task) => isIn(task, each)).length}
          </button>
        ))}
      </div>
      <ul className="phone-list" id="task-scroll">
        {shown.map((task) => (
          <PhoneTaskRow key={task.id} task={task} year={year} selected={task.id === selected} />
        ))}
        {shown.length === 0 && (
          <li className="phone-empty">
            <b>{said.filtered}</b>
            <button
              type="button"
              className="phone-action"
              onClick={() => {
                setState(null);
                search(null);
              }}
            >
              {said.clear}
            </button>
          </li>
        )}
      </ul>
    </>
  );
}

import { Search, X } from "lucide-react";
import { useMemo } from "react";
import type { TaskView } from "../../../checker/view.ts";
import { useWords } from "../../../language/use-words.ts";
import { useCheck } from "../../../state/check-store.ts";
import { keepInSight } from "../keep-in-sight.ts";
import { usePane } from "../pane-state.ts";
import "./filter-line.css";
import { isIn, isOpen, noFilter, type TaskFilter, taskStates } from "./filter-tasks.ts";
import { UnitFilter } from "./UnitFilter.tsx";
import { words } from "./words.ts";

interface Props {
  readonly tasks: readonly TaskView[];
  readonly shown: readonly TaskView[];
}

/** What the list is narrowed to: words, a unit, a state; and how many tasks that leaves. */
export function FilterLine({ tasks, shown }: Props) {
  const said = useWords(words);
  const filter = usePane((state) => state.filter);
  const counts = useMemo(
    () =>
      taskStates.map((state) => [state, tasks.filter((task) => isIn(task, state)).length] as const),
    [tasks],
  );
  return (
    <div className="filter-line" role="search" aria-label={said.filter}>
      <label className="filter-words">
        <Search size={14} strokeWidth={1.8} aria-hidden="true" />
        <input
          type="text"
          aria-label={said.words}
          placeholder={said.words}
          value={filter.words}
          onChange={(event) => narrow({ words: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || filter.words === "") return;
            event.preventDefault();
            narrow({ words: "" });
          }}
        />
      </label>
      <UnitFilter tasks={tasks} />
      <div className="filter-states">
        {counts.map(([state, count]) =>
          count === 0 && filter.state !== state ? null : (
            <button
              key={state}
              type="button"
              className="filter-state"
              aria-pressed={filter.state === state}
              onClick={() => narrow({ state: filter.state === state ? null : state })}
            >
              {said.states[state]}
              <span className="number">{count}</span>
            </button>
          ),
        )}
      </div>
      <HiddenNote tasks={tasks} shown={shown} />
      <span className="filter-count number" aria-live="polite">
        {said.shown(shown.length, tasks.length)}
      </span>
      {!isOpen(filter) && (
        <button
          type="button"
          className="filter-clear"
          title={said.clear}
          aria-label={said.clear}
          onClick={() => usePane.setState({ filter: noFilter })}
        >
          <X size={14} strokeWidth={1.8} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

/** Says that the task in the light is not in the list, and brings it there. */
function HiddenNote({ tasks, shown }: Props) {
  const said = useWords(words);
  const selected = useCheck((state) => state.selection.task);
  const task = tasks.find(({ id }) => id === selected);
  if (task === undefined || shown.includes(task)) return null;
  return (
    <button
      type="button"
      className="link filter-hidden"
      title={said.hidden(task.no)}
      onClick={() => {
        usePane.setState({ filter: noFilter, expanded: true });
        requestAnimationFrame(() => keepInSight(task.id));
      }}
    >
      {said.show} {task.no}
    </button>
  );
}

function narrow(part: Partial<TaskFilter>): void {
  usePane.setState({ filter: { ...usePane.getState().filter, ...part } });
}

import { useEffect, useLayoutEffect, useMemo } from "react";
import type { OutlineEntry } from "../../../checker/view.ts";
import { useWords } from "../../../language/use-words.ts";
import { useCheck } from "../../../state/check-store.ts";
import { keepInSight } from "../keep-in-sight.ts";
import { shownRows, usePane } from "../pane-state.ts";
import { stableTasks } from "../stable-lists.ts";
import { mainYear } from "./due-label.ts";
import { FilterLine } from "./FilterLine.tsx";
import { filterTasks, noFilter } from "./filter-tasks.ts";
import { onGridKey } from "./grid-keys.ts";
import { ledgerLines } from "./ledger-lines.ts";
import { MarkedLine } from "./MarkedLine.tsx";
import { TaskItem } from "./TaskItem.tsx";
import "./task-list.css";
import { words } from "./words.ts";

const noOutline: readonly OutlineEntry[] = [];

/** The tasks in the order of the text, the selected one opened to its card. */
export function TaskList() {
  const tasks = useCheck(stableTasks);
  const outline = useCheck((state) => state.view?.outline ?? noOutline);
  const filter = usePane((state) => state.filter);
  const several = usePane((state) => state.marked.size > 1);
  const shown = useMemo(() => filterTasks(tasks, filter), [tasks, filter]);
  const lines = useMemo(() => ledgerLines(shown, outline), [shown, outline]);
  const year = useMemo(() => mainYear(tasks), [tasks]);

  useLayoutEffect(() => {
    shownRows.ids = shown.map(({ id }) => id);
  }, [shown]);

  return (
    <>
      {several ? <MarkedLine tasks={tasks} /> : <FilterLine tasks={tasks} shown={shown} />}
      <ListHead />
      {shown.length === 0 ? (
        <NothingShown />
      ) : (
        <Grid count={shown.length}>
          {lines.map((line) =>
            line.kind === "task" ? (
              <TaskItem key={line.task.id} task={line.task} depth={line.depth} year={year} />
            ) : (
              <AnnexHead key={line.key} title={line.title} count={line.count} />
            ),
          )}
        </Grid>
      )}
    </>
  );
}

/** The scrolling rows; they are walked by arrow keys while the focus stays on the whole. */
function Grid({ count, children }: { readonly count: number; readonly children: React.ReactNode }) {
  const said = useWords(words);
  const selected = useCheck((state) => state.selection.task);
  const expanded = usePane((state) => state.expanded);
  const digits = usePane((state) => state.extras !== null);
  useEffect(() => {
    if (selected !== null) keepInSight(selected);
  }, [selected, expanded]);
  return (
    <div
      id="task-scroll"
      className="task-scroll"
      role="treegrid"
      aria-label={said.list}
      aria-rowcount={count}
      aria-multiselectable="true"
      aria-activedescendant={selected === null ? undefined : `task-row-${selected}`}
      tabIndex={0}
      data-own-digits={digits ? "" : undefined}
      onKeyDown={onGridKey}
    >
      {children}
    </div>
  );
}

function ListHead() {
  const said = useWords(words);
  const extras = usePane((state) => state.extras);
  return (
    <div className="task-columns task-list-head" aria-hidden="true">
      <span>{said.no}</span>
      <span className="task-clause">{said.clause}</span>
      <span>{said.task}</span>
      <span>{said.owners}</span>
      <span>{said.due}</span>
      <span className="task-quota">{said.quota}</span>
      {extras === null ? null : <extras.Head />}
      <span />
    </div>
  );
}

function AnnexHead({ title, count }: { readonly title: string; readonly count: number }) {
  const said = useWords(words);
  return (
    <div className="annex-head" role="row">
      <span role="gridcell">
        <b>{title}</b>
        <span className="number">{said.rows(count)}</span>
      </span>
    </div>
  );
}

function NothingShown() {
  const said = useWords(words);
  return (
    <div className="nothing-shown">
      <p>{said.nothing}</p>
      <button
        type="button"
        className="button"
        onClick={() => usePane.setState({ filter: noFilter })}
      >
        {said.clear}
      </button>
    </div>
  );
}

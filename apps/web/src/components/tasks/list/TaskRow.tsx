import type { MouseEvent } from "react";
import type { TaskView } from "../../../checker/view.ts";
import { useWords } from "../../../language/use-words.ts";
import { changeInPlace } from "../keep-in-sight.ts";
import { choose, markTo, toggleMark, usePane } from "../pane-state.ts";
import { TaskMark } from "../TaskMark.tsx";
import { dueLabel } from "./due-label.ts";
import { lacksOwner } from "./lacking.ts";
import { orderedUnits } from "./ordered-units.ts";
import { quotaLabel } from "./quota-label.ts";
import { words } from "./words.ts";

interface Props {
  readonly task: TaskView;
  /** How many tasks of this list hold it. */
  readonly depth: number;
  readonly year: number | null;
  readonly selected: boolean;
}

/** One line of the list: number, clause, name, who, when, how much, and the worst of its problems. */
export function TaskRow({ task, depth, year, selected }: Props) {
  const said = useWords(words);
  const extras = usePane((state) => state.extras);
  const marked = usePane((state) => state.marked.has(task.id));
  const due = dueLabel(task, year, said);
  const classes = ["task-columns", "task-row", task.parent ? "parent" : "", task.kind];
  if (selected) classes.push("selected");
  if (marked) classes.push("marked");
  return (
    <div
      id={`task-row-${task.id}`}
      className={classes.filter(Boolean).join(" ")}
      role="row"
      aria-selected={selected || marked}
      aria-level={depth + 1}
      aria-expanded={false}
      data-task-row={task.id}
      // Shift would select the words between two rows.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={(event) => onRowClick(event, task.id)}
    >
      <span className="task-no number" role="gridcell">
        {task.no}
      </span>
      <span className="task-clause number" role="gridcell" title={task.pathLabel}>
        {task.pathLabel}
      </span>
      <span className={`task-title depth-${Math.min(depth, 3)}`} role="gridcell" title={task.text}>
        <span className="task-name">{task.title}</span>
        {task.kind === "requirement" && <span className="row-tag">{said.requirement}</span>}
        {task.added && (
          <span className="row-tag" title={said.addedHint}>
            {said.added}
          </span>
        )}
        {task.corrected.length > 0 && <span className="row-tag corrected">{said.corrected}</span>}
      </span>
      <Owners task={task} />
      <span className={`task-due number ${due.tone}`} role="gridcell" title={due.title || due.text}>
        {due.text}
      </span>
      <Quotas task={task} />
      {extras === null ? null : <extras.Cell task={task} />}
      <span className="task-mark" role="gridcell">
        {task.severity !== null && <TaskMark severity={task.severity} />}
      </span>
    </div>
  );
}

function Owners({ task }: { readonly task: TaskView }) {
  const said = useWords(words);
  const units = orderedUnits(task.units);
  const [first] = units;
  if (first === undefined) {
    const missing = lacksOwner(task);
    return (
      <span className={`task-owners ${missing ? "missing" : "none"}`} role="gridcell">
        {missing ? said.missing : "—"}
      </span>
    );
  }
  return (
    <span className="task-owners" role="gridcell" title={units.map(({ name }) => name).join("、")}>
      <span className="task-first">{first.name}</span>
      {units.length > 1 && <span className="task-more">{said.unitsMore(units.length)}</span>}
    </span>
  );
}

function Quotas({ task: { quotas } }: { readonly task: TaskView }) {
  const said = useWords(words);
  const [first] = quotas;
  return (
    <span
      className={`task-quota number${first === undefined ? " none" : ""}`}
      role="gridcell"
      title={quotas.map(({ text }) => text).join("；")}
    >
      <span className="task-first">{first === undefined ? "—" : quotaLabel(first.text)}</span>
      {quotas.length > 1 && <span className="task-more">{said.quotasMore(quotas.length)}</span>}
    </span>
  );
}

function onRowClick(event: MouseEvent, id: string): void {
  if (event.shiftKey) markTo(id);
  else if (event.ctrlKey || event.metaKey) toggleMark(id);
  else changeInPlace(id, () => choose(id, true));
}

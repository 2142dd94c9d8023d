import { memo } from "react";
import type { TaskView } from "../../../checker/view.ts";
import { useCheck } from "../../../state/check-store.ts";
import { taskScroll } from "../keep-in-sight.ts";
import { usePane } from "../pane-state.ts";
import { TaskCard } from "../TaskCard.tsx";
import { TaskRow } from "./TaskRow.tsx";

interface Props {
  readonly task: TaskView;
  readonly depth: number;
  readonly year: number | null;
}

/** A task in the list: its row, or its card when it is in the light. Drawn anew only when itself changes. */
export const TaskItem = memo(function TaskItem({ task, depth, year }: Props) {
  const selected = useCheck((state) => state.selection.task === task.id);
  const open = usePane((state) => selected && state.expanded);
  if (!open) return <TaskRow task={task} depth={depth} year={year} selected={selected} />;
  return (
    <div
      id={`task-row-${task.id}`}
      className="task-open"
      role="row"
      aria-level={depth + 1}
      aria-selected="true"
      aria-expanded="true"
      data-task-row={task.id}
    >
      <div role="gridcell">
        <TaskCard
          task={task}
          onClose={() => {
            usePane.setState({ expanded: false });
            taskScroll()?.focus();
          }}
        />
      </div>
    </div>
  );
});

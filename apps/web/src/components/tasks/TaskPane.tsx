import { Tabs } from "radix-ui";
import { useEffect } from "react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { CoverageMeter } from "./CoverageMeter.tsx";
import { DroppedPanel } from "./DroppedPanel.tsx";
import { EmptyTasks } from "./EmptyTasks.tsx";
import { FormsPanel } from "./FormsPanel.tsx";
import { TaskList } from "./list/TaskList.tsx";
import { type PaneTab, usePane } from "./pane-state.ts";
import { stableTasks } from "./stable-lists.ts";
import "./task-pane.css";
import { UndoBar } from "./UndoBar.tsx";
import { words } from "./words.ts";

/** The ledger side: the tasks that the document asks for, its blank forms, and what is no task. */
export function TaskPane() {
  const said = useWords(words);
  const tasks = useCheck(stableTasks);
  const forms = useCheck((state) => state.view?.forms.length ?? 0);
  const dropped = useCheck(droppedCount);
  const tab = usePane((state) => state.tab);
  const extras = usePane((state) => state.extras);
  useEffect(() => {
    if (dropped === 0 && tab === "dropped") usePane.setState({ tab: "tasks" });
  }, [dropped, tab]);
  return (
    <Tabs.Root
      className={extras === null ? "task-pane" : "task-pane with-extras"}
      value={tab}
      onValueChange={(next) => usePane.setState({ tab: next })}
      aria-label={said.pane}
    >
      <div className="pane-head">
        <Tabs.List className="pane-tabs" aria-label={said.pane}>
          <PaneTabButton tab="tasks" label={said.tasks} count={tasks.length} />
          <PaneTabButton tab="forms" label={said.forms} count={forms} />
          {extras?.tabs.map(({ key, Label }) => (
            <Tabs.Trigger key={key} className="pane-tab" value={key}>
              <Label />
            </Tabs.Trigger>
          ))}
          {dropped > 0 && <PaneTabButton tab="dropped" label={said.dropped} count={dropped} />}
        </Tabs.List>
        <CoverageMeter />
      </div>
      <Tabs.Content className="pane-body" value="tasks" tabIndex={-1}>
        {tasks.length === 0 ? <EmptyTasks /> : <TaskList />}
      </Tabs.Content>
      <Tabs.Content className="pane-body" value="forms" tabIndex={-1}>
        <FormsPanel />
      </Tabs.Content>
      <Tabs.Content className="pane-body" value="dropped" tabIndex={-1}>
        <DroppedPanel />
      </Tabs.Content>
      {extras?.tabs.map(({ key, Panel }) => (
        <Tabs.Content key={key} className="pane-body" value={key} tabIndex={-1}>
          <Panel />
        </Tabs.Content>
      ))}
      <UndoBar />
    </Tabs.Root>
  );
}

function PaneTabButton(props: {
  readonly tab: PaneTab;
  readonly label: string;
  readonly count: number;
}) {
  return (
    <Tabs.Trigger className="pane-tab" value={props.tab}>
      {props.label}
      <span className="pane-count number">{props.count}</span>
    </Tabs.Trigger>
  );
}

function droppedCount({ history }: ReturnType<typeof useCheck.getState>): number {
  const { dropped, merged } = history.present.corrections;
  return merged.reduce((count, { from }) => count + from.length, dropped.length);
}

import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { CompareView } from "../../../components/compare/CompareView.tsx";
import { CommandPalette } from "../../../components/palette/CommandPalette.tsx";
import { PaperPane } from "../../../components/paper/PaperPane.tsx";
import { ProblemDock } from "../../../components/problems/ProblemDock.tsx";
import { Ribbons } from "../../../components/ribbons/Ribbons.tsx";
import { ShellDialogs } from "../../../components/shell/ShellDialogs.tsx";
import { StatusBar } from "../../../components/shell/StatusBar.tsx";
import { useShell } from "../../../components/shell/shell-state.ts";
import { useKeyboard } from "../../../components/shell/use-keyboard.ts";
import { usePane } from "../../../components/tasks/pane-state.ts";
import { TaskPane } from "../../../components/tasks/TaskPane.tsx";
import type { TaskExtras } from "../../../components/tasks/task-extras.ts";
import { useWords } from "../../../language/use-words.ts";
import { OwnersPanel } from "../owners/OwnersPanel.tsx";
import { OwnersTab } from "../owners/OwnersTab.tsx";
import { ClauseLinksPanel } from "../parent/ClauseLinksPanel.tsx";
import { ClauseLinksTab } from "../parent/ClauseLinksTab.tsx";
import { CommentsTab, CommentsTabPanel } from "../review/CommentsTab.tsx";
import { usePaperComments } from "../review/use-paper-comments.ts";
import { PlanSettings } from "../settings/PlanSettings.tsx";
import { usePlan } from "../use-plan.ts";
import {
  DispositionCard,
  DispositionCell,
  DispositionHead,
  DispositionsOfMarked,
  dispositions,
} from "./Dispositions.tsx";
import { decideTasks } from "./decide-tasks.ts";
import { words } from "./words.ts";
import "./plan-check.css";
import { SaverNote } from "./SaverNote.tsx";
import { useShownPlace } from "./use-shown-place.ts";

/** 核对: the paper on the left, what it asks for on the right, problems below; with the server behind all of it. */
export function CheckStep({
  settings,
  onSettings,
}: {
  readonly settings: boolean;
  readonly onSettings: (open: boolean) => void;
}) {
  useTaskExtras();
  usePaperComments("tab");
  useShownPlace();
  return (
    <>
      <PlanKeys />
      <div className="plan-body">
        <div className="plan-bench">
          <PaperPane />
          <div />
          <section className="plan-ledger">
            <TaskPane />
            <ProblemDock />
          </section>
          <Ribbons />
        </div>
        {settings ? <PlanSettings onClose={() => onSettings(false)} /> : null}
      </div>
      <StatusBar saved={<SaverNote />} />
    </>
  );
}

/** Keys, palette, dialogs and comparison of the workbench, without what exchanges the file. */
export function PlanKeys() {
  const say = useWords(words);
  const navigate = useNavigate();
  const {
    id,
    may: { edit },
  } = usePlan();
  useKeyboard();
  useEffect(() => {
    const publish = (): void =>
      void navigate({ to: "/plans/$planId", params: { planId: id }, search: { step: "publish" } });
    const next = edit ? { hint: say.nextHint, name: say.next, run: publish } : null;
    useShell.setState({ without: ["open-another", "close"], next });
    return () => useShell.setState({ without: [], next: null });
  }, [say, navigate, id, edit]);
  return (
    <>
      <ShellDialogs />
      <CommandPalette />
      <CompareView />
    </>
  );
}

/** The column of dispositions and the tabs of owners and remarks, while this step is shown. */
function useTaskExtras(): void {
  const client = useQueryClient();
  const { id, may, drafting, parent } = usePlan();
  const parented = parent !== null;
  const drafted = drafting !== null;
  const extras = useMemo(
    (): TaskExtras => ({
      Head: DispositionHead,
      Cell: DispositionCell,
      Card: DispositionCard,
      Marked: DispositionsOfMarked,
      onKey: (key, keys) => {
        const chosen = may.edit ? dispositions[Number(key) - 1] : undefined;
        if (chosen === undefined) return false;
        void decideTasks(client, id, keys, chosen);
        return true;
      },
      tabs: [
        { key: "owners", Label: OwnersTab, Panel: OwnersPanel },
        { key: "comments", Label: CommentsTab, Panel: CommentsTabPanel },
        ...(parented ? [{ key: "parent", Label: ClauseLinksTab, Panel: ClauseLinksPanel }] : []),
      ],
    }),
    [client, id, may.edit, parented],
  );
  useEffect(() => {
    if (!drafted) return;
    usePane.setState({ extras });
    return () => {
      usePane.setState({ extras: null });
      if (["owners", "comments", "parent"].includes(usePane.getState().tab))
        usePane.setState({ tab: "tasks" });
    };
  }, [extras, drafted]);
}

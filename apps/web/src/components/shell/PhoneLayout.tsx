import { useEffect } from "react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { PaperText } from "../paper/PaperText.tsx";
import { usePaper } from "../paper/paper-store.ts";
import { PhoneHeader } from "../phone/PhoneHeader.tsx";
import { PhoneSearch } from "../phone/PhoneSearch.tsx";
import { PhoneSheet } from "../phone/PhoneSheet.tsx";
import { PhoneTabs } from "../phone/PhoneTabs.tsx";
import { ProblemTab } from "../phone/ProblemTab.tsx";
import { type PhoneTab, usePhone } from "../phone/phone-state.ts";
import { TaskTab } from "../phone/TaskTab.tsx";
import "../phone/phone-layout.css";
import { useBackStep } from "../phone/use-back-step.ts";
import { useDetent } from "../phone/use-detent.ts";
import { useVisibleHeight } from "../phone/use-visible-height.ts";
import { words } from "../phone/words.ts";

/** The same work on a phone: the text on top, a sheet with problem, fixes and task below. */
export function PhoneLayout() {
  const said = useWords(words);
  const tab = usePhone((state) => state.tab);
  const detent = useDetent();
  const editing = usePaper((state) => state.editing !== null);
  const height = useVisibleHeight();
  useBackStep();
  // The sheet is never empty: it begins with the first problem.
  useEffect(() => {
    const { view, selection, select } = useCheck.getState();
    const first = view?.problems[0];
    if (selection.problem === null && first !== undefined)
      select({ problem: first.id, task: first.tasks[0] ?? null });
  }, []);
  const pane = (name: PhoneTab) => ({
    className: "phone-pane",
    id: `phone-${name}`,
    role: "tabpanel",
    "aria-label": said.tabs[name],
    "data-shown": tab === name ? "yes" : undefined,
  });
  return (
    <main
      className="phone"
      data-keyboard={height === null ? undefined : "open"}
      style={height === null ? undefined : { height, bottom: "auto" }}
    >
      <PhoneHeader />
      <PhoneTabs />
      <PhoneSearch />
      <div className="phone-body">
        <div className="phone-panes" data-detent={editing ? "editing" : detent}>
          {/* The paper stays drawn behind the lists: it keeps its place. */}
          <div {...pane("text")}>
            <PaperText compact />
          </div>
          <div {...pane("tasks")}>{tab === "tasks" && <TaskTab />}</div>
          <div {...pane("problems")}>{tab === "problems" && <ProblemTab />}</div>
        </div>
        <PhoneSheet />
      </div>
    </main>
  );
}

import { useEffect } from "react";
import { useCheck } from "../../state/check-store.ts";
import { CommandPalette } from "../palette/CommandPalette.tsx";
import { PaperPane } from "../paper/PaperPane.tsx";
import { useDock } from "../problems/dock-state.ts";
import { ProblemDock } from "../problems/ProblemDock.tsx";
import { Ribbons } from "../ribbons/Ribbons.tsx";
import { TaskPane } from "../tasks/TaskPane.tsx";
import "./desktop-layout.css";
import { StatusBar } from "./StatusBar.tsx";
import { TopBar } from "./TopBar.tsx";
import { useKeyboard } from "./use-keyboard.ts";

/** The workbench: the paper on the left, the tasks on the right, ribbons between, the problems below. */
export function DesktopLayout() {
  useKeyboard();
  // The first problem is marked when a document opens; its fixes come when somebody goes there, not over the title.
  useEffect(() => {
    useDock.setState({ dismissed: useCheck.getState().selection.problem });
  }, []);
  return (
    <div className="desk">
      <TopBar />
      <main className="desk-body">
        <PaperPane />
        <div className="desk-gutter" />
        <section className="desk-ledger">
          <TaskPane />
          <ProblemDock />
        </section>
        <Ribbons />
      </main>
      <StatusBar />
      <CommandPalette />
    </div>
  );
}

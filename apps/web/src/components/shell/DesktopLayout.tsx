import { CommandPalette } from "../palette/CommandPalette.tsx";
import { PaperPane } from "../paper/PaperPane.tsx";
import { ProblemDock } from "../problems/ProblemDock.tsx";
import { Ribbons } from "../ribbons/Ribbons.tsx";
import { TaskPane } from "../tasks/TaskPane.tsx";
import "./desktop-layout.css";
import { StatusBar } from "./StatusBar.tsx";
import { TopBar } from "./TopBar.tsx";
import { useDroppedFile } from "./use-dropped-file.ts";
import { useKeyboard } from "./use-keyboard.ts";

/** The workbench: the paper on the left, the tasks on the right, ribbons between, the problems below. */
export function DesktopLayout() {
  useKeyboard();
  useDroppedFile();
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

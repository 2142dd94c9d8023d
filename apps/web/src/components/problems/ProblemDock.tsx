import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { BulkDialog } from "./BulkDialog.tsx";
import { DockHead } from "./DockHead.tsx";
import { DockResizer } from "./DockResizer.tsx";
import { EMPTY_HEIGHT, FOLDED_HEIGHT, useDock } from "./dock-state.ts";
import { ProblemList } from "./ProblemList.tsx";
import { ProblemPopover } from "./ProblemPopover.tsx";
import "./problem-dock.css";
import { WaiveDialog } from "./WaiveDialog.tsx";
import { words } from "./words.ts";

/** The list of problems under the tasks, and the quick fixes at their place on the paper. */
export function ProblemDock() {
  const say = useWords(words);
  const folded = useDock((state) => state.folded);
  const height = useDock((state) => state.height);
  const waiving = useDock((state) => state.waiving);
  const bulk = useDock((state) => state.bulk);
  const said = useDock((state) => state.said);
  const open = useCheck((state) => state.view !== null);
  const empty = useCheck(({ view }) => view?.problems.length === 0 && view.waived.length === 0);
  if (!open) return null;
  return (
    <section
      className="problem-dock"
      aria-label={say.problems}
      style={{ height: folded ? FOLDED_HEIGHT : empty ? Math.min(height, EMPTY_HEIGHT) : height }}
    >
      {folded || empty ? null : <DockResizer />}
      <DockHead />
      {folded ? null : <ProblemList />}
      <ProblemPopover />
      {waiving === null ? null : <WaiveDialog id={waiving} />}
      {bulk === null ? null : <BulkDialog code={bulk} />}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}

import { GitMerge, Trash2, X } from "lucide-react";
import type { TaskView } from "../../../checker/view.ts";
import { useWords } from "../../../language/use-words.ts";
import { useCheck } from "../../../state/check-store.ts";
import { unmark, usePane } from "../pane-state.ts";
import { drop, merge } from "../task-actions.ts";
import "./filter-line.css";
import { words } from "./words.ts";

/** What can be done with several marked rows at once; stands where the filter does. */
export function MarkedLine({ tasks }: { readonly tasks: readonly TaskView[] }) {
  const said = useWords(words);
  const marked = usePane((state) => state.marked);
  const extras = usePane((state) => state.extras);
  const readOnly = useCheck((state) => state.readOnly);
  const chosen = tasks.filter(({ id }) => marked.has(id));
  const ids = chosen.map(({ id }) => id);
  const [first] = chosen;
  if (first === undefined) return null;
  return (
    <div className="filter-line marked-line">
      <b className="number">{said.marked(chosen.length)}</b>
      {extras === null || readOnly ? null : <extras.Marked ids={ids} />}
      <button
        type="button"
        className="button"
        disabled={readOnly}
        title={said.mergeHint}
        onClick={() => merge(first.id, ids, said.several(chosen.length))}
      >
        <GitMerge size={14} strokeWidth={1.8} aria-hidden="true" />
        {said.merge(first.no)}
      </button>
      <button
        type="button"
        className="button"
        disabled={readOnly}
        onClick={() => drop(ids, said.several(chosen.length))}
      >
        <Trash2 size={14} strokeWidth={1.8} aria-hidden="true" />
        {said.drop}
      </button>
      <button type="button" className="link marked-clear" onClick={unmark}>
        <X size={14} strokeWidth={1.8} aria-hidden="true" />
        {said.unmark}
      </button>
    </div>
  );
}

import { useMemo, useState } from "react";
import type { TaskView } from "../../../checker/view.ts";
import { useWords } from "../../../language/use-words.ts";
import { useCheck } from "../../../state/check-store.ts";
import { filterTasks, noFilter } from "../list/filter-tasks.ts";
import { SuggestInput } from "../SuggestInput.tsx";
import { stableTasks } from "../stable-lists.ts";
import { merge } from "../task-actions.ts";
import { words } from "./words.ts";

const MOST = 8;

/** Asks which task this one goes into; the same work elsewhere comes first. */
export function MergePanel(props: { readonly task: TaskView; readonly onClose: () => void }) {
  const { task, onClose } = props;
  const said = useWords(words);
  const tasks = useCheck(stableTasks);
  const [typed, setTyped] = useState("");
  const found = useMemo(() => {
    const others = filterTasks(tasks, { ...noFilter, words: typed }).filter(
      ({ id }) => id !== task.id,
    );
    const same = (each: TaskView) => task.counterparts.includes(each.id);
    return [...others.filter(same), ...others.filter((each) => !same(each))].slice(0, MOST);
  }, [tasks, typed, task]);
  return (
    <section className="card-panel" aria-label={said.mergeTitle}>
      <h4>{said.mergeTitle}</h4>
      <p>{said.mergeHint}</p>
      <div className="panel-line">
        <SuggestInput
          label={said.mergeTitle}
          placeholder={said.mergeSearch}
          value={typed}
          eager
          autoFocus
          suggestions={found.map(({ id, no, title, pathLabel }) => ({
            key: id,
            label: `${no} ${title}`,
            note: pathLabel,
          }))}
          onValue={setTyped}
          onPick={({ key }) => {
            onClose();
            merge(key, [task.id], task.no);
          }}
          onKey={(event) => {
            if (event.key !== "Escape") return;
            event.preventDefault();
            onClose();
          }}
        />
        <button type="button" className="button" onClick={onClose}>
          {said.cancel}
        </button>
      </div>
    </section>
  );
}

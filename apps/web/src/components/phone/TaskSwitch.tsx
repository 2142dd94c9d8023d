import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { words } from "./words.ts";

/** Which of the tasks that a problem touches is shown below. */
export function TaskSwitch({ ids }: { readonly ids: readonly string[] }) {
  const { sheet: said } = useWords(words);
  const tasks = useCheck((state) => state.view?.tasks);
  const chosen = useCheck((state) => state.selection.task);
  const select = useCheck((state) => state.select);
  const touched = (tasks ?? []).filter(({ id }) => ids.includes(id));
  return (
    <div className="phone-switch" role="group" aria-label={said.tasksOf}>
      {touched.map(({ id, no }) => (
        <button
          key={id}
          type="button"
          className="phone-chip number"
          aria-pressed={id === chosen}
          onClick={() => select({ task: id })}
        >
          {no}
        </button>
      ))}
    </div>
  );
}

import { useMemo } from "react";
import type { TaskView } from "../../../checker/view.ts";
import { useWords } from "../../../language/use-words.ts";
import { usePane } from "../pane-state.ts";
import { SuggestInput } from "../SuggestInput.tsx";
import { unitsOf } from "./filter-tasks.ts";
import { words } from "./words.ts";

/** How many units are offered at once. */
const MOST = 12;

/** Narrows the list to the tasks of one unit. */
export function UnitFilter({ tasks }: { readonly tasks: readonly TaskView[] }) {
  const said = useWords(words);
  const unit = usePane((state) => state.filter.unit);
  const units = useMemo(() => unitsOf(tasks), [tasks]);
  const exact = units.includes(unit);
  const found = exact ? units : units.filter((name) => name.includes(unit.trim()));
  const set = (next: string) =>
    usePane.setState({ filter: { ...usePane.getState().filter, unit: next } });
  return (
    <span className={exact ? "filter-unit chosen" : "filter-unit"}>
      <SuggestInput
        label={said.unit}
        placeholder={said.unit}
        value={unit}
        eager={!exact}
        suggestions={[
          ...found.slice(0, MOST).map((name) => ({ key: name, label: name })),
          ...(unit === "" ? [] : [{ key: "", label: said.clearUnit }]),
        ]}
        onValue={set}
        onPick={({ key }) => set(key)}
        onKey={(event) => {
          if (event.key !== "Escape" || unit === "") return;
          event.preventDefault();
          set("");
        }}
      />
    </span>
  );
}

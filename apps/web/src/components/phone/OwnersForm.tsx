import { X } from "lucide-react";
import { useState } from "react";
import type { UnitView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { type ChosenUnit, setOwners } from "../tasks/changes/correct-fields.ts";
import { unitsOf } from "../tasks/list/filter-tasks.ts";
import { FormFrame } from "./FormFrame.tsx";
import { useTaskForm } from "./use-task-form.ts";
import { words } from "./words.ts";

const SIDES: readonly UnitView["side"][] = ["owner", "lead", "support"];

/** Who does the selected task, to be corrected: a line for each unit. */
export function OwnersForm() {
  const { owners: said } = useWords(words);
  const tasks = useCheck((state) => state.view?.tasks);
  const { task, save, restore } = useTaskForm("owners");
  const [units, setUnits] = useState<readonly ChosenUnit[]>(() => {
    const read = (task?.units ?? []).map(({ name, side }) => ({ name, side }));
    return read.length === 0 ? [{ name: "", side: "owner" }] : read;
  });
  if (task === undefined) return null;
  const set = (at: number, unit: ChosenUnit) =>
    setUnits(units.map((each, i) => (i === at ? unit : each)));
  const named = new Set(units.map(({ name }) => name));
  const offered = task.actors.filter((name) => !named.has(name));
  const add = (name: string) =>
    setUnits([...units.filter((each) => each.name !== ""), { name, side: "owner" }]);
  return (
    <FormFrame
      title={said.title}
      task={task}
      onSave={() => save((corrections) => setOwners(corrections, task.id, units))}
      onRestore={restore}
    >
      <p className="phone-hint">{said.hint}</p>
      <datalist id="phone-units">
        {unitsOf(tasks ?? []).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {units.map(({ name, side }, at) => (
        // Lines have no identity but their place.
        <div key={at} className="phone-unit">
          <input
            type="text"
            list="phone-units"
            aria-label={said.name(at + 1)}
            value={name}
            onChange={(event) => set(at, { name: event.target.value, side })}
          />
          <select
            aria-label={said.side}
            value={side}
            onChange={(event) => set(at, { name, side: event.target.value as UnitView["side"] })}
          >
            {SIDES.map((each) => (
              <option key={each} value={each}>
                {said.sides[each]}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="phone-icon"
            aria-label={said.remove(name)}
            onClick={() => setUnits(units.filter((_, i) => i !== at))}
          >
            <X size={18} aria-hidden="true" />
          </button>
        </div>
      ))}
      <div className="phone-form-line">
        <button type="button" className="phone-action" onClick={() => add("")}>
          {said.add}
        </button>
      </div>
      {offered.length > 0 && (
        <div className="phone-form-line">
          <span className="phone-hint">{said.suggest}</span>
          {offered.map((name) => (
            <button key={name} type="button" className="phone-chip" onClick={() => add(name)}>
              {name}
            </button>
          ))}
        </div>
      )}
    </FormFrame>
  );
}

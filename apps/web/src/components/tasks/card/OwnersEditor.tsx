import { useMemo, useRef, useState } from "react";
import { useWords } from "../../../language/use-words.ts";
import { useCheck } from "../../../state/check-store.ts";
import { type ChosenUnit, setOwners } from "../changes/correct-fields.ts";
import { unitsOf } from "../list/filter-tasks.ts";
import { SuggestInput } from "../SuggestInput.tsx";
import { sameContent, stableTasks } from "../stable-lists.ts";
import { EditorFrame, type EditorProps } from "./EditorFrame.tsx";
import { UnitChip } from "./UnitChip.tsx";
import { addUnits, suggestedUnits } from "./unit-chips.ts";
import { words } from "./words.ts";

/** Who does it: a chip for each unit with its part; typed names are added, those of the document are offered. */
export function OwnersEditor({ task, onCommit, onCancel }: EditorProps) {
  const said = useWords(words);
  const tasks = useCheck(stableTasks);
  const known = useMemo(() => [...new Set([...task.actors, ...unitsOf(tasks)])], [task, tasks]);
  const before = useMemo(() => task.units.map(({ name, side }) => ({ name, side })), [task]);
  const [units, setUnits] = useState<readonly ChosenUnit[]>(before);
  const [typed, setTyped] = useState("");
  const line = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);

  const add = (names: string): void => {
    setUnits(addUnits(units, names));
    setTyped("");
  };
  const focusChip = (at: number): void => {
    const chips = line.current?.querySelectorAll<HTMLElement>(".chip-side");
    if (chips === undefined || at >= chips.length) input.current?.focus();
    else chips[Math.max(at, 0)]?.focus();
  };
  const change = (next: readonly ChosenUnit[], focus: number): void => {
    setUnits(next);
    // After the chips are drawn anew.
    requestAnimationFrame(() => focusChip(focus));
  };

  return (
    <EditorFrame
      hint={said.unitHint}
      onSave={(refocus) => {
        const all = addUnits(units, typed);
        const changed = !sameContent(all, before);
        onCommit(changed ? (now) => setOwners(now, task.id, all) : null, refocus);
      }}
      onCancel={onCancel}
    >
      <div className="chip-line" ref={line}>
        {units.map((unit, i) => (
          <UnitChip
            key={unit.name}
            unit={unit}
            onSide={(side) =>
              setUnits(units.map((each, j) => (j === i ? { ...each, side } : each)))
            }
            onRemove={() =>
              change(
                units.filter((_, j) => j !== i),
                i,
              )
            }
            onStep={(by) => focusChip(i + by)}
            onMove={(by) => change(moved(units, i, by), i + by)}
          />
        ))}
        <SuggestInput
          inputRef={input}
          label={said.addUnit}
          placeholder={said.addUnit}
          value={typed}
          autoFocus
          suggestions={suggestedUnits(known, units, typed).map((name) => ({
            key: name,
            label: name,
          }))}
          onValue={(value) => (/[、，,；;\n]/.test(value) ? add(value) : setTyped(value))}
          onPick={({ label }) => add(label)}
          onEnter={add}
          onKey={(event) => {
            if (typed !== "" || units.length === 0) return;
            if (event.key === "Backspace") {
              event.preventDefault();
              setUnits(units.slice(0, -1));
            } else if (event.key === "ArrowLeft") {
              event.preventDefault();
              focusChip(units.length - 1);
            }
          }}
        />
      </div>
    </EditorFrame>
  );
}

function moved(units: readonly ChosenUnit[], from: number, by: number): readonly ChosenUnit[] {
  const to = from + by;
  const unit = units[from];
  if (unit === undefined || to < 0 || to >= units.length) return units;
  const rest = units.filter((_, i) => i !== from);
  return [...rest.slice(0, to), unit, ...rest.slice(to)];
}

import type { Comparison } from "../../checker/compare-view.ts";
import { useWords } from "../../language/use-words.ts";
import { DifferenceCard } from "./DifferenceCard.tsx";
import { RenumberedTasks } from "./RenumberedTasks.tsx";
import { words } from "./words.ts";

/** The changed tasks, all or those of one unit. */
export function TaskChanges({
  comparison: { tasks, units },
  unit,
  onUnit,
  onShow,
  onClose,
}: {
  readonly comparison: Comparison;
  readonly unit: string | null;
  readonly onUnit: (unit: string | null) => void;
  readonly onShow: (row: string) => void;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const concerns = (names: readonly string[]) => unit === null || names.includes(unit);
  const shown = tasks.filter(({ kind, units: names }) => kind !== "renumbered" && concerns(names));
  const renumbered = tasks.filter(({ kind }) => kind === "renumbered");
  return (
    <>
      {units.length === 0 ? null : (
        <div className="compare-filter">
          <select
            aria-label={say.filter}
            value={unit ?? ""}
            onChange={({ target }) => onUnit(target.value === "" ? null : target.value)}
          >
            <option value="">{say.allUnits}</option>
            {units.map(({ name, tasks: touched }) => (
              <option key={name} value={name}>
                {name} · {say.tasksOf(touched.length)}
              </option>
            ))}
          </select>
        </div>
      )}
      {shown.length === 0 ? <p className="compare-none">{say.noTasks}</p> : null}
      {shown.map((difference) => (
        <DifferenceCard
          key={difference.id}
          difference={difference}
          unit={unit}
          onShow={onShow}
          onClose={onClose}
        />
      ))}
      {unit !== null || renumbered.length === 0 ? null : (
        <RenumberedTasks differences={renumbered} onShow={onShow} />
      )}
    </>
  );
}

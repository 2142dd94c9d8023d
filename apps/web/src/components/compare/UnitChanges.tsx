import { useMemo } from "react";
import type { Comparison, UnitTouch } from "../../checker/compare-view.ts";
import { useWords } from "../../language/use-words.ts";
import { words } from "./words.ts";

/** Those who must be told, each with its tasks and what becomes of them. */
export function UnitChanges({
  comparison: { units, tasks },
  onUnit,
}: {
  readonly comparison: Comparison;
  readonly onUnit: (name: string) => void;
}) {
  const say = useWords(words);
  const byId = useMemo(() => new Map(tasks.map((task) => [task.id, task])), [tasks]);
  if (units.length === 0) return <p className="compare-none">{say.noUnits}</p>;
  const line = ({ difference, how }: UnitTouch) => {
    const task = byId.get(difference);
    return task === undefined ? null : (
      <li key={difference} data-how={how}>
        <span className="compare-task-no number">
          {task.kind === "removed" ? say.oldNo(task.no) : task.no}
        </span>
        <span className="compare-unit-task">{task.title}</span>
        <span className="compare-how">{say.how[how]}</span>
      </li>
    );
  };
  return (
    <>
      <p className="compare-units-hint">{say.unitsHint}</p>
      <ul className="compare-units">
        {units.map(({ name, tasks: touched }) => (
          <li key={name} className="compare-unit">
            <button type="button" className="compare-unit-name" onClick={() => onUnit(name)}>
              <span>{name}</span>
              <span className="compare-unit-count number">{say.tasksOf(touched.length)}</span>
            </button>
            <ul>{touched.map(line)}</ul>
          </li>
        ))}
      </ul>
    </>
  );
}

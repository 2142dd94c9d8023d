import { memo } from "react";
import type { TaskDifference } from "../../checker/compare-view.ts";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { FieldChange } from "./FieldChange.tsx";
import { UnitNames } from "./UnitNames.tsx";
import { words } from "./words.ts";

/** One changed task: what happened to it, field by field, and whom it touches. */
export const DifferenceCard = memo(function DifferenceCard({
  difference: { id, kind, no, title, pathLabel, fields, units, row, task },
  unit,
  onShow,
  onClose,
}: {
  readonly difference: TaskDifference;
  /** The unit that the list is narrowed to. */
  readonly unit: string | null;
  readonly onShow: (row: string) => void;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const toCheck = (): void => {
    useCheck.getState().select({ task, problem: null });
    onClose();
  };
  return (
    <article className="compare-card" data-kind={kind} data-difference={id}>
      <button
        type="button"
        className="compare-card-head"
        disabled={row === null}
        onClick={() => row !== null && onShow(row)}
      >
        <span className="compare-kind">{say.kind[kind]}</span>
        <span className="compare-task-no number">{kind === "removed" ? say.oldNo(no) : no}</span>
        <span className="compare-card-title">{title}</span>
        <span className="compare-card-path">{pathLabel}</span>
      </button>
      {fields.length === 0 ? null : (
        <dl className="compare-fields">
          {fields.map((field, i) => (
            // A task may have two changes of one field, and their list never changes.
            <FieldChange key={`${i}`} difference={field} plain={kind !== "changed"} />
          ))}
        </dl>
      )}
      <div className="compare-card-foot">
        {units.length === 0 ? <span /> : <UnitNames units={units} marked={unit} />}
        {task === null ? null : (
          <button type="button" className="link" onClick={toCheck}>
            {say.toCheck}
          </button>
        )}
      </div>
    </article>
  );
});

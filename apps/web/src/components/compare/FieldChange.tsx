import type { FieldDifference } from "../../checker/compare-view.ts";
import { useWords } from "../../language/use-words.ts";
import { words } from "./words.ts";

const UNITS: ReadonlySet<FieldDifference["field"]> = new Set(["lead", "support", "owner"]);

/** One field of a task before and after: 时限 6月底前 → 9月底前; of units those that left and those that came. */
export function FieldChange({
  difference: { field, before, after },
  plain,
}: {
  readonly difference: FieldDifference;
  /** A value of a task that only one draft has is no change. */
  readonly plain: boolean;
}) {
  const say = useWords(words);
  // Units and words come or go alone; a deadline that is nowhere is news.
  const whole = UNITS.has(field) || field === "words";
  const none = <span className="compare-absent">{say.none}</span>;
  return (
    <div className="compare-field" data-field={field}>
      <dt>{say.field[field]}</dt>
      <dd>
        {plain && (before === null || after === null) ? (
          (before ?? after)
        ) : (
          <>
            {before === null ? whole ? null : none : <del>{before}</del>}
            {whole && (before === null || after === null) ? null : (
              <span className="compare-arrow" role="img" aria-label={say.become}>
                →
              </span>
            )}
            {after === null ? whole ? null : none : <ins>{after}</ins>}
          </>
        )}
      </dd>
    </div>
  );
}

import type { FieldDifference } from "../../checker/compare-view.ts";
import { useWords } from "../../language/use-words.ts";
import { ChangedWords } from "./ChangedWords.tsx";
import { words } from "./words.ts";

/** One field of a task before and after: 时限 6月底前 → 9月底前; of other values those that went and those that came. */
export function FieldChange({
  difference,
  plain,
}: {
  readonly difference: FieldDifference;
  /** A value of a task that only one draft has is no change. */
  readonly plain: boolean;
}) {
  const say = useWords(words);
  return (
    <div className="compare-field" data-field={difference.field}>
      <dt>{say.field[difference.field]}</dt>
      <dd>
        {difference.field === "words" ? (
          <ChangedWords pieces={difference.pieces} />
        ) : plain && (difference.before === null || difference.after === null) ? (
          (difference.before ?? difference.after)
        ) : (
          <BothValues {...difference} />
        )}
      </dd>
    </div>
  );
}

/** Units and quotas come and go alone; a deadline that is nowhere is news. */
function BothValues({
  field,
  before,
  after,
}: Exclude<FieldDifference, { readonly field: "words" }>) {
  const say = useWords(words);
  if (field !== "deadline" && before === null) return <ins>{after}</ins>;
  if (field !== "deadline" && after === null) return <del>{before}</del>;
  const none = <span className="compare-absent">{say.none}</span>;
  return (
    <>
      {before === null ? none : <del>{before}</del>}
      <span className="compare-arrow" role="img" aria-label={say.become}>
        →
      </span>
      {after === null ? none : <ins>{after}</ins>}
    </>
  );
}

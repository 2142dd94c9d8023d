import { memo } from "react";
import type { ComparedRow } from "../../checker/compare-view.ts";
import { useWords } from "../../language/use-words.ts";
import { MoveLink } from "./MoveLink.tsx";
import { RowText } from "./RowText.tsx";
import { words } from "./words.ts";

/** One row: the earlier line, what happened to it, the present line. Rows never change, so only the light redraws them. */
export const CompareRow = memo(function CompareRow({
  row,
  partner,
  current,
  narrow,
  onShow,
}: {
  readonly row: ComparedRow;
  readonly partner: ComparedRow | null;
  readonly current: boolean;
  readonly narrow: boolean;
  readonly onShow: (row: string) => void;
}) {
  const say = useWords(words);
  const { id, kind, before, after, pieces } = row;
  const mark =
    kind === "same" ? null : (
      <span className="compare-mark" title={say.markLong[kind]}>
        {say.mark[kind]}
      </span>
    );
  const move = partner === null ? null : <MoveLink kind={kind} partner={partner} onShow={onShow} />;
  const common = {
    "data-compare-row": id,
    "data-kind": kind,
    "data-current": current || undefined,
    "aria-current": current || undefined,
  };
  if (narrow)
    return (
      <div className="compare-row" {...common}>
        <RowText line={after ?? before} pieces={pieces} side="both" />
        {mark}
        {move}
      </div>
    );
  return (
    <div className="compare-row" {...common}>
      <div className="compare-cell" data-side="before">
        {before === null ? move : <RowText line={before} pieces={pieces} side="before" />}
      </div>
      <div className="compare-between">{mark}</div>
      <div className="compare-cell" data-side="after">
        {after === null ? move : <RowText line={after} pieces={pieces} side="after" />}
      </div>
    </div>
  );
});

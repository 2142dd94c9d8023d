import { Fragment } from "react";
import type { ComparedLine, TextPiece } from "../../checker/compare-view.ts";
import { ChangedWords } from "./ChangedWords.tsx";

/** A line of one draft, or both wordings of it in one: what went is struck out, what came is underlined. */
export function RowText({
  line,
  pieces,
  side,
}: {
  readonly line: ComparedLine | null;
  readonly pieces: readonly TextPiece[];
  readonly side: "before" | "after" | "both";
}) {
  const hidden = side === "before" ? "come" : side === "after" ? "gone" : null;
  return (
    <p className="compare-line" data-role={line?.role}>
      {line?.no == null ? null : <span className="compare-no number">{line.no}</span>}
      <ChangedWords pieces={pieces.filter(({ kind }) => kind !== hidden)} draw={withCells} />
    </p>
  );
}

/** The cells of a table's row, parted by a rule. */
function withCells(text: string) {
  const cells = text.split("\t");
  if (cells.length === 1) return text;
  return cells.map((cell, i) => (
    <Fragment key={`${i}`}>
      {i === 0 ? null : <span className="compare-cell-edge">{"\t"}</span>}
      {cell}
    </Fragment>
  ));
}

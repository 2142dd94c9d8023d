import { Fragment } from "react";
import type { TextPiece } from "../../checker/compare-view.ts";

/** Words of two drafts in one sequence: what went is struck out, what came is underlined. */
export function ChangedWords({
  pieces,
  draw = (text) => text,
}: {
  readonly pieces: readonly TextPiece[];
  readonly draw?: (text: string) => React.ReactNode;
}) {
  return pieces.map(({ kind, text }, i) => {
    const Tag = kind === "gone" ? "del" : kind === "come" ? "ins" : Fragment;
    // Pieces have no name but their place, and their list never changes.
    return <Tag key={`${i}`}>{draw(text)}</Tag>;
  });
}

import { CornerDownRight } from "lucide-react";
import type { ComparedRow } from "../../checker/compare-view.ts";
import { useWords } from "../../language/use-words.ts";
import { words } from "./words.ts";

/** From one end of a move to the other: 移到第 12 段. */
export function MoveLink({
  kind,
  partner,
  onShow,
}: {
  readonly kind: ComparedRow["kind"];
  readonly partner: ComparedRow;
  readonly onShow: (row: string) => void;
}) {
  const say = useWords(words);
  return (
    <button type="button" className="compare-move link" onClick={() => onShow(partner.id)}>
      <CornerDownRight size={14} aria-hidden="true" />
      {kind === "left"
        ? say.movedTo(partner.after?.no ?? null)
        : say.movedFrom(partner.before?.no ?? null)}
    </button>
  );
}

import { Info, TriangleAlert } from "lucide-react";
import type { Comparison } from "../../checker/compare-view.ts";
import { useWords } from "../../language/use-words.ts";
import { words } from "./words.ts";

/** What must be said before the drafts are read: no difference, the same file, hardly the same document. */
export function CompareNotice({
  comparison: { relation, rows, tasks },
  opened,
}: {
  readonly comparison: Comparison;
  readonly opened: boolean;
}) {
  const { notices } = useWords(words);
  const sameText = rows.every(({ kind }) => kind === "same");
  const same = sameText && tasks.length === 0;
  const warns = relation === "unlike" || relation === "no-text";
  const told = {
    "no-text": notices.noText,
    unlike: notices.unlike,
    "same-file": same ? notices.sameFileUntouched : notices.sameFile,
    drafts: same ? notices.same : sameText && !opened ? notices.sameText : null,
  }[relation];
  if (told === null) return null;
  const Sign = warns ? TriangleAlert : Info;
  return (
    <p className="compare-notice" data-warns={warns || undefined} role="status">
      <Sign size={16} aria-hidden="true" />
      {told}
    </p>
  );
}

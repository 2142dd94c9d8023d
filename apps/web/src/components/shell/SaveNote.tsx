import { TriangleAlert } from "lucide-react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { clockTime } from "./clock-time.ts";
import { words } from "./words.ts";

/** Whether the work is on this machine's disk, and since when. */
export function SaveNote() {
  const say = useWords(words);
  const state = useCheck(({ saveState }) => saveState);
  const at = useCheck(({ savedAt }) => savedAt);
  switch (state) {
    case "saved":
      if (at === null) return null;
      return (
        <span className="number" title={say.savedHint}>
          {say.saved(clockTime(at))}
        </span>
      );
    case "saving":
      return <span>{say.saving}</span>;
    case "refused":
      return (
        <span className="status-refused" title={say.notSavedHint}>
          <TriangleAlert size={13} aria-hidden="true" />
          {say.notSaved}
        </span>
      );
  }
}

import { FileQuestion } from "lucide-react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { words } from "./words.ts";

/** What stands in place of the list where a document gave no tasks: why, and what can be done. */
export function EmptyTasks() {
  const said = useWords(words);
  const numbered = useCheck((state) => (state.view?.outline.length ?? 0) > 0);
  return (
    <div className="empty-tasks">
      <FileQuestion size={28} strokeWidth={1.5} aria-hidden="true" />
      <h3>{said.emptyTitle}</h3>
      <p>{numbered ? said.emptyNoWork : said.emptyNoClauses}</p>
      <p>{said.emptyHow}</p>
    </div>
  );
}

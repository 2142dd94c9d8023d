import { useWords } from "../../../language/use-words.ts";
import { CommentsPanel } from "./CommentsPanel.tsx";
import { useThreads } from "./use-comments.ts";
import { words } from "./words.ts";

/** The tab's name with the count of open remarks. */
export function CommentsTab() {
  const say = useWords(words);
  const { threads } = useThreads();
  const open = threads.filter(({ head }) => head.resolvedAt === null).length;
  return (
    <>
      {say.comments}
      <span className="pane-count number">{open}</span>
    </>
  );
}

/** What stands behind it. */
export function CommentsTabPanel() {
  return (
    <div className="comments-tab">
      <CommentsPanel />
    </div>
  );
}

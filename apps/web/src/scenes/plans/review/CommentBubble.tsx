import { MessageSquareText } from "lucide-react";
import { useMemo } from "react";
import { usePane } from "../../../components/tasks/pane-state.ts";
import { useWords } from "../../../language/use-words.ts";
import "./comments.css";
import { openByParagraph } from "./threads.ts";
import { useRemarking, useThreads } from "./use-comments.ts";
import { words } from "./words.ts";

/** Open remarks of a paragraph, in its margin; a press shows them in the list. */
export function CommentBubble({
  paragraph,
  no,
}: {
  readonly paragraph: string;
  readonly no: number | null;
}) {
  const say = useWords(words);
  const { threads } = useThreads();
  const count = useMemo(
    () => openByParagraph(threads).get(paragraph)?.length ?? 0,
    [threads, paragraph],
  );
  const chosen = useRemarking((state) => state.paragraph === paragraph);
  if (count === 0) return null;
  return (
    <button
      type="button"
      className={chosen ? "comment-bubble chosen" : "comment-bubble"}
      aria-label={say.commentsOf(no, count)}
      title={say.commentsOf(no, count)}
      onClick={() => {
        useRemarking.setState({ paragraph });
        if (usePane.getState().extras !== null) usePane.setState({ tab: "comments" });
      }}
    >
      <MessageSquareText size={13} aria-hidden />
    </button>
  );
}

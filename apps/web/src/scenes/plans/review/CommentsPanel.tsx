import { useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { usePlan } from "../use-plan.ts";
import { CommentThread } from "./CommentThread.tsx";
import "./comments.css";
import { RemarkForm } from "./RemarkForm.tsx";
import { useCommentCommand, useRemarking, useThreads } from "./use-comments.ts";
import { words } from "./words.ts";

/** All remarks in the order of the text, and the one that is being written. */
export function CommentsPanel() {
  const say = useWords(words);
  const plan = usePlan();
  const { threads, loading } = useThreads();
  const { place, paragraph } = useRemarking();
  const { comment: asked } = useSearch({ from: "/signed-in/plans/$planId" });
  const run = useCommentCommand();
  const [withResolved, setWithResolved] = useState(false);
  const resolved = threads.filter(({ head }) => head.resolvedAt !== null);
  const open = threads.filter(({ head }) => head.resolvedAt === null);
  const first = open.find(({ head }) => head.place.paragraph === paragraph)?.head.id;
  useEffect(() => {
    const id = asked ?? first;
    if (id !== undefined)
      document.getElementById(`comment-${id}`)?.scrollIntoView({ block: "nearest" });
  }, [asked, first]);
  if (loading) return <Skeleton lines={4} />;
  const item = (thread: (typeof threads)[number]) => (
    <CommentThread
      key={thread.head.id}
      thread={thread}
      chosen={thread.head.id === asked || thread.head.place.paragraph === paragraph}
    />
  );
  return (
    <div className="comments">
      {place === null ? null : (
        <div className="comment-new">
          <blockquote>{place.quote}</blockquote>
          <RemarkForm
            label={say.newComment}
            action={say.send}
            onSend={async (body) => {
              const sent = await run("POST /api/plans/:planId/comments", {
                params: { planId: plan.id },
                body: { place, body },
              });
              if (sent) useRemarking.setState({ place: null });
              return sent;
            }}
            onCancel={() => useRemarking.setState({ place: null })}
          />
        </div>
      )}
      {threads.length === 0 && place === null ? (
        <div className="comments-none">
          <p>{say.noComments}</p>
          <p>{plan.may.comment ? say.noCommentsHelp : say.noCommentsReadOnly}</p>
        </div>
      ) : null}
      <ul>{open.map(item)}</ul>
      {resolved.length > 0 ? (
        <Button kind="quiet" onPress={() => setWithResolved(!withResolved)}>
          {withResolved ? say.hideResolved : say.showResolved(resolved.length)}
        </Button>
      ) : null}
      {withResolved ? <ul>{resolved.map(item)}</ul> : null}
    </div>
  );
}

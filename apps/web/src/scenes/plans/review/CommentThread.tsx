import { useState } from "react";
import { revealPlace } from "../../../components/problems/take-choice.ts";
import { useWords } from "../../../language/use-words.ts";
import type { Comment } from "../plan-answers.ts";
import { usePlan } from "../use-plan.ts";
import { momentHere } from "./moment-here.ts";
import { RemarkForm } from "./RemarkForm.tsx";
import type { Thread } from "./threads.ts";
import { useCommentCommand, useRemarking } from "./use-comments.ts";
import { words } from "./words.ts";

/** One remark with its place and its replies. */
export function CommentThread({
  thread: { head, replies },
  chosen,
}: {
  readonly thread: Thread;
  readonly chosen: boolean;
}) {
  const say = useWords(words);
  const { may } = usePlan();
  const run = useCommentCommand();
  const [replying, setReplying] = useState(false);
  const done = head.resolvedAt !== null;
  const settle = (verb: "resolve" | "reopen"): void =>
    void run(`POST /api/comments/:commentId/${verb}`, {
      params: { commentId: head.id },
      body: { version: head.version },
    });
  return (
    <li
      id={`comment-${head.id}`}
      className={`comment-thread${chosen ? " chosen" : ""}${done ? " done" : ""}`}
    >
      <button
        type="button"
        className="comment-quote"
        title={say.show}
        onClick={() => {
          useRemarking.setState({ paragraph: head.place.paragraph });
          revealPlace(head.place);
        }}
      >
        {head.place.quote}
      </button>
      <Remark comment={head} />
      {replies.map((reply) => (
        <Remark key={reply.id} comment={reply} />
      ))}
      {replying ? (
        <RemarkForm
          label={say.replyTo}
          action={say.reply}
          onSend={async (body) => {
            const sent = await run("POST /api/comments/:commentId/replies", {
              params: { commentId: head.id },
              body: { body },
            });
            if (sent) setReplying(false);
            return sent;
          }}
          onCancel={() => setReplying(false)}
        />
      ) : may.comment ? (
        <div className="comment-actions">
          {done ? <span className="comment-done">{say.resolvedMark}</span> : null}
          <button type="button" className="link" onClick={() => setReplying(true)}>
            {say.reply}
          </button>
          <button
            type="button"
            className="link"
            onClick={() => settle(done ? "reopen" : "resolve")}
          >
            {done ? say.reopen : say.resolve}
          </button>
        </div>
      ) : null}
    </li>
  );
}

function Remark({ comment }: { readonly comment: Comment }) {
  const say = useWords(words);
  const { may } = usePlan();
  const run = useCommentCommand();
  const [editing, setEditing] = useState(false);
  const { id, version, body, writerName, writtenAt, own } = comment;
  return (
    <div className="remark">
      <p className="remark-head">
        <b>{writerName ?? say.someone}</b>
        <span className="number">{momentHere(writtenAt)}</span>
        {own && may.comment && !editing ? (
          <button type="button" className="link" onClick={() => setEditing(true)}>
            {say.edit}
          </button>
        ) : null}
      </p>
      {editing ? (
        <RemarkForm
          label={say.body}
          action={say.save}
          initial={body}
          onSend={async (next) => {
            const saved = await run("PATCH /api/comments/:commentId", {
              params: { commentId: id },
              body: { version, body: next },
            });
            if (saved) setEditing(false);
            return saved;
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <p className="remark-body">{body}</p>
      )}
    </div>
  );
}

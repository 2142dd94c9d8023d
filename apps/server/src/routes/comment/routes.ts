import type { z } from "zod";
import {
  editComment,
  replyToComment,
  resolveComment,
  writeComment,
} from "../../commands/comment/write-comment.ts";
import { readDrafted } from "../../commands/plan/plan-work.ts";
import type { commentRow } from "../../contract/comment.ts";
import type { Serve } from "../../http/handler.ts";
import type { Actor } from "../../policies/actor.ts";
import { listComments, type StoredComment } from "../../store/comment.ts";

/** Remarks at places of a draft. */
export function commentRoutes(serve: Serve): void {
  serve("GET /api/plans/:planId/comments", async (work) => {
    const { id } = await readDrafted(work, work.params.planId);
    const comments = await listComments(work.db, work.shard, id);
    return { rows: comments.map((comment) => commentOf(work.actor, comment)) };
  });
  serve("POST /api/plans/:planId/comments", async (work) => {
    const { place, body } = work.body;
    return commentOf(work.actor, await writeComment(work, work.params.planId, place, body));
  });
  serve("POST /api/comments/:commentId/replies", async (work) =>
    commentOf(work.actor, await replyToComment(work, work.params.commentId, work.body.body)),
  );
  serve("PATCH /api/comments/:commentId", async (work) => {
    const { version, body } = work.body;
    return commentOf(work.actor, await editComment(work, work.params.commentId, version, body));
  });
  serve("POST /api/comments/:commentId/resolve", async (work) => {
    const { version } = work.body;
    return commentOf(work.actor, await resolveComment(work, work.params.commentId, version, true));
  });
  serve("POST /api/comments/:commentId/reopen", async (work) => {
    const { version } = work.body;
    return commentOf(work.actor, await resolveComment(work, work.params.commentId, version, false));
  });
}

function commentOf(actor: Actor, comment: StoredComment): z.input<typeof commentRow> {
  const { paragraph, start, end, quote, planId: _, ...rest } = comment;
  return {
    ...rest,
    place: { paragraph, start, end, quote },
    own: comment.writtenBy === actor.personId,
  };
}

import { uuidv7 } from "uuidv7";
import { AppError } from "../../http/app-error.ts";
import { holdsRoleIn } from "../../policies/actor.ts";
import { draftingRoles } from "../../policies/plan.ts";
import { draftReach } from "../../policies/reach.ts";
import {
  insertComment,
  lockComment,
  type StoredComment,
  updateComment,
} from "../../store/comment.ts";
import type { StoredPlan } from "../../store/plan.ts";
import { type PlanWork, readDrafted, refuseUnless } from "../plan/plan-work.ts";

/** Where a remark stands: paragraph key and offsets, with the words that stood there. */
export interface CommentPlace {
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** Remarks on a place of a draft. @throws AppError `not-found`, `plan-state`, `invalid` for a place that ends before it starts */
export async function writeComment(
  work: PlanWork,
  planId: string,
  place: CommentPlace,
  body: string,
): Promise<StoredComment> {
  const plan = await readDrafted(work, planId);
  refuseUnless(work.actor, plan, "comment");
  if (place.end < place.start) throw new AppError("invalid", { field: "place.end" });
  return putComment(work, plan, place, body, null);
}

/** Answers a remark; an answer to an answer joins the same row. @throws AppError `not-found`, `plan-state` */
export async function replyToComment(
  work: PlanWork,
  commentId: string,
  body: string,
): Promise<StoredComment> {
  const { comment, plan } = await holdComment(work, commentId);
  return putComment(work, plan, comment, body, comment.replyTo ?? comment.id);
}

async function putComment(
  work: PlanWork,
  plan: StoredPlan,
  { paragraph, start, end, quote }: CommentPlace,
  body: string,
  replyTo: string | null,
): Promise<StoredComment> {
  const { db, shard, actor, now } = work;
  const comment = {
    id: uuidv7(),
    planId: plan.id,
    replyTo,
    paragraph,
    start,
    end,
    quote,
    body,
    writtenBy: actor.personId,
    writtenAt: now,
  };
  await insertComment(db, shard, comment);
  recordComment(work, plan, comment.id, "written", { after: { paragraph, replyTo } });
  return {
    ...comment,
    version: 1,
    writerName: actor.personName,
    resolvedBy: null,
    resolvedAt: null,
  };
}

/** Changes one's own words. @throws AppError `not-found`, `forbidden`, `plan-state`, `version-conflict` */
export async function editComment(
  work: PlanWork,
  commentId: string,
  version: number,
  body: string,
): Promise<StoredComment> {
  const { comment, plan } = await holdComment(work, commentId);
  if (comment.writtenBy !== work.actor.personId) throw new AppError("forbidden");
  await change(work, comment, version, { body });
  recordComment(work, plan, commentId, "edited", {});
  return { ...comment, body, version: version + 1 };
}

/**
 * Marks a remark as dealt with, or takes it up again: its writer and who drafts the plan.
 * @throws AppError `not-found`, `forbidden`, `plan-state`, `version-conflict`
 */
export async function resolveComment(
  work: PlanWork,
  commentId: string,
  version: number,
  done: boolean,
): Promise<StoredComment> {
  const { actor, now } = work;
  const { comment, plan } = await holdComment(work, commentId);
  if (comment.replyTo !== null) throw new AppError("not-found");
  if (comment.writtenBy !== actor.personId && !holdsRoleIn(actor, draftingRoles, plan.unitId))
    throw new AppError("forbidden");
  const resolved = done ? { by: actor.personId, at: now } : { by: null, at: null };
  await change(work, comment, version, { resolved });
  recordComment(work, plan, commentId, done ? "resolved" : "reopened", {});
  return { ...comment, resolvedBy: resolved.by, resolvedAt: resolved.at, version: version + 1 };
}

async function change(
  { db, shard }: PlanWork,
  comment: StoredComment,
  version: number,
  to: Parameters<typeof updateComment>[4],
): Promise<void> {
  const changed =
    comment.version === version && (await updateComment(db, shard, comment.id, version, to));
  if (!changed) throw new AppError("version-conflict", {}, { current: comment });
}

async function holdComment(
  work: PlanWork,
  commentId: string,
): Promise<{ readonly comment: StoredComment; readonly plan: StoredPlan }> {
  const { db, shard, actor } = work;
  const comment = await lockComment(db, shard, commentId, draftReach(actor, shard, "p"));
  if (comment === null) throw new AppError("not-found");
  const plan = await readDrafted(work, comment.planId);
  refuseUnless(actor, plan, "comment");
  return { comment, plan };
}

// What was said stays with the draft; the record knows only that something was.
function recordComment(
  { record }: PlanWork,
  plan: StoredPlan,
  id: string,
  happened: string,
  changed: { readonly after?: Readonly<Record<string, unknown>> },
): void {
  record({
    kind: `comment.${happened}`,
    objectKind: "plan",
    objectId: plan.id,
    unitPath: plan.unitPath,
    after: { commentId: id, ...changed.after },
  });
}

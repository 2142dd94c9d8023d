import { sql } from "kysely";
import { AppError } from "../../http/app-error.ts";
import { draftReach } from "../../policies/reach.ts";
import { insertNotices } from "../../store/notice.ts";
import type { StoredPlan } from "../../store/plan.ts";
import { lockReview, type StoredReview, updateReview } from "../../store/review.ts";
import { type PlanWork, readDrafted, recordPlan, refuseUnless } from "../plan/plan-work.ts";

/**
 * Says what one thinks of the draft that one saw.
 * @throws AppError `not-found` unless one was asked oneself, `plan-state`, `version-conflict` where the draft was changed
 * meanwhile
 */
export async function answerReview(
  work: PlanWork,
  reviewId: string,
  seen: { readonly version: number; readonly draftVersion: number },
  answer: { readonly state: "agreed" | "objected"; readonly statement: string },
): Promise<StoredReview> {
  const { db, shard, actor, now } = work;
  const own = sql<boolean>`r.person_id = ${actor.personId} and r.state <> 'cancelled'`;
  const { review, plan } = await holdReview(work, reviewId, own);
  refuseUnless(actor, plan, "comment");
  if (
    review.version !== seen.version ||
    review.draftVersion !== seen.draftVersion ||
    plan.draftVersion !== seen.draftVersion
  )
    throw conflictOf(review, plan);
  const { state, statement } = answer;
  await updateReview(db, shard, reviewId, seen.version, { state, statement, answeredAt: now });
  await insertNotices(
    db,
    shard,
    [
      {
        unitId: plan.unitId,
        personId: null,
        kind: `review.${state}`,
        planId: plan.id,
        dutyId: null,
        args: { title: plan.title, name: actor.personName },
      },
    ],
    now,
  );
  recordPlan(work, plan, `review.${state}`, {
    before: { state: review.state },
    after: { state, draftVersion: seen.draftVersion },
  });
  return { ...review, state, statement, answeredAt: now, version: seen.version + 1 };
}

/** Takes a request back. @throws AppError `not-found`, `forbidden`, `plan-state`, `version-conflict` */
export async function withdrawReview(
  work: PlanWork,
  reviewId: string,
  version: number,
): Promise<StoredReview> {
  const { db, shard } = work;
  const open = sql<boolean>`r.state <> 'cancelled'`;
  const { review, plan } = await holdReview(work, reviewId, open);
  refuseUnless(work.actor, plan, "edit");
  if (review.version !== version) throw conflictOf(review, plan);
  await updateReview(db, shard, reviewId, version, { state: "cancelled" });
  recordPlan(work, plan, "reviewWithdrawn", {
    before: { personId: review.personId, state: review.state },
    after: { state: "cancelled" },
  });
  return { ...review, state: "cancelled", version: version + 1 };
}

/** What stands now: the request, and the draft that it would have to speak of. */
function conflictOf(review: StoredReview, { draftVersion }: StoredPlan): AppError {
  return new AppError(
    "version-conflict",
    {},
    { current: { ...review, newestDraft: draftVersion } },
  );
}

/** A request and its plan: the plan's row is locked first, as every command does. */
async function holdReview(
  work: PlanWork,
  reviewId: string,
  which: ReturnType<typeof sql<boolean>>,
): Promise<{ readonly review: StoredReview; readonly plan: StoredPlan }> {
  const { db, shard, actor } = work;
  const reach = sql<boolean>`${which} and ${draftReach(actor, shard, "p")}`;
  const review = await lockReview(db, shard, reviewId, reach);
  if (review === null) throw new AppError("not-found");
  const plan = await readDrafted(work, review.planId);
  return { review, plan };
}

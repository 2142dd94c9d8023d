import { z } from "zod";
import { readPlan } from "../../commands/plan/plan-work.ts";
import { answerReview, withdrawReview } from "../../commands/review/answer-review.ts";
import { askForReview } from "../../commands/review/ask-for-review.ts";
import { AppError } from "../../http/app-error.ts";
import type { Serve } from "../../http/handler.ts";
import { reviewReach } from "../../policies/plan.ts";
import { listAskedReviews, listReviews } from "../../store/review.ts";
import { reviewOf } from "../plan/plan-answers.ts";
import { orCurrent } from "../plan/plan-detail.ts";

/** Named people look at a draft and say what they think. */
export function reviewRoutes(serve: Serve): void {
  serve("GET /api/reviews", async ({ db, shard, actor, query }) => {
    const { state, limit, after = null } = query;
    if (after !== null && !z.uuid().safeParse(after).success)
      throw new AppError("invalid", { field: "after" });
    const found =
      actor.posts.length === 0
        ? []
        : await listAskedReviews(db, shard, actor.personId, { state, after, limit: limit + 1 });
    const rows = found.slice(0, limit).map((review) => ({
      ...reviewOf(review),
      planId: review.planId,
      planTitle: review.planTitle,
      unitId: review.unitId,
      unitName: review.unitName,
    }));
    return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null };
  });
  serve("POST /api/plans/:planId/reviews", async (work) => {
    const { planId } = work.params;
    const { version, personIds } = work.body;
    await orCurrent(work, planId, () => askForReview(work, planId, version, personIds));
    const plan = await readPlan(work, planId);
    const reviews = await listReviews(work.db, work.shard, planId, reviewReach(work.actor));
    return { version: plan.version, reviews: reviews.map(reviewOf) };
  });
  serve("POST /api/reviews/:reviewId/withdraw", async (work) =>
    reviewOf(await withdrawReview(work, work.params.reviewId, work.body.version)),
  );
  serve("POST /api/reviews/:reviewId/agree", async (work) => {
    const { statement, ...seen } = work.body;
    const answer = { state: "agreed", statement } as const;
    return reviewOf(await answerReview(work, work.params.reviewId, seen, answer));
  });
  serve("POST /api/reviews/:reviewId/object", async (work) => {
    const { statement, ...seen } = work.body;
    const answer = { state: "objected", statement } as const;
    return reviewOf(await answerReview(work, work.params.reviewId, seen, answer));
  });
}

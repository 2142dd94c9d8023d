import { AppError } from "../../http/app-error.ts";
import { personReach } from "../../policies/person.ts";
import { insertNotices } from "../../store/notice.ts";
import { updatePlan } from "../../store/plan.ts";
import { askReviewers, findReviewers } from "../../store/review.ts";
import { holdPlan, type PlanWork, recordPlan, sameVersion } from "../plan/plan-work.ts";

/**
 * Asks people of the same institution to look at a draft; who was asked before is asked again.
 * @throws AppError `not-found`, `forbidden`, `plan-state`, `version-conflict`, `reviewer-unknown`
 */
export async function askForReview(
  work: PlanWork,
  planId: string,
  version: number,
  personIds: readonly string[],
): Promise<void> {
  const { db, shard, actor, now, today } = work;
  const plan = await holdPlan(work, planId, "edit");
  sameVersion(plan, version);
  const wanted = [...new Set(personIds)];
  const known = await findReviewers(db, shard, wanted, personReach(actor, shard, "n"), {
    root: plan.unitPath.slice(0, 6),
    today,
  });
  if (known.length < wanted.length)
    throw new AppError("reviewer-unknown", { count: String(wanted.length - known.length) });
  await askReviewers(db, shard, plan, wanted, { personId: actor.personId, now });
  await updatePlan(db, shard, planId, version, { state: "review" });
  await insertNotices(
    db,
    shard,
    wanted.map((personId) => ({
      unitId: null,
      personId,
      kind: "review.asked",
      planId,
      dutyId: null,
      args: { title: plan.title, again: false },
    })),
    now,
  );
  recordPlan(work, plan, "reviewAsked", {
    before: { state: plan.state },
    after: { state: "review", personIds: wanted, draftVersion: plan.draftVersion },
  });
}

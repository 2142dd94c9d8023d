import { AppError } from "../../http/app-error.ts";
import { replaceClauseLinks } from "../../store/clause.ts";
import { deleteComments } from "../../store/comment.ts";
import { deleteDraftOwners, listDraftOwners } from "../../store/draft-owner.ts";
import { deleteDraftTasks, listDraftTasks } from "../../store/draft-task.ts";
import { deletePlan, hasChildren, updatePlan } from "../../store/plan.ts";
import { countOpenDuties } from "../../store/plan-progress.ts";
import { deleteReviews } from "../../store/review.ts";
import { holdPlan, type PlanWork, recordPlan, sameVersion } from "./plan-work.ts";

/** Drafts anew on top of what is published, which stays in force. @throws AppError as `holdPlan`, `version-conflict` */
export async function revisePlan(work: PlanWork, planId: string, version: number): Promise<void> {
  const plan = await holdPlan(work, planId, "revise");
  sameVersion(plan, version);
  await updatePlan(work.db, work.shard, planId, version, { state: "draft" });
  recordPlan(work, plan, "revised", { before: { state: plan.state }, after: { state: "draft" } });
}

/**
 * Closes a plan, with the reason. Duties that are open stay so and are seen as before; who closes must say that they know.
 * @throws AppError as `holdPlan`, `version-conflict`, `plan-duties-open`
 */
export async function closePlan(
  work: PlanWork,
  planId: string,
  {
    version,
    reason,
    confirmOpen,
  }: { readonly version: number; readonly reason: string; readonly confirmOpen: boolean },
): Promise<void> {
  const plan = await holdPlan(work, planId, "close");
  sameVersion(plan, version);
  const open = await countOpenDuties(work.db, work.shard, planId);
  if (open > 0 && !confirmOpen) throw new AppError("plan-duties-open", { count: open });
  await updatePlan(work.db, work.shard, planId, version, { state: "closed" });
  recordPlan(work, plan, "closed", {
    before: { state: plan.state },
    after: { state: "closed", reason, openDuties: open },
  });
}

/**
 * Deletes a draft that was never published with all that was said of it; what happened to it stays on record.
 * @throws AppError as `holdPlan`, `version-conflict`, `plan-has-children`
 */
export async function deleteDraft(work: PlanWork, planId: string, version: number): Promise<void> {
  const { db, shard } = work;
  const plan = await holdPlan(work, planId, "delete");
  sameVersion(plan, version);
  if (await hasChildren(db, shard, planId)) throw new AppError("plan-has-children");
  const tasks = await listDraftTasks(db, shard, planId);
  const owners = await listDraftOwners(db, shard, planId);
  await deleteDraftTasks(
    db,
    shard,
    planId,
    tasks.map(({ key }) => key),
  );
  await deleteDraftOwners(
    db,
    shard,
    planId,
    owners.map(({ written }) => written),
  );
  await replaceClauseLinks(db, shard, planId, null, []);
  await deleteComments(db, shard, planId);
  await deleteReviews(db, shard, planId);
  await deletePlan(db, shard, planId);
  recordPlan(work, plan, "deleted", { before: { title: plan.title, state: plan.state } });
}

import { AppError } from "../../http/app-error.ts";
import { dutyReach } from "../../policies/reach.ts";
import { findDutyPlan } from "../../store/duty-plan.ts";
import { findAncestors, findPlan } from "../../store/plan.ts";
import { type PlanReading, plansOf } from "./plan-work.ts";

/** What a plan carries out: the superior's plan, and the duty under which it was made. */
export interface Parent {
  readonly parentId: string | null;
  readonly parentDutyId: string | null;
}

/**
 * The parent that an actor may give a plan of this unit: a published plan within reach, or the plan of a duty that the
 * unit holds.
 * @throws AppError `not-found` out of reach, `duty-not-held`, `parent-refused` where it is not in force or would close a
 * circle
 */
export async function findParent(
  work: PlanReading,
  plan: { readonly id: string | null; readonly unitId: string },
  wanted: { readonly parentId: string | null; readonly parentDutyId: string | null },
): Promise<Parent> {
  const { db, shard, actor } = work;
  let { parentId } = wanted;
  if (wanted.parentDutyId !== null) {
    const reach = dutyReach(actor, shard, "d");
    const duty = await findDutyPlan(db, shard, wanted.parentDutyId, reach);
    if (duty === null) throw new AppError("not-found");
    if (duty.unitId !== plan.unitId || duty.over) throw new AppError("duty-not-held");
    if (parentId !== null && parentId !== duty.planId) throw new AppError("parent-refused");
    parentId = duty.planId;
  }
  if (parentId === null) return { parentId: null, parentDutyId: null };
  const parent = await findPlan(db, shard, parentId, plansOf(work), false);
  if (parent === null) throw new AppError("not-found");
  if (parent.publishedNo === 0) throw new AppError("parent-refused");
  if (plan.id !== null && (await findAncestors(db, shard, parentId)).includes(plan.id))
    throw new AppError("parent-refused");
  return { parentId, parentDutyId: wanted.parentDutyId };
}

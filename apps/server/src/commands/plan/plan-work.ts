import type { ChangeEvent } from "../../audit/record.ts";
import { AppError } from "../../http/app-error.ts";
import type { Actor } from "../../policies/actor.ts";
import { type PlanMay, planMay } from "../../policies/plan.ts";
import { draftReach, planReach } from "../../policies/reach.ts";
import type { Database } from "../../store/database.ts";
import { findPlan, type StoredPlan } from "../../store/plan.ts";

/** The transaction in which a plan is looked at, and who looks. */
export interface PlanReading {
  readonly db: Database;
  readonly shard: number;
  readonly actor: Actor;
  readonly today: string;
}

/** The transaction in which a plan changes, and who changes it. */
export interface PlanWork extends PlanReading {
  readonly now: string;
  readonly record: (event: ChangeEvent) => void;
}

/** How an actor looks for plans: conditions over the alias `p`. */
export function plansOf({ actor, shard }: Pick<PlanReading, "actor" | "shard">) {
  return { reach: planReach(actor, shard, "p"), drafts: draftReach(actor, shard, "p") };
}

/** A plan within reach. @throws AppError `not-found` */
export async function readPlan(work: PlanReading, planId: string): Promise<StoredPlan> {
  const plan = await findPlan(work.db, work.shard, planId, plansOf(work), false);
  if (plan === null) throw new AppError("not-found");
  return plan;
}

/** A plan whose draft is within reach: a published plan's next draft does not exist for others. @throws AppError `not-found` */
export async function readDrafted(work: PlanReading, planId: string): Promise<StoredPlan> {
  const plan = await readPlan(work, planId);
  if (!plan.seesDraft) throw new AppError("not-found");
  return plan;
}

/**
 * A plan to be changed, locked until the transaction ends, by somebody who may do that to it.
 * @throws AppError `not-found`, `forbidden`, `plan-state`
 */
export async function holdPlan(
  work: PlanReading,
  planId: string,
  what: keyof PlanMay,
): Promise<StoredPlan> {
  const plan = await findPlan(work.db, work.shard, planId, plansOf(work), true);
  if (plan === null) throw new AppError("not-found");
  refuseUnless(work.actor, plan, what);
  return plan;
}

/** @throws AppError `forbidden` where the actor never may, `plan-state` where it does not fit how the plan stands */
export function refuseUnless(actor: Actor, plan: StoredPlan, what: keyof PlanMay): void {
  if (planMay(actor, plan)[what]) return;
  // Could the actor do it if the plan stood otherwise? Then that is what is wrong.
  const standings = (["draft", "published"] as const).map((state) => ({ ...plan, state }));
  const ever = [...standings, { ...plan, state: "draft" as const, publishedNo: 0 }];
  if (!ever.some((standing) => planMay(actor, standing)[what])) throw new AppError("forbidden");
  if (what === "delete" && plan.publishedNo > 0) throw new AppError("plan-was-published");
  throw new AppError("plan-state", { state: stateNames[plan.state] });
}

const stateNames = {
  draft: { zh: "正在起草", en: "a draft" },
  review: { zh: "正在送审", en: "under review" },
  published: { zh: "已发布", en: "published" },
  closed: { zh: "已办结归档", en: "closed" },
} as const;

/** @throws AppError `version-conflict` where the plan is no longer what the actor saw; the route adds what stands now */
export function sameVersion(plan: { readonly version: number }, version: number): void {
  if (plan.version !== version) throw new AppError("version-conflict");
}

/** Tells the record what happened to a plan. */
export function recordPlan(
  { record }: Pick<PlanWork, "record">,
  plan: Pick<StoredPlan, "id" | "unitPath">,
  happened: string,
  change: Pick<ChangeEvent, "before" | "after"> = {},
): void {
  record({
    kind: `plan.${happened}`,
    objectKind: "plan",
    objectId: plan.id,
    unitPath: plan.unitPath,
    ...change,
  });
}

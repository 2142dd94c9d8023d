import type { OwnerTarget } from "@luoshi/ledger";
import { targetKey } from "@luoshi/ledger";
import { type PlanReading, plansOf, readPlan } from "../../commands/plan/plan-work.ts";
import { type Gate, readGate } from "../../commands/plan/read-gate.ts";
import { AppError } from "../../http/app-error.ts";
import { reviewReach } from "../../policies/plan.ts";
import { listClauseLinks } from "../../store/clause.ts";
import { findDocument } from "../../store/document.ts";
import { type DraftOwner, listDraftOwners } from "../../store/draft-owner.ts";
import { type DraftTask, listDraftTasks } from "../../store/draft-task.ts";
import { findDraft, findPlan, type StoredPlan } from "../../store/plan.ts";
import { listReviews } from "../../store/review.ts";
import { findTargetNames } from "../../store/target-names.ts";
import {
  type Drafting,
  ownersOf,
  type PlanDetail,
  reviewOf,
  rowOf,
  shownStateOf,
  targetOf,
  taskOf,
} from "./plan-answers.ts";

/** A plan with all that the actor may see of it. @throws AppError `not-found` */
export async function readPlanDetail(work: PlanReading, planId: string): Promise<PlanDetail> {
  const { db, shard, actor } = work;
  const plan = await readPlan(work, planId);
  const documentId = plan.seesDraft ? plan.documentId : plan.publishedDocumentId;
  const document = documentId === null ? null : await findDocument(db, shard, documentId);
  if (document === null) throw new AppError("not-found");
  const { defaultOwner } = plan;
  const names = await findTargetNames(db, shard, defaultOwner === null ? [] : [defaultOwner]);
  const { id, name, size } = document.file;
  return {
    ...rowOf(actor, plan, shownStateOf(plan)),
    document: { fileId: id, name, size, format: document.format, notes: [...document.notes] },
    defaultOwner:
      defaultOwner === null
        ? null
        : {
            target: targetOf(defaultOwner),
            name: names.get(targetKey(defaultOwner)) ?? null,
          },
    defaultRhythm: plan.defaultRhythm,
    lightRule: plan.lightRule,
    parent: await parentOf(work, plan),
    clauseLinks: (await listClauseLinks(db, shard, planId)).map(
      ({ clauseId, parentClauseId, kind }) => ({ clauseId, parentClauseId, kind }),
    ),
    drafting: plan.seesDraft ? await readDrafting(work, plan) : null,
  };
}

/** The parent's title is told to those who may see it. */
async function parentOf(
  work: PlanReading,
  { parentId, parentDutyId }: StoredPlan,
): Promise<PlanDetail["parent"]> {
  if (parentId === null) return null;
  const parent = await findPlan(work.db, work.shard, parentId, plansOf(work), false);
  return parent === null ? null : { planId: parentId, title: parent.title, dutyId: parentDutyId };
}

async function readDrafting(work: PlanReading, plan: StoredPlan): Promise<Drafting> {
  const { db, shard } = work;
  const draft = await findDraft(db, shard, plan.id);
  if (draft === null) throw new AppError("not-found");
  const tasks = (await listDraftTasks(db, shard, plan.id)).filter(({ present }) => present);
  const owners = await borneOwners(work, plan.id, tasks);
  const { errors, orphans } = draft;
  return {
    draftVersion: plan.draftVersion,
    draft: draft.draft,
    title: draft.head.title,
    orphans: [...orphans],
    tasks: tasks.map(taskOf),
    owners: await withNames(work, owners, tasks),
    reviews: (await listReviews(db, shard, plan.id, reviewReach(work.actor))).map(reviewOf),
    gate: await readGate(work, { plan, tasks, owners, errors, orphans }),
  };
}

/** Written names that tasks bear at present. */
export async function borneOwners(
  { db, shard }: PlanReading,
  planId: string,
  tasks: readonly DraftTask[],
): Promise<readonly DraftOwner[]> {
  const borne = new Set(tasks.flatMap((task) => task.owners.map(({ written }) => written)));
  return (await listDraftOwners(db, shard, planId)).filter(({ written }) => borne.has(written));
}

/** The same as the contract has them. */
export async function withNames(
  { db, shard }: PlanReading,
  owners: readonly DraftOwner[],
  tasks: readonly DraftTask[],
): Promise<Drafting["owners"]> {
  const targets = owners.flatMap(({ target, candidates }): readonly OwnerTarget[] => [
    ...(target === null ? [] : [target]),
    ...candidates.map((candidate) => candidate.target),
  ]);
  return ownersOf(owners, tasks, await findTargetNames(db, shard, targets));
}

/** The gate of a draft as it is saved. */
export async function readPlanGate(work: PlanReading, plan: StoredPlan): Promise<Gate> {
  const { db, shard } = work;
  const draft = await findDraft(db, shard, plan.id);
  if (draft === null) throw new AppError("not-found");
  const tasks = (await listDraftTasks(db, shard, plan.id)).filter(({ present }) => present);
  const owners = await borneOwners(work, plan.id, tasks);
  const { errors, orphans } = draft;
  return readGate(work, { plan, tasks, owners, errors, orphans });
}

/** Runs a change and gives the plan as it then is; a conflict tells what stands now. */
export async function changed(
  work: PlanReading,
  planId: string,
  change: () => Promise<unknown>,
): Promise<PlanDetail> {
  await orCurrent(work, planId, change);
  return readPlanDetail(work, planId);
}

/** Runs a change; a conflict tells what stands now. */
export async function orCurrent<T>(
  work: PlanReading,
  planId: string,
  change: () => Promise<T>,
): Promise<T> {
  try {
    return await change();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "version-conflict") throw error;
    if (error.current !== undefined) throw error;
    const current = await readPlanDetail(work, planId);
    throw new AppError("version-conflict", error.args, { current, cause: error });
  }
}

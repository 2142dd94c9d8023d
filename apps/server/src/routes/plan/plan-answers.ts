import {
  dispositionTexts,
  type OwnerTarget,
  type OwnerWhy,
  renderOwnerWhy,
  targetKey,
} from "@luoshi/ledger";
import type { z } from "zod";
import type {
  draftOwner,
  draftTask,
  ownerTarget,
  planDetail,
  planRow,
  publishedTask,
  versionRow,
} from "../../contract/plan.ts";
import type { reviewRow } from "../../contract/review.ts";
import type { Actor } from "../../policies/actor.ts";
import { planMay } from "../../policies/plan.ts";
import type { DraftOwner } from "../../store/draft-owner.ts";
import type { DraftTask } from "../../store/draft-task.ts";
import type { StoredPlan } from "../../store/plan.ts";
import type { StoredVersion } from "../../store/plan-version.ts";
import type { StoredReview } from "../../store/review.ts";
import type { PublishedTask } from "../../store/task.ts";

// Rows of the store as the contract has them. Lists are the answer's own: a stored one is never changed.

/** A line of the list of plans; `shown` is how the plan stands for the actor. */
export function rowOf(
  actor: Actor,
  plan: StoredPlan,
  shown: StoredPlan["state"],
): z.input<typeof planRow> {
  return {
    id: plan.id,
    version: plan.version,
    title: plan.title,
    number: plan.number,
    kind: plan.kind as z.input<typeof planRow>["kind"],
    state: shown,
    unitId: plan.unitId,
    unitName: plan.unitName,
    starts: plan.starts,
    ends: plan.ends,
    publishedNo: plan.publishedNo,
    publishedAt: plan.publishedAt,
    createdAt: plan.createdAt,
    parentId: plan.parentId,
    may: planMay(actor, plan),
  };
}

/** How a plan stands for the actor: its next draft is its drafters' own matter. */
export function shownStateOf(plan: StoredPlan): StoredPlan["state"] {
  return plan.seesDraft || plan.state === "closed" ? plan.state : "published";
}

export function targetOf(target: OwnerTarget): z.input<typeof ownerTarget> {
  switch (target.kind) {
    case "units":
      return { ...target, ids: [...target.ids] };
    case "unitSet": {
      const { except, ...rest } = target;
      return except === undefined ? rest : { ...rest, except: [...except] };
    }
    case "unit":
    case "workgroup":
    case "post":
      return target;
  }
}

function whyOf(why: OwnerWhy) {
  return {
    code: why.code,
    args: why.args,
    text: { zh: renderOwnerWhy(why, "zh"), en: renderOwnerWhy(why, "en") },
  };
}

/** Written names with what their targets are called now, and the tasks that bear them. */
export function ownersOf(
  owners: readonly DraftOwner[],
  tasks: readonly DraftTask[],
  names: ReadonlyMap<string, string>,
): z.input<typeof draftOwner>[] {
  return owners.map(({ written, version, status, target, why, candidates }) => ({
    written,
    version,
    status,
    target: target === null ? null : targetOf(target),
    targetName: target === null ? null : (names.get(targetKey(target)) ?? null),
    why: whyOf(why),
    candidates: candidates.flatMap((candidate) => {
      const name = names.get(targetKey(candidate.target));
      if (name === undefined) return [];
      return [{ target: targetOf(candidate.target), name, why: whyOf(candidate.why) }];
    }),
    taskKeys: tasks
      .filter((task) => task.owners.some((owner) => owner.written === written))
      .map(({ key }) => key),
  }));
}

export function taskOf(task: DraftTask): z.input<typeof draftTask> {
  const { key, version, position, no, text, disposition, stated, proposed, why } = task;
  return {
    key,
    version,
    position,
    no,
    text,
    disposition,
    stated,
    proposed,
    why: { code: why, text: dispositionTexts[why] },
    owners: task.owners.map(({ written, part }) => ({ written, part })),
    deadline: task.deadline,
    recurrence: task.recurrence,
    taskId: task.taskId,
  };
}

export function reviewOf(review: StoredReview): z.input<typeof reviewRow> {
  const { id, version, personId, personName, state, statement, draftVersion, askedAt, answeredAt } =
    review;
  return { id, version, personId, personName, state, statement, draftVersion, askedAt, answeredAt };
}

export function publishedTaskOf(task: PublishedTask): z.input<typeof publishedTask> {
  const { start, end, ...rest } = task;
  return {
    ...rest,
    path: [...rest.path],
    span: { start, end },
    quotas: [...rest.quotas],
    owners: rest.owners.map(({ written, part, target }) => ({
      written,
      part,
      target: target === null ? null : targetOf(target),
    })),
  };
}

export function versionOf(version: StoredVersion): z.input<typeof versionRow> {
  const { no, title, digest, publishedAt, publishedBy, taskCount } = version;
  return { no, title, digest, publishedAt, publishedBy, taskCount };
}

/** What a plan's answer is put together from. */
export type PlanDetail = z.input<typeof planDetail>;
export type Drafting = NonNullable<PlanDetail["drafting"]>;

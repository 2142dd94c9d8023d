import type { PlainDate } from "@luoshi/compiler";
import {
  type DirectoryIndex,
  expandTarget,
  type OwnerResolution,
  type OwnerTarget,
  remember,
  targetKey,
} from "@luoshi/ledger";
import { AppError } from "../../http/app-error.ts";
import { type DraftOwner, listDraftOwners, putDraftOwners } from "../../store/draft-owner.ts";
import { listDraftTasks } from "../../store/draft-task.ts";
import { deleteOwnerMemory, listOwnerMemory, putOwnerMemory } from "../../store/owner-memory.ts";
import { findDraft } from "../../store/plan.ts";
import { readOwnerNames, resolvedOwner, syncDraftOwners } from "./owner-names.ts";
import { holdPlan, type PlanWork, recordPlan } from "./plan-work.ts";

/** What a clerk says of a written name. */
export interface OwnerSaid {
  readonly written: string;
  readonly version: number;
  /** Null takes the answer back. */
  readonly target: OwnerTarget | null;
  readonly remember: boolean;
}

/**
 * Answers what a written name means, for all tasks of the draft that bear it, and keeps the answer for later plans.
 * @throws AppError `not-found`, `forbidden`, `plan-state`, `version-conflict`, `target-unknown`
 */
export async function answerOwner(
  work: PlanWork,
  planId: string,
  { written, version, target, remember: keep }: OwnerSaid,
): Promise<DraftOwner> {
  const { db, shard, actor, now } = work;
  const plan = await holdPlan(work, planId, "edit");
  const owner = (await listDraftOwners(db, shard, planId)).find((o) => o.written === written);
  if (owner === undefined) throw new AppError("not-found");
  if (owner.version !== version) throw new AppError("version-conflict");
  const draft = await findDraft(db, shard, planId);
  const named = { ...plan, groups: draft?.groups ?? [] };
  const names = await readOwnerNames(work, named);
  let answered: DraftOwner;
  if (target === null) {
    await forget(work, plan.unitPath, owner, names.index, plan.unitId);
    // Read again: what was remembered no longer speaks.
    const { resolve } = await readOwnerNames(work, named);
    const again = resolvedOwner(written, resolve(written), undefined);
    answered = { ...again, version: version + 1 };
  } else {
    refuseUnknown(target, names.index, work.today);
    answered = { ...owner, status: "answered", target, version: version + 1 };
    if (keep) {
      const { why, candidates } = owner;
      const resolution: OwnerResolution = { status: "ambiguous", why, candidates };
      const row = remember({ written, issuer: plan.unitId, target, resolution }, names.index);
      await putOwnerMemory(db, shard, row, { personId: actor.personId, now });
    }
  }
  await putDraftOwners(db, shard, planId, [answered]);
  recordPlan(work, plan, "ownerAnswered", {
    before: { written, status: owner.status, target: owner.target },
    after: { written, status: answered.status, target: answered.target },
  });
  return answered;
}

/** Resolves all names anew that no clerk has answered: units were made or renamed since. */
export async function resolveOwnersAnew(
  work: PlanWork,
  planId: string,
  draftVersion: number,
): Promise<readonly DraftOwner[]> {
  const { db, shard } = work;
  const plan = await holdPlan(work, planId, "edit");
  if (plan.draftVersion !== draftVersion) throw new AppError("version-conflict");
  const draft = await findDraft(db, shard, planId);
  const tasks = await listDraftTasks(db, shard, planId);
  const owners = await syncDraftOwners(work, { ...plan, groups: draft?.groups ?? [] }, tasks, true);
  recordPlan(work, plan, "ownersResolved", { after: { names: owners.length } });
  return owners;
}

/** @throws AppError `target-unknown` where a target names what is not in the tree, or nobody who still stands */
export function refuseUnknown(target: OwnerTarget, index: DirectoryIndex, today: string): void {
  const units = expandTarget(target, index, today as PlainDate);
  const known =
    target.kind === "units"
      ? units.length === new Set(target.ids).size
      : target.kind === "unitSet"
        ? index.directory.unitSets.some(({ id }) => id === target.id)
        : target.kind === "workgroup"
          ? index.groupOf.has(target.id)
          : units.length === 1;
  if (!known || units.length === 0) throw new AppError("target-unknown");
}

async function forget(
  { db, shard }: PlanWork,
  unitPath: string,
  { written, target, why, candidates }: DraftOwner,
  index: DirectoryIndex,
  issuer: string,
): Promise<void> {
  if (target === null) return;
  const resolution: OwnerResolution = { status: "ambiguous", why, candidates };
  const row = remember({ written, issuer, target, resolution }, index);
  const kept = (await listOwnerMemory(db, shard, unitPath)).find(
    (each) => each.unitId === row.unitId && each.written === row.written,
  );
  if (kept !== undefined && targetKey(kept.target) === targetKey(target))
    await deleteOwnerMemory(db, shard, row.unitId, row.written);
}

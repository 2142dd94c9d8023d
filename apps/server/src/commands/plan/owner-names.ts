import type { PlainDate } from "@luoshi/compiler";
import {
  type DirectoryIndex,
  indexDirectory,
  type OwnerMemory,
  type OwnerResolution,
  type OwnerTarget,
  ownerResolver,
} from "@luoshi/ledger";
import { readDirectory } from "../../store/directory.ts";
import {
  type DraftOwner,
  deleteDraftOwners,
  listDraftOwners,
  putDraftOwners,
} from "../../store/draft-owner.ts";
import type { DraftTask } from "../../store/draft-task.ts";
import { listOwnerMemory } from "../../store/owner-memory.ts";
import type { StoredPlan } from "../../store/plan.ts";
import type { PlanReading } from "./plan-work.ts";

/** Whose plan it is, and the workgroups that it sets up. */
export interface NamedPlan extends Pick<StoredPlan, "id" | "unitId" | "unitPath"> {
  readonly groups: readonly string[];
}

/** What resolves the names of a plan. */
export interface OwnerNames {
  readonly index: DirectoryIndex;
  readonly resolve: (written: string) => OwnerResolution;
}

/** The directory around a plan's unit with what was answered before. */
export async function readOwnerNames(
  { db, shard, today }: PlanReading,
  plan: NamedPlan,
): Promise<OwnerNames> {
  const directory = await readDirectory(db, shard, plan.unitPath.slice(0, 6));
  const index = indexDirectory(directory);
  const memory: readonly OwnerMemory[] = await listOwnerMemory(db, shard, plan.unitPath);
  const context = { issuer: plan.unitId, planGroups: plan.groups, day: today as PlainDate };
  return { index, resolve: ownerResolver(context, index, memory) };
}

/**
 * Gives each name that the tasks bear its row, and takes away those that none bears. What was asked already is left alone,
 * unless `anew`: then all but the answered ones are resolved again.
 */
export async function syncDraftOwners(
  work: PlanReading,
  plan: NamedPlan,
  tasks: readonly DraftTask[],
  anew: boolean,
): Promise<readonly DraftOwner[]> {
  const { db, shard } = work;
  const former = new Map(
    (await listDraftOwners(db, shard, plan.id)).map((owner) => [owner.written, owner]),
  );
  const borne = new Set(
    tasks.filter(({ present }) => present).flatMap(({ owners }) => owners.map((o) => o.written)),
  );
  const asked = [...borne].filter((written) => {
    const owner = former.get(written);
    return owner === undefined || (anew && owner.status !== "answered");
  });
  const put: DraftOwner[] = [];
  if (asked.length > 0) {
    const { resolve } = await readOwnerNames(work, plan);
    for (const written of asked) {
      const owner = resolvedOwner(written, resolve(written), former.get(written));
      if (owner !== former.get(written)) put.push(owner);
    }
  }
  await putDraftOwners(db, shard, plan.id, put);
  // An answer outlives the moment in which a clerk has its task off the list.
  const gone = [...former.values()].filter(
    ({ written, status }) => !borne.has(written) && status !== "answered",
  );
  await deleteDraftOwners(
    db,
    shard,
    plan.id,
    gone.map(({ written }) => written),
  );
  const now = new Map(former);
  for (const owner of put) now.set(owner.written, owner);
  return [...now.values()].filter(({ written }) => borne.has(written));
}

/** A name as the ledger resolved it; the very same row where nothing is otherwise. */
export function resolvedOwner(
  written: string,
  resolution: OwnerResolution,
  former: DraftOwner | undefined,
): DraftOwner {
  const target: OwnerTarget | null = resolution.status === "resolved" ? resolution.target : null;
  const { status, why, candidates } = resolution;
  const same =
    former !== undefined &&
    former.status === status &&
    JSON.stringify([former.target, former.why, former.candidates]) ===
      JSON.stringify([target, why, candidates]);
  if (same) return former;
  return { written, status, target, why, candidates, version: (former?.version ?? 0) + 1 };
}

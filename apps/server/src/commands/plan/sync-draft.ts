import type { ReadPlan } from "../../reader/reader.ts";
import type { DraftOwner } from "../../store/draft-owner.ts";
import {
  type DraftTask,
  deleteDraftTasks,
  listDraftTasks,
  putDraftTasks,
} from "../../store/draft-task.ts";
import type { StoredPlan } from "../../store/plan.ts";
import { mergeDraftTasks } from "./merge-draft-tasks.ts";
import { syncDraftOwners } from "./owner-names.ts";
import type { PlanReading } from "./plan-work.ts";

/** Tasks and names of a draft after its compilation; the plan's row is locked. */
export async function syncDraft(
  work: PlanReading,
  plan: Pick<StoredPlan, "id" | "unitId" | "unitPath">,
  read: Pick<ReadPlan, "tasks" | "carried" | "plan">,
): Promise<{ readonly tasks: readonly DraftTask[]; readonly owners: readonly DraftOwner[] }> {
  const { db, shard } = work;
  const former = await listDraftTasks(db, shard, plan.id);
  const { put, gone, all } = mergeDraftTasks(former, read.tasks, read.carried);
  await deleteDraftTasks(db, shard, plan.id, gone);
  await putDraftTasks(db, shard, plan.id, put);
  const groups = read.plan.groups.map(({ name }) => name);
  const owners = await syncDraftOwners(work, { ...plan, groups }, all, false);
  return { tasks: all.filter(({ present }) => present), owners };
}

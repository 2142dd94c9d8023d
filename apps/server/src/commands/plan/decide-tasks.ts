import type { Disposition } from "@luoshi/ledger";
import { AppError } from "../../http/app-error.ts";
import { type DraftTask, listDraftTasks, putDraftTasks } from "../../store/draft-task.ts";
import { holdPlan, type PlanWork, recordPlan } from "./plan-work.ts";

/**
 * Dispatches, keeps standing or only notes tasks of a draft; null goes back to what is proposed. All or none.
 * @throws AppError `not-found`, `forbidden`, `plan-state`, `version-conflict` where one was decided otherwise meanwhile
 */
export async function decideTasks(
  work: PlanWork,
  planId: string,
  chosen: readonly { readonly key: string; readonly version: number }[],
  disposition: Disposition | null,
): Promise<readonly DraftTask[]> {
  const { db, shard } = work;
  const plan = await holdPlan(work, planId, "edit");
  const tasks = new Map(
    (await listDraftTasks(db, shard, planId))
      .filter(({ present }) => present)
      .map((task) => [task.key, task]),
  );
  const decided = new Map<string, DraftTask>();
  for (const { key, version } of chosen) {
    const task = tasks.get(key);
    if (task === undefined) throw new AppError("not-found");
    if (task.version !== version) throw new AppError("version-conflict");
    decided.set(key, {
      ...task,
      disposition: disposition ?? task.proposed,
      stated: disposition !== null,
      version: version + 1,
    });
  }
  await putDraftTasks(db, shard, planId, [...decided.values()]);
  const said = (of: ReadonlyMap<string, DraftTask>) =>
    Object.fromEntries([...decided.keys()].map((key) => [key, of.get(key)?.disposition]));
  recordPlan(work, plan, "tasksDecided", { before: said(tasks), after: said(decided) });
  return [...decided.values()];
}

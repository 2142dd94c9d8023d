import type { PlainDate } from "@luoshi/compiler";
import { indexTargets, longestPeriod, type Rhythm, type TargetIndex } from "@luoshi/ledger";
import { AppError } from "../../http/app-error.ts";
import { type Actor, holdsRoleIn } from "../../policies/actor.ts";
import { publishingRoles } from "../../policies/plan.ts";
import { planReach } from "../../policies/reach.ts";
import type { Database } from "../../store/database.ts";
import { readTargets } from "../../store/directory.ts";
import {
  type DispatchPlan,
  type DispatchTask,
  findDispatchPlan,
  listDispatched,
  listDispatchTasks,
} from "../../store/dispatch.ts";
import { type FanOut, fanOut, type TaskOwner } from "./fan-out.ts";

/** One task with whom it goes to, and what stands in the way. */
export interface PlannedTask {
  readonly task: DispatchTask;
  readonly fan: FanOut;
  /** Units that have it already. */
  readonly dispatched: ReadonlySet<string>;
  readonly due: string | null;
  readonly rhythmDays: number | null;
  readonly obstacles: readonly Obstacle[];
}

/** Why a task cannot go out. */
export type Obstacle = "no-unit" | "no-day";

/** All tasks of a plan with their fan-out. */
export interface PlannedFanOut {
  readonly plan: DispatchPlan;
  readonly tasks: readonly PlannedTask[];
  readonly index: TargetIndex;
}

/** What planning reads with. */
export interface FanOutWork {
  readonly db: Database;
  readonly shard: number;
  readonly today: string;
  readonly actor: Actor;
}

/**
 * Whom the tasks of a published plan go to.
 * @throws AppError `not-found` out of reach, `forbidden` for all but the office and head of its unit, `refused` where it
 * is not published
 */
export async function planFanOut(
  { db, shard, today, actor }: FanOutWork,
  planId: string,
  lock: boolean,
): Promise<PlannedFanOut> {
  const plan = await findDispatchPlan(db, shard, planId, planReach(actor, shard, "p"), lock);
  if (plan === null) throw new AppError("not-found");
  if (!holdsRoleIn(actor, publishingRoles, plan.unit_id)) throw new AppError("forbidden");
  if (plan.published_no === 0 || plan.state === "closed") throw new AppError("plan-not-published");
  const done = new Map<string, Set<string>>();
  for (const { task_id, unit_id } of await listDispatched(db, shard, planId))
    done.set(task_id, (done.get(task_id) ?? new Set()).add(unit_id));
  const fallback = plan.default_owner as TaskOwner["target"];
  const rhythm = plan.default_rhythm as Rhythm | null;
  const stored = await listDispatchTasks(db, shard, planId);
  const targets = [
    ...stored.flatMap(({ owners }) => (owners as readonly TaskOwner[]).map(({ target }) => target)),
    fallback,
  ].filter((target) => target !== null);
  const index = indexTargets(await readTargets(db, shard, plan.unit_path.slice(0, 6), targets));
  const tasks = stored.map((task): PlannedTask => {
    const own = task.recurrence as Rhythm | null;
    const wanted = own ?? (task.deadline === null ? rhythm : null);
    const fan = fanOut(task.owners as readonly TaskOwner[], fallback, index, today as PlainDate);
    const obstacles: Obstacle[] = [];
    if (fan.units.length === 0) obstacles.push("no-unit");
    if (task.deadline === null && wanted === null) obstacles.push("no-day");
    return {
      task,
      fan,
      dispatched: done.get(task.id) ?? new Set(),
      due: task.deadline,
      rhythmDays:
        wanted === null ? null : longestPeriod(wanted.unit) * Math.max(1, wanted.interval),
      obstacles,
    };
  });
  return { plan, tasks, index };
}

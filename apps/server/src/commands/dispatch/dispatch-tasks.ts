import type { PlainDate } from "@luoshi/compiler";
import { newDuty } from "@luoshi/ledger";
import { uuidv7 } from "uuidv7";
import { AppError } from "../../http/app-error.ts";
import type { Actor } from "../../policies/actor.ts";
import { bumpPlan, insertDispatch } from "../../store/dispatch.ts";
import {
  type DutyInsert,
  insertDuties,
  insertOccurrences,
  insertTaskReach,
} from "../../store/duty.ts";
import { findUnitPaths } from "../../store/duty-targets.ts";
import { insertNotices } from "../../store/notice.ts";
import type { StepWork } from "../duty/step-stored-duty.ts";
import type { DispatchProgress } from "./dispatch-progress.ts";
import { type PlannedTask, planFanOut } from "./plan-fan-out.ts";

/** One task to send out. */
export interface WantedTask {
  readonly taskId: string;
  readonly wording: string;
  readonly wordings: Readonly<Record<string, string>>;
  readonly without: readonly string[];
}

/** What went out. */
export interface Dispatched {
  readonly id: string;
  readonly versionNo: number;
  readonly taskCount: number;
  readonly dutyCount: number;
}

/** Duties a statement: large enough to be quick, small enough that progress is seen. */
const chunk = 3_000;

/**
 * Gives each task to its units, all in one transaction: nobody ever sees half a dispatch. Units that have a task already
 * are left alone, so that it may be said again after a plan has grown.
 *
 * @throws AppError `not-found`, `forbidden`, `version-conflict`, `refused` where a task has nobody or no day
 */
export async function dispatchTasks(
  work: StepWork,
  actor: Actor,
  planId: string,
  version: number,
  wanted: readonly WantedTask[],
  progress: DispatchProgress,
): Promise<Dispatched> {
  const { db, shard, now, today } = work;
  const { plan, tasks } = await planFanOut({ db, shard, today, actor }, planId, true);
  if (plan.version !== version)
    throw new AppError("version-conflict", {}, { current: { id: plan.id, version: plan.version } });
  const byId = new Map(tasks.map((each) => [each.task.id, each]));
  const dispatchId = uuidv7();
  const inserts: DutyInsert[] = [];
  const reach: Parameters<typeof insertTaskReach>[2][number][] = [];
  const unitIds = new Set<string>();
  for (const one of wanted) {
    const planned = byId.get(one.taskId);
    if (planned === undefined) throw new AppError("not-found");
    const obstacle = planned.obstacles[0];
    if (obstacle !== undefined)
      throw new AppError(obstacle === "no-unit" ? "task-without-unit" : "task-without-day", {
        no: planned.task.no,
      });
    for (const insert of dutiesOf(planned, one, today)) {
      unitIds.add(insert.duty.unitId);
      inserts.push({ ...insert, planId, dispatchId });
      if (insert.duty.part !== "sole")
        reach.push({ task_id: one.taskId, unit_id: insert.duty.unitId, workgroup_id: null });
    }
    for (const workgroup_id of planned.fan.workgroupIds)
      reach.push({ task_id: one.taskId, unit_id: null, workgroup_id });
  }
  const paths = await findUnitPaths(db, shard, [...unitIds], plan.unit_path.slice(0, 6));
  const placed = inserts.flatMap((insert) => {
    const unitPath = paths.get(insert.duty.unitId);
    return unitPath === undefined ? [] : [{ ...insert, unitPath }];
  });
  if (placed.length === 0) throw new AppError("nothing-to-dispatch");
  await insertDispatch(db, shard, {
    id: dispatchId,
    planId,
    versionNo: plan.published_no,
    taskCount: wanted.length,
    dutyCount: placed.length,
    by: actor.personId,
    now,
  });
  progress.begin(planId, placed.length);
  try {
    for (let from = 0; from < placed.length; from += chunk) {
      const part = placed.slice(from, from + chunk);
      await insertDuties(db, shard, part, now);
      await insertOccurrences(
        db,
        shard,
        part.map(({ duty }) => ({
          id: uuidv7(),
          duty_id: duty.id,
          starts: duty.dispatchedOn,
          due: duty.due,
        })),
      );
      progress.reach(planId, from + part.length);
    }
    await insertTaskReach(db, shard, reach);
    await insertNotices(db, shard, noticesOf(placed, planId, plan.title), now);
  } finally {
    progress.end(planId);
  }
  await bumpPlan(db, shard, planId);
  work.record({
    kind: "plan.dispatched",
    objectKind: "plan",
    objectId: planId,
    unitPath: plan.unit_path,
    after: {
      dispatchId,
      versionNo: plan.published_no,
      tasks: wanted.map(({ taskId }) => taskId),
      duties: placed.length,
      units: paths.size,
    },
  });
  return {
    id: dispatchId,
    versionNo: plan.published_no,
    taskCount: wanted.length,
    dutyCount: placed.length,
  };
}

type Unplaced = Omit<DutyInsert, "planId" | "dispatchId">;

function dutiesOf(planned: PlannedTask, one: WantedTask, today: string): readonly Unplaced[] {
  const without = new Set(one.without);
  return planned.fan.units
    .filter(({ unitId }) => !planned.dispatched.has(unitId) && !without.has(unitId))
    .map(({ unitId, part }) => ({
      duty: newDuty({
        id: uuidv7(),
        taskId: planned.task.id,
        unitId,
        part,
        due: planned.due as PlainDate | null,
        dispatchedOn: today as PlainDate,
      }),
      unitPath: "",
      wording: one.wordings[unitId] ?? one.wording,
      rhythmDays: planned.rhythmDays,
    }));
}

/** One notice a unit, however many tasks it got. */
function noticesOf(placed: readonly DutyInsert[], planId: string, title: string) {
  const counts = new Map<string, { count: number; dutyId: string }>();
  for (const { duty } of placed) {
    const known = counts.get(duty.unitId);
    if (known === undefined) counts.set(duty.unitId, { count: 1, dutyId: duty.id });
    else known.count++;
  }
  return [...counts].map(([unitId, { count, dutyId }]) => ({
    unitId,
    personId: null,
    kind: "plan.dispatched",
    planId,
    dutyId: count === 1 ? dutyId : null,
    args: { count, title },
  }));
}

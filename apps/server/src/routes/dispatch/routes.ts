import { createDispatchProgress } from "../../commands/dispatch/dispatch-progress.ts";
import { dispatchTasks } from "../../commands/dispatch/dispatch-tasks.ts";
import { type Obstacle, planFanOut } from "../../commands/dispatch/plan-fan-out.ts";
import { stepWork } from "../../commands/duty/step-work.ts";
import { AppError } from "../../http/app-error.ts";
import type { Serve } from "../../http/handler.ts";
import { tellError } from "../../http/tell-error.ts";
import { holdsRoleIn } from "../../policies/actor.ts";
import { publishingRoles } from "../../policies/plan.ts";
import { dutyReach, planReach } from "../../policies/reach.ts";
import {
  findDispatchPlan,
  listDispatches,
  listReceipts,
  type ReceiptRow,
} from "../../store/dispatch.ts";

/** Dispatch of a plan's tasks: seen before, done at once, answered unit by unit. */
export function dispatchRoutes(serve: Serve): void {
  const progress = createDispatchProgress();

  serve("GET /api/plans/:planId/dispatch-preview", async (work) => {
    const { plan, tasks, index } = await planFanOut(work, work.params.planId, false);
    const units = new Set<string>();
    let dutyCount = 0;
    const rows = tasks.map(({ task, fan, dispatched, due, obstacles }) => ({
      taskId: task.id,
      no: task.no,
      text: task.text,
      due,
      units: fan.units.map(({ unitId, part }) => {
        const isOut = dispatched.has(unitId);
        if (!isOut) {
          units.add(unitId);
          dutyCount++;
        }
        return { id: unitId, name: index.unitOf.get(unitId)?.name ?? "", part, dispatched: isOut };
      }),
      obstacles: obstacles.map((code) => obstacleText(code, task.no)),
    }));
    return {
      planId: plan.id,
      versionNo: plan.published_no,
      tasks: rows,
      unitCount: units.size,
      dutyCount,
    };
  });

  serve("POST /api/plans/:planId/dispatches", async (work) => {
    const { version, tasks } = work.body;
    const made = await dispatchTasks(
      stepWork(work),
      work.actor,
      work.params.planId,
      version,
      tasks,
      progress,
    );
    return { ...made, at: work.now, by: work.actor.personName };
  });

  serve("GET /api/plans/:planId/dispatches", async ({ db, shard, actor, params }) => {
    await visiblePlan(db, shard, actor, params.planId);
    const rows = await listDispatches(db, shard, params.planId);
    return {
      rows: rows.map((row) => ({
        id: row.id,
        at: row.dispatched_at,
        by: row.name,
        versionNo: row.version_no,
        taskCount: row.task_count,
        dutyCount: row.duty_count,
      })),
    };
  });

  serve("GET /api/plans/:planId/dispatch-progress", async ({ db, shard, actor, params }) => {
    const plan = await visiblePlan(db, shard, actor, params.planId);
    if (!holdsRoleIn(actor, publishingRoles, plan.unit_id)) throw new AppError("forbidden");
    return progress.of(params.planId);
  });

  serve("GET /api/plans/:planId/receipts", async ({ db, shard, actor, params, query }) => {
    await visiblePlan(db, shard, actor, params.planId);
    const rows = await listReceipts(
      db,
      shard,
      params.planId,
      query.taskId,
      dutyReach(actor, shard, "d"),
    );
    return { rows: nest(rows) };
  });
}

type Reading = Parameters<typeof findDispatchPlan>;

async function visiblePlan(
  db: Reading[0],
  shard: number,
  actor: Parameters<typeof planReach>[0],
  planId: string,
) {
  const plan = await findDispatchPlan(db, shard, planId, planReach(actor, shard, "p"), false);
  if (plan === null) throw new AppError("not-found");
  return plan;
}

function obstacleText(obstacle: Obstacle, no: string) {
  const { code, message } = tellError({
    code: obstacle === "no-unit" ? "task-without-unit" : "task-without-day",
    args: { no },
  });
  return { code, message };
}

/** Rows in the order of the tree, each with the nearest unit above it that has a row too. */
function nest(rows: readonly ReceiptRow[]) {
  const above: ReceiptRow[] = [];
  return rows.map((row) => {
    let last = above.at(-1);
    while (last !== undefined && !row.unit_path.startsWith(last.unit_path)) {
      above.pop();
      last = above.at(-1);
    }
    above.push(row);
    return {
      unitId: row.unit_id,
      unitName: row.unit_name,
      parentId: last?.unit_id ?? null,
      duties: row.duties,
      unanswered: row.unanswered,
      active: row.active,
      claimed: row.claimed,
      done: row.done,
      declined: row.declined,
      chased: row.chased,
      firstSignedAt: row.first_signed_at,
    };
  });
}

import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "./database.ts";

/** A published plan, as far as dispatching asks. */
export interface DispatchPlan {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly state: string;
  readonly unit_id: string;
  readonly unit_path: string;
  readonly published_no: number;
  readonly default_owner: unknown;
  readonly default_rhythm: unknown;
  readonly ends: string | null;
}

/** A plan within reach; `lock` holds its row, so that one dispatch runs at a time. */
export async function findDispatchPlan(
  db: Database,
  shard: number,
  planId: string,
  reach: RawBuilder<SqlBool>,
  lock: boolean,
): Promise<DispatchPlan | null> {
  const { rows } = await sql<DispatchPlan>`
    select p.id, p.version, p.title, p.state, p.unit_id, p.unit_path, p.published_no, p.default_owner,
      p.default_rhythm, p.ends
    from plan p where p.shard = ${shard} and p.id = ${planId} and ${reach}
    ${lock ? sql`for update of p` : sql``}`.execute(db);
  return rows[0] ?? null;
}

/** A task that a plan has in force. */
export interface DispatchTask {
  readonly id: string;
  readonly no: string;
  readonly text: string;
  readonly deadline: string | null;
  readonly recurrence: unknown;
  readonly owners: unknown;
}

/** The tasks of a plan that are to be dispatched, in its order. */
export async function listDispatchTasks(
  db: Database,
  shard: number,
  planId: string,
): Promise<readonly DispatchTask[]> {
  return db
    .selectFrom("task")
    .select(["id", "no", "text", "deadline", "recurrence", "owners"])
    .where("shard", "=", shard)
    .where("plan_id", "=", planId)
    .where("disposition", "=", "dispatched")
    .where("until_no", "is", null)
    .orderBy("position")
    .execute();
}

/** Which units have which tasks of a plan already; what was handed on or taken back counts no more. */
export async function listDispatched(
  db: Database,
  shard: number,
  planId: string,
): Promise<readonly { readonly task_id: string; readonly unit_id: string }[]> {
  return db
    .selectFrom("duty")
    .select(["task_id", "unit_id"])
    .where("shard", "=", shard)
    .where("plan_id", "=", planId)
    .where("parent_id", "is", null)
    .where("state", "not in", ["transferred", "withdrawn"])
    .execute();
}

/** Notes that tasks went out. */
export async function insertDispatch(
  db: Database,
  shard: number,
  dispatch: {
    readonly id: string;
    readonly planId: string;
    readonly versionNo: number;
    readonly taskCount: number;
    readonly dutyCount: number;
    readonly by: string;
    readonly now: string;
  },
): Promise<void> {
  await db
    .insertInto("dispatch")
    .values({
      shard,
      id: dispatch.id,
      plan_id: dispatch.planId,
      version_no: dispatch.versionNo,
      task_count: dispatch.taskCount,
      duty_count: dispatch.dutyCount,
      dispatched_by: dispatch.by,
      dispatched_at: dispatch.now,
    })
    .execute();
}

/** Counts a plan's version up: whoever saw the plan before this must look again. */
export async function bumpPlan(db: Database, shard: number, planId: string): Promise<void> {
  await db
    .updateTable("plan")
    .set({ version: sql`version + 1` })
    .where("shard", "=", shard)
    .where("id", "=", planId)
    .execute();
}

/** What went out of a plan, newest first. */
export async function listDispatches(db: Database, shard: number, planId: string) {
  return db
    .selectFrom("dispatch as d")
    .leftJoin("person as n", (join) =>
      join.onRef("n.id", "=", "d.dispatched_by").on("n.shard", "=", shard),
    )
    .select(["d.id", "d.dispatched_at", "n.name", "d.version_no", "d.task_count", "d.duty_count"])
    .where("d.shard", "=", shard)
    .where("d.plan_id", "=", planId)
    .orderBy("d.dispatched_at", "desc")
    .limit(100)
    .execute();
}

/** How one unit answered the duties of a plan. */
export interface ReceiptRow {
  readonly unit_id: string;
  readonly unit_name: string;
  readonly unit_path: string;
  readonly duties: number;
  readonly unanswered: number;
  readonly active: number;
  readonly claimed: number;
  readonly done: number;
  readonly declined: number;
  readonly chased: number;
  readonly first_signed_at: string | null;
}

/** One row a unit, in the order of the tree; only duties that the condition over `d` shows. */
export async function listReceipts(
  db: Database,
  shard: number,
  planId: string,
  taskId: string | undefined,
  reach: RawBuilder<SqlBool>,
): Promise<readonly ReceiptRow[]> {
  const { rows } = await sql<ReceiptRow>`
    select d.unit_id, u.name as unit_name, u.path as unit_path, count(*)::int as duties,
      count(*) filter (where d.state = 'assigned')::int as unanswered,
      count(*) filter (where d.state = 'active')::int as active,
      count(*) filter (where d.state = 'claimed')::int as claimed,
      count(*) filter (where d.state in ('done', 'signedOff'))::int as done,
      count(*) filter (where d.state = 'declined')::int as declined,
      coalesce(sum((select count(*) from chase c where c.shard = ${shard} and c.duty_id = d.id)), 0)::int as chased,
      min(d.signed_at) as first_signed_at
    from duty d join unit u on u.shard = ${shard} and u.id = d.unit_id
    where d.shard = ${shard} and d.plan_id = ${planId} and d.parent_id is null
      and d.state not in ('transferred', 'withdrawn')
      and ${taskId === undefined ? sql`true` : sql`d.task_id = ${taskId}`} and ${reach}
    group by d.unit_id, u.name, u.path order by u.path limit 5000`.execute(db);
  return rows;
}

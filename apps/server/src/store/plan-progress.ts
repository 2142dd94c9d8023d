import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "./database.ts";

/** How far the duties of a plan are, of those that the actor sees. */
export interface PlanProgress {
  readonly total: number;
  readonly done: number;
  readonly red: number;
}

/**
 * Totals of these plans in one statement, as the roll-up by plan has them: shares count under their duty, what was handed on
 * or taken back nowhere. `reach` and `light` speak of `d` duty and `p` its plan; a plan without duties is left out.
 */
export async function readPlanProgress(
  db: Database,
  shard: number,
  planIds: readonly string[],
  reach: RawBuilder<SqlBool>,
  light: RawBuilder<string | null>,
): Promise<ReadonlyMap<string, PlanProgress>> {
  if (planIds.length === 0) return new Map();
  const { rows } = await sql<PlanProgress & { readonly plan_id: string }>`
    select d.plan_id, count(*)::int as total,
      (count(*) filter (where d.state in ('done', 'signedOff')))::int as done,
      (count(*) filter (where ${light} = 'red'))::int as red
    from duty d join plan p on p.shard = ${shard} and p.id = d.plan_id
    where d.shard = ${shard} and d.plan_id = any (${planIds}::uuid[]) and d.parent_id is null
      and d.state not in ('transferred', 'withdrawn') and ${reach}
    group by d.plan_id`.execute(db);
  return new Map(rows.map(({ plan_id, ...progress }) => [plan_id, progress]));
}

/** Duties of a plan that nobody has called done, whoever asks: what closing the plan would leave behind. */
export async function countOpenDuties(
  db: Database,
  shard: number,
  planId: string,
): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`
    select count(*)::int as count from duty d
    where d.shard = ${shard} and d.plan_id = ${planId} and d.parent_id is null
      and d.state in ('assigned', 'active', 'claimed', 'declined')`.execute(db);
  return rows[0]?.count ?? 0;
}

import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "./database.ts";

/** A clause of the parent plan that a task carries out, by its own clause or one above it. */
export interface CarriedClause {
  readonly planId: string;
  readonly planTitle: string;
  readonly clauseId: string;
  readonly kind: "equal" | "part" | "more" | "touches";
  readonly no: string;
  readonly head: string;
  /** The task of the parent plan that the clause asks for first, with its sentence; null where it asks for none. */
  readonly taskId: string | null;
  readonly quote: string | null;
}

/**
 * What a published task carries out of the parent plan: the links of its clause, else of the nearest clause above that has
 * any. `reach` speaks of the parent plan `q`.
 */
export async function readCarriedClauses(
  db: Database,
  shard: number,
  taskId: string,
  reach: RawBuilder<SqlBool>,
): Promise<readonly CarriedClause[]> {
  const { rows } = await sql<CarriedClause>`
    with recursive linked as materialized (
      select t.plan_id, t.key, p.published_no from task t join plan p on p.shard = ${shard} and p.id = t.plan_id
      where t.shard = ${shard} and t.id = ${taskId}
        and exists (select from clause_link l where l.shard = ${shard} and l.plan_id = t.plan_id)
    ), version as materialized (
      select v.compiled as plan, linked.key, linked.plan_id from linked
      join plan_version v on v.shard = ${shard} and v.plan_id = linked.plan_id and v.no = linked.published_no
    ), line as (
      select version.plan_id, x->>'clause' as id, 0 as above
      from version, jsonb_array_elements(version.plan->'tasks') x where x->>'id' = version.key
      union all
      select line.plan_id, c->>'parent', line.above + 1
      from line, version, jsonb_array_elements(version.plan->'clauses') c
      where c->>'id' = line.id and c->>'parent' is not null and line.above < 12
    ), nearest as (
      select l.*, line.above, min(line.above) over () as least from line
      join clause_link l on l.shard = ${shard} and l.plan_id = line.plan_id and l.clause_id = line.id
    )
    select q.id as "planId", q.title as "planTitle", c.id as "clauseId", n.kind, c.no, c.head,
      asked.id as "taskId", asked.quote
    from nearest n
    join plan q on q.shard = ${shard} and q.id = n.parent_plan_id and q.published_no > 0 and ${reach}
    join clause c on c.shard = ${shard} and c.plan_id = q.id and c.id = n.parent_clause_id
    left join lateral (
      select a.id, a.quote from plan_version w, jsonb_array_elements(w.compiled->'tasks') y
      join task a on a.shard = ${shard} and a.plan_id = q.id and a.key = y->>'id' and a.until_no is null
      where w.shard = ${shard} and w.plan_id = q.id and w.no = q.published_no and y->>'clause' = c.id
      order by a.position limit 1
    ) asked on true
    where n.above = n.least order by c.position limit 20`.execute(db);
  return rows;
}

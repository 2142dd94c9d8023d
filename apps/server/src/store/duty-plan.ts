import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "./database.ts";

/** The plan and holder of a duty within reach; `reach` is a condition over the alias `d`. */
export async function findDutyPlan(
  db: Database,
  shard: number,
  id: string,
  reach: RawBuilder<SqlBool>,
): Promise<{ readonly planId: string; readonly unitId: string; readonly over: boolean } | null> {
  const { rows } = await sql<{
    readonly planId: string;
    readonly unitId: string;
    readonly over: boolean;
  }>`
    select d.plan_id as "planId", d.unit_id as "unitId",
      d.state in ('declined', 'transferred', 'withdrawn') as over
    from duty d where d.shard = ${shard} and d.id = ${id} and ${reach}`.execute(db);
  return rows[0] ?? null;
}

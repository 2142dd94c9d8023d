import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "./database.ts";
import { allOf } from "./duty-list.ts";

/** A plan that a board is about. */
export interface BoardPlan {
  readonly id: string;
  readonly title: string;
}

/** Whether these duties are more than `most`; stops at the bound. Shares and what ended aside do not count. */
export async function areMoreDuties(
  db: Database,
  shard: number,
  conditions: readonly RawBuilder<SqlBool>[],
  most: number,
): Promise<boolean> {
  const { rows } = await sql<{ readonly count: number }>`
    select count(*)::int as count from (select from duty d where ${counted(shard, conditions)}
      limit ${most + 1}) as c`.execute(db);
  return (rows[0]?.count ?? 0) > most;
}

const counted = (shard: number, conditions: readonly RawBuilder<SqlBool>[]) =>
  sql<SqlBool>`d.shard = ${shard} and d.parent_id is null
    and d.state not in ('transferred', 'withdrawn') and ${allOf(conditions)}`;

/**
 * The plan that a board begins with where all duties are more than `most`; null where they are not, and all are counted.
 * Lights change with the day, so their totals cannot be kept as counters; over a million duties they take seconds, and
 * whoever sees so many looks at one plan at a time. It is the newest one with an open duty, else the newest of all.
 */
export async function findBoardPlan(
  db: Database,
  shard: number,
  conditions: readonly RawBuilder<SqlBool>[],
  most: number,
): Promise<BoardPlan | null> {
  if (!(await areMoreDuties(db, shard, conditions, most))) return null;
  const newest = async (state: RawBuilder<SqlBool>): Promise<BoardPlan | undefined> => {
    const found = await sql<BoardPlan>`
      select p.id, p.title from plan p where p.shard = ${shard} and p.published_no > 0
        and exists (select from duty d where d.plan_id = p.id and ${counted(shard, conditions)} and ${state})
      order by p.id desc limit 1`.execute(db);
    return found.rows[0];
  };
  const open = sql<SqlBool>`d.state in ('assigned', 'active', 'claimed', 'declined')`;
  return (await newest(open)) ?? (await newest(sql`true`)) ?? null;
}

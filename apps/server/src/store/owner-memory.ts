import type { OwnerMemory } from "@luoshi/ledger";
import { sql } from "kysely";
import type { Database } from "./database.ts";

/** Answers kept for units on the line of a path: `path` of the plan's unit, the units above included. */
export async function listOwnerMemory(
  db: Database,
  shard: number,
  path: string,
): Promise<readonly OwnerMemory[]> {
  const { rows } = await sql<OwnerMemory>`
    select m.unit_id as "unitId", m.written, m.target, m.seen
    from owner_memory m join unit u on u.shard = ${shard} and u.id = m.unit_id
    where m.shard = ${shard} and ${path}::text like u.path || '%'`.execute(db);
  return rows;
}

/** Keeps an answer for next time, in the place of a former one. */
export async function putOwnerMemory(
  db: Database,
  shard: number,
  { unitId, written, target, seen }: OwnerMemory,
  by: { readonly personId: string; readonly now: string },
): Promise<void> {
  await sql`insert into owner_memory (shard, unit_id, written, target, seen, answered_by, answered_at)
    values (${shard}, ${unitId}, ${written}, ${JSON.stringify(target)}, ${[...seen]}::text[], ${by.personId}, ${by.now})
    on conflict (shard, unit_id, written) do update set target = excluded.target, seen = excluded.seen,
      answered_by = excluded.answered_by, answered_at = excluded.answered_at`.execute(db);
}

/** Forgets an answer. */
export async function deleteOwnerMemory(
  db: Database,
  shard: number,
  unitId: string,
  written: string,
): Promise<void> {
  await sql`delete from owner_memory m
    where m.shard = ${shard} and m.unit_id = ${unitId} and m.written = ${written}`.execute(db);
}

import { sql } from "kysely";
import type { Database } from "./database.ts";

/** The number of the newest step that was taken. */
export async function findNewestStep(db: Database): Promise<number> {
  const { rows } = await sql<{ no: number }>`select max(no)::int as no from migration`.execute(db);
  return rows[0]?.no ?? 0;
}

/** Duties by state, `{ active: 3200, signedOff: 41 }`. */
export async function countDuties(
  db: Database,
  shard: number,
): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ state: string; count: number }>`
    select state, count(*) as count from duty where shard = ${shard} group by state`.execute(db);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** Reports by state, drafts too. */
export async function countReports(
  db: Database,
  shard: number,
): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ state: string; count: number }>`
    select state, count(*) as count from report where shard = ${shard} group by state`.execute(db);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** Bytes of all files, each content once. */
export async function sumBlobs(db: Database, shard: number): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(size), 0) as bytes from blob where shard = ${shard}`.execute(db);
  return rows[0]?.bytes ?? 0;
}

/** Events that the sealer has not reached: those of transactions from its mark on. */
export async function countUnsealed(db: Database, shard: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from event e where e.shard = ${shard} and e.transaction >=
      coalesce((select m.below from seal_mark m where m.shard = ${shard}), '0'::xid8)`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Answers kept for repeated calls go once nobody repeats them any more. */
export async function deleteOldAnswers(db: Database, shard: number, before: string): Promise<void> {
  await sql`delete from kept_answer where shard = ${shard} and kept_at < ${before}::timestamptz`.execute(
    db,
  );
}

/** Somebody who holds a role, where most is to be seen: of the demo, to sign in as. */
export async function findHolder(
  db: Database,
  shard: number,
  role: string,
): Promise<{ readonly id: string; readonly name: string } | null> {
  const { rows } = await sql<{ id: string; name: string }>`
    select n.id, n.name from post p join person n on n.shard = ${shard} and n.id = p.person_id
    where p.shard = ${shard} and p.role = ${role} and p.until is null and n.disabled_at is null
    order by exists (select from oversight o where o.shard = ${shard} and o.person_id = n.id) desc,
      (select count(*) from duty d where d.shard = ${shard} and d.unit_id = p.unit_id) desc, n.id limit 1`.execute(
    db,
  );
  return rows[0] ?? null;
}

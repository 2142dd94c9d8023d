import { sql } from "kysely";
import type { Database } from "./database.ts";

/** What wrong tries are counted for, and how many lock it. */
export interface TryTarget {
  readonly target: string;
  readonly most: number;
}

/** Wrong tries are forgotten, and locks end, after so long. */
export const LOCK_MINUTES = 15;

/**
 * Counts a try before it is made, in one statement, so that of many at once only `most` are. The last one that is let
 * through locks; a right one takes that back.
 *
 * @returns whether it may be made
 */
export async function countTry(
  db: Database,
  shard: number,
  { target, most }: TryTarget,
  now: string,
): Promise<boolean> {
  const lock = sql`${now}::timestamptz + ${LOCK_MINUTES} * interval '1 minute'`;
  const tries = sql`case when t.locked_until is not null
      or t.since <= ${now}::timestamptz - ${LOCK_MINUTES} * interval '1 minute' then 1 else t.tries + 1 end`;
  const { rows } = await sql`insert into failed_try as t (shard, target, tries, since, locked_until)
    values (${shard}, ${target}, 1, ${now}, case when ${most}::int <= 1 then ${lock} end)
    on conflict (shard, target) do update set tries = ${tries}, since = ${now},
      locked_until = case when ${tries} >= ${most}::int then ${lock} end
      where t.locked_until is null or t.locked_until <= ${now}
    returning 1`.execute(db);
  return rows.length === 1;
}

/** Takes one try back: it was right. */
export async function takeTryBack(db: Database, shard: number, target: string): Promise<void> {
  await sql`update failed_try set tries = greatest(tries - 1, 0), locked_until = null
    where shard = ${shard} and target = ${target}`.execute(db);
}

/** Forgets one count. */
export async function deleteTry(db: Database, shard: number, target: string): Promise<void> {
  await sql`delete from failed_try where shard = ${shard} and target = ${target}`.execute(db);
}

/** Forgets all counts of an account, by the digest of its login that they begin with. */
export async function deleteTriesOf(db: Database, shard: number, login: string): Promise<void> {
  await sql`delete from failed_try where shard = ${shard} and starts_with(target, ${`${login}:`})`.execute(
    db,
  );
}

/** Until when accounts are locked for devices that they do not know, by the digests of their logins; all when none is named. */
export async function readAccountLocks(
  db: Database,
  shard: number,
  now: string,
  logins?: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{
    login: string;
    until: string;
  }>`select split_part(target, ':', 1) as login,
      max(locked_until) as until
    from failed_try where shard = ${shard} and locked_until > ${now} and target not like 'address:%'
      ${logins === undefined ? sql`` : sql`and split_part(target, ':', 1) = any (${logins}::text[])`}
    group by 1`.execute(db);
  return new Map(rows.map(({ login, until }) => [login, until]));
}

/** Until when each of these is locked; those that are not are left out. */
export async function readLocks(
  db: Database,
  shard: number,
  targets: readonly string[],
  now: string,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ target: string; until: string }>`select target, locked_until as until
    from failed_try where shard = ${shard} and target = any (${targets}::text[]) and locked_until > ${now}`.execute(
    db,
  );
  return new Map(rows.map(({ target, until }) => [target, until]));
}

/** Deletes counts that have been without a try since that moment. */
export async function deleteOldTries(db: Database, shard: number, before: string): Promise<void> {
  await sql`delete from failed_try where shard = ${shard} and since < ${before}`.execute(db);
}

import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { ActingPost, Actor } from "../policies/actor.ts";
import { type Database, kept } from "../store/database.ts";

/** How long sessions last. */
export interface SessionLimits {
  readonly now: string;
  readonly today: string;
  readonly idleMinutes: number;
}

/** SHA-256 of a token: all that the database keeps of it. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

interface EnteredRow {
  readonly session_id: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly stage: Actor["stage"];
  readonly posts: readonly ActingPost[];
  readonly oversees: readonly string[];
  readonly groups: readonly string[];
  readonly stale: boolean;
}

/** Finds who asks by the token of their session, in a transaction of the system. Null: no such session any more. */
export async function findActor(
  db: Database,
  shard: number,
  token: string,
  { now, today, idleMinutes }: SessionLimits,
): Promise<{ readonly actor: Actor; readonly stale: boolean } | null> {
  const idleSince = new Date(Date.parse(now) - idleMinutes * 60_000).toISOString();
  const { rows } = await sql<EnteredRow>`${kept}
    select s.id as session_id, n.id as person_id, n.name as person_name, s.stage,
      s.seen_at < ${now}::timestamptz - interval '1 minute' as stale,
      coalesce((select json_agg(json_build_object('unitId', p.unit_id, 'unitPath', p.unit_path, 'role', p.role,
          'title', p.title) order by p.since, p.id) from post p
        where p.shard = ${shard} and p.person_id = n.id and p.since <= ${today}
          and (p.until is null or p.until >= ${today})), '[]') as posts,
      coalesce((select json_agg(distinct o.unit_path) from oversight o
        where o.shard = ${shard} and o.person_id = n.id), '[]') as oversees,
      coalesce((select json_agg(distinct m.workgroup_id) from workgroup_member m
        join workgroup w on w.shard = ${shard} and w.id = m.workgroup_id and w.ended_at is null
        where m.shard = ${shard} and (m.person_id = n.id or m.unit_id in (
          select q.unit_id from post q where q.shard = ${shard} and q.person_id = n.id and q.since <= ${today}
            and (q.until is null or q.until >= ${today})
            and q.role in ('office', 'head', 'liaison', 'supervision')))), '[]') as groups
    from session s
    join person n on n.shard = ${shard} and n.id = s.person_id
    join account a on a.shard = ${shard} and a.person_id = s.person_id
    where s.shard = ${shard} and s.token_hash = ${hashToken(token)} and s.ended_at is null
      and s.expires_at > ${now} and s.seen_at > ${idleSince}
      and n.disabled_at is null and a.disabled_at is null`.execute(db);
  const row = rows[0];
  if (row === undefined) return null;
  const { session_id, person_id, person_name, stage, posts, oversees, groups, stale } = row;
  return {
    actor: {
      personId: person_id,
      personName: person_name,
      sessionId: session_id,
      stage,
      posts,
      oversees,
      groups,
    },
    stale,
  };
}

/** Notes that a session is in use; at most once a minute. */
export async function touchSession(
  db: Database,
  shard: number,
  sessionId: string,
  now: string,
): Promise<void> {
  await db
    .updateTable("session")
    .set({ seen_at: now })
    .where("shard", "=", shard)
    .where("id", "=", sessionId)
    .execute();
}

import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Actor } from "../policies/actor.ts";
import { actingRoles } from "../policies/actor.ts";
import { dutyReach } from "../policies/reach.ts";
import type { Database } from "./database.ts";

/** A notice as its reader sees it. */
export interface NoticeListRow {
  readonly id: string;
  readonly kind: string;
  readonly plan_id: string | null;
  readonly duty_id: string | null;
  /** Of the duty's task; null where the reader may not see the duty any more. */
  readonly task_text: string | null;
  readonly args: Readonly<Record<string, unknown>>;
  readonly told_at: string;
  readonly read: boolean;
  readonly sort_key: string;
}

/** Those told to the person, or to a unit for which they act. */
function told(actor: Actor): RawBuilder<SqlBool> {
  const units = [
    ...new Set(actor.posts.filter(({ role }) => actingRoles.includes(role)).map((p) => p.unitId)),
  ];
  return sql<SqlBool>`(o.person_id = ${actor.personId} or o.unit_id = any (${units}::uuid[]))`;
}

/** What a unit was told before the post began is no news to whoever took it over. */
function isRead(actor: Actor, shard: number, today: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(exists (select from notice_read n
      where n.shard = ${shard} and n.notice_id = o.id and n.person_id = ${actor.personId})
    or (o.person_id is null and not exists (select from post q
      where q.shard = ${shard} and q.person_id = ${actor.personId} and q.unit_id = o.unit_id
        and q.since <= ${today} and (q.until is null or q.until >= ${today})
        and q.since <= ((o.told_at at time zone 'UTC') + interval '8 hours')::date)))`;
}

/** A page of notices, the newest first. */
export async function listNotices(
  db: Database,
  shard: number,
  actor: Actor,
  today: string,
  {
    after,
    limit,
  }: {
    readonly after: { readonly key: string; readonly id: string } | null;
    readonly limit: number;
  },
): Promise<readonly NoticeListRow[]> {
  const from =
    after === null
      ? sql`true`
      : sql`(o.told_at, o.id) < (${after.key}::timestamptz, ${after.id}::uuid)`;
  const { rows } = await sql<NoticeListRow>`
    select o.id, o.kind, o.plan_id, o.duty_id, t.text as task_text, o.args, o.told_at, ${isRead(actor, shard, today)} as read,
      to_char(o.told_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as sort_key
    from notice o
    left join duty d on d.shard = ${shard} and d.id = o.duty_id
      and ${dutyReach(actor, shard, "d")}
    left join task t on t.shard = ${shard} and t.id = d.task_id
    where o.shard = ${shard} and ${told(actor)} and ${from}
    order by o.told_at desc, o.id desc limit ${limit}`.execute(db);
  return rows;
}

/** How many are not read yet; stops at a bound. */
export async function countUnread(
  db: Database,
  shard: number,
  actor: Actor,
  today: string,
  most: number,
): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`
    select count(*)::int as count from (select from notice o
      where o.shard = ${shard} and ${told(actor)} and not ${isRead(actor, shard, today)}
      limit ${most}) as unread`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Marks those of the notices as read that the person was told; others are passed over. */
export async function markRead(
  db: Database,
  shard: number,
  actor: Actor,
  ids: readonly string[],
  now: string,
): Promise<void> {
  await sql`insert into notice_read (shard, notice_id, person_id, read_at)
    select ${shard}, o.id, ${actor.personId}, ${now}::timestamptz from notice o
    where o.shard = ${shard} and o.id = any (${ids}::uuid[]) and ${told(actor)}
    on conflict do nothing`.execute(db);
}

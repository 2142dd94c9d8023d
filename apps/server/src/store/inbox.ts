import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "./database.ts";
import { allOf, dutyTables } from "./duty-list.ts";

/** How many wait, and which come first. */
export interface Waiting {
  readonly count: number;
  readonly first: readonly string[];
}

/** Duties that wait: conditions over `d` duty, `p` its plan, `t` its task; the nearest day first. */
export async function findWaitingDuties(
  db: Database,
  shard: number,
  conditions: readonly RawBuilder<SqlBool>[],
  limit: number,
): Promise<Waiting> {
  const { rows } = await sql<{ readonly count: number; readonly first: readonly string[] | null }>`
    select count(*)::int as count, (array_agg(d.id order by d.due nulls last, d.id))[1:${sql.lit(limit)}] as first
    from ${dutyTables(shard)} where d.shard = ${shard} and ${allOf(conditions)}`.execute(db);
  return { count: rows[0]?.count ?? 0, first: rows[0]?.first ?? [] };
}

/** A report that waits, with what it is about. */
export interface WaitingReport {
  readonly id: string;
  readonly version: number;
  readonly duty_id: string;
  readonly plan_title: string;
  readonly task_text: string;
  readonly unit_name: string;
  readonly done: string;
  readonly percent: number;
  readonly submitted_at: string | null;
  /** Of all that wait. */
  readonly count: number;
}

/** Reports that wait: conditions over `r` report, `d` its duty, `p` plan, `t` task; the one that waits longest first. */
export async function findWaitingReports(
  db: Database,
  shard: number,
  conditions: readonly RawBuilder<SqlBool>[],
  limit: number,
): Promise<readonly WaitingReport[]> {
  const { rows } = await sql<WaitingReport>`
    select r.id, r.version, r.duty_id, p.title as plan_title, t.text as task_text, u.name as unit_name, r.done, r.percent,
      r.submitted_at, count(*) over ()::int as count
    from ${dutyTables(shard)}
    join report r on r.shard = ${shard} and r.duty_id = d.id
    join unit u on u.shard = ${shard} and u.id = d.unit_id
    where d.shard = ${shard} and ${allOf(conditions)}
    order by coalesce(r.submitted_at, r.decided_at, r.written_at), r.id limit ${limit}`.execute(db);
  return rows;
}

/** A draft that the person was asked to look at. */
export interface WaitingReview {
  readonly id: string;
  readonly title: string;
  readonly unit_name: string;
  readonly asked_at: string;
  readonly count: number;
}

/** Drafts that wait for the person's word, the first asked first. */
export async function findWaitingReviews(
  db: Database,
  shard: number,
  personId: string,
  limit: number,
): Promise<readonly WaitingReview[]> {
  const { rows } = await sql<WaitingReview>`
    select p.id, coalesce(p.compiled ->> 'title', p.title) as title, u.name as unit_name, v.asked_at,
      count(*) over ()::int as count
    from review v
    join plan p on p.shard = ${shard} and p.id = v.plan_id
    join unit u on u.shard = ${shard} and u.id = p.unit_id
    where v.shard = ${shard} and v.person_id = ${personId} and v.state = 'asked'
    order by v.asked_at, v.id limit ${limit}`.execute(db);
  return rows;
}

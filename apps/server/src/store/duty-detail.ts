import type { DutyPart, DutyState } from "@luoshi/ledger";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "./database.ts";

/** A duty's own words and days, and its task as the plan says it. */
export interface DutyDetailRow {
  readonly wording: string;
  readonly statement: string;
  readonly weight: number;
  readonly assigned_at: string;
  readonly done_at: string | null;
  readonly signed_off_at: string | null;
  readonly task_quote: string;
  readonly task_path: readonly string[];
  readonly task_kind: string;
  readonly deadline_quote: string | null;
  readonly quotas: readonly { readonly quote: string }[];
  readonly published_no: number;
  readonly span_start: number;
  readonly span_end: number;
  /** Name of who set the light by hand, where the actor may know it. */
  readonly lit_by_name: string | null;
  readonly rhythm: unknown;
  readonly extension: {
    readonly id: string;
    readonly to: string;
    readonly reason: string;
    readonly askedAt: string;
    readonly askedBy: string;
    readonly askedName: string | null;
  } | null;
}

/** @returns undefined out of reach */
export async function readDutyDetail(
  db: Database,
  shard: number,
  id: string,
): Promise<DutyDetailRow | undefined> {
  const { rows } = await sql<DutyDetailRow>`
    select d.wording, d.statement, d.weight, d.assigned_at, d.done_at, d.signed_off_at, t.quote as task_quote,
      t.path as task_path, t.kind as task_kind, t.deadline_quote, t.quotas, p.published_no,
      lower(t.span) as span_start, upper(t.span) as span_end,
      (select n.name from person n
        where n.shard = ${shard} and n.id = (d.light_override ->> 'by')::uuid) as lit_by_name,
      case when t.deadline is null then coalesce(t.recurrence, p.default_rhythm) else t.recurrence end as rhythm,
      (select json_build_object('id', e.id, 'to', e.asked_due, 'reason', e.reason,
          'askedAt', to_char(e.asked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'askedBy', e.asked_by, 'askedName', n.name)
        from extension e left join person n on n.shard = ${shard} and n.id = e.asked_by
        where e.shard = ${shard} and e.duty_id = d.id and e.state = 'asked') as extension
    from duty d
    join task t on t.shard = ${shard} and t.id = d.task_id
    join plan p on p.shard = ${shard} and p.id = d.plan_id
    where d.shard = ${shard} and d.id = ${id}`.execute(db);
  return rows[0];
}

/** Another duty of the same task, or a share. */
export interface NeighbourRow {
  readonly id: string;
  readonly version: number;
  readonly parent_id: string | null;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly part: DutyPart;
  readonly state: DutyState;
  readonly percent: number;
  readonly weight: number;
  readonly due: string | null;
  readonly starts: string;
  readonly claimed_at: string | null;
  readonly reported_at: string | null;
  readonly rhythm_days: number | null;
  readonly light_override: unknown;
  readonly light_rule: unknown;
  readonly persons: readonly string[];
  readonly unit_path: string;
  readonly signed_at: string | null;
  /** Reminders that wait for an answer. */
  readonly chases: number;
}

/** Duties of a task that the actor may see, shares among them; at most 500. */
export async function readTaskDuties(
  db: Database,
  shard: number,
  taskId: string,
  reach: RawBuilder<SqlBool>,
): Promise<readonly NeighbourRow[]> {
  const { rows } = await sql<NeighbourRow>`
    select d.id, d.version, d.parent_id, d.unit_id, u.name as unit_name, d.part, d.state, d.percent, d.weight, d.due,
      d.starts, d.claimed_at, d.reported_at, d.rhythm_days, d.light_override, p.light_rule, d.unit_path, d.signed_at,
      (select count(*)::int from chase c where c.shard = ${shard} and c.duty_id = d.id and c.answered_at is null) as chases,
      coalesce((select json_agg(o.name) from duty_person n
        join person o on o.shard = ${shard} and o.id = n.person_id
        where n.shard = ${shard} and n.duty_id = d.id), '[]') as persons
    from duty d
    join unit u on u.shard = ${shard} and u.id = d.unit_id
    join plan p on p.shard = ${shard} and p.id = d.plan_id
    where d.shard = ${shard} and d.task_id = ${taskId} and ${reach}
    order by d.part = 'support', d.unit_path, d.id limit 500`.execute(db);
  return rows;
}

/** What happened to a duty and its reports, newest first. */
export interface HistoryRow {
  readonly id: string;
  readonly happened_at: string;
  readonly kind: string;
  readonly person_id: string | null;
  readonly person_name: string | null;
  readonly unit_name: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** At most 200 lines; saved drafts are nobody's news. */
export async function readDutyHistory(
  db: Database,
  shard: number,
  dutyId: string,
): Promise<readonly HistoryRow[]> {
  const { rows } = await sql<HistoryRow>`
    select e.id, e.happened_at, e.kind, n.id as person_id, n.name as person_name,
      (select u.name from post o join unit u on u.shard = ${shard} and u.id = o.unit_id
        where o.shard = ${shard} and o.person_id = e.person_id
        order by o.since desc limit 1) as unit_name, e.before, e.after
    from event e left join person n on n.shard = ${shard} and n.id = e.person_id
    where e.shard = ${shard} and e.kind <> 'report.saveReport' and (
      (e.object_kind = 'duty' and e.object_id = ${dutyId})
      or (e.object_kind = 'report' and e.object_id in (
        select r.id::text from report r where r.shard = ${shard} and r.duty_id = ${dutyId})))
    order by e.happened_at desc, e.id desc limit 200`.execute(db);
  return rows;
}

import type { DutyPart, DutyState, Light } from "@luoshi/ledger";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { ReachedIds } from "../policies/reach.ts";
import type { Database } from "./database.ts";

/** One row as the database gives it; the light's reason is worked out from it by the ledger. */
export interface DutyListRow {
  readonly id: string;
  readonly version: number;
  readonly plan_id: string;
  readonly plan_title: string;
  readonly plan_unit_id: string;
  readonly light_rule: unknown;
  readonly task_id: string;
  readonly task_no: string;
  readonly task_text: string;
  readonly task_position: number;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly unit_path: string;
  readonly part: DutyPart;
  readonly parent_id: string | null;
  readonly parent_unit_id: string | null;
  readonly state: DutyState;
  readonly percent: number;
  readonly starts: string;
  readonly due: string | null;
  readonly weight: number;
  readonly rhythm_days: number | null;
  readonly light_override: unknown;
  readonly signed_at: string | null;
  readonly claimed_at: string | null;
  readonly reported_at: string | null;
  readonly latest: string | null;
  readonly chases: number;
  readonly extension: boolean;
  readonly persons: readonly { readonly id: string; readonly name: string | null }[];
  readonly lead_units: readonly string[];
  /** Value of the sort, for the next page. */
  readonly sort_key: string;
}

/** Orders that a list can have; each gives one comparable value beside the id. */
export const dutySorts = {
  due: sql<string>`coalesce(d.due, '9999-12-31')`,
  plan: sql<string>`lpad(t.position::text, 6, '0')`,
  unit: sql<string>`d.unit_path`,
  reported: sql<string>`to_char(coalesce(d.reported_at, 'epoch'), 'YYYY-MM-DD"T"HH24:MI:SS.US')`,
} as const;

/** A page of duties: which, in which order, from where on. */
export interface DutyPage {
  readonly conditions: readonly RawBuilder<SqlBool>[];
  readonly sort: keyof typeof dutySorts;
  readonly after: { readonly key: string; readonly id: string } | null;
  readonly limit: number;
}

/** Tables that conditions may speak of: `d` duty, `p` its plan, `t` its task. */
export const dutyTables = (shard: number) => sql`duty d
  join plan p on p.shard = ${shard} and p.id = d.plan_id
  join task t on t.shard = ${shard} and t.id = d.task_id`;

/** All of the conditions. */
export function allOf(conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return conditions.length === 0
    ? sql<SqlBool>`true`
    : sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}

/** One page by keyset: the rows are picked first, what stands around them is read for those only. */
export async function listDuties(
  db: Database,
  shard: number,
  { conditions, sort, after, limit }: DutyPage,
): Promise<readonly DutyListRow[]> {
  const key = dutySorts[sort];
  const later = sort === "reported" ? sql`<` : sql`>`;
  const order = sort === "reported" ? sql`desc` : sql`asc`;
  const cast = sort === "due" ? sql`::date` : sql`::text`;
  const from =
    after === null
      ? sql`true`
      : sql`(${key}, d.id) ${later} (${after.key}${cast}, ${after.id}::uuid)`;
  const { rows } = await sql<DutyListRow>`
    with picked as materialized (
      select d.id, ${key} as sort_key from ${dutyTables(shard)}
      where d.shard = ${shard} and ${allOf(conditions)} and ${from}
      order by ${key} ${order}, d.id ${order} limit ${limit}
    )
    select d.id, d.version, d.plan_id, p.title as plan_title, p.unit_id as plan_unit_id, p.light_rule, d.task_id,
      t.no as task_no, t.text as task_text, t.position as task_position, d.unit_id, u.name as unit_name, d.unit_path,
      d.part, d.parent_id, (select m.unit_id from duty m where m.shard = ${shard} and m.id = d.parent_id) as parent_unit_id,
      d.state, d.percent, d.starts, d.due, d.weight, d.rhythm_days, d.light_override, d.signed_at, d.claimed_at,
      d.reported_at, picked.sort_key::text as sort_key,
      (select r.done from report r where r.shard = ${shard} and r.duty_id = d.id and r.state <> 'draft'
        order by r.no desc limit 1) as latest,
      (select count(*)::int from chase c where c.shard = ${shard} and c.duty_id = d.id and c.answered_at is null) as chases,
      exists (select from extension e where e.shard = ${shard} and e.duty_id = d.id and e.state = 'asked') as extension,
      coalesce((select json_agg(json_build_object('id', n.person_id, 'name', o.name)) from duty_person n
        left join person o on o.shard = ${shard} and o.id = n.person_id
        where n.shard = ${shard} and n.duty_id = d.id), '[]') as persons,
      coalesce((select json_agg(l.unit_id) from duty l where l.shard = ${shard} and l.task_id = d.task_id
        and l.part = 'lead' and l.parent_id is null and l.state not in ('transferred', 'withdrawn')), '[]') as lead_units
    from picked
    join duty d on d.shard = ${shard} and d.id = picked.id
    join plan p on p.shard = ${shard} and p.id = d.plan_id
    join task t on t.shard = ${shard} and t.id = d.task_id
    join unit u on u.shard = ${shard} and u.id = d.unit_id
    order by picked.sort_key ${order}, d.id ${order}`.execute(db);
  return rows;
}

/** Counts by state and light; stops at a bound, since a count reads every row. */
export async function countDuties(
  db: Database,
  shard: number,
  conditions: readonly RawBuilder<SqlBool>[],
  light: RawBuilder<string | null>,
  overdue: RawBuilder<boolean>,
  most: number,
): Promise<
  readonly {
    readonly state: DutyState;
    readonly light: Light | null;
    readonly overdue: boolean;
    readonly count: number;
  }[]
> {
  const { rows } = await sql<{
    state: DutyState;
    light: Light | null;
    overdue: boolean;
    count: number;
  }>`
    select c.state, c.light, c.overdue, count(*)::int as count from (
      select d.state, ${light} as light, ${overdue} as overdue from ${dutyTables(shard)}
      where d.shard = ${shard} and ${allOf(conditions)} limit ${most}
    ) c group by 1, 2, 3`.execute(db);
  return rows;
}

/** Ids through which duties come into reach beside the subtrees. */
export async function readReachedIds(
  db: Database,
  shard: number,
  units: readonly string[],
  groups: readonly string[],
  personId: string,
): Promise<ReachedIds> {
  const { rows } = await sql<ReachedIds>`
    select coalesce((select json_agg(i.id) from plan i
        where i.shard = ${shard} and i.unit_id = any (${units}::uuid[])), '[]') as "planIds",
      coalesce((select json_agg(distinct r.task_id) from task_reach r where r.shard = ${shard}
        and (r.unit_id = any (${units}::uuid[]) or r.workgroup_id = any (${groups}::uuid[]))), '[]') as "taskIds",
      coalesce((select json_agg(n.duty_id) from duty_person n
        where n.shard = ${shard} and n.person_id = ${personId}), '[]') as "dutyIds"`.execute(db);
  return rows[0] ?? { planIds: [], taskIds: [], dutyIds: [] };
}

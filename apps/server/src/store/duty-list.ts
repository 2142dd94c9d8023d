import type { DutyPart, DutyState, Light } from "@luoshi/ledger";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { ReachedIds } from "../policies/reach.ts";
import { isDayKey, isIdKey, isMomentKey } from "./cursor-key.ts";
import { type Database, kept } from "./database.ts";
import { rulesOfPlans } from "./light-sql.ts";

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

/** An order that a list can have; the id decides between equals. */
interface DutyOrder {
  /** Columns that the order goes by, over `d` duty and `t` its task. */
  readonly by: readonly RawBuilder<unknown>[];
  readonly falling: boolean;
  /** Their values in one row as text, for the next page. */
  readonly key: RawBuilder<string>;
  /** Whether a text is such a one. */
  readonly is: (key: string) => boolean;
  /** The values that a text holds, in the order of `by`. */
  readonly read: (key: string) => readonly RawBuilder<unknown>[];
}

// As the indexes of migrations/0003 say it, word for word.
/** Day of a duty `d`; those without one come last. */
export const dueKey: RawBuilder<string> = sql`(case when d.due is null then '9999-12-31' else d.due end)`;
const reportedKey = sql`(case when d.reported_at is null then '1970-01-01Z' else d.reported_at end)`;

/** Orders by name. Each has an index that gives it, so that a page of a million rows reads little more than itself. */
export const dutySorts = {
  due: {
    by: [dueKey],
    falling: false,
    key: sql<string>`${dueKey}::text`,
    is: isDayKey,
    read: (key) => [sql`${key}::date`],
  },
  // Plans in the order they were made, their tasks as they stand in them.
  plan: {
    by: [sql`t.plan_id`, sql`t.position`],
    falling: false,
    key: sql<string>`t.plan_id || ' ' || t.position`,
    is: (key) => isIdKey(key.slice(0, 36)) && /^ \d{1,9}$/.test(key.slice(36)),
    read: (key) => [sql`${key.slice(0, 36)}::uuid`, sql`${key.slice(37)}::int`],
  },
  unit: {
    by: [sql`d.unit_path`],
    falling: false,
    key: sql<string>`d.unit_path`,
    is: (key) => /^[0-9a-z]+$/.test(key),
    read: (key) => [sql`${key}::text`],
  },
  reported: {
    by: [reportedKey],
    falling: true,
    key: sql<string>`to_char(${reportedKey} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    is: isMomentKey,
    read: (key) => [sql`${key}::timestamptz`],
  },
} as const satisfies Readonly<Record<string, DutyOrder>>;

/** A name of an order. */
export type DutySort = keyof typeof dutySorts;

/** Whether a cursor's text is one that this order gave. */
export function isKeyOf(sort: DutySort, key: string): boolean {
  return dutySorts[sort].is(key);
}

/** Bounds within which all wanted duties are; nothing but speed depends on them. */
export interface DutyBounds {
  readonly whole: RawBuilder<SqlBool>;
  /** The same in parts that have no duty in common; in the order of days each goes by an index of its own. */
  readonly parts: readonly RawBuilder<SqlBool>[];
  /**
   * Parts for the order of reports, where `whole` would be walked far for a page: those past their day are known from the
   * order's index. Those `few` are read and sorted; looked for along the order, all would be walked for them.
   */
  readonly reported?: {
    readonly few: RawBuilder<SqlBool>;
    readonly parts: readonly RawBuilder<SqlBool>[];
  };
}

/** Which duties: all that meet the conditions, which speak of `d` duty and of `rules` for its light. */
export interface DutyChoice {
  readonly conditions: readonly RawBuilder<SqlBool>[];
  readonly bounds?: DutyBounds;
}

const unbounded: DutyBounds = { whole: sql`true`, parts: [sql`true`] };

/** A page of duties: which, in which order, from where on. */
export interface DutyPage extends DutyChoice {
  readonly sort: DutySort;
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
  page: DutyPage,
): Promise<readonly DutyListRow[]> {
  const picked = sql`with ${rulesOfPlans(shard)}, picked as materialized (${pickDuties(shard, page)})`;
  const { rows } = await rowsOfPicked(shard, picked, dutySorts[page.sort]).execute(db);
  return rows;
}

/** Duties by their ids, the nearest day first: a handful, whose plan a connection keeps. */
export async function readDuties(
  db: Database,
  shard: number,
  ids: readonly string[],
): Promise<readonly DutyListRow[]> {
  if (ids.length === 0) return [];
  const picked = sql`${kept} with picked as materialized (select unnest(${ids}::uuid[]) as id)`;
  const { rows } = await rowsOfPicked(shard, picked, dutySorts.due).execute(db);
  return rows;
}

/** What stands around duties whose ids are `picked`. */
function rowsOfPicked(
  shard: number,
  picked: RawBuilder<unknown>,
  order: DutyOrder,
): RawBuilder<DutyListRow> {
  return sql<DutyListRow>`${picked}
    select d.id, d.version, d.plan_id, p.title as plan_title, p.unit_id as plan_unit_id, p.light_rule, d.task_id,
      t.no as task_no, t.text as task_text, t.position as task_position, d.unit_id, u.name as unit_name, d.unit_path,
      d.part, d.parent_id, (select m.unit_id from duty m where m.shard = ${shard} and m.id = d.parent_id) as parent_unit_id,
      d.state, d.percent, d.starts, d.due, d.weight, d.rhythm_days, d.light_override, d.signed_at, d.claimed_at,
      d.reported_at, ${order.key} as sort_key,
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
    order by ${inOrder([...order.by, sql`d.id`], order)}`;
}

/** The ids of a page, by one index for each part. */
export function pickDuties(
  shard: number,
  { conditions, bounds = unbounded, sort, after, limit }: DutyPage,
): RawBuilder<unknown> {
  const order: DutyOrder = dutySorts[sort];
  const keys = [...order.by, sql`d.id`];
  const from = after === null ? [] : comesAfter(order, after);
  const { few, parts } = partsFor(sort, bounds);
  // The order of a plan is that of its tasks; their rows are read for no other.
  const task =
    sort === "plan" ? sql`join task t on t.shard = ${shard} and t.id = d.task_id` : sql``;
  const pick = (source: RawBuilder<unknown>, part: RawBuilder<SqlBool>) =>
    sql`select d.id, ${order.by[0]} as first from ${source} d ${task}
      where d.shard = ${shard} and ${allOf([part, ...conditions, ...from])}
      order by ${inOrder(keys, order)} limit ${limit}`;
  // The offset keeps the order out: the few go by an index of their own.
  const picked = [
    ...few.map((part) =>
      pick(sql`(select * from duty d where d.shard = ${shard} and ${part} offset 0)`, sql`true`),
    ),
    ...parts.map((part) => pick(sql`duty`, part)),
  ];
  const [only, ...more] = picked;
  if (only !== undefined && more.length === 0) return only;
  return sql`select id from (${sql.join(
    picked.map((each) => sql`(${each})`),
    sql` union all `,
  )}) as found order by ${inOrder([sql`first`, sql`id`], order)} limit ${limit}`;
}

function partsFor(
  sort: DutySort,
  { whole, parts, reported }: DutyBounds,
): Readonly<Record<"few" | "parts", readonly RawBuilder<SqlBool>[]>> {
  if (sort === "due") return { few: [], parts };
  if (sort === "reported" && reported !== undefined)
    return { few: [reported.few], parts: reported.parts };
  return { few: [], parts: [whole] };
}

/** Rows of the pages to come. The first of the two says no more than the second; of two tables' columns no index knows that. */
function comesAfter(
  order: DutyOrder,
  { key, id }: NonNullable<DutyPage["after"]>,
): readonly RawBuilder<SqlBool>[] {
  const values = order.read(key);
  const later = order.falling ? sql`<` : sql`>`;
  return [
    sql<SqlBool>`(${sql.join(order.by)}) ${later}= (${sql.join(values)})`,
    sql<SqlBool>`(${sql.join([...order.by, sql`d.id`])}) ${later} (${sql.join([...values, sql`${id}::uuid`])})`,
  ];
}

function inOrder(keys: readonly RawBuilder<unknown>[], { falling }: DutyOrder) {
  return sql.join(keys.map((key) => (falling ? sql`${key} desc` : sql`${key} asc`)));
}

/** Counts by state and light; stops at a bound, since a count reads every row. */
export async function countDuties(
  db: Database,
  shard: number,
  { conditions, bounds = unbounded }: DutyChoice,
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
  const found = bounds.parts.map(
    (part) => sql`(select d.state, ${light} as light, ${overdue} as overdue
      from duty d where d.shard = ${shard} and ${allOf([part, ...conditions])} limit ${most})`,
  );
  const { rows } = await sql<{
    state: DutyState;
    light: Light | null;
    overdue: boolean;
    count: number;
  }>`
    with ${rulesOfPlans(shard)}, found as (${sql.join(found, sql` union all `)})
    select c.state, c.light, c.overdue, count(*)::int as count
    from (select * from found limit ${most}) c group by 1, 2, 3`.execute(db);
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

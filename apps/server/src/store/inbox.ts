import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { StandingIds, Way } from "../policies/may-command.ts";
import { type Database, kept } from "./database.ts";
import { allOf, dueKey } from "./duty-list.ts";
import { rulesOfPlans } from "./light-sql.ts";

/** How many of what waits are counted: nobody reads the difference between 999 and more. */
export const mostWaiting = 999;

/** How many wait, and which come first. */
export interface Waiting {
  /** Up to `mostWaiting`. */
  readonly count: number;
  /** More wait than were counted. */
  readonly more: boolean;
  readonly first: readonly string[];
}

/** What the actor's units have to do with the duties of others. */
export async function readStandingIds(
  db: Database,
  shard: number,
  { acting, giving }: { readonly acting: readonly string[]; readonly giving: readonly string[] },
): Promise<StandingIds> {
  if (acting.length === 0) return { planIds: [], led: [], splitIds: [] };
  const { rows } = await sql<StandingIds>`
    select coalesce((select json_agg(p.id) from plan p
        where p.shard = ${shard} and p.published_no > 0 and p.unit_path = any (${giving}::text[])), '[]') as "planIds",
      coalesce((select json_agg(distinct jsonb_build_object('taskId', l.task_id, 'planId', l.plan_id)) from duty l
        where l.shard = ${shard} and l.unit_path = any (${acting}::text[]) and l.part = 'lead' and l.parent_id is null
          and l.state not in ('transferred', 'withdrawn')), '[]') as led,
      coalesce((select json_agg(distinct s.parent_id) from duty s where s.shard = ${shard}
        and s.parent_id = any (array(select m.id from duty m
          where m.shard = ${shard} and m.unit_path = any (${acting}::text[])))), '[]') as "splitIds"`.execute(
    db,
  );
  return rows[0] ?? { planIds: [], led: [], splitIds: [] };
}

/** What is looked for: where it stands, what it is ordered by, and the words of a way over it. */
interface Search {
  readonly from: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
  readonly order: RawBuilder<unknown>;
  /** Columns by which a way is narrowed. */
  readonly plan: RawBuilder<unknown>;
  readonly task: RawBuilder<unknown>;
  readonly shard: RawBuilder<SqlBool>;
}

/** Duties that wait in one of these ways: conditions over `d` duty, and `rules`; the nearest day first. */
export function findWaitingDuties(
  db: Database,
  shard: number,
  ways: readonly Way[],
  limit: number,
): Promise<Waiting> {
  return findWaiting(db, shard, ways, limit, {
    from: sql`duty d`,
    id: sql`d.id`,
    order: dueKey,
    plan: sql`d.plan_id`,
    task: sql`d.task_id`,
    shard: sql<SqlBool>`d.shard = ${shard}`,
  });
}

/** Duties of these ways for which a later day was asked; the one that waits longest first. */
export function findAskedExtensions(
  db: Database,
  shard: number,
  ways: readonly Way[],
  limit: number,
): Promise<Waiting> {
  return findWaiting(db, shard, ways, limit, {
    from: sql`extension e join duty d on d.shard = ${shard} and d.id = e.duty_id`,
    // In the words of the index: by the duty's day all of a city's duties were walked for five.
    id: sql`e.duty_id`,
    order: sql`e.asked_at`,
    plan: sql`e.plan_id`,
    task: sql`d.task_id`,
    shard: sql<SqlBool>`e.shard = ${shard} and e.state = 'asked'`,
  });
}

/**
 * Reports that wait in one of these ways: conditions over `r` report and `d` its duty; the one that waits longest first. Of
 * reports that were handed in an index has the order.
 */
export function findWaitingReports(
  db: Database,
  shard: number,
  ways: readonly Way[],
  limit: number,
  handedIn: boolean,
): Promise<Waiting> {
  return findWaiting(db, shard, ways, limit, {
    from: sql`report r join duty d on d.shard = ${shard} and d.id = r.duty_id`,
    id: sql`r.id`,
    order: handedIn
      ? sql`r.submitted_at`
      : sql`coalesce(r.submitted_at, r.decided_at, r.written_at)`,
    plan: sql`r.plan_id`,
    task: sql`r.task_id`,
    shard: sql<SqlBool>`r.shard = ${shard}`,
  });
}

/**
 * Counts up to the bound, in whatever order an index gives them. Where that is all of them the first are known as well;
 * where there are more, each way is asked for its first.
 */
async function findWaiting(
  db: Database,
  shard: number,
  ways: readonly Way[],
  limit: number,
  search: Search,
): Promise<Waiting> {
  if (ways.length === 0) return { count: 0, more: false, first: [] };
  const all = unionOf(ways.map((way) => countedOf(way, search)));
  const { rows } = await sql<{ readonly count: number; readonly first: readonly string[] | null }>`
    with ${rulesOfPlans(shard)}
    select count(*)::int as count, (array_agg(f.id order by f.at, f.id))[1:${sql.lit(limit)}] as first
    from (${all}) as f`.execute(db);
  const count = rows[0]?.count ?? 0;
  if (count <= mostWaiting) return { count, more: false, first: rows[0]?.first ?? [] };
  const found = await sql<{ readonly id: string }>`
    with ${rulesOfPlans(shard)}
    select f.id from (${unionOf(ways.map((way) => firstOf(way, search, limit)))}) as f
    order by f.at, f.id limit ${limit}`.execute(db);
  return { count: mostWaiting, more: true, first: found.rows.map(({ id }) => id) };
}

const unionOf = (parts: readonly RawBuilder<unknown>[]) =>
  sql.join(
    parts.map((part) => sql`(${part})`),
    sql` union `,
  );

/** One more than are counted, so that it is known whether there are more. */
function countedOf(way: Way, search: Search): RawBuilder<unknown> {
  const most = sql`limit ${sql.lit(mostWaiting + 1)}`;
  return sql`${eachPlan(way, sql`${rowsOf(way, search)} ${most}`)} ${most}`;
}

function firstOf(way: Way, search: Search, limit: number): RawBuilder<unknown> {
  return eachPlan(
    way,
    sql`${rowsOf(way, search)} order by ${search.order}, ${search.id} limit ${sql.lit(limit)}`,
  );
}

/** Plan by plan: of several at once no index gives the order, nor ends where one has enough. */
function eachPlan({ planIds }: Way, rows: RawBuilder<unknown>): RawBuilder<unknown> {
  const from =
    planIds === null
      ? sql`(${rows}) as found`
      : sql`unnest(${[...planIds]}::uuid[]) as w(plan_id) cross join lateral (${rows}) as found`;
  return sql`select found.id, found.at from ${from}`;
}

function rowsOf(
  { planIds, taskIds, conditions }: Way,
  { from, id, order, plan, task, shard }: Search,
): RawBuilder<unknown> {
  const narrowed: RawBuilder<SqlBool>[] = [shard];
  if (planIds !== null) narrowed.push(sql<SqlBool>`${plan} = w.plan_id`);
  if (taskIds !== null) narrowed.push(sql<SqlBool>`${task} = any (${[...taskIds]}::uuid[])`);
  return sql`select ${id} as id, ${order} as at from ${from} where ${allOf([...narrowed, ...conditions])}`;
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
}

/** Reports by their ids, in no order. */
export async function readWaitingReports(
  db: Database,
  shard: number,
  ids: readonly string[],
): Promise<readonly WaitingReport[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<WaitingReport>`${kept}
    select r.id, r.version, r.duty_id, p.title as plan_title, t.text as task_text, u.name as unit_name, r.done, r.percent,
      r.submitted_at
    from report r
    join duty d on d.shard = ${shard} and d.id = r.duty_id
    join plan p on p.shard = ${shard} and p.id = d.plan_id
    join task t on t.shard = ${shard} and t.id = d.task_id
    join unit u on u.shard = ${shard} and u.id = d.unit_id
    where r.shard = ${shard} and r.id = any (${ids}::uuid[])`.execute(db);
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

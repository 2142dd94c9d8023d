import { type RawBuilder, type SqlBool, sql } from "kysely";
import { uuidv7 } from "uuidv7";
import type { Database } from "./database.ts";
import type { ReviewTable } from "./tables.ts";

/** A request to look at a draft, with its answer. */
export interface StoredReview {
  readonly id: string;
  readonly version: number;
  readonly planId: string;
  readonly personId: string;
  /** Null where the actor may not know it. */
  readonly personName: string | null;
  readonly state: ReviewTable["state"];
  readonly statement: string;
  readonly draftVersion: number;
  readonly askedAt: string;
  readonly answeredAt: string | null;
}

const columns: RawBuilder<unknown> = sql`r.id, r.version, r.plan_id as "planId", r.person_id as "personId",
  n.name as "personName", r.state, r.statement, r.draft_version as "draftVersion", r.asked_at as "askedAt",
  r.answered_at as "answeredAt"`;

/** Requests for a plan in the order they were made; `reach` is a condition over `r` review and `p` its plan. */
export async function listReviews(
  db: Database,
  shard: number,
  planId: string,
  reach: RawBuilder<SqlBool>,
): Promise<readonly StoredReview[]> {
  const { rows } = await sql<StoredReview>`
    select ${columns} from review r join plan p on p.shard = ${shard} and p.id = r.plan_id
      left join person n on n.shard = ${shard} and n.id = r.person_id
    where r.shard = ${shard} and r.plan_id = ${planId} and ${reach} order by r.asked_at, r.id`.execute(
    db,
  );
  return rows;
}

/** One request within reach, locked; `reach` is a condition over `r` review and `p` its plan. */
export async function lockReview(
  db: Database,
  shard: number,
  id: string,
  reach: RawBuilder<SqlBool>,
): Promise<StoredReview | null> {
  const { rows } = await sql<StoredReview>`
    select ${columns} from review r join plan p on p.shard = ${shard} and p.id = r.plan_id
      left join person n on n.shard = ${shard} and n.id = r.person_id
    where r.shard = ${shard} and r.id = ${id} and ${reach} for update of r`.execute(db);
  return rows[0] ?? null;
}

/** What a person was asked to look at, newest first. */
export async function listAskedReviews(
  db: Database,
  shard: number,
  personId: string,
  page: {
    readonly state: ReviewTable["state"] | undefined;
    readonly after: string | null;
    readonly limit: number;
  },
): Promise<
  readonly (StoredReview & {
    readonly planTitle: string;
    readonly unitId: string;
    readonly unitName: string;
  })[]
> {
  const { rows } = await sql<
    StoredReview & {
      readonly planTitle: string;
      readonly unitId: string;
      readonly unitName: string;
    }
  >`
    select ${columns}, coalesce(p.compiled->>'title', p.title) as "planTitle", p.unit_id as "unitId",
      u.name as "unitName"
    from review r join plan p on p.shard = ${shard} and p.id = r.plan_id
      join unit u on u.shard = ${shard} and u.id = p.unit_id
      left join person n on n.shard = ${shard} and n.id = r.person_id
    where r.shard = ${shard} and r.person_id = ${personId}
      and r.state <> 'cancelled' and ${page.state === undefined ? sql`true` : sql`r.state = ${page.state}`}
      and ${page.after === null ? sql`true` : sql`r.id < ${page.after}`}
    order by r.id desc limit ${page.limit}`.execute(db);
  return rows;
}

/** Asks people; those who were asked before are asked again for the draft as it is now. */
export async function askReviewers(
  db: Database,
  shard: number,
  plan: { readonly id: string; readonly draftVersion: number },
  personIds: readonly string[],
  by: { readonly personId: string; readonly now: string },
): Promise<void> {
  const rows = personIds.map((personId) => ({ id: uuidv7(), personId }));
  await sql`insert into review (shard, id, plan_id, person_id, draft_version, state, asked_by, asked_at)
    select ${shard}, r.id, ${plan.id}, r."personId", ${plan.draftVersion}, 'asked', ${by.personId}, ${by.now}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}) as r(id uuid, "personId" uuid)
    on conflict (shard, plan_id, person_id) where state <> 'cancelled' do update set state = 'asked', statement = '',
      draft_version = excluded.draft_version, asked_by = excluded.asked_by, asked_at = excluded.asked_at,
      answered_at = null, version = review.version + 1`.execute(db);
}

/** The draft was changed: whoever looked at the former one is asked again. Gives those who had answered. */
export async function askAgain(
  db: Database,
  shard: number,
  planId: string,
  draftVersion: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly personId: string; readonly answered: boolean }>`
    with asked as (select r.id, r.answered_at is not null as answered from review r
      where r.shard = ${shard} and r.plan_id = ${planId} and r.state <> 'cancelled' for update)
    update review r set state = 'asked', draft_version = ${draftVersion}, answered_at = null, version = r.version + 1
    from asked a where r.shard = ${shard} and r.id = a.id
    returning r.person_id as "personId", a.answered`.execute(db);
  return rows.filter(({ answered }) => answered).map(({ personId }) => personId);
}

/** Answers or withdraws a request, from the version that the actor saw; false where that is no longer the newest. */
export async function updateReview(
  db: Database,
  shard: number,
  id: string,
  version: number,
  change: {
    readonly state: ReviewTable["state"];
    readonly statement?: string;
    readonly answeredAt?: string;
  },
): Promise<boolean> {
  const updated = await db
    .updateTable("review")
    .set({
      state: change.state,
      version: version + 1,
      ...(change.statement === undefined ? {} : { statement: change.statement }),
      ...(change.answeredAt === undefined ? {} : { answered_at: change.answeredAt }),
    })
    .where("shard", "=", shard)
    .where("id", "=", id)
    .where("version", "=", version)
    .returning("id")
    .execute();
  return updated.length === 1;
}

/** Those of these people who can be asked: known to the asker (a condition over `n`), not disabled, with a post today in that tree. */
export async function findReviewers(
  db: Database,
  shard: number,
  personIds: readonly string[],
  known: RawBuilder<SqlBool>,
  { root, today }: { readonly root: string; readonly today: string },
): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly id: string }>`
    select n.id from person n
    where n.shard = ${shard} and n.id = any (${[...personIds]}::uuid[]) and n.disabled_at is null and ${known}
      and exists (select from post q where q.shard = ${shard} and q.person_id = n.id and q.since <= ${today}
        and (q.until is null or q.until >= ${today}) and q.unit_path >= ${root} and q.unit_path < ${`${root}~`})`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** With the draft that they are about. */
export async function deleteReviews(db: Database, shard: number, planId: string): Promise<void> {
  await sql`delete from review r where r.shard = ${shard} and r.plan_id = ${planId}`.execute(db);
}

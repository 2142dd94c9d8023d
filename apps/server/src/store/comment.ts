import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "./database.ts";

/** A remark at a place of a draft, or a reply. */
export interface StoredComment {
  readonly id: string;
  readonly version: number;
  readonly planId: string;
  readonly replyTo: string | null;
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly body: string;
  readonly writtenBy: string;
  /** Null where the actor may not know it. */
  readonly writerName: string | null;
  readonly writtenAt: string;
  readonly resolvedBy: string | null;
  readonly resolvedAt: string | null;
}

const columns: RawBuilder<unknown> = sql`c.id, c.version, c.plan_id as "planId", c.reply_to as "replyTo", c.paragraph,
  c.start, c."end", c.quote, c.body, c.written_by as "writtenBy", n.name as "writerName",
  c.written_at as "writtenAt", c.resolved_by as "resolvedBy", c.resolved_at as "resolvedAt"`;

/** Remarks and replies in the order they were written. Who may see the draft was asked before. */
export async function listComments(
  db: Database,
  shard: number,
  planId: string,
): Promise<readonly StoredComment[]> {
  const { rows } = await sql<StoredComment>`
    select ${columns} from comment c left join person n on n.shard = ${shard} and n.id = c.written_by
    where c.shard = ${shard} and c.plan_id = ${planId} order by c.id`.execute(db);
  return rows;
}

/** One remark within reach, locked; `reach` is a condition over `p`, its plan. */
export async function lockComment(
  db: Database,
  shard: number,
  id: string,
  reach: RawBuilder<SqlBool>,
): Promise<StoredComment | null> {
  const { rows } = await sql<StoredComment>`
    select ${columns} from comment c join plan p on p.shard = ${shard} and p.id = c.plan_id
      left join person n on n.shard = ${shard} and n.id = c.written_by
    where c.shard = ${shard} and c.id = ${id} and ${reach} for update of c`.execute(db);
  return rows[0] ?? null;
}

export async function insertComment(
  db: Database,
  shard: number,
  comment: Omit<StoredComment, "version" | "writerName" | "resolvedBy" | "resolvedAt">,
): Promise<void> {
  await db
    .insertInto("comment")
    .values({
      shard,
      id: comment.id,
      plan_id: comment.planId,
      reply_to: comment.replyTo,
      paragraph: comment.paragraph,
      start: comment.start,
      end: comment.end,
      quote: comment.quote,
      body: comment.body,
      written_by: comment.writtenBy,
      written_at: comment.writtenAt,
    })
    .execute();
}

/** Changes a remark from the version that the actor saw; false where that is no longer the newest. */
export async function updateComment(
  db: Database,
  shard: number,
  id: string,
  version: number,
  change: {
    readonly body?: string;
    readonly resolved?: { readonly by: string | null; readonly at: string | null };
  },
): Promise<boolean> {
  const updated = await db
    .updateTable("comment")
    .set({
      version: version + 1,
      ...(change.body === undefined ? {} : { body: change.body }),
      ...(change.resolved === undefined
        ? {}
        : { resolved_by: change.resolved.by, resolved_at: change.resolved.at }),
    })
    .where("shard", "=", shard)
    .where("id", "=", id)
    .where("version", "=", version)
    .returning("id")
    .execute();
  return updated.length === 1;
}

/** Remarks that nobody has dealt with yet. */
export async function countOpenComments(
  db: Database,
  shard: number,
  planId: string,
): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`
    select count(*) as count from comment c where c.shard = ${shard} and c.plan_id = ${planId}
      and c.reply_to is null and c.resolved_at is null`.execute(db);
  return rows[0]?.count ?? 0;
}

/** With the draft that they are about. */
export async function deleteComments(db: Database, shard: number, planId: string): Promise<void> {
  await sql`delete from comment c where c.shard = ${shard} and c.plan_id = ${planId}`.execute(db);
}

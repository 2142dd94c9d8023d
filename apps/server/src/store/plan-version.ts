import { type RawBuilder, sql } from "kysely";
import type { Database } from "./database.ts";

/** A published version without what it holds. */
export interface StoredVersion {
  readonly no: number;
  readonly title: string;
  readonly digest: string;
  readonly documentId: string;
  readonly taskCount: number;
  readonly publishedAt: string;
  /** Null where the actor may not know it. */
  readonly publishedBy: string | null;
}

const columns: RawBuilder<unknown> = sql`v.no, v.title, v.digest, v.document_id as "documentId",
  v.task_count as "taskCount", v.published_at as "publishedAt", n.name as "publishedBy"`;

/** Newest first. Who may see the plan was asked before. */
export async function listVersions(
  db: Database,
  shard: number,
  planId: string,
): Promise<readonly StoredVersion[]> {
  const { rows } = await sql<StoredVersion>`
    select ${columns} from plan_version v left join person n on n.shard = ${shard} and n.id = v.published_by
    where v.shard = ${shard} and v.plan_id = ${planId} order by v.no desc`.execute(db);
  return rows;
}

/** One version with its draft and compiled plan. */
export async function findVersion(
  db: Database,
  shard: number,
  planId: string,
  no: number,
): Promise<(StoredVersion & { readonly draft: unknown; readonly plan: unknown }) | null> {
  const { rows } = await sql<StoredVersion & { readonly draft: unknown; readonly plan: unknown }>`
    select ${columns}, v.draft, v.compiled as plan
    from plan_version v left join person n on n.shard = ${shard} and n.id = v.published_by
    where v.shard = ${shard} and v.plan_id = ${planId} and v.no = ${no}`.execute(db);
  return rows[0] ?? null;
}

/** What is published, for good; JSON comes as text. */
export async function insertVersion(
  db: Database,
  shard: number,
  version: {
    readonly planId: string;
    readonly no: number;
    readonly documentId: string;
    readonly title: string;
    readonly taskCount: number;
    readonly draft: string;
    readonly compiled: string;
    readonly digest: string;
    readonly publishedBy: string;
    readonly publishedAt: string;
  },
): Promise<void> {
  await db
    .insertInto("plan_version")
    .values({
      shard,
      plan_id: version.planId,
      no: version.no,
      document_id: version.documentId,
      title: version.title,
      task_count: version.taskCount,
      draft: version.draft,
      compiled: version.compiled,
      digest: version.digest,
      published_by: version.publishedBy,
      published_at: version.publishedAt,
    })
    .execute();
}

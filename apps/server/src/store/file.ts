import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "./database.ts";

/** A file that somebody uploaded. */
export interface StoredFile {
  readonly id: string;
  readonly hash: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly uploadedAt: string;
}

/** Notes that the bytes are kept; the same bytes are noted once. */
export async function insertBlob(
  db: Database,
  shard: number,
  blob: { readonly hash: string; readonly size: number },
  now: string,
): Promise<void> {
  await db
    .insertInto("blob")
    .values({ shard, hash: blob.hash, size: blob.size, created_at: now })
    .onConflict((conflict) => conflict.columns(["shard", "hash"]).doNothing())
    .execute();
}

/** Notes a file; its bytes are noted before. */
export async function insertFile(
  db: Database,
  shard: number,
  file: StoredFile & { readonly unitId: string; readonly uploadedBy: string },
): Promise<void> {
  await db
    .insertInto("file")
    .values({
      shard,
      id: file.id,
      hash: file.hash,
      name: file.name,
      media_type: file.mediaType,
      size: file.size,
      unit_id: file.unitId,
      uploaded_by: file.uploadedBy,
      uploaded_at: file.uploadedAt,
    })
    .execute();
}

/** A file within reach; `reach` is a condition over the alias `f`. */
export async function findFile(
  db: Database,
  shard: number,
  id: string,
  reach: RawBuilder<SqlBool>,
): Promise<StoredFile | null> {
  const { rows } = await sql<StoredFile>`
    select f.id, f.hash, f.name, f.media_type as "mediaType", f.size, f.uploaded_at as "uploadedAt"
    from file f where f.shard = ${shard} and f.id = ${id} and ${reach}`.execute(db);
  return rows[0] ?? null;
}

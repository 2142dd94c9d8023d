import { sql } from "kysely";
import type { Database } from "./database.ts";

/** Of these hashes those that have a row. */
export async function findKnownBlobs(
  db: Database,
  shard: number,
  hashes: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ hash: string }>`select hash from blob
    where shard = ${shard} and hash = any(${[...hashes]}::text[])`.execute(db);
  return new Set(rows.map(({ hash }) => hash));
}

/** Hashes with a row that is older than that moment and that no file refers to any more, by hash after `after`. */
export async function listUnusedBlobs(
  db: Database,
  shard: number,
  before: string,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly string[]> {
  const { rows } = await sql<{ hash: string }>`select b.hash from blob b
    where b.shard = ${shard} and b.hash > ${after} and b.created_at < ${before}::timestamptz
      and not exists (select from file f where f.shard = ${shard} and f.hash = b.hash)
    order by b.hash limit ${limit}`.execute(db);
  return rows.map(({ hash }) => hash);
}

/** Forgets a blob that no file refers to; false where one does. */
export async function deleteUnusedBlob(
  db: Database,
  shard: number,
  hash: string,
): Promise<boolean> {
  const { rows } = await sql`delete from blob b where b.shard = ${shard} and b.hash = ${hash}
      and not exists (select from file f where f.shard = ${shard} and f.hash = b.hash)
    returning 1`.execute(db);
  return rows.length === 1;
}

/** Hashes of all rows, a page of them after `after`. */
export async function listBlobs(
  db: Database,
  shard: number,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly string[]> {
  const { rows } = await sql<{ hash: string }>`select hash from blob
    where shard = ${shard} and hash > ${after} order by hash limit ${limit}`.execute(db);
  return rows.map(({ hash }) => hash);
}

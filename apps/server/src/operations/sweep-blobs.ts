import type { BlobStore } from "../blobs/blob-store.ts";
import type { Services } from "../http/services.ts";
import { deleteUnusedBlob, findKnownBlobs, listUnusedBlobs } from "../store/blob.ts";
import type { Database } from "../store/database.ts";
import { findInstitution } from "../store/institution.ts";
import { inTransaction } from "../store/transaction.ts";

/** For so long bytes that nothing refers to are left alone: longer than any upload, and longer than a backup. */
const GRACE_HOURS = 24;
/** So many without a row, and more than half of all, are no leftovers: the folder belongs to another database. */
const MOST_STRAY = 20;
const PAGE = 500;

type Sweeping = Pick<Services, "database" | "shard" | "blobs">;

/** What a round did. */
export interface SweptBlobs {
  /** Bytes taken off the disk. */
  readonly removed: number;
  /** Rows that no file referred to any more; their bytes go a day later. */
  readonly forgotten: number;
}

/**
 * Takes bytes off the disk that nothing refers to: of uploads that were refused, of sheets that were imported, of drafts
 * that were deleted. Bytes without a row go when they are a day old; a row without a file goes first and its bytes a day
 * after it, so that a backup that has begun finds all that it has seen.
 *
 * @throws where so many are strays that the folder cannot be this database's; nothing is removed then
 */
export async function sweepBlobs(services: Sweeping, now: string): Promise<SweptBlobs> {
  const { blobs, shard } = services;
  const before = new Date(Date.parse(now) - GRACE_HOURS * 3_600_000);
  if (await read(services, async (db) => (await findInstitution(db, shard)) === null))
    return { removed: 0, forgotten: 0 };
  const { strays, total } = await findStrays(services);
  if (strays.length > MOST_STRAY && strays.length * 2 > total)
    throw new Error(
      `${strays.length} of ${total} blobs have no row: this folder is hardly this database's, nothing was removed`,
    );
  let removed = 0;
  for (const hash of strays) {
    const isStray = () =>
      read(services, async (db) => (await findKnownBlobs(db, shard, [hash])).size === 0);
    if (await blobs.retire(hash, before, "remove", isStray)) removed++;
  }
  return { removed, forgotten: await forgetUnused(services, before) };
}

/** Blobs on the disk without a row, among so many. */
export async function findStrays({
  database,
  shard,
  blobs,
}: Pick<Services, "database" | "shard"> & { readonly blobs: Pick<BlobStore, "list"> }): Promise<{
  readonly strays: readonly string[];
  readonly total: number;
}> {
  const strays: string[] = [];
  let total = 0;
  let page: string[] = [];
  const ask = async (): Promise<void> => {
    const known = await read({ database, shard }, (db) => findKnownBlobs(db, shard, page));
    strays.push(...page.filter((hash) => !known.has(hash)));
    page = [];
  };
  for await (const hash of blobs.list()) {
    // What somebody else has put there is none of ours.
    if (!/^[0-9a-f]{64}$/.test(hash)) continue;
    total++;
    if (page.push(hash) === PAGE) await ask();
  }
  await ask();
  return { strays, total };
}

async function forgetUnused(services: Sweeping, before: Date): Promise<number> {
  const { database, shard, blobs } = services;
  let forgotten = 0;
  for (let after = ""; ; ) {
    const from = after;
    const unused = await read(services, (db) =>
      listUnusedBlobs(db, shard, before.toISOString(), { after: from, limit: PAGE }),
    );
    for (const hash of unused) {
      const forget = () =>
        inTransaction(database, { shard, person: "system" }, "write", (db) =>
          deleteUnusedBlob(db, shard, hash),
        );
      if (await blobs.retire(hash, before, "touch", forget)) forgotten++;
    }
    if (unused.length < PAGE) return forgotten;
    after = unused.at(-1) ?? after;
  }
}

function read<T>(
  { database, shard }: Pick<Services, "database" | "shard">,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  return inTransaction(database, { shard, person: "system" }, "read", work);
}

import type { BlobStore } from "../blobs/blob-store.ts";
import type { Services } from "../http/services.ts";
import { listBlobs } from "../store/blob.ts";
import { inTransaction } from "../store/transaction.ts";
import { findStrays } from "./sweep-blobs.ts";

/** The files of a server, as its rows and its disk know them. */
export interface CheckedBlobs {
  /** On the disk. */
  readonly total: number;
  /** On the disk without a row: left by uploads that were refused; the daily round takes them away. */
  readonly strays: number;
  /** Hashes with a row and nothing on the disk: lost. */
  readonly missing: readonly string[];
}

const PAGE = 1000;

/** Holds rows and disk against each other; reads no contents. */
export async function checkBlobs(
  services: Pick<Services, "database" | "shard"> & { readonly blobs: Pick<BlobStore, "list"> },
): Promise<CheckedBlobs> {
  const { database, shard, blobs } = services;
  // Rows first: bytes are on the disk before their row, so that what is brought meanwhile is not missed.
  const rows: string[] = [];
  for (let page: readonly string[] | null = null; page === null || page.length === PAGE; ) {
    const after: string = rows.at(-1) ?? "";
    page = await inTransaction(database, { shard, person: "system" }, "read", (db) =>
      listBlobs(db, shard, { after, limit: PAGE }),
    );
    rows.push(...page);
  }
  const there = new Set<string>();
  for await (const hash of blobs.list()) there.add(hash);
  const { strays, total } = await findStrays(services);
  return { total, strays: strays.length, missing: rows.filter((hash) => !there.has(hash)) };
}

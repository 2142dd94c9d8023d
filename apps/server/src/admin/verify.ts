import { existsSync } from "node:fs";
import { join } from "node:path";
import { type ChainHead, type Verification, verifyEvents } from "../audit/verify-events.ts";
import { readDiskBlobs } from "../blobs/disk-blobs.ts";
import { type CheckedBlobs, checkBlobs } from "../operations/check-blobs.ts";
import type { DatabaseAccess } from "../postgres/database-access.ts";
import { createOwnerPool } from "../postgres/pools.ts";
import { createDatabase, valueTypes } from "../store/database.ts";
import { type DatabaseSettings, joinDatabase } from "./open-database.ts";
import { SHARD } from "./shard.ts";

/** What is known of a server's record, and of its files. */
export interface VerifiedServer extends Verification {
  readonly files: CheckedBlobs;
}

/**
 * Verifies the record of a server's database and counts its files, also while the server runs.
 * @param heads places of the chain that were printed before
 * @throws AdminError, PostgresError
 */
export async function verify(
  settings: DatabaseSettings,
  heads: readonly ChainHead[],
): Promise<VerifiedServer> {
  const opened = await joinDatabase(settings);
  try {
    const verification = await verifyDatabase(opened.access, heads);
    return { ...verification, files: await checkFiles(opened.access, settings.dataFolder) };
  } finally {
    await opened.close();
  }
}

/** The same of a database that is open. */
export async function verifyDatabase(
  access: DatabaseAccess,
  heads: readonly ChainHead[],
): Promise<Verification> {
  const pool = createOwnerPool(access, { size: 1, config: { types: valueTypes } });
  try {
    return await verifyEvents(createDatabase(pool), SHARD, heads);
  } finally {
    await pool.end();
  }
}

async function checkFiles(access: DatabaseAccess, dataFolder: string): Promise<CheckedBlobs> {
  const pool = createOwnerPool(access, { size: 1, config: { types: valueTypes } });
  try {
    const database = createDatabase(pool);
    const folder = join(dataFolder, "blobs");
    const blobs = existsSync(folder) ? readDiskBlobs(folder) : { list: async function* () {} };
    return await checkBlobs({ database, shard: SHARD, blobs });
  } finally {
    await pool.end();
  }
}

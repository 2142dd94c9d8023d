import { type ChainHead, type Verification, verifyEvents } from "../audit/verify-events.ts";
import type { DatabaseAccess } from "../postgres/database-access.ts";
import { createOwnerPool } from "../postgres/pools.ts";
import { createDatabase, valueTypes } from "../store/database.ts";
import { type DatabaseSettings, joinDatabase } from "./open-database.ts";
import { SHARD } from "./shard.ts";

/**
 * Verifies the record of a server's database, also while the server runs.
 * @param heads places of the chain that were printed before
 * @throws AdminError, PostgresError
 */
export async function verify(
  settings: DatabaseSettings,
  heads: readonly ChainHead[],
): Promise<Verification> {
  const opened = await joinDatabase(settings);
  try {
    return await verifyDatabase(opened.access, heads);
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

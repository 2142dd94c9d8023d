import { type Kysely, type RawBuilder, sql } from "kysely";
import { type Database, kept } from "./database.ts";
import type { Tables } from "./tables.ts";

/** Who the database's second guard believes is asking. */
export interface Asker {
  readonly shard: number;
  /** Id of a person, or `system`. */
  readonly person: string;
  /** The day by which posts count, `2027-03-01`; the database's own when left out. */
  readonly today?: string;
}

/** The nil UUID: sign-in, sealing, demo data. Never a person. */
export const systemPerson = "00000000-0000-0000-0000-000000000000";

/** What a transaction may do. */
export type Mode = "read" | "write";

/**
 * Writes find their rows by ids, so one plan of a kept statement serves all values. Left alone, the database would plan
 * some anew at each call, which with the second guard costs ten times what running them does. And it would read tables of a
 * few pages whole, which is more work than their index: what is written about is in memory.
 */
const plansForAll =
  "set local plan_cache_mode = force_generic_plan; set local random_page_cost = 1.1";

/**
 * Runs `work` in one transaction on one connection; an error undoes it. Read committed: whoever changes a row locks it
 * or names its version.
 */
export function inTransaction<T>(
  database: Database,
  asker: Asker,
  mode: Mode,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  return transact(database, mode, becoming(asker), (db) => work(db));
}

/** Begins with a statement that gives rows. */
export async function transact<T, Row>(
  database: Database,
  mode: Mode,
  first: RawBuilder<Row>,
  work: (db: Database, rows: readonly Row[]) => Promise<T>,
): Promise<T> {
  return database.connection().execute(async (db: Kysely<Tables>) => {
    const begin = mode === "read" ? "begin read only" : `begin; ${plansForAll}`;
    try {
      await sql.raw(begin).execute(db);
      const { rows } = await first.execute(db);
      const value = await work(db, rows);
      await sql.raw("commit").execute(db);
      return value;
    } catch (error) {
      await sql.raw("rollback").execute(db);
      throw error;
    }
  });
}

/** Goes on as somebody else in the same transaction: the person whose session was found. */
export async function becomePerson(db: Database, asker: Asker): Promise<void> {
  await becoming(asker).execute(db);
}

/**
 * Does a part of a person's transaction as the system: what the policies allowed and the second guard shows to nobody, as
 * ending somebody's sessions or moving rows out of one's own reach. An error undoes the whole transaction.
 */
export async function asSystem<T>(db: Database, asker: Asker, work: () => Promise<T>): Promise<T> {
  await becomePerson(db, { ...asker, person: "system" });
  const value = await work();
  await becomePerson(db, asker);
  return value;
}

function becoming({ shard, person, today }: Asker): RawBuilder<unknown> {
  const id = person === "system" ? systemPerson : person;
  return sql`${kept} select luoshi_become(${shard}, ${id}, ${today ?? null})`;
}

/** Whether an error of the database may pass when the whole transaction is tried again. */
export function isRetryable(error: unknown): boolean {
  const code = (error as { readonly code?: unknown }).code;
  return code === "40001" || code === "40P01";
}

import { sql } from "kysely";
import type { Database } from "./database.ts";

/** The institution that a server is for. */
export interface Institution {
  readonly name: string;
  readonly demo: boolean;
}

/** The institution, once there is one. */
export async function findInstitution(db: Database, shard: number): Promise<Institution | null> {
  const { rows } =
    await sql<Institution>`select name, demo from institution where shard = ${shard}`.execute(db);
  return rows[0] ?? null;
}

/** Names the institution; false where there is one already. */
export async function insertInstitution(
  db: Database,
  shard: number,
  name: string,
  now: string,
): Promise<boolean> {
  const { rows } =
    await sql`insert into institution (shard, name, created_at) values (${shard}, ${name}, ${now})
    on conflict (shard) do nothing returning 1`.execute(db);
  return rows.length === 1;
}

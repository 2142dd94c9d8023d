import { sql } from "kysely";
import type { Database } from "./database.ts";

/** A unit that a leader oversees (分管) or is paired with (联系). */
export interface Oversight {
  readonly personId: string;
  readonly unitId: string;
  readonly unitPath: string;
  readonly kind: "oversees" | "pairedWith";
}

/** What a person looks after. */
export async function findOversight(
  db: Database,
  shard: number,
  personIds: readonly string[],
): Promise<readonly Oversight[]> {
  const { rows } = await sql<Oversight>`
    select o.person_id as "personId", o.unit_id as "unitId", o.unit_path as "unitPath", o.kind
    from oversight o where o.shard = ${shard} and o.person_id = any (${personIds}::uuid[])`.execute(
    db,
  );
  return rows;
}

/** Adds units, many in one statement. */
export async function insertOversight(
  db: Database,
  shard: number,
  rows: readonly Oversight[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into oversight (shard, person_id, unit_id, unit_path, kind)
    select ${shard}, n."personId", n."unitId", n."unitPath", n.kind
    from json_to_recordset(${JSON.stringify(rows)}) as n("personId" uuid, "unitId" uuid, "unitPath" text, kind text)
    `.execute(db);
}

/** Takes units away, many in one statement. */
export async function deleteOversight(
  db: Database,
  shard: number,
  rows: readonly Pick<Oversight, "personId" | "unitId" | "kind">[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`delete from oversight using json_to_recordset(${JSON.stringify(rows)})
      as n("personId" uuid, "unitId" uuid, kind text)
    where oversight.shard = ${shard} and oversight.person_id = n."personId" and oversight.unit_id = n."unitId"
      and oversight.kind = n.kind`.execute(db);
}

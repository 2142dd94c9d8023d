import type { OwnerCandidate, OwnerTarget, OwnerWhy } from "@luoshi/ledger";
import { sql } from "kysely";
import { jsonText } from "../reader/json-text.ts";
import type { Database } from "./database.ts";

/** A written name of a draft and what became of it. */
export interface DraftOwner {
  readonly written: string;
  readonly status: "resolved" | "answered" | "ambiguous" | "unknown";
  readonly target: OwnerTarget | null;
  readonly why: OwnerWhy;
  readonly candidates: readonly OwnerCandidate[];
  readonly version: number;
}

export async function listDraftOwners(
  db: Database,
  shard: number,
  planId: string,
): Promise<readonly DraftOwner[]> {
  const { rows } = await sql<DraftOwner>`
    select o.written, o.status, o.target, o.why, o.candidates, o.version
    from draft_owner o where o.shard = ${shard} and o.plan_id = ${planId} order by o.written`.execute(
    db,
  );
  return rows;
}

/** Writes names as they now stand, one statement for all. */
export async function putDraftOwners(
  db: Database,
  shard: number,
  planId: string,
  owners: readonly DraftOwner[],
): Promise<void> {
  if (owners.length === 0) return;
  await sql`insert into draft_owner (shard, plan_id, written, status, target, why, candidates, version)
    select ${shard}, ${planId}, r.written, r.status, nullif(r.target, 'null'), r.why, r.candidates, r.version
    from json_to_recordset(${jsonText(owners)}) as r(written text, status text, target jsonb, why jsonb,
      candidates jsonb, version int)
    on conflict (shard, plan_id, written) do update set status = excluded.status, target = excluded.target,
      why = excluded.why, candidates = excluded.candidates, version = excluded.version`.execute(db);
}

export async function deleteDraftOwners(
  db: Database,
  shard: number,
  planId: string,
  written: readonly string[],
): Promise<void> {
  if (written.length === 0) return;
  await sql`delete from draft_owner o
    where o.shard = ${shard} and o.plan_id = ${planId} and o.written = any (${written}::text[])`.execute(
    db,
  );
}

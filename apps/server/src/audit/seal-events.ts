import { sql } from "kysely";
import type { Database } from "../store/database.ts";
import { inTransaction } from "../store/transaction.ts";
import { chainStart, eventDigest, type KeptEvent, nextLink } from "./event-digest.ts";

/** Events a batch: a second of sealing, not a minute. */
export const sealBatch = 2_000;

/**
 * Numbers and chains what has happened: events of transactions that ended before every one that still runs, so that none
 * can appear later among those that are numbered. One sealer works at a time; who comes second does nothing.
 *
 * @returns how many were sealed; call again while it is a whole batch
 */
export async function sealEvents(database: Database, shard: number, now: string): Promise<number> {
  return inTransaction(database, { shard, person: "system" }, "write", async (db) => {
    await sql`insert into seal_mark (shard, below) values (${shard}, '0') on conflict do nothing`.execute(
      db,
    );
    const mark = await sql<{ below: string }>`
      select below from seal_mark where shard = ${shard} for update skip locked`.execute(db);
    const from = mark.rows[0]?.below;
    if (from === undefined) return 0;
    const { rows: bounds } = await sql<{ below: string }>`
      select pg_snapshot_xmin(pg_current_snapshot()) as below`.execute(db);
    const below = bounds[0]?.below ?? from;
    const { rows } = await sql<KeptEvent & { transaction: string }>`
      select e.id, e.happened_at, e.person_id, e.session_id, e.kind, e.object_kind, e.object_id, e.unit_path,
        e.before, e.after, e.transaction
      from event e
      where e.shard = ${shard} and e.transaction >= ${from}::xid8 and e.transaction < ${below}::xid8
        and not exists (select from seal s where s.shard = ${shard} and s.event_id = e.id)
      order by e.transaction, e.id limit ${sealBatch}`.execute(db);
    const last = await sql<{ no: number; chain: Buffer }>`
      select no, chain from seal where shard = ${shard} order by no desc limit 1`.execute(db);
    let no = last.rows[0]?.no ?? 0;
    let chain = last.rows[0]?.chain ?? chainStart;
    const seals = rows.map((event) => {
      const digest = eventDigest(event);
      no++;
      chain = nextLink(chain, no, digest);
      return {
        no,
        event_id: event.id,
        digest: digest.toString("hex"),
        chain: chain.toString("hex"),
      };
    });
    if (seals.length > 0)
      await sql`insert into seal (shard, no, event_id, digest, chain, sealed_at)
        select ${shard}, r.no, r.event_id, decode(r.digest, 'hex'), decode(r.chain, 'hex'), ${now}::timestamptz
        from json_to_recordset(${JSON.stringify(seals)}) as r(no bigint, event_id uuid, digest text, chain text)`.execute(
        db,
      );
    // A whole batch may end within one transaction's events: the mark stays at that transaction.
    const reached = rows.length === sealBatch ? (rows.at(-1)?.transaction ?? from) : below;
    await sql`update seal_mark set below = ${reached}::xid8 where shard = ${shard}`.execute(db);
    return seals.length;
  });
}

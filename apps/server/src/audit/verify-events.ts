import { sql } from "kysely";
import type { Database } from "../store/database.ts";
import { inTransaction } from "../store/transaction.ts";
import { chainStart, eventDigest, type KeptEvent, nextLink } from "./event-digest.ts";

/** What the record says about itself. */
export interface Verification {
  /** Seals that were looked at. */
  readonly checked: number;
  /** The newest seal: print it, keep it elsewhere, and give it as `head` later. */
  readonly head: ChainHead | null;
  /** Events that are not sealed yet: a handful, the last seconds. */
  readonly unsealed: number;
  /** The first thing that is wrong with each kind of fault, by its number. */
  readonly faults: readonly RecordFault[];
}

/** A place of the chain, as it is printed in filings and backups. */
export interface ChainHead {
  readonly no: number;
  /** SHA-256 in hex. */
  readonly chain: string;
}

/**
 * `missing`: a sealed event is gone; `changed`: it says something else now; `broken`: the chain does not follow from what
 * stands before; `gap`: numbers are left out; `cut`: the record ends before a head that was known.
 */
export interface RecordFault {
  readonly kind: "missing" | "changed" | "broken" | "gap" | "cut";
  readonly no: number;
  readonly eventId: string | null;
}

interface Row extends Omit<KeptEvent, "id"> {
  /** Null where the event is gone. */
  readonly id: string | null;
  readonly no: number;
  readonly event_id: string;
  readonly digest: Buffer;
  readonly chain: Buffer;
}

/** Seals a page. */
const page = 5_000;
const mostFaults = 1_000;

/**
 * Reads the whole chain and every sealed event, and says each place that does not agree.
 * @param heads places of the chain that were printed before; without one, a record cut off at its end cannot be told
 */
export async function verifyEvents(
  database: Database,
  shard: number,
  heads: readonly ChainHead[] = [],
): Promise<Verification> {
  const faults: RecordFault[] = [];
  const tell = (kind: RecordFault["kind"], no: number, eventId: string | null) => {
    if (faults.length < mostFaults) faults.push({ kind, no, eventId });
  };
  const known = new Map(heads.map(({ no, chain }) => [no, chain]));
  let no = 0;
  let chain: Buffer = chainStart;
  let checked = 0;
  for (;;) {
    const rows = await readSeals(database, shard, no);
    for (const row of rows) {
      if (row.no !== no + 1) tell("gap", no + 1, null);
      const digest = row.id === null ? null : eventDigest({ ...row, id: row.id });
      if (digest === null) tell("missing", row.no, row.event_id);
      else if (!digest.equals(row.digest)) tell("changed", row.no, row.event_id);
      if (!nextLink(chain, row.no, row.digest).equals(row.chain))
        tell("broken", row.no, row.event_id);
      const head = known.get(row.no);
      if (head !== undefined && head !== row.chain.toString("hex"))
        tell("broken", row.no, row.event_id);
      known.delete(row.no);
      ({ no, chain } = row);
      checked++;
    }
    if (rows.length < page) break;
  }
  for (const lost of known.keys()) tell("cut", lost, null);
  const head = checked === 0 ? null : { no, chain: chain.toString("hex") };
  return { checked, head, unsealed: await countUnsealed(database, shard), faults };
}

function readSeals(database: Database, shard: number, after: number): Promise<readonly Row[]> {
  return inTransaction(database, { shard, person: "system" }, "read", async (db) => {
    const { rows } = await sql<Row>`
      select s.no, s.event_id, s.digest, s.chain, e.id, e.happened_at, e.person_id, e.session_id, e.kind,
        e.object_kind, e.object_id, e.unit_path, e.before, e.after
      from seal s left join event e on e.shard = ${shard} and e.id = s.event_id
      where s.shard = ${shard} and s.no > ${after} order by s.no limit ${page}`.execute(db);
    return rows;
  });
}

function countUnsealed(database: Database, shard: number): Promise<number> {
  return inTransaction(database, { shard, person: "system" }, "read", async (db) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from event e where e.shard = ${shard}
        and not exists (select from seal s where s.shard = ${shard} and s.event_id = e.id)`.execute(
      db,
    );
    return rows[0]?.count ?? 0;
  });
}

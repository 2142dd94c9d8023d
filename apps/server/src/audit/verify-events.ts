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

/** A part of the chain, up to `to`; `next` is null at its end. */
export interface CheckedPart {
  readonly checked: number;
  readonly to: ChainHead;
  readonly ended: boolean;
  readonly faults: readonly RecordFault[];
}

/** Before the first seal. */
export const chainBegin: ChainHead = { no: 0, chain: chainStart.toString("hex") };

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
  const known = new Map(heads.map(({ no, chain }) => [no, chain]));
  let from = chainBegin;
  let checked = 0;
  for (;;) {
    const start = from;
    const part = await inTransaction(database, { shard, person: "system" }, "read", (db) =>
      verifyPart(db, shard, start, page, known),
    );
    for (const fault of part.faults) if (faults.length < mostFaults) faults.push(fault);
    checked += part.checked;
    from = part.to;
    if (part.ended) break;
  }
  for (const [no] of known)
    if (no > from.no && faults.length < mostFaults) faults.push({ kind: "cut", no, eventId: null });
  const head = checked === 0 ? null : from;
  return { checked, head, unsealed: await countUnsealed(database, shard), faults };
}

/**
 * Reads at most so many seals after a link that was verified, and says each place that does not agree. Asked as the
 * system, which alone sees seals.
 * @param heads places of the chain that are known from elsewhere, by their numbers
 */
export async function verifyPart(
  db: Database,
  shard: number,
  from: ChainHead,
  limit: number,
  heads: ReadonlyMap<number, string> = new Map(),
): Promise<CheckedPart> {
  const faults: RecordFault[] = [];
  const tell = (kind: RecordFault["kind"], no: number, eventId: string | null) => {
    if (faults.length < mostFaults) faults.push({ kind, no, eventId });
  };
  let { no } = from;
  let chain: Buffer = Buffer.from(from.chain, "hex");
  const rows = await readSeals(db, shard, no, limit);
  for (const row of rows) {
    if (row.no !== no + 1) tell("gap", no + 1, null);
    const digest = row.id === null ? null : eventDigest({ ...row, id: row.id });
    if (digest === null) tell("missing", row.no, row.event_id);
    else if (!digest.equals(row.digest)) tell("changed", row.no, row.event_id);
    if (!nextLink(chain, row.no, row.digest).equals(row.chain))
      tell("broken", row.no, row.event_id);
    const head = heads.get(row.no);
    if (head !== undefined && head !== row.chain.toString("hex"))
      tell("broken", row.no, row.event_id);
    for (const between of lostHeads(heads, no, row.no)) tell("cut", between, null);
    ({ no, chain } = row);
  }
  return {
    checked: rows.length,
    to: { no, chain: chain.toString("hex") },
    ended: rows.length < limit,
    faults,
  };
}

/** Known places whose seals are left out between two that follow each other. */
function lostHeads(
  heads: ReadonlyMap<number, string>,
  from: number,
  to: number,
): readonly number[] {
  return to === from + 1 ? [] : [...heads.keys()].filter((no) => no > from && no < to);
}

async function readSeals(
  db: Database,
  shard: number,
  after: number,
  limit: number,
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select s.no, s.event_id, s.digest, s.chain, e.id, e.happened_at, e.person_id, e.session_id, e.kind,
      e.object_kind, e.object_id, e.unit_path, e.before, e.after
    from seal s left join event e on e.shard = ${shard} and e.id = s.event_id
    where s.shard = ${shard} and s.no > ${after} order by s.no limit ${limit}`.execute(db);
  return rows;
}

/** The newest seal with its moment. Asked as the system. */
export async function readNewestSeal(
  db: Database,
  shard: number,
): Promise<{ readonly no: number; readonly chain: Buffer; readonly sealed_at: string } | null> {
  const { rows } = await sql<{ no: number; chain: Buffer; sealed_at: string }>`
    select no, chain, sealed_at from seal where shard = ${shard} order by no desc limit 1`.execute(
    db,
  );
  return rows[0] ?? null;
}

/**
 * Events that the sealer has still to come to, found by its mark: the last seconds, however long the record is. Asked as
 * the system.
 */
export async function countUnsealedSince(db: Database, shard: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from event e
    where e.shard = ${shard}
      and e.transaction >= coalesce((select m.below from seal_mark m where m.shard = ${shard}), '0'::xid8)
      and not exists (select from seal s where s.shard = ${shard} and s.event_id = e.id)`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
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

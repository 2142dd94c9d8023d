import { createHash } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import { uuidv7 } from "uuidv7";
import type { ChangeEvent } from "../audit/record.ts";
import { closing, type Database } from "../store/database.ts";
import { rowArrays } from "../store/row-arrays.ts";

/** A mutating call by its key: the same key means the same call, made again. */
export interface KeyedCall {
  readonly shard: number;
  readonly personId: string;
  readonly sessionId: string | null;
  readonly key: string;
  readonly route: string;
  readonly fingerprint: Buffer;
  readonly now: string;
}

/** An answer that was given before. */
export interface KeptAnswer {
  readonly status: number;
  readonly answer: unknown;
  /** The key was used for another route or other content. */
  readonly other: boolean;
}

/** Digest of all that a call says. */
export function fingerprintOf(...parts: readonly unknown[]): Buffer {
  return createHash("sha256").update(JSON.stringify(parts)).digest();
}

/** What was answered to this key before, if anything. */
export async function findKeptAnswer(db: Database, call: KeyedCall): Promise<KeptAnswer | null> {
  const row = await db
    .selectFrom("kept_answer")
    .select(["route", "fingerprint", "status", "answer"])
    .where("shard", "=", call.shard)
    .where("person_id", "=", call.personId)
    .where("key", "=", call.key)
    .executeTakeFirst();
  if (row === undefined) return null;
  const other = row.route !== call.route || !row.fingerprint.equals(call.fingerprint);
  return { status: row.status, answer: row.answer, other };
}

/** What the end of a call writes: events, and writes of which nothing is asked. */
export interface Ending {
  readonly events: readonly ChangeEvent[];
  readonly writes: readonly RawBuilder<unknown>[];
}

/** An ending that is added to. */
export interface OpenEnding extends Ending {
  readonly record: (event: ChangeEvent) => void;
  readonly last: (write: RawBuilder<unknown>) => void;
}

/** An ending without anything so far. */
export function openEnding(): OpenEnding {
  const events: ChangeEvent[] = [];
  const writes: RawBuilder<unknown>[] = [];
  return {
    events,
    writes,
    record: (event) => void events.push(event),
    last: (write) => void writes.push(write),
  };
}

/** A call that was done, with what it answered. */
export interface AnsweredCall {
  readonly call: KeyedCall;
  readonly events: readonly ChangeEvent[];
  readonly status: number;
  readonly answer: unknown;
}

/**
 * Writes all that is left and the answer in one statement, and commits. Of two calls with one key the second waits here for
 * the first, and finds that it came too late.
 *
 * @throws AnsweredBefore
 */
export function keepAnswer(
  db: Database,
  call: KeyedCall,
  { events, writes }: Ending,
  status: number,
  answer: unknown,
): Promise<void> {
  return keepAnswers(db, call, [{ call, events, status, answer }], writes);
}

/**
 * The same for several calls in one transaction: if one of them came too late, none counts.
 *
 * @throws AnsweredBefore
 */
export async function keepAnswers(
  db: Database,
  { shard, now }: Pick<KeyedCall, "shard" | "now">,
  answered: readonly AnsweredCall[],
  writes: readonly RawBuilder<unknown>[],
): Promise<void> {
  const answers = answered.map(({ call, status, answer }) => ({
    personId: call.personId,
    key: call.key,
    route: call.route,
    fingerprint: call.fingerprint,
    status,
    answer,
  }));
  const insert = sql`insert into kept_answer (shard, person_id, key, route, fingerprint, status, answer, kept_at)
    select ${shard}::int, a.*, ${now}::timestamptz from ${rowArrays(answers, {
      personId: "uuid",
      key: "text",
      route: "text",
      fingerprint: "bytea",
      status: "int",
      answer: "json",
    })} as a`;
  const happened = answered.flatMap(({ call, events }) => eventsOf(call, events));
  const before = withEvents({ shard, now }, happened, writes);
  const all = before.length === 0 ? insert : sql`with ${sql.join(before)} ${insert}`;
  try {
    await sql`${closing} ${all}`.execute(db);
  } catch (error) {
    if ((error as { readonly constraint?: unknown }).constraint === "kept_answer_pkey")
      throw new AnsweredBefore({ cause: error });
    throw error;
  }
}

/** Thrown where a call with this key was answered meanwhile; nothing of the transaction counts. */
export class AnsweredBefore extends Error {
  constructor(options: ErrorOptions) {
    super("answered before", options);
  }
}

/** The same where no answer is kept: signing in, background work. */
export async function writeEnding(
  db: Database,
  about: Pick<KeyedCall, "shard" | "now"> & Asker,
  { events, writes }: Ending,
): Promise<void> {
  const all = withEvents(about, eventsOf(about, events), writes);
  if (all.length > 0) await sql`with ${sql.join(all)} select`.execute(db);
}

/** Whose events they are; nobody's where a stranger or the system did it. */
interface Asker {
  readonly personId: string | null;
  readonly sessionId: string | null;
}

function eventsOf({ personId, sessionId }: Asker, events: readonly ChangeEvent[]) {
  return events.map(({ kind, objectKind, objectId, unitPath, before, after }) => ({
    id: uuidv7(),
    personId,
    sessionId,
    kind,
    objectKind,
    objectId,
    unitPath,
    before,
    after,
  }));
}

/** Writes as parts of one statement, the events among them. */
function withEvents(
  { shard, now }: Pick<KeyedCall, "shard" | "now">,
  events: ReturnType<typeof eventsOf>,
  writes: readonly RawBuilder<unknown>[],
): readonly RawBuilder<unknown>[] {
  const happened = sql`insert into event (shard, happened_at, id, person_id, session_id, kind, object_kind, object_id,
      unit_path, before, after)
    select ${shard}, ${now}::timestamptz, e.* from ${rowArrays(events, {
      id: "uuid",
      personId: "uuid",
      sessionId: "uuid",
      kind: "text",
      objectKind: "text",
      objectId: "text",
      unitPath: "text",
      before: "jsonb",
      after: "jsonb",
    })} as e`;
  const all = events.length === 0 ? writes : [...writes, happened];
  return all.map((write, no) => sql`${sql.ref(`write_${no}`)} as (${write})`);
}

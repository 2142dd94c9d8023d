import { createHash } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import { uuidv7 } from "uuidv7";
import type { ChangeEvent } from "../audit/record.ts";
import { type Database, kept } from "../store/database.ts";

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

/**
 * Writes all that is left and the answer in one statement, last before the commit. Of two calls with one key the second waits
 * here for the first, and finds that it came too late.
 *
 * @returns whether this call is the one that counts
 */
export async function keepAnswer(
  db: Database,
  call: KeyedCall,
  ending: Ending,
  status: number,
  answer: unknown,
): Promise<boolean> {
  const answered = sql`insert into kept_answer (shard, person_id, key, route, fingerprint, status, answer, kept_at)
    values (${call.shard}, ${call.personId}, ${call.key}, ${call.route}, ${call.fingerprint}, ${status},
      ${answer === undefined ? null : JSON.stringify(answer)}, ${call.now})
    on conflict (shard, person_id, key) do nothing returning 1`;
  const writes = writesOf(call, ending);
  const { rows } =
    writes.length === 0
      ? await answered.execute(db)
      : await sql`${kept} with ${sql.join(writes)} ${answered}`.execute(db);
  return rows.length === 1;
}

function writesOf(about: Parameters<typeof insertEvents>[0], { events, writes }: Ending) {
  const all = events.length === 0 ? writes : [...writes, insertEvents(about, events)];
  return all.map((write, no) => sql`${sql.ref(`write_${no}`)} as (${write})`);
}

/** The same where no answer is kept: signing in, background work. */
export async function writeEnding(
  db: Database,
  about: Pick<KeyedCall, "shard" | "now"> & {
    readonly personId: string | null;
    readonly sessionId: string | null;
  },
  ending: Ending,
): Promise<void> {
  const writes = writesOf(about, ending);
  if (writes.length > 0) await sql`with ${sql.join(writes)} select`.execute(db);
}

function insertEvents(
  about: {
    readonly shard: number;
    readonly now: string;
    readonly personId: string | null;
    readonly sessionId: string | null;
  },
  events: readonly ChangeEvent[],
) {
  const rows = events.map((event) => ({
    id: uuidv7(),
    kind: event.kind,
    object_kind: event.objectKind,
    object_id: event.objectId,
    unit_path: event.unitPath,
    before: event.before ?? null,
    after: event.after ?? null,
  }));
  return sql`insert into event (shard, id, happened_at, person_id, session_id, kind, object_kind, object_id,
      unit_path, before, after)
    select ${about.shard}, e.id, ${about.now}::timestamptz, ${about.personId}::uuid, ${about.sessionId}::uuid, e.kind,
      e.object_kind, e.object_id, e.unit_path, e.before, e.after
    from json_to_recordset(${JSON.stringify(rows)}) as e(id uuid, kind text, object_kind text, object_id text,
      unit_path text, before jsonb, after jsonb)`;
}

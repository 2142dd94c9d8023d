import { createHash } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import type { ActingPost, Actor } from "../policies/actor.ts";
import { type Database, kept } from "../store/database.ts";
import { type Mode, transact } from "../store/transaction.ts";

/** How long sessions last. */
export interface SessionLimits {
  readonly now: string;
  readonly today: string;
  readonly idleMinutes: number;
}

/** SHA-256 of a token: all that the database keeps of it. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** The same as the database gives it. */
export interface EnteredRow {
  readonly session_id: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly stage: Actor["stage"];
  readonly posts: readonly ActingPost[];
  readonly oversees: readonly string[];
  readonly groups: readonly string[];
  readonly stale: boolean;
}

/** Who asks, and whether the session's last use was noted over a minute ago. */
export interface Entered {
  readonly actor: Actor;
  readonly stale: boolean;
}

/** A transaction of whoever holds a token. */
export interface Entry {
  readonly shard: number;
  readonly token: string;
  readonly mode: Mode;
  /** Whether it goes on as that person; else as the system, for which the second guard shows all. */
  readonly becoming: boolean;
}

/**
 * Runs `work` in a transaction of the person whose session the token is; null where there is no such session any more.
 * Finding them, beginning and saying who asks go together: every request does it.
 */
export function inSession<T>(
  database: Database,
  { shard, token, mode, becoming }: Entry,
  limits: SessionLimits,
  work: (db: Database, entered: Entered | null) => Promise<T>,
): Promise<T> {
  const enter = sql<EnteredRow>`${kept} select * from luoshi_enter(${shard}, ${hashToken(token)}, ${momentsOf(limits)}, ${becoming})`;
  return transact(database, mode, enter, (db, [row]) =>
    work(db, row === undefined ? null : enteredOf(row)),
  );
}

/** Moment, day and begin of what is idle, as they stand in a statement. */
export function momentsOf({ now, today, idleMinutes }: SessionLimits): RawBuilder<unknown> {
  const idleSince = new Date(Date.parse(now) - idleMinutes * 60_000).toISOString();
  return sql`${now}, ${today}, ${idleSince}`;
}

/** Who entered, from what the database found. */
export function enteredOf(row: EnteredRow): Entered {
  const { session_id, person_id, person_name, stage, posts, oversees, groups, stale } = row;
  return {
    actor: {
      personId: person_id,
      personName: person_name,
      sessionId: session_id,
      stage,
      posts,
      oversees,
      groups,
    },
    stale,
  };
}

/** Notes that a session is in use; at most once a minute. */
export async function touchSession(
  db: Database,
  shard: number,
  sessionId: string,
  now: string,
): Promise<void> {
  await db
    .updateTable("session")
    .set({ seen_at: now })
    .where("shard", "=", shard)
    .where("id", "=", sessionId)
    .execute();
}

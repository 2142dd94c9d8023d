import { sql } from "kysely";
import type { Database } from "./database.ts";

/** A session of somebody: signed in, or on the way. */
export interface StoredSession {
  readonly id: string;
  readonly device: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
}

/** A session that begins; of its token only the digest is kept. */
export interface NewSession {
  readonly shard: number;
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly personId: string;
  readonly stage: "secondFactor" | "newPassword" | "newSecondFactor" | "full";
  readonly device: string;
  readonly now: string;
  readonly expiresAt: string;
}

/** Begins a session. */
export async function insertSession(db: Database, session: NewSession): Promise<void> {
  const { shard, id, tokenHash, personId, stage, device, now, expiresAt } = session;
  await sql`insert into session (shard, id, token_hash, person_id, stage, device, created_at, seen_at, expires_at)
    values (${shard}, ${id}, ${tokenHash}, ${personId}, ${stage}, ${device}, ${now}, ${now}, ${expiresAt})`.execute(
    db,
  );
}

/**
 * Goes on to a stage with a new token: the old one is worth nothing from then on. False where the session is not at
 * `from` any more.
 */
export async function advanceSession(
  db: Database,
  at: { readonly shard: number; readonly sessionId: string; readonly now: string },
  from: NewSession["stage"],
  to: Pick<NewSession, "tokenHash" | "stage"> & {
    /** Null: as it was. */
    readonly expiresAt: string | null;
  },
): Promise<boolean> {
  const { rows } = await sql`update session set token_hash = ${to.tokenHash}, stage = ${to.stage},
      expires_at = coalesce(${to.expiresAt}, expires_at), seen_at = ${at.now}
    where shard = ${at.shard} and id = ${at.sessionId} and stage = ${from} and ended_at is null
    returning 1`.execute(db);
  return rows.length === 1;
}

/** A person's sessions that are open, newest use first. */
export async function listSessions(
  db: Database,
  shard: number,
  personId: string,
  { now, idleSince }: { readonly now: string; readonly idleSince: string },
): Promise<readonly StoredSession[]> {
  const { rows } =
    await sql<StoredSession>`select id, device, created_at as "createdAt", seen_at as "seenAt",
      expires_at as "expiresAt"
    from session where shard = ${shard} and person_id = ${personId} and stage = 'full' and ended_at is null
      and expires_at > ${now} and seen_at > ${idleSince}
    order by seen_at desc, id`.execute(db);
  return rows;
}

/** Ends sessions of a person: one, all, or all but one. Gives the ids of those that it ended. */
export async function endSessions(
  db: Database,
  at: { readonly shard: number; readonly personId: string; readonly now: string },
  which: { readonly only?: string; readonly except?: string } = {},
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`update session set ended_at = ${at.now}
    where shard = ${at.shard} and person_id = ${at.personId} and ended_at is null
      ${which.only === undefined ? sql`` : sql`and id = ${which.only}`}
      ${which.except === undefined ? sql`` : sql`and id <> ${which.except}`}
    returning id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Ends the sessions least used, beyond so many of a person. */
export async function endSessionsBeyond(
  db: Database,
  at: { readonly shard: number; readonly personId: string; readonly now: string },
  keep: number,
): Promise<void> {
  await sql`update session set ended_at = ${at.now}
    where shard = ${at.shard} and person_id = ${at.personId} and ended_at is null
      and id not in (select s.id from session s where s.shard = ${at.shard} and s.person_id = ${at.personId}
        and s.ended_at is null order by s.seen_at desc, s.id desc limit ${keep})`.execute(db);
}

/** Deletes sessions that were over before that moment; events keep what happened. */
export async function deleteOldSessions(
  db: Database,
  shard: number,
  before: string,
): Promise<void> {
  await sql`delete from session where shard = ${shard} and least(expires_at, coalesce(ended_at, expires_at)) < ${before}`.execute(
    db,
  );
}

/** Whether a person has signed in on that device before. */
export async function isKnownDevice(
  db: Database,
  shard: number,
  personId: string,
  tokenHash: Buffer,
): Promise<boolean> {
  const { rows } =
    await sql`select 1 from known_device where shard = ${shard} and token_hash = ${tokenHash}
    and person_id = ${personId}`.execute(db);
  return rows.length === 1;
}

/** Remembers a device of a person. */
export async function keepDevice(
  db: Database,
  shard: number,
  personId: string,
  tokenHash: Buffer,
  now: string,
): Promise<void> {
  await sql`insert into known_device (shard, token_hash, person_id, seen_at)
    values (${shard}, ${tokenHash}, ${personId}, ${now})
    on conflict (shard, token_hash, person_id) do update set seen_at = excluded.seen_at`.execute(
    db,
  );
}

/** Forgets devices not seen since that moment. */
export async function deleteOldDevices(db: Database, shard: number, before: string): Promise<void> {
  await sql`delete from known_device where shard = ${shard} and seen_at < ${before}`.execute(db);
}

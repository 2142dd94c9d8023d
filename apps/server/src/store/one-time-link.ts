import { sql } from "kysely";
import type { Database } from "./database.ts";

/** What a link opens: setting up, somebody's first sign-in, a role of the demo. */
export type LinkKind = "setUp" | "signIn" | "demo";

/** Keeps a link; of its token only the digest. */
export async function insertLink(
  db: Database,
  link: {
    readonly shard: number;
    readonly tokenHash: Buffer;
    readonly kind: LinkKind;
    readonly personId: string | null;
    readonly expiresAt: string;
  },
): Promise<void> {
  const { shard, tokenHash, kind, personId, expiresAt } = link;
  await sql`insert into one_time_link (shard, token_hash, kind, person_id, expires_at)
    values (${shard}, ${tokenHash}, ${kind}, ${personId}, ${expiresAt})`.execute(db);
}

/** Uses a link up, if it is of that kind, fresh and unused. Of many at once one gets it. */
export async function useLink(
  db: Database,
  shard: number,
  kind: LinkKind,
  tokenHash: Buffer,
  now: string,
): Promise<{ readonly personId: string | null } | null> {
  const { rows } = await sql<{ personId: string | null }>`update one_time_link set used_at = ${now}
    where shard = ${shard} and token_hash = ${tokenHash} and kind = ${kind} and used_at is null
      and expires_at > ${now}
    returning person_id as "personId"`.execute(db);
  return rows[0] ?? null;
}

/** The person of a demo's link, which is not used up. */
export async function findDemoLink(
  db: Database,
  shard: number,
  tokenHash: Buffer,
  now: string,
): Promise<{ readonly personId: string | null } | null> {
  const { rows } = await sql<{ personId: string | null }>`select l.person_id as "personId"
    from one_time_link l join institution i on i.shard = ${shard}
    where l.shard = ${shard} and l.token_hash = ${tokenHash} and l.kind = 'demo' and l.expires_at > ${now}
      and i.demo`.execute(db);
  return rows[0] ?? null;
}

/** Deletes the links of a kind, or of a kind and a person: a new one takes their place. */
export async function deleteLinks(
  db: Database,
  shard: number,
  kind: LinkKind,
  personId: string | null,
): Promise<void> {
  await sql`delete from one_time_link where shard = ${shard} and kind = ${kind}
    and person_id is not distinct from ${personId}::uuid`.execute(db);
}

/** Deletes links that expired before that moment. */
export async function deleteOldLinks(db: Database, shard: number, before: string): Promise<void> {
  await sql`delete from one_time_link where shard = ${shard} and expires_at < ${before}`.execute(
    db,
  );
}

/** Whether a link of that kind is there to be used; nothing is used up. */
export async function findFreshLink(
  db: Database,
  shard: number,
  kind: LinkKind,
  tokenHash: Buffer,
  now: string,
): Promise<boolean> {
  const { rows } =
    await sql`select 1 from one_time_link where shard = ${shard} and token_hash = ${tokenHash}
    and kind = ${kind} and used_at is null and expires_at > ${now}`.execute(db);
  return rows.length === 1;
}

import { sql } from "kysely";
import type { Role } from "../contract/endpoint.ts";
import type { Database } from "./database.ts";

/** A post to be given. */
export interface NewPost {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  /** Of a unit that this transaction holds. */
  readonly unitPath: string;
  readonly role: Role;
  readonly title: string;
  readonly since: string;
}

/** Gives posts, many in one statement. */
export async function insertPosts(
  db: Database,
  shard: number,
  posts: readonly NewPost[],
): Promise<void> {
  await sql`insert into post (shard, id, person_id, unit_id, unit_path, role, title, since)
    select ${shard}, n.id, n."personId", n."unitId", n."unitPath", n.role, n.title, n.since
    from json_to_recordset(${JSON.stringify(posts)}) as n(id uuid, "personId" uuid, "unitId" uuid, "unitPath" text,
      role text, title text, since date)`.execute(db);
}

/** Corrects titles, many in one statement. */
export async function updateTitles(
  db: Database,
  shard: number,
  titles: readonly { readonly id: string; readonly title: string }[],
): Promise<void> {
  await sql`update post set title = n.title
    from json_to_recordset(${JSON.stringify(titles)}) as n(id uuid, title text)
    where post.shard = ${shard} and post.id = n.id`.execute(db);
}

/** Ends posts with that last day. */
export async function endPosts(
  db: Database,
  shard: number,
  ids: readonly string[],
  lastDay: string,
): Promise<void> {
  await sql`update post set until = ${lastDay}
    where shard = ${shard} and id = any (${ids}::uuid[]) and (until is null or until > ${lastDay})`.execute(
    db,
  );
}

/** Takes away posts that were to begin after that day: they were never held. */
export async function deletePostsAfter(
  db: Database,
  shard: number,
  ids: readonly string[],
  day: string,
): Promise<void> {
  await sql`delete from post
    where shard = ${shard} and id = any (${ids}::uuid[]) and since > ${day}`.execute(db);
}

/** A post's place and time, without names. */
export interface PostPlace {
  readonly id: string;
  readonly unitPath: string;
  readonly role: Role;
  readonly until: string | null;
}

/** All posts of a person, wherever they are; asked as the system. */
export async function findPostPlaces(
  db: Database,
  shard: number,
  personId: string,
): Promise<readonly PostPlace[]> {
  const { rows } = await sql<PostPlace>`select p.id, p.unit_path as "unitPath", p.role, p.until
    from post p where p.shard = ${shard} and p.person_id = ${personId}`.execute(db);
  return rows;
}

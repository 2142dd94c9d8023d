import type { Person } from "../../contract/person.ts";
import { AppError } from "../../http/app-error.ts";
import { deleteOversight, findOversight } from "../../store/oversight.ts";
import type { StoredPerson, StoredPost } from "../../store/person.ts";
import { deletePostsAfter, endPosts, findPostPlaces, type PostPlace } from "../../store/post.ts";
import { asSystem } from "../../store/transaction.ts";
import type { DirectoryWork } from "../unit/unit-work.ts";
import { dayBefore, holdPerson, isHeld, keepsPost, readPerson } from "./person-work.ts";

/** Ends one of several posts; the last goes with a move or when the person leaves. */
export async function endPost(
  work: DirectoryWork,
  personId: string,
  postId: string,
  version: number,
): Promise<Person> {
  const person = await holdPerson(work, personId, version);
  const post = keptPost(work, person, postId);
  const held = await heldPosts(work, personId);
  if (held.length === 1) throw new AppError("post-last");
  await closePosts(work, personId, [post]);
  return readPerson(work, personId);
}

/** A post of a held person that the actor may change. @throws AppError `not-found`, `forbidden` */
export function keptPost(
  { actor, today }: DirectoryWork,
  person: StoredPerson,
  postId: string,
): StoredPost {
  const post = person.posts.find((each) => each.id === postId && isHeld(each, today));
  if (post === undefined) throw new AppError("not-found");
  if (!keepsPost(actor, post)) throw new AppError("forbidden");
  return post;
}

/** All posts that a person holds now or will, also those that the actor does not see. */
export async function heldPosts(
  { db, shard, actor, today }: DirectoryWork,
  personId: string,
): Promise<readonly PostPlace[]> {
  const posts = await asSystem(db, { shard, person: actor.personId }, () =>
    findPostPlaces(db, shard, personId),
  );
  return posts.filter((post) => isHeld(post, today));
}

/** Ends posts as of today. Whoever is no leader any more looks after no units. */
export async function closePosts(
  work: DirectoryWork,
  personId: string,
  posts: readonly Pick<StoredPost, "id" | "unitPath" | "role">[],
): Promise<void> {
  const { db, shard, today, record } = work;
  const ids = posts.map(({ id }) => id);
  const lastDay = dayBefore(today);
  await deletePostsAfter(db, shard, ids, lastDay);
  await endPosts(db, shard, ids, lastDay);
  for (const post of posts)
    record({
      kind: "post.ended",
      objectKind: "person",
      objectId: personId,
      unitPath: post.unitPath,
      before: { postId: post.id, role: post.role },
      after: { until: lastDay },
    });
  if (!posts.some(({ role }) => role === "leader")) return;
  const left = await heldPosts(work, personId);
  if (left.some(({ role }) => role === "leader")) return;
  const oversight = await findOversight(db, shard, [personId]);
  await deleteOversight(db, shard, oversight);
  for (const { unitId, unitPath, kind } of oversight)
    record({
      kind: "oversight.ended",
      objectKind: "person",
      objectId: personId,
      unitPath,
      before: { unitId, kind },
    });
}

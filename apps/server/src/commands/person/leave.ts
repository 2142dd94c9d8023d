import type { Person } from "../../contract/person.ts";
import { AppError } from "../../http/app-error.ts";
import type { DirectoryWork } from "../unit/unit-work.ts";
import { closePosts, heldPosts } from "./end-post.ts";
import { addPost, type PostWish } from "./give-post.ts";
import { holdPerson, keepsPost, readPerson } from "./person-work.ts";

/** Lets a person go: all posts end, signing in ends with the next request. What they did stays under their name. */
export async function letLeave(
  work: DirectoryWork,
  personId: string,
  { version }: { readonly version: number },
): Promise<Person> {
  await holdPerson(work, personId, version, { disabled_at: work.now });
  const held = await heldPosts(work, personId);
  if (!held.every((post) => keepsPost(work.actor, post))) throw new AppError("forbidden");
  await closePosts(work, personId, held);
  work.record({
    kind: "person.left",
    objectKind: "person",
    objectId: personId,
    unitPath: held[0]?.unitPath ?? "",
  });
  return readPerson(work, personId);
}

/** Takes a person back, with a post. */
export async function letReturn(
  work: DirectoryWork,
  personId: string,
  { version, ...post }: PostWish & { readonly version: number },
): Promise<Person> {
  const person = await holdPerson(work, personId, version, { disabled_at: null });
  await addPost(work, person, post);
  work.record({
    kind: "person.returned",
    objectKind: "person",
    objectId: personId,
    unitPath: "",
  });
  return readPerson(work, personId);
}

import type { businessRoles, Person } from "../../contract/person.ts";
import type { DirectoryWork } from "../unit/unit-work.ts";
import { closePosts, keptPost } from "./end-post.ts";
import { addPost } from "./give-post.ts";
import { holdPerson, readPerson } from "./person-work.ts";

type BusinessRole = (typeof businessRoles)[number];

/** Moves a person: one post ends, another begins, and what they may see changes with the next request. */
export async function movePerson(
  work: DirectoryWork,
  personId: string,
  move: {
    readonly version: number;
    readonly postId: string;
    readonly unitId: string;
    readonly role?: BusinessRole | undefined;
    readonly title?: string | undefined;
  },
): Promise<Person> {
  const person = await holdPerson(work, personId, move.version);
  const post = keptPost(work, person, move.postId);
  // The new post first: a leader who stays one keeps the units they look after.
  await addPost(
    work,
    // The post that ends among them: whoever keeps unit and role is not moved.
    person,
    {
      unitId: move.unitId,
      // Of an administrator's post nobody is moved: keptPost refused it.
      role: move.role ?? (post.role as BusinessRole),
      title: move.title ?? post.title,
    },
  );
  await closePosts(work, personId, [post]);
  return readPerson(work, personId);
}

import type { Person } from "../../contract/person.ts";
import { updateTitles } from "../../store/post.ts";
import type { DirectoryWork } from "../unit/unit-work.ts";
import { keptPost } from "./end-post.ts";
import { holdPerson, isHeld, readPerson } from "./person-work.ts";

/** Corrects a name. */
export async function renamePerson(
  work: DirectoryWork,
  personId: string,
  { version, name }: { readonly version: number; readonly name: string },
): Promise<Person> {
  const person = await holdPerson(work, personId, version, { name });
  work.record({
    kind: "person.changed",
    objectKind: "person",
    objectId: personId,
    unitPath: person.posts.find((post) => isHeld(post, work.today))?.unitPath ?? "",
    after: { fields: ["name"] },
  });
  return readPerson(work, personId);
}

/** Corrects the title of a post. */
export async function retitlePost(
  work: DirectoryWork,
  personId: string,
  postId: string,
  { version, title }: { readonly version: number; readonly title: string },
): Promise<Person> {
  const person = await holdPerson(work, personId, version);
  const post = keptPost(work, person, postId);
  await updateTitles(work.db, work.shard, [{ id: postId, title }]);
  work.record({
    kind: "post.changed",
    objectKind: "person",
    objectId: personId,
    unitPath: post.unitPath,
    after: { postId, fields: ["title"] },
  });
  return readPerson(work, personId);
}

import { uuidv7 } from "uuidv7";
import { type businessRoles, type Person, roleNames } from "../../contract/person.ts";
import { AppError } from "../../http/app-error.ts";
import type { StoredPerson } from "../../store/person.ts";
import { insertPosts } from "../../store/post.ts";
import { checkKeeps, type DirectoryWork, holdUnit } from "../unit/unit-work.ts";
import { holdPerson, isAdministrators, isHeld, readPerson } from "./person-work.ts";

/** A post as a clerk gives it. */
export interface PostWish {
  readonly unitId: string;
  readonly role: (typeof businessRoles)[number];
  readonly title: string;
  /** Today when left out. */
  readonly since?: string | undefined;
}

/** Gives a person one more post. */
export async function givePost(
  work: DirectoryWork,
  personId: string,
  { version, ...wish }: PostWish & { readonly version: number },
): Promise<Person> {
  const person = await holdPerson(work, personId, version);
  await addPost(work, person, wish);
  return readPerson(work, personId);
}

/** Adds a post to a held person, and records it. */
export async function addPost(
  work: DirectoryWork,
  person: Pick<StoredPerson, "id" | "posts">,
  wish: PostWish,
): Promise<void> {
  const { db, shard, today, record } = work;
  const unit = await holdUnit(work, wish.unitId);
  checkKeeps(work, unit.path);
  if (unit.retired) throw new AppError("unit-retired", { name: unit.name });
  const held = person.posts.filter((post) => isHeld(post, today));
  const administrators = held.filter(isAdministrators);
  if (administrators.length > 0)
    throw new AppError("roles-exclude", {
      roles: {
        zh: administrators.map(({ role }) => roleNames[role].zh).join("、"),
        en: administrators.map(({ role }) => roleNames[role].en).join(", "),
      },
    });
  if (held.some(({ unitId, role }) => unitId === unit.id && role === wish.role))
    throw new AppError("post-held", { unit: unit.name });
  const { role, title, since = today } = wish;
  const id = uuidv7();
  await insertPosts(db, shard, [
    { id, personId: person.id, unitId: unit.id, unitPath: unit.path, role, title, since },
  ]);
  record({
    kind: "post.given",
    objectKind: "person",
    objectId: person.id,
    unitPath: unit.path,
    after: { postId: id, unitId: unit.id, role, since },
  });
}

import type { Person } from "../../contract/person.ts";
import { AppError } from "../../http/app-error.ts";
import type { Actor } from "../../policies/actor.ts";
import { loginPaths, personReach, postReach } from "../../policies/person.ts";
import { mayKeep } from "../../policies/unit.ts";
import {
  bumpPerson,
  findPeople,
  type PersonFilter,
  type StoredPerson,
  type StoredPost,
} from "../../store/person.ts";
import type { DirectoryReading } from "../unit/unit-work.ts";

/** People as the actor may see them. */
export async function seePeople(
  { db, shard, actor, today }: DirectoryReading,
  filter: PersonFilter,
  former: boolean,
): Promise<readonly StoredPerson[]> {
  return findPeople(
    db,
    shard,
    {
      today,
      reach: personReach(actor, shard, "n"),
      posts: postReach(actor, shard, "p"),
      logins: loginPaths(actor),
      former,
    },
    filter,
  );
}

/** A person with former posts. @throws AppError `not-found` */
export async function readPerson(work: DirectoryReading, personId: string): Promise<Person> {
  return personAnswer(work.actor, await storedPerson(work, personId), work.today);
}

async function storedPerson(work: DirectoryReading, personId: string): Promise<StoredPerson> {
  const [found] = await seePeople(work, { ids: [personId], former: true, limit: 1 }, true);
  if (found === undefined) throw new AppError("not-found");
  return found;
}

/**
 * A person that this transaction changes, with all posts that the actor sees.
 * @throws AppError `not-found`, `own-posts`, `forbidden` where the actor keeps none of the posts, `version-conflict`
 */
export async function holdPerson(
  work: DirectoryReading,
  personId: string,
  version: number,
  change: { readonly name?: string; readonly disabled_at?: string | null } = {},
): Promise<StoredPerson> {
  const { db, shard, actor, today } = work;
  const person = await storedPerson(work, personId);
  if (personId === actor.personId) throw new AppError("own-posts");
  if (!keepsPerson(actor, person, today)) throw new AppError("forbidden");
  if (!(await bumpPerson(db, shard, personId, version, change)))
    throw new AppError("version-conflict", {}, { current: await readPerson(work, personId) });
  // Read again: what was seen before the row was held may have changed.
  return storedPerson(work, personId);
}

/** Whether a post counts on a day or will later. */
export function isHeld({ until }: Pick<StoredPost, "until">, today: string): boolean {
  return until === null || until >= today;
}

/** Whether the actor may change a post: those of administrators are the security administrator's matter. */
export function keepsPost(actor: Actor, post: Pick<StoredPost, "role" | "unitPath">): boolean {
  return !isAdministrators(post) && mayKeep(actor, post.unitPath);
}

/** Whether a post is one of the separated administrators'. */
export function isAdministrators({ role }: Pick<StoredPost, "role">): boolean {
  return role === "systemAdmin" || role === "securityAdmin" || role === "auditAdmin";
}

function keepsPerson(actor: Actor, person: StoredPerson, today: string): boolean {
  const held = person.posts.filter((post) => isHeld(post, today));
  return (held.length > 0 ? held : person.posts).some((post) => keepsPost(actor, post));
}

/** A stored person as the contract gives it. */
export function personAnswer(actor: Actor, person: StoredPerson, today: string): Person {
  return {
    id: person.id,
    name: person.name,
    login: person.login,
    seesLogin: person.sees_login,
    posts: person.posts.map(({ id, unitId, unitName, role, title, since, until }) => ({
      id,
      unitId,
      unitName,
      role,
      title,
      since,
      until,
    })),
    oversees: [...person.oversees],
    pairedWith: [...person.paired_with],
    disabledAt: person.disabled_at,
    version: person.version,
    mayChange: person.id !== actor.personId && keepsPerson(actor, person, today),
  };
}

/** The day before: the last one of a post that ends now, so that reach changes at once. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

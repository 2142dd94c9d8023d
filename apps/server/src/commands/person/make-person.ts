import { uuidv7 } from "uuidv7";
import type { Person } from "../../contract/person.ts";
import { AppError } from "../../http/app-error.ts";
import { insertAccount } from "../../store/account.ts";
import { insertPeople } from "../../store/person.ts";
import { checkKeeps, type DirectoryWork, holdUnits } from "../unit/unit-work.ts";
import { addPost, type PostWish } from "./give-post.ts";
import { readPerson } from "./person-work.ts";

/** Adds a person with posts, and where a login is given an account without password. */
export async function makePerson(
  work: DirectoryWork,
  wish: {
    readonly name: string;
    readonly login: string | null;
    readonly posts: readonly PostWish[];
  },
): Promise<Person> {
  const { db, shard, now, record } = work;
  const { name, login, posts } = wish;
  const places = new Set(posts.map(({ unitId, role }) => `${unitId} ${role}`));
  if (places.size !== posts.length) throw new AppError("invalid", { field: "posts" });
  const units = await holdUnits(
    work,
    posts.map(({ unitId }) => unitId),
  );
  for (const { path } of units) checkKeeps(work, path);
  const id = uuidv7();
  await insertPeople(db, shard, now, [{ id, name }]);
  record({
    kind: "person.created",
    objectKind: "person",
    objectId: id,
    unitPath: units[0]?.path ?? "",
    after: { fields: login === null ? ["name"] : ["name", "login"] },
  });
  for (const post of posts) await addPost(work, { id, posts: [] }, post);
  if (login !== null) {
    const account = { shard, personId: id, login, passwordHash: null, mustChange: true, now };
    if (!(await insertAccount(db, account))) throw new AppError("login-taken", { login });
  }
  return readPerson(work, id);
}

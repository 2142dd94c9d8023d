import { uuidv7 } from "uuidv7";
import { AppError } from "../../http/app-error.ts";
import { type AdministratorRole, accountReach, isAdministrator } from "../../policies/account.ts";
import { holdsRoleOver } from "../../policies/actor.ts";
import { findAccountless, insertAccount } from "../../store/account.ts";
import { insertPeople } from "../../store/person.ts";
import { insertPosts } from "../../store/post.ts";
import { asSystem } from "../../store/transaction.ts";
import type { KeepingAccount } from "./change-account.ts";
import { type FirstSignIn, giveFirstSignIn } from "./first-sign-in.ts";

/** Makes an account for a person who has none. Gives the moment until which the first sign-in works. */
export async function createAccount(
  work: KeepingAccount,
  { personId, login }: { readonly personId: string; readonly login: string },
  first: FirstSignIn,
): Promise<string> {
  const { db, shard, now, today, actor, record } = work;
  const reach = accountReach(actor, shard, today, "n");
  const person = await findAccountless(db, shard, today, reach, personId);
  if (person === null) throw new AppError("not-found");
  if (person.hasAccount) throw new AppError("account-exists");
  const current = person.posts.filter(({ over }) => !over);
  const may =
    personId !== actor.personId &&
    !person.elsewhere &&
    current.length > 0 &&
    current.every(
      ({ unitPath, role }) =>
        !isAdministrator(role) && holdsRoleOver(actor, ["office", "systemAdmin"], unitPath),
    );
  if (!may) throw new AppError("forbidden");
  const until = await asSystem(db, { shard, person: actor.personId }, async () => {
    const account = { shard, personId, login, passwordHash: null, mustChange: true, now };
    // Taken, or made for the same person at the same moment.
    if (!(await insertAccount(db, account))) throw new AppError("login-taken", { login });
    return giveFirstSignIn(db, { shard, personId, now }, first);
  });
  const unitPath = current[0]?.unitPath ?? "";
  record({ kind: "account.created", objectKind: "account", objectId: personId, unitPath });
  return until;
}

/** Makes a person whose only post is that of an administrator, with an account. */
export async function createAdministrator(
  work: KeepingAccount,
  wanted: { readonly name: string; readonly login: string; readonly role: AdministratorRole },
  first: FirstSignIn,
): Promise<{ readonly personId: string; readonly until: string }> {
  const { db, shard, now, today, actor, record } = work;
  const own = actor.posts.find(({ role }) => role === "securityAdmin");
  if (own === undefined) throw new AppError("forbidden");
  const { unitId, unitPath } = own;
  const { name, login, role } = wanted;
  const personId = uuidv7();
  const until = await asSystem(db, { shard, person: actor.personId }, async () => {
    await insertPeople(db, shard, now, [{ id: personId, name }]);
    await insertPosts(db, shard, [
      { id: uuidv7(), personId, unitId, unitPath, role, title: "", since: today },
    ]);
    const account = { shard, personId, login, passwordHash: null, mustChange: true, now };
    if (!(await insertAccount(db, account))) throw new AppError("login-taken", { login });
    return giveFirstSignIn(db, { shard, personId, now }, first);
  });
  record({
    kind: "account.created",
    objectKind: "account",
    objectId: personId,
    unitPath,
    after: { role },
  });
  return { personId, until };
}

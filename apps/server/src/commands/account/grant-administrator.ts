import { uuidv7 } from "uuidv7";
import { roleNames } from "../../contract/person.ts";
import { AppError } from "../../http/app-error.ts";
import { type AdministratorRole, excludedRoles } from "../../policies/account.ts";
import { type KeptAccount, updateAccountVersion } from "../../store/account.ts";
import { endAdministratorPosts, lockPerson } from "../../store/administrator.ts";
import { insertPosts } from "../../store/post.ts";
import { endSessions } from "../../store/session.ts";
import { asSystem } from "../../store/transaction.ts";
import {
  changeAccount,
  type KeepingAccount,
  keptAccount,
  refuseLastAdministrator,
} from "./change-account.ts";

/** Makes somebody without other roles an administrator, of another kind, or none any more with null. */
export async function grantAdministrator(
  work: KeepingAccount,
  held: KeptAccount,
  role: AdministratorRole | null,
): Promise<void> {
  const { db, shard, now, today, actor } = work;
  const { personId } = held;
  const own = actor.posts.find((post) => post.role === "securityAdmin");
  if (own === undefined) throw new AppError("forbidden");
  await asSystem(db, { shard, person: actor.personId }, () => lockPerson(db, shard, personId));
  // Read again under the lock: a post given meanwhile counts.
  const account = await keptAccount(work, personId);
  const current = account.posts.filter(({ over }) => !over).map((post) => post.role);
  if (role !== null) {
    const administrators = ["systemAdmin", "securityAdmin", "auditAdmin"];
    const against = excludedRoles(current, role).filter((each) => !administrators.includes(each));
    if (against.length > 0)
      throw new AppError("roles-exclude", {
        roles: {
          zh: against.map((each) => roleNames[each].zh).join("、"),
          en: against.map((each) => roleNames[each].en).join(", "),
        },
      });
  }
  if (role === null || !current.includes(role)) await refuseLastAdministrator(work, account);
  await changeAccount(
    work,
    account,
    "account.administratorChanged",
    async () => {
      await endAdministratorPosts(db, { shard, personId, today }, role);
      const { unitId, unitPath } = own;
      if (role !== null && !current.includes(role))
        await insertPosts(db, shard, [
          { id: uuidv7(), personId, unitId, unitPath, role, title: "", since: today },
        ]);
      // An administrator's session begins with what administrators must show: whoever becomes one signs in anew.
      if (role !== null && current.length === 0) await endSessions(db, { shard, personId, now });
      await updateAccountVersion(db, shard, personId);
    },
    { before: { roles: current }, after: { role } },
  );
}

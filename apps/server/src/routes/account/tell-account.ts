import type { z } from "zod";
import { type KeepingAccount, keptAccount } from "../../commands/account/change-account.ts";
import type { FirstSignIn } from "../../commands/account/first-sign-in.ts";
import { loginKey } from "../../commands/session/count-try.ts";
import type { accountRow, firstSignInAnswer } from "../../contract/account.ts";
import { actsOver } from "../../policies/account.ts";
import type { KeptAccount } from "../../store/account.ts";
import { readAccountLocks } from "../../store/failed-try.ts";
import { asSystem } from "../../store/transaction.ts";

/** Accounts as their keepers see them. */
export async function tellAccounts(
  { db, shard, now, services, actor }: KeepingAccount,
  accounts: readonly KeptAccount[],
): Promise<z.input<typeof accountRow>[]> {
  const keys = new Map(accounts.map(({ login }) => [login, loginKey(services, login)]));
  const locks = await asSystem(db, { shard, person: actor.personId }, () =>
    readAccountLocks(db, shard, now, [...keys.values()]),
  );
  return accounts.map((account) => {
    const { personId, version, name, login, mustChange, hasPassword, totp, lastSignInAt } = account;
    return {
      personId,
      version,
      name,
      login,
      posts: account.posts
        .filter(({ over }) => !over)
        .map(({ unitId, unitName, role, title }) => ({ unitId, unitName, role, title })),
      mustChange,
      hasPassword,
      totp,
      disabledAt: account.disabledAt,
      lockedUntil: locks.get(keys.get(login) ?? "") ?? null,
      lastSignInAt,
      may: [...actsOver(actor, account)],
    };
  });
}

/** One account, as it stands now. */
export async function tellAccount(
  work: KeepingAccount,
  personId: string,
): Promise<z.input<typeof accountRow>> {
  const [row] = await tellAccounts(work, [await keptAccount(work, personId)]);
  if (row === undefined) throw new Error("an account was read and not told");
  return row;
}

/** What is shown once, with the account. */
export async function tellFirstSignIn(
  work: KeepingAccount,
  personId: string,
  first: FirstSignIn,
  until: string,
): Promise<z.input<typeof firstSignInAnswer>> {
  return {
    account: await tellAccount(work, personId),
    password: first.kind === "password" ? first.password : null,
    linkToken: first.kind === "link" ? first.token : null,
    until,
  };
}

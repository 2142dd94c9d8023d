import type { z } from "zod";
import type { accountAct } from "../../contract/account.ts";
import { AppError } from "../../http/app-error.ts";
import type { Work } from "../../http/handler.ts";
import { accountReach, actsOver, isAdministrator } from "../../policies/account.ts";
import type { Actor } from "../../policies/actor.ts";
import {
  countHolders,
  findAccount,
  type KeptAccount,
  listAccounts,
  updateDisabled,
  updateLogin,
  updateTotpSecret,
} from "../../store/account.ts";
import { deleteTriesOf } from "../../store/failed-try.ts";
import { endSessions } from "../../store/session.ts";
import { asSystem } from "../../store/transaction.ts";
import { loginKey } from "../session/count-try.ts";
import { type FirstSignIn, giveFirstSignIn } from "./first-sign-in.ts";

/** What a change of somebody's account works with. */
export type KeepingAccount = Pick<
  Work<"GET /api/accounts">,
  "db" | "shard" | "now" | "today" | "services" | "record"
> & { readonly actor: Actor };

/** Reads an account of the actor's reach. */
export async function keptAccount(
  { db, shard, today, actor }: Pick<KeepingAccount, "db" | "shard" | "today" | "actor">,
  personId: string,
): Promise<KeptAccount> {
  const reach = accountReach(actor, shard, today, "n");
  const [account] = await listAccounts(db, shard, today, reach, { personId, limit: 1 });
  if (account === undefined) throw new AppError("not-found");
  return account;
}

/**
 * Reads an account and holds it, where the actor may do that with it.
 * @param version the version that the caller saw; null for what changes no row that people edit
 */
export async function heldAccount(
  work: KeepingAccount,
  personId: string,
  act: z.infer<typeof accountAct>,
  version: number | null,
): Promise<KeptAccount> {
  const { db, shard, actor } = work;
  const seen = await keptAccount(work, personId);
  if (personId === actor.personId) throw new AppError("own-account");
  if (!actsOver(actor, seen).includes(act)) throw new AppError("forbidden");
  const held = await asSystem(db, { shard, person: actor.personId }, () =>
    findAccount(db, shard, personId, "lock"),
  );
  if (held === null) throw new AppError("not-found");
  if (version !== null && held.version !== version)
    throw new AppError(
      "version-conflict",
      {},
      { current: { version: held.version, login: held.login, disabledAt: held.disabledAt } },
    );
  return keptAccount(work, personId);
}

/** Does the effect as the system and tells the record whose account it was. */
export async function changeAccount(
  work: KeepingAccount,
  account: KeptAccount,
  kind: string,
  effect: () => Promise<unknown>,
  more: {
    readonly before?: Record<string, unknown>;
    readonly after?: Record<string, unknown>;
  } = {},
): Promise<void> {
  const { db, shard, actor, record } = work;
  await asSystem(db, { shard, person: actor.personId }, effect);
  record({
    kind,
    objectKind: "account",
    objectId: account.personId,
    unitPath: account.posts[0]?.unitPath ?? "",
    ...more,
  });
}

/** A new first sign-in in place of a forgotten password; all sessions end. */
export async function resetAccount(
  work: KeepingAccount,
  account: KeptAccount,
  first: FirstSignIn,
): Promise<string> {
  const { db, shard, now } = work;
  const at = { shard, personId: account.personId, now };
  let until = now;
  await changeAccount(work, account, "account.reset", async () => {
    until = await giveFirstSignIn(db, at, first);
    await endSessions(db, at);
  });
  return until;
}

/** Nobody gets in any more, at once: the next request of an open session is refused. */
export async function disableAccount(work: KeepingAccount, account: KeptAccount): Promise<void> {
  const { db, shard, now } = work;
  const at = { shard, personId: account.personId, now };
  await refuseLastAdministrator(work, account);
  await changeAccount(work, account, "account.disabled", async () => {
    await updateDisabled(db, shard, account.personId, now);
    await endSessions(db, at);
  });
}

/** Lets somebody in again; sessions of before stay ended. */
export async function enableAccount(work: KeepingAccount, account: KeptAccount): Promise<void> {
  const { db, shard } = work;
  await changeAccount(work, account, "account.enabled", () =>
    updateDisabled(db, shard, account.personId, null),
  );
}

/** Forgets the wrong tries. */
export async function unlockAccount(work: KeepingAccount, account: KeptAccount): Promise<void> {
  const { db, shard, services } = work;
  await changeAccount(work, account, "account.unlocked", () =>
    deleteTriesOf(db, shard, loginKey(services, account.login)),
  );
}

/** Takes a lost second factor away; sessions end. */
export async function removeTotp(work: KeepingAccount, account: KeptAccount): Promise<void> {
  const { db, shard, now } = work;
  await changeAccount(work, account, "account.totpRemoved", async () => {
    await updateTotpSecret(db, shard, account.personId, null);
    await endSessions(db, { shard, personId: account.personId, now });
  });
}

/** Gives another login. */
export async function renameAccount(
  work: KeepingAccount,
  account: KeptAccount,
  login: string,
): Promise<void> {
  const { db, shard } = work;
  await changeAccount(work, account, "account.renamed", async () => {
    if (!(await isRenamed())) throw new AppError("login-taken", { login });
  });
  async function isRenamed(): Promise<boolean> {
    try {
      return await updateLogin(db, shard, account.personId, login);
    } catch (error) {
      // Two accounts were given the same login at once.
      if ((error as { readonly code?: unknown }).code === "23505") return false;
      throw error;
    }
  }
}

/** Refuses what would leave no administrator of a kind who can sign in. */
export async function refuseLastAdministrator(
  { db, shard, today, actor }: KeepingAccount,
  account: KeptAccount,
): Promise<void> {
  if (account.disabledAt !== null) return;
  for (const { role, over } of account.posts) {
    if (over || !isAdministrator(role)) continue;
    const holders = await asSystem(db, { shard, person: actor.personId }, () =>
      countHolders(db, shard, role, today),
    );
    if (holders <= 1) throw new AppError("last-administrator");
  }
}

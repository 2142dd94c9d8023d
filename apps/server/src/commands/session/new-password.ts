import { AppError } from "../../http/app-error.ts";
import type { Early } from "../../http/handler.ts";
import {
  findPasswordFault,
  ownWords,
  type PasswordFault,
  passwordRules,
  tellPasswordFault,
} from "../../passwords/password-rules.ts";
import type { Actor } from "../../policies/actor.ts";
import {
  deleteOldFormerPasswords,
  findAccount,
  insertFormerPassword,
  listOwnPosts,
  readFormerPasswords,
  type StoredAccount,
  updatePassword,
} from "../../store/account.ts";
import { findInstitution } from "../../store/institution.ts";
import { endSessions } from "../../store/session.ts";
import { inTransaction } from "../../store/transaction.ts";
import { continueSession, type Entered, renewToken, type SigningIn } from "./begin-session.ts";
import { stageOf } from "./stage-of.ts";
import { tryOwnPassword } from "./try-password.ts";

type Own = SigningIn & { readonly actor: Actor };

/** A new password that keeps the rules, hashed, to take the place of that of `account`. */
export interface ChosenPassword {
  readonly account: StoredAccount;
  readonly hash: string;
}

type Choosing = Pick<
  Early<"POST /api/session/password">,
  "shard" | "now" | "today" | "services" | "actor"
>;

/** The new password at signing in, before the transaction: rules, former ones, hash. */
export async function choosePassword(
  early: Early<"POST /api/session/password">,
): Promise<ChosenPassword> {
  if (early.actor.stage !== "newPassword") throw new AppError("stage-over");
  return judge(early, early.body.password);
}

/** The same by who is signed in, after the present one. */
export async function chooseOwnPassword(
  early: Early<"POST /api/me/password">,
): Promise<ChosenPassword> {
  await tryOwnPassword(early, early.body.oldPassword);
  return judge(early, early.body.password);
}

async function judge(early: Choosing, password: string): Promise<ChosenPassword> {
  const { shard, today, services, actor } = early;
  const { passwordProfile: profile } = services.options;
  const { account, posts, institution, former } = await inTransaction(
    services.database,
    { shard, person: "system" },
    "read",
    async (db) => ({
      account: await findAccount(db, shard, actor.personId),
      posts: await listOwnPosts(db, shard, actor.personId, today),
      institution: await findInstitution(db, shard),
      former: await readFormerPasswords(db, shard, actor.personId),
    }),
  );
  if (account === null) throw new AppError("not-signed-in");
  const own = ownWords({
    login: account.login,
    name: account.personName,
    units: posts.map(({ unitName }) => unitName),
    institution: institution?.name ?? "",
  });
  refusePassword(profile, findPasswordFault(profile, password, own));
  const used = [...(account.passwordHash === null ? [] : [account.passwordHash]), ...former];
  for (const hash of used.slice(0, passwordRules[profile].remembered))
    if (await services.passwords.verify(hash, password)) refusePassword(profile, "used");
  return { account, hash: await services.passwords.hash(password) };
}

/** @throws AppError `password-refused` where there is a fault */
export function refusePassword(profile: "mlps" | "asvs", fault: PasswordFault | null): void {
  if (fault === null) return;
  const message = tellPasswordFault(profile, fault);
  throw new AppError("password-refused", { fault, message, field: "password" });
}

/** Sets the first password, or one in place of an expired one, and goes on. */
export async function setPassword(work: Own, chosen: ChosenPassword): Promise<Entered> {
  const { db, shard, actor } = work;
  await store(work, chosen);
  const account = await findAccount(db, shard, actor.personId);
  if (account === null) throw new AppError("not-signed-in");
  // Who has a second factor gave its code before.
  return continueSession(work, await stageOf(work, account, { secondFactor: true }));
}

/** Changes one's password; whoever else is signed in as this person is signed out. */
export async function changePassword(work: Own, chosen: ChosenPassword): Promise<void> {
  await store(work, chosen);
  await renewToken(work);
}

async function store(work: Own, { account, hash }: ChosenPassword): Promise<void> {
  const { db, shard, now, services, actor, record } = work;
  const { personId } = account;
  const at = { shard, personId, now };
  const current = await findAccount(db, shard, personId, "lock");
  // Of two changes at once the second was made from a password that is gone.
  if (current === null || current.passwordHash !== account.passwordHash)
    throw new AppError("stage-over");
  if (current.passwordHash !== null) await insertFormerPassword(db, at, current.passwordHash);
  const { remembered } = passwordRules[services.options.passwordProfile];
  await deleteOldFormerPasswords(db, shard, personId, remembered);
  await updatePassword(db, at, hash, false);
  await endSessions(db, at, { except: actor.sessionId });
  record({
    kind: "account.passwordChanged",
    objectKind: "account",
    objectId: personId,
    unitPath: "",
  });
}

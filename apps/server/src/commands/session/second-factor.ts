import { Secret, TOTP } from "otpauth";
import { AppError } from "../../http/app-error.ts";
import type { Early } from "../../http/handler.ts";
import { closeSecret, openSecret } from "../../passwords/secret-box.ts";
import type { Actor } from "../../policies/actor.ts";
import {
  findAccount,
  type StoredAccount,
  updateTotpSecret,
  useTotpStep,
} from "../../store/account.ts";
import { findInstitution } from "../../store/institution.ts";
import { inTransaction } from "../../store/transaction.ts";
import { continueSession, type Entered, type SigningIn } from "./begin-session.ts";
import { type CountedTry, countedTry, failTry, settleTry } from "./count-try.ts";
import { needsFactor, stageOf } from "./stage-of.ts";

const STEP_SECONDS = 30;

type Own = SigningIn & { readonly actor: Actor };

/** A code that fits, not yet used up. */
export interface RightCode {
  readonly step: number;
  readonly tried: CountedTry;
}

/** The code at signing in, before the transaction: a wrong one stays counted. */
export async function tryCode(early: Early<"POST /api/session/code">): Promise<RightCode> {
  const { shard, now, services, actor, body } = early;
  if (actor.stage !== "secondFactor") throw new AppError("stage-over");
  const account = await inTransaction(
    services.database,
    { shard, person: "system" },
    "read",
    (db) => findAccount(db, shard, actor.personId),
  );
  if (account === null) throw new AppError("not-signed-in");
  const tried = await countedTry(early, "code", account.login, account.personId);
  const step = stepOfCode(account, services.secretKey, body.code, now);
  if (step === null || (account.totpLastStep !== null && step <= account.totpLastStep)) {
    await failTry(early, tried, account.login, account.personId);
    throw new AppError("wrong-code");
  }
  return { step, tried };
}

/** Goes on with a session after a right code; each code works once, of many at once for one. */
export async function giveCode(work: Own, { step, tried }: RightCode): Promise<Entered> {
  const { db, shard, now, actor } = work;
  if (!(await useTotpStep(db, { shard, personId: actor.personId, now }, step)))
    throw new AppError("wrong-code");
  const account = await findAccount(db, shard, actor.personId, "lock");
  if (account === null) throw new AppError("not-signed-in");
  await settleTry(work, tried);
  return continueSession(work, await stageOf(work, account, { secondFactor: true }));
}

/** Makes a secret, to be shown once; it counts when a first code was given. */
export async function askForTotp(
  work: Own,
): Promise<{ readonly secret: string; readonly uri: string }> {
  const { db, shard, services, actor, record } = work;
  const account = await findAccount(db, shard, actor.personId, "lock");
  if (account === null) throw new AppError("not-signed-in");
  if (account.totpConfirmedAt !== null) throw new AppError("totp-on");
  const secret = new Secret({ size: 20 });
  const box = closeSecret(services.secretKey, "totp", account.personId, secret.base32);
  await updateTotpSecret(db, shard, account.personId, box);
  record(aboutAccount("account.totpAsked", account));
  const institution = await findInstitution(db, shard);
  const issuer = `落实 ${institution?.name ?? ""}`.trim().replaceAll(":", " ");
  const uri = new TOTP({ issuer, label: account.login, secret, period: STEP_SECONDS }).toString();
  return { secret: secret.base32, uri };
}

/** Turns the second factor on by its first code. */
export async function confirmTotp(work: Own, code: string): Promise<void> {
  const { db, shard, now, services, actor, record } = work;
  const account = await findAccount(db, shard, actor.personId, "lock");
  if (account === null || account.totpSecret === null) throw new AppError("totp-off");
  if (account.totpConfirmedAt !== null) throw new AppError("totp-on");
  const step = stepOfCode(account, services.secretKey, code, now);
  if (step === null || !(await useTotpStep(db, { shard, personId: account.personId, now }, step)))
    throw new AppError("wrong-code");
  record(aboutAccount("account.totpOn", account));
}

/** At signing in: a secret for an administrator who has no second factor yet. */
export async function askForRequiredTotp(work: Own): ReturnType<typeof askForTotp> {
  if (work.actor.stage !== "newSecondFactor") throw new AppError("stage-over");
  return askForTotp(work);
}

/** Turns it on by its first code, which ends signing in. */
export async function confirmRequiredTotp(work: Own, code: string): Promise<Entered> {
  if (work.actor.stage !== "newSecondFactor") throw new AppError("stage-over");
  await confirmTotp(work, code);
  return continueSession(work, "full");
}

/** Gives the second factor up, unless one must have one; who lost it is freed of it by another administrator. */
export async function removeOwnTotp(work: Own): Promise<void> {
  const { db, shard, actor, record, services } = work;
  if (needsFactor(actor.posts, services)) throw new AppError("totp-needed");
  const account = await findAccount(db, shard, actor.personId, "lock");
  if (account === null || account.totpSecret === null) throw new AppError("totp-off");
  await updateTotpSecret(db, shard, account.personId, null);
  record(aboutAccount("account.totpOff", account));
}

function aboutAccount(kind: string, { personId }: StoredAccount) {
  return { kind, objectKind: "account", objectId: personId, unitPath: "" };
}

/** The step that a code belongs to: now, or one before or after, for clocks that differ. */
function stepOfCode(
  account: StoredAccount,
  secretKey: Uint8Array,
  code: string,
  now: string,
): number | null {
  if (account.totpSecret === null) return null;
  const base32 = openSecret(secretKey, "totp", account.personId, account.totpSecret);
  const timestamp = Date.parse(now);
  const totp = new TOTP({ secret: Secret.fromBase32(base32), period: STEP_SECONDS });
  const delta = totp.validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1000 / STEP_SECONDS) + delta;
}

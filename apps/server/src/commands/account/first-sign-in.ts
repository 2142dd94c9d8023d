import { randomBytes, randomInt } from "node:crypto";
import { hashToken } from "../../http/enter.ts";
import type { Services } from "../../http/services.ts";
import { findAccount, insertFormerPassword, updatePassword } from "../../store/account.ts";
import type { Database } from "../../store/database.ts";
import { deleteLinks, insertLink } from "../../store/one-time-link.ts";
import { ONE_TIME_DAYS } from "../session/stage-of.ts";

// Small letters and digits that nobody confuses when they are read out.
const SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password or link that works once, made before the transaction: hashing takes its time. */
export type FirstSignIn =
  | { readonly kind: "password"; readonly password: string; readonly hash: string }
  | { readonly kind: "link"; readonly token: string };

/** `h7kq-2mzw-x9pc`: 59 bits, to be replaced at the first sign-in. */
export function makeOneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join("");
  return [group(), group(), group()].join("-");
}

/** A token of a link: 256 bits. */
export function makeLinkToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Makes what somebody signs in with for the first time. Nobody chooses it, and it is shown once. */
export async function makeFirstSignIn(
  { passwords }: Services,
  kind: FirstSignIn["kind"],
): Promise<FirstSignIn> {
  if (kind === "link") return { kind, token: makeLinkToken() };
  const password = makeOneTimePassword();
  return { kind, password, hash: await passwords.hash(password) };
}

/** Puts it in force, as the system: what was valid before is not any more. Gives the moment until which it works. */
export async function giveFirstSignIn(
  db: Database,
  at: { readonly shard: number; readonly personId: string; readonly now: string },
  first: FirstSignIn,
): Promise<string> {
  const { shard, personId, now } = at;
  const until = new Date(Date.parse(now) + ONE_TIME_DAYS * 86_400_000).toISOString();
  const account = await findAccount(db, shard, personId, "lock");
  // A one-time password was never the person's own.
  if (account !== null && account.passwordHash !== null && !account.mustChange)
    await insertFormerPassword(db, at, account.passwordHash);
  await deleteLinks(db, shard, "signIn", personId);
  await updatePassword(db, at, first.kind === "password" ? first.hash : null, true);
  if (first.kind === "link") {
    const tokenHash = hashToken(first.token);
    await insertLink(db, { shard, tokenHash, kind: "signIn", personId, expiresAt: until });
  }
  return until;
}

import { AppError } from "../../http/app-error.ts";
import { findAccount } from "../../store/account.ts";
import { beginSession, type Entered, type SigningIn } from "./begin-session.ts";
import { settleTry } from "./count-try.ts";
import { isOneTimeExpired, stageOf } from "./stage-of.ts";
import type { RightPassword } from "./try-password.ts";

/** Begins a session after a right password. */
export async function signIn(work: SigningIn, { account, tried }: RightPassword): Promise<Entered> {
  const { db, shard, now } = work;
  // While the password was hashed it may have been changed, or the account disabled.
  const current = await findAccount(db, shard, account.personId, "lock");
  if (
    current === null ||
    current.disabledAt !== null ||
    current.passwordHash !== account.passwordHash
  )
    throw new AppError("sign-in-failed");
  if (isOneTimeExpired(current, now)) throw new AppError("one-time-expired");
  await settleTry(work, tried);
  return beginSession(
    work,
    current.personId,
    await stageOf(work, current, { secondFactor: false }),
  );
}

import { refuseElsewhere } from "../../http/admit.ts";
import { AppError } from "../../http/app-error.ts";
import type { Early } from "../../http/handler.ts";
import {
  findAccount,
  findAccountByLogin,
  listOwnPosts,
  type StoredAccount,
} from "../../store/account.ts";
import type { Database } from "../../store/database.ts";
import { inTransaction } from "../../store/transaction.ts";
import { type CountedTry, cancelTry, countedTry, failTry, settleTry } from "./count-try.ts";

/** A right password, of the account as it was then. */
export interface RightPassword {
  readonly account: StoredAccount;
  readonly tried: CountedTry;
}

/**
 * Signing in, before the transaction: counts the try, then hashes with no connection held. A login that nobody has, a
 * wrong password and a disabled account cost the same and are told the same.
 * @throws AppError `sign-in-failed`, `too-many-tries`, `administrator-network`
 */
export async function tryPassword(early: Early<"POST /api/sessions">): Promise<RightPassword> {
  const { login, password } = early.body;
  const account = await read(early, (db) => findAccountByLogin(db, early.shard, login));
  const personId = account?.personId ?? null;
  const tried = await countedTry(early, "password", login, personId);
  const right = await verified(early, tried, account?.passwordHash ?? null, password);
  if (account === null || !right || account.disabledAt !== null) {
    await failTry(early, tried, login, personId);
    throw new AppError("sign-in-failed");
  }
  try {
    refuseElsewhere(
      early.services,
      early.caller,
      await read(early, (db) => listOwnPosts(db, early.shard, account.personId, early.today)),
    );
  } catch (error) {
    // The record tells of it as of a wrong one, and whoever has found a password out elsewhere may not try on.
    await failTry(early, tried, login, personId);
    throw error;
  }
  return { account, tried };
}

/**
 * One's own password, asked for again before something that a stolen session must not do.
 * @throws AppError `wrong-password`
 */
export async function tryOwnPassword(
  early: Pick<Early<"POST /api/me/totp">, "shard" | "now" | "services" | "caller" | "actor">,
  password: string,
): Promise<StoredAccount> {
  const { personId } = early.actor;
  const account = await read(early, (db) => findAccount(db, early.shard, personId));
  if (account === null) throw new AppError("not-signed-in");
  const tried = await countedTry(early, "own", account.login, personId);
  if (!(await verified(early, tried, account.passwordHash, password))) {
    await failTry(early, tried, account.login, personId);
    throw new AppError("wrong-password");
  }
  await inTransaction(
    early.services.database,
    { shard: early.shard, person: "system" },
    "write",
    (db) => settleTry({ db, shard: early.shard }, tried),
  );
  return account;
}

type Reading = Pick<Early<"POST /api/sessions">, "shard" | "now" | "services" | "caller">;

async function verified(
  early: Reading,
  tried: CountedTry,
  stored: string | null,
  password: string,
): Promise<boolean> {
  try {
    return await early.services.passwords.verify(stored, password);
  } catch (error) {
    await cancelTry(early, tried);
    throw error;
  }
}

function read<T>({ services, shard }: Reading, work: (db: Database) => Promise<T>): Promise<T> {
  return inTransaction(services.database, { shard, person: "system" }, "read", work);
}

import { AppError } from "../../http/app-error.ts";
import { hashToken } from "../../http/enter.ts";
import type { Early, Work } from "../../http/handler.ts";
import { writeEnding } from "../../http/keep-answer.ts";
import { networkOf } from "../../http/limit-strangers.ts";
import { keyedDigest } from "../../passwords/secret-box.ts";
import type { Database } from "../../store/database.ts";
import {
  countTry,
  deleteTry,
  LOCK_MINUTES,
  readLocks,
  type TryTarget,
  takeTryBack,
} from "../../store/failed-try.ts";
import { isKnownDevice } from "../../store/session.ts";
import { inTransaction } from "../../store/transaction.ts";
import { deviceToken } from "./device.ts";

/** What is tried: the password or the code at signing in, or one's own password by who is signed in. */
export type TryPurpose = "password" | "code" | "own";

/** Wrong tries from one address, or on one known device, that lock the account for it. */
export const MOST_FROM_ONE = 5;
/** Wrong tries from anywhere that lock the account for all devices it does not know. */
export const MOST_FROM_ALL = 10;
/** Wrong tries of one address with any logins: a whole bureau may stand behind it. */
export const MOST_OF_ADDRESS = 100;

/** A try that was let through, and where it is counted. */
export interface CountedTry {
  readonly purpose: TryPurpose;
  /** Counted where it comes from: forgotten when right. */
  readonly own: string;
  /** Counted with those of others: a right one takes only itself back. */
  readonly shared: string | null;
  /** The address, for failures on devices that are not known. */
  readonly address: string | null;
}

type Trying = Pick<Early<"POST /api/sessions">, "shard" | "now" | "services" | "caller">;

/** The digest of a login that counts of its tries begin with; the same for logins that nobody has. */
export function loginKey(
  { secretKey }: Pick<Trying["services"], "secretKey">,
  login: string,
): string {
  return keyedDigest(secretKey, `login ${login}`);
}

/**
 * Counts a try before it is made, in a transaction of its own, so that what fails stays counted.
 *
 * Five from one address lock the account for that address, ten from anywhere for every device that it does not know: a
 * colleague cannot lock somebody out of the device they work on. That device has a count of its own.
 *
 * @throws AppError `too-many-tries`, the same whether the login exists or not
 */
export async function countedTry(
  early: Trying,
  purpose: TryPurpose,
  login: string,
  personId: string | null,
): Promise<CountedTry> {
  const { shard, now, services, caller } = early;
  const account = loginKey(services, login);
  const from = keyedDigest(services.secretKey, `address ${networkOf(caller.address)}`);
  return system(early, async (db) => {
    const device = deviceToken(caller, services);
    const known =
      device !== null &&
      personId !== null &&
      (await isKnownDevice(db, shard, personId, hashToken(device)));
    const one = known
      ? `device:${hashToken(device).toString("base64url")}`
      : purpose === "own"
        ? "session"
        : `from:${from}`;
    const own: TryTarget = { target: `${account}:${purpose}:${one}`, most: MOST_FROM_ONE };
    const shared: TryTarget | null =
      known || purpose === "own"
        ? null
        : { target: `${account}:${purpose}:any`, most: MOST_FROM_ALL };
    const address = shared === null ? null : `address:${from}`;
    const targets = [own.target, shared?.target ?? "", address ?? ""];
    const refuse = async (): Promise<never> => {
      const until = [...(await readLocks(db, shard, targets, now)).values()].sort().at(-1);
      const seconds = Math.ceil((Date.parse(until ?? now) - Date.parse(now)) / 1000);
      const retryAfter = Math.max(1, until === undefined ? LOCK_MINUTES * 60 : seconds);
      const minutes = Math.ceil(retryAfter / 60);
      throw new AppError("too-many-tries", { minutes }, { retryAfter });
    };
    if (address !== null && (await readLocks(db, shard, [address], now)).size > 0) await refuse();
    // Always in this order, so that two tries never wait for each other. A refusal undoes what was counted before it.
    if (!(await countTry(db, shard, own, now))) await refuse();
    if (shared !== null && !(await countTry(db, shard, shared, now))) await refuse();
    return { purpose, own: own.target, shared: shared?.target ?? null, address };
  });
}

/** Tells the record of a wrong try, and counts it against its address. */
export async function failTry(
  early: Trying,
  tried: CountedTry,
  login: string,
  personId: string | null,
): Promise<void> {
  const { shard, now, services, caller } = early;
  await system(early, async (db) => {
    if (tried.address !== null)
      await countTry(db, shard, { target: tried.address, most: MOST_OF_ADDRESS }, now);
    const locks = await readLocks(db, shard, [tried.own, tried.shared ?? tried.own], now);
    const of = {
      objectKind: "account",
      objectId: personId ?? "unknown",
      unitPath: "",
      after: {
        purpose: tried.purpose,
        address: keyedDigest(services.secretKey, `address ${networkOf(caller.address)}`),
        ...(personId === null ? { login: loginKey(services, login) } : {}),
      },
    };
    await writeEnding(
      db,
      { shard, now, personId, sessionId: null },
      {
        events: [
          { ...of, kind: "session.failed" },
          ...(locks.size === 0 ? [] : [{ ...of, kind: "account.locked" }]),
        ],
        writes: [],
      },
    );
  });
}

/** Takes a try back that was never made: the queue was full. */
export async function cancelTry(early: Trying, tried: CountedTry): Promise<void> {
  await system(early, async (db) => {
    await takeTryBack(db, early.shard, tried.own);
    if (tried.shared !== null) await takeTryBack(db, early.shard, tried.shared);
  });
}

/** A right one: forgets the wrong ones from the same place; those of others stay counted. */
export async function settleTry(
  { db, shard }: Pick<Work<"POST /api/sessions">, "db" | "shard">,
  tried: CountedTry,
): Promise<void> {
  await deleteTry(db, shard, tried.own);
  if (tried.shared !== null) await takeTryBack(db, shard, tried.shared);
}

function system<T>({ services, shard }: Trying, work: (db: Database) => Promise<T>): Promise<T> {
  return inTransaction(services.database, { shard, person: "system" }, "write", work);
}

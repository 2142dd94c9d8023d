import { existsSync } from "node:fs";
import { join } from "node:path";
import { giveFirstSignIn, makeLinkToken } from "../commands/account/first-sign-in.ts";
import { loginKey } from "../commands/session/count-try.ts";
import { openEnding, writeEnding } from "../http/keep-answer.ts";
import { openSecretKey } from "../passwords/secret-key.ts";
import { createOwnerPool } from "../postgres/pools.ts";
import type { Settings } from "../settings/read-settings.ts";
import {
  findAccount,
  findAccountByLogin,
  listOwnPosts,
  updateTotpSecret,
} from "../store/account.ts";
import { createDatabase, valueTypes } from "../store/database.ts";
import { dayOf } from "../store/day-of.ts";
import { deleteTriesOf } from "../store/failed-try.ts";
import { endSessions } from "../store/session.ts";
import { inTransaction } from "../store/transaction.ts";
import { AdminError } from "./admin-error.ts";
import { joinDatabase } from "./open-database.ts";
import { SHARD } from "./shard.ts";

/** Whose password, and what else. */
export interface ResetCall {
  readonly settings: Settings;
  readonly login: string;
  /** Takes the second factor away as well: the phone is lost. */
  readonly secondFactor: boolean;
  /** ISO text in UTC. */
  readonly now: string;
}

/** What was done. */
export interface ResetDone {
  readonly name: string;
  /** Works once, until then. Whoever has it chooses a new password. */
  readonly url: string;
  readonly until: string;
  readonly hadSecondFactor: boolean;
}

/**
 * Gives somebody a new first sign-in from the machine itself, also while the server runs: for when nobody is left who may
 * do it in the pages. Open sessions end, locks are lifted, and the record tells of it.
 * @throws AdminError, PostgresError
 */
export async function resetPassword({
  settings,
  login,
  secondFactor,
  now,
}: ResetCall): Promise<ResetDone> {
  const opened = await joinDatabase(settings);
  const pool = createOwnerPool(opened.access, { size: 1, config: { types: valueTypes } });
  const secretKey = existsSync(join(settings.dataFolder, "secret-key"))
    ? await openSecretKey(settings.dataFolder)
    : null;
  try {
    const token = makeLinkToken();
    return await inTransaction(
      createDatabase(pool),
      { shard: SHARD, person: "system" },
      "write",
      async (db) => {
        const found = await findAccountByLogin(db, SHARD, login.trim().toLowerCase());
        const account = found && (await findAccount(db, SHARD, found.personId, "lock"));
        if (account === null) throw unknownLogin(login);
        if (account.disabledAt !== null) throw disabledAccount(login);
        const { personId, personName } = account;
        const at = { shard: SHARD, personId, now };
        const until = await giveFirstSignIn(db, at, { kind: "link", token });
        const hadSecondFactor = account.totpSecret !== null;
        if (secondFactor) await updateTotpSecret(db, SHARD, personId, null);
        await endSessions(db, at);
        if (secretKey !== null)
          await deleteTriesOf(db, SHARD, loginKey({ secretKey }, account.login));
        const ending = openEnding();
        const [post] = await listOwnPosts(db, SHARD, personId, dayOf(now));
        const about = {
          objectKind: "account",
          objectId: personId,
          unitPath: post?.unitPath ?? "",
          // Nobody is signed in at the machine: who it was is known from who may get at it.
          after: { onMachine: true },
        };
        ending.record({ ...about, kind: "account.reset" });
        if (secondFactor && hadSecondFactor)
          ending.record({ ...about, kind: "account.totpRemoved" });
        await writeEnding(db, { shard: SHARD, now, personId: null, sessionId: null }, ending);
        const url = `${ownAddress(settings)}/sign-in#link=${token}`;
        return { name: personName, url, until, hadSecondFactor };
      },
    );
  } finally {
    await pool.end();
    await opened.close();
  }
}

/** Where this machine itself reaches the server, without a slash at its end. */
function ownAddress({ host, port, tls, basePath }: Settings): string {
  const scheme = tls === undefined ? "http" : "https";
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `${scheme}://${name.includes(":") ? `[${name}]` : name}:${port}${basePath.slice(0, -1)}`;
}

function unknownLogin(login: string): AdminError {
  return new AdminError({
    zh: `没有登录名 ${login}。请核对登录名，以及 LUOSHI_DATA 或 DATABASE_URL 是否指向正在使用的数据。`,
    en: `Nobody has the login ${login}. Check it, and that LUOSHI_DATA or DATABASE_URL names the data in use.`,
  });
}

function disabledAccount(login: string): AdminError {
  return new AdminError({
    zh: `账号 ${login} 已停用，没有重置。请由仍可登录的管理员恢复它，或重置另一位管理员。`,
    en: `The account ${login} is disabled and was not reset. Have an administrator who can sign in enable it, or reset another administrator.`,
  });
}

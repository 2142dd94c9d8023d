import { loginKey } from "../../commands/session/count-try.ts";
import type { Work } from "../../http/handler.ts";
import { accountReach } from "../../policies/account.ts";
import { listAccounts, listLogins } from "../../store/account.ts";
import { readAccountLocks } from "../../store/failed-try.ts";
import { asSystem } from "../../store/transaction.ts";
import { tellAccounts } from "./tell-account.ts";

/** An account not used for so long should be looked at. */
const UNUSED_DAYS = 90;

/** A page of the accounts within the actor's reach, by login. */
export async function listKeptAccounts(work: Work<"GET /api/accounts">) {
  const { db, shard, now, today, actor, query } = work;
  const { search, state, after, limit } = query;
  const reach = accountReach(actor, shard, today, "n");
  const accounts = await listAccounts(db, shard, today, reach, {
    limit: limit + 1,
    ...(search === undefined || search === "" ? {} : { search }),
    ...(after === undefined ? {} : { after }),
    ...(state === "active" || state === "disabled" || state === "waiting" ? { state } : {}),
    ...(state === "unused"
      ? { unusedSince: new Date(Date.parse(now) - UNUSED_DAYS * 86_400_000).toISOString() }
      : {}),
    ...(state === "locked" ? { logins: await lockedLogins(work) } : {}),
  });
  const rows = accounts.slice(0, limit);
  const next = accounts.length > limit ? (rows.at(-1)?.login ?? null) : null;
  return { rows: await tellAccounts(work, rows), next };
}

/** Counts hold digests only: each login within reach is looked up among them. */
async function lockedLogins(work: Work<"GET /api/accounts">): Promise<readonly string[]> {
  const { db, shard, now, today, actor, services } = work;
  const locks = await asSystem(db, { shard, person: actor.personId }, () =>
    readAccountLocks(db, shard, now),
  );
  if (locks.size === 0) return [];
  const logins = await listLogins(db, shard, accountReach(actor, shard, today, "n"));
  return logins.filter((login) => locks.has(loginKey(services, login)));
}

import {
  changeAccount,
  disableAccount,
  enableAccount,
  heldAccount,
  keptAccount,
  removeTotp,
  renameAccount,
  resetAccount,
  unlockAccount,
} from "../../commands/account/change-account.ts";
import { createAccount, createAdministrator } from "../../commands/account/create-account.ts";
import { type FirstSignIn, makeFirstSignIn } from "../../commands/account/first-sign-in.ts";
import { grantAdministrator } from "../../commands/account/grant-administrator.ts";
import { AppError } from "../../http/app-error.ts";
import type { Serve } from "../../http/handler.ts";
import { actsOver } from "../../policies/account.ts";
import { endSessions, listSessions } from "../../store/session.ts";
import { idleSinceOf } from "../session/routes.ts";
import { listKeptAccounts } from "./list-accounts.ts";
import { tellAccount, tellFirstSignIn } from "./tell-account.ts";

/** Accounts of others: made, reset, disabled; administrators; sessions that the security administrator ends. */
export function accountRoutes(serve: Serve): void {
  serve("GET /api/accounts", listKeptAccounts);
  serve("GET /api/accounts/:personId", (work) => tellAccount(work, work.params.personId));
  serve(
    "POST /api/accounts",
    async (work, first: FirstSignIn) => {
      const until = await createAccount(work, work.body, first);
      return tellFirstSignIn(work, work.body.personId, first, until);
    },
    ({ services, body }) => makeFirstSignIn(services, body.first),
  );
  serve(
    "POST /api/accounts/administrator",
    async (work, first: FirstSignIn) => {
      const { personId, until } = await createAdministrator(work, work.body, first);
      return tellFirstSignIn(work, personId, first, until);
    },
    ({ services, body }) => makeFirstSignIn(services, body.first),
  );
  serve("PATCH /api/accounts/:personId", async (work) => {
    const { params, body } = work;
    const account = await heldAccount(work, params.personId, "rename", body.version);
    await renameAccount(work, account, body.login);
    return tellAccount(work, params.personId);
  });
  serve(
    "POST /api/accounts/:personId/reset",
    async (work, first: FirstSignIn) => {
      const { params, body } = work;
      const account = await heldAccount(work, params.personId, "reset", body.version);
      const until = await resetAccount(work, account, first);
      return tellFirstSignIn(work, params.personId, first, until);
    },
    ({ services, body }) => makeFirstSignIn(services, body.first),
  );
  serve("POST /api/accounts/:personId/disable", async (work) => {
    const { params, body } = work;
    await disableAccount(work, await heldAccount(work, params.personId, "disable", body.version));
    return tellAccount(work, params.personId);
  });
  serve("POST /api/accounts/:personId/enable", async (work) => {
    const { params, body } = work;
    await enableAccount(work, await heldAccount(work, params.personId, "enable", body.version));
    return tellAccount(work, params.personId);
  });
  serve("POST /api/accounts/:personId/unlock", async (work) => {
    await unlockAccount(work, await heldAccount(work, work.params.personId, "unlock", null));
    return tellAccount(work, work.params.personId);
  });
  serve("POST /api/accounts/:personId/totp/remove", async (work) => {
    const { params, body } = work;
    await removeTotp(work, await heldAccount(work, params.personId, "removeTotp", body.version));
    return tellAccount(work, params.personId);
  });
  serve("PUT /api/accounts/:personId/administrator", async (work) => {
    const { params, body } = work;
    const account = await heldAccount(work, params.personId, "grant", body.version);
    await grantAdministrator(work, account, body.role);
    return tellAccount(work, params.personId);
  });
  serve("GET /api/accounts/:personId/sessions", async (work) => {
    const { db, shard, now, actor, params, services } = work;
    const account = await keptAccount(work, params.personId);
    if (!actsOver(actor, account).includes("endSessions")) throw new AppError("forbidden");
    const idleSince = idleSinceOf(now, services.options.sessionIdleMinutes);
    const rows = await listSessions(db, shard, params.personId, { now, idleSince });
    return { rows: rows.map((row) => ({ ...row, current: row.id === actor.sessionId })) };
  });
  serve("DELETE /api/accounts/:personId/sessions", async (work) => {
    const { db, shard, now, params } = work;
    const { personId } = params;
    const account = await heldAccount(work, personId, "endSessions", null);
    let ended = 0;
    await changeAccount(work, account, "account.sessionsEnded", async () => {
      ended = (await endSessions(db, { shard, personId, now })).length;
    });
    return { ended };
  });
  serve("DELETE /api/accounts/:personId/sessions/:sessionId", async (work) => {
    const { db, shard, now, params } = work;
    const { personId, sessionId } = params;
    const account = await heldAccount(work, personId, "endSessions", null);
    await changeAccount(
      work,
      account,
      "account.sessionsEnded",
      () => endSessions(db, { shard, personId, now }, { only: sessionId }),
      { after: { session: sessionId } },
    );
  });
}

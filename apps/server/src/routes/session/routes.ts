import { endOwnSessions, signOut } from "../../commands/session/end-session.ts";
import {
  type ChosenPassword,
  changePassword,
  chooseOwnPassword,
  choosePassword,
  setPassword,
} from "../../commands/session/new-password.ts";
import {
  askForRequiredTotp,
  askForTotp,
  confirmRequiredTotp,
  confirmTotp,
  giveCode,
  type RightCode,
  removeOwnTotp,
  tryCode,
} from "../../commands/session/second-factor.ts";
import { signIn } from "../../commands/session/sign-in.ts";
import { signInByLink } from "../../commands/session/sign-in-by-link.ts";
import {
  type RightPassword,
  tryOwnPassword,
  tryPassword,
} from "../../commands/session/try-password.ts";
import { AppError } from "../../http/app-error.ts";
import type { Serve } from "../../http/handler.ts";
import { listSessions } from "../../store/session.ts";
import { tellMe } from "./tell-me.ts";

/** Signing in and out, one's own sessions, password and second factor. */
export function sessionRoutes(serve: Serve): void {
  serve("GET /api/me", (work) => tellMe(work, work.actor));
  serve(
    "POST /api/sessions",
    async (work, right: RightPassword) => tellMe(work, await signIn(work, right)),
    tryPassword,
  );
  serve("POST /api/session/link", async (work) =>
    tellMe(work, await signInByLink(work, work.body.token)),
  );
  serve(
    "POST /api/session/code",
    async (work, right: RightCode) => tellMe(work, await giveCode(work, right)),
    tryCode,
  );
  serve(
    "POST /api/session/password",
    async (work, chosen: ChosenPassword) => tellMe(work, await setPassword(work, chosen)),
    choosePassword,
  );
  serve("POST /api/session/totp", (work) => askForRequiredTotp(work));
  serve("POST /api/session/totp/confirm", async (work) =>
    tellMe(work, await confirmRequiredTotp(work, work.body.code)),
  );
  serve("DELETE /api/session", signOut);
  serve("GET /api/sessions", async ({ db, shard, now, actor, services }) => {
    const idleSince = idleSinceOf(now, services.options.sessionIdleMinutes);
    const rows = await listSessions(db, shard, actor.personId, { now, idleSince });
    return { rows: rows.map((row) => ({ ...row, current: row.id === actor.sessionId })) };
  });
  serve("DELETE /api/sessions", async (work) => ({
    ended: await endOwnSessions(work, { except: work.actor.sessionId }),
  }));
  serve("DELETE /api/sessions/:sessionId", async (work) => {
    // Somebody else's is not there for the one who asks.
    if ((await endOwnSessions(work, { only: work.params.sessionId })) === 0)
      throw new AppError("not-found");
  });
  serve(
    "POST /api/me/password",
    async (work, chosen: ChosenPassword) => {
      await changePassword(work, chosen);
      return tellMe(work, work.actor);
    },
    chooseOwnPassword,
  );
  serve(
    "POST /api/me/totp",
    (work) => askForTotp(work),
    (early) => tryOwnPassword(early, early.body.password),
  );
  serve("POST /api/me/totp/confirm", async (work) => {
    await confirmTotp(work, work.body.code);
    return tellMe(work, work.actor);
  });
  serve(
    "POST /api/me/totp/remove",
    async (work) => {
      await removeOwnTotp(work);
      return tellMe(work, work.actor);
    },
    (early) => tryOwnPassword(early, early.body.password),
  );
}

/** The last use before which a session is over. */
export function idleSinceOf(now: string, idleMinutes: number): string {
  return new Date(Date.parse(now) - idleMinutes * 60_000).toISOString();
}

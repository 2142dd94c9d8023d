import type { Endpoint, Role } from "../contract/endpoint.ts";
import { isAdministrator } from "../policies/account.ts";
import { type Actor, holdsRole } from "../policies/actor.ts";
import type { Database } from "../store/database.ts";
import { dayOf } from "../store/day-of.ts";
import { inTransaction, type Mode } from "../store/transaction.ts";
import { AppError } from "./app-error.ts";
import { cookieName } from "./cookies.ts";
import { type Entered, inSession, touchSession } from "./enter.ts";
import type { Caller } from "./handler.ts";
import type { LimitStrangers } from "./limit-strangers.ts";
import type { Services } from "./services.ts";

/** The name of the session's cookie. */
export const sessionCookie = "luoshi";

/** What every guard of an endpoint needs. */
export interface Guarded {
  readonly endpoint: Endpoint;
  readonly services: Services;
  readonly strangers: LimitStrangers;
}

/**
 * Runs `work` in a transaction of whoever asks, if they may call the endpoint: theirs for the second guard, or the system's
 * where strangers may call and while signing in goes on. A stranger is null.
 * @throws AppError `not-signed-in`, `sign-in-unfinished`, `administrator-network`, `forbidden`
 */
export function admit<T>(
  { endpoint, services, strangers }: Guarded,
  caller: Caller,
  now: string,
  mode: Mode,
  work: (db: Database, actor: Actor | null) => Promise<T>,
): Promise<T> {
  const { database, shard, options } = services;
  const { access } = endpoint;
  const token = tokenOf(caller, services);
  const letIn = (db: Database, entered: Entered | null): Promise<T> => {
    if (access === "anyone") return work(db, entered?.actor ?? null);
    if (entered === null) {
      if (token !== "") strangers(caller.address, now);
      throw new AppError("not-signed-in");
    }
    checkEntered({ endpoint, services }, caller, entered);
    noteUse(services, entered, now);
    return work(db, entered.actor);
  };
  const today = dayOf(now);
  if (token === "")
    return inTransaction(database, { shard, person: "system", today }, mode, (db) =>
      letIn(db, null),
    );
  const becoming = access !== "anyone" && access !== "entering";
  return inSession(
    database,
    { shard, token, mode, becoming },
    { now, today, idleMinutes: options.sessionIdleMinutes },
    letIn,
  );
}

/**
 * Whether whoever entered may call the endpoint.
 * @throws AppError `sign-in-unfinished`, `administrator-network`, `forbidden`
 */
export function checkEntered(
  { endpoint: { access }, services }: Pick<Guarded, "endpoint" | "services">,
  caller: Pick<Caller, "address">,
  { actor }: Entered,
): void {
  if (access === "anyone" || access === "entering") return;
  if (actor.stage !== "full") throw new AppError("sign-in-unfinished", { stage: actor.stage });
  refuseElsewhere(services, caller, actor.posts);
  if (access !== "person" && !holdsRole(actor, access)) throw new AppError("forbidden");
}

/** Notes that a session is in use: after the answer, in a transaction of its own, so that a read stays a read. */
export function noteUse(
  { database, shard }: Services,
  { actor, stale }: Entered,
  now: string,
): void {
  if (!stale) return;
  void inTransaction(database, { shard, person: "system" }, "write", (touch) =>
    touchSession(touch, shard, actor.sessionId, now),
  ).catch(() => {});
}

/**
 * Administrators work from the networks that the institution named for them and from nowhere else, whatever they ask for:
 * they hold no other role. Signing in asks this too; a session begun inside is worth nothing outside.
 * @throws AppError `administrator-network`
 */
export function refuseElsewhere(
  { options }: Pick<Services, "options">,
  { address }: Pick<Caller, "address">,
  posts: readonly { readonly role: Role }[],
): void {
  if (posts.some(({ role }) => isAdministrator(role)) && !options.administratorsFrom(address))
    throw new AppError("administrator-network");
}

/** Who asks, and whether they may, before the transaction of the call; there it is looked up again. */
export function lookAhead(route: Guarded, caller: Caller, now: string): Promise<Actor | null> {
  return admit(route, caller, now, "read", async (_, actor) => actor);
}

export function styleOf({ options }: Services) {
  return { secure: options.secureCookies, basePath: options.basePath };
}

/** The token that a caller sent; empty without one. */
export function tokenOf(caller: Caller, services: Services): string {
  return caller.cookies[cookieName(sessionCookie, styleOf(services))] ?? "";
}

export function hasToken(caller: Caller, services: Services): boolean {
  return tokenOf(caller, services) !== "";
}

import type { Endpoint, Role } from "../contract/endpoint.ts";
import { isAdministrator } from "../policies/account.ts";
import { type Actor, holdsRole } from "../policies/actor.ts";
import type { Database } from "../store/database.ts";
import { dayOf } from "../store/day-of.ts";
import { becomePerson, inTransaction } from "../store/transaction.ts";
import { AppError } from "./app-error.ts";
import { cookieName } from "./cookies.ts";
import { findActor, touchSession } from "./enter.ts";
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
 * Who asks, if they may call the endpoint; the transaction becomes theirs for the second guard.
 * @returns null for a stranger, where strangers may call
 * @throws AppError `not-signed-in`, `sign-in-unfinished`, `administrator-network`, `forbidden`
 */
export async function admit(
  { endpoint, services, strangers }: Guarded,
  db: Database,
  caller: Caller,
  now: string,
): Promise<Actor | null> {
  const token = tokenOf(caller, services);
  const { access } = endpoint;
  const entered =
    token === ""
      ? null
      : await findActor(db, services.shard, token, {
          now,
          today: dayOf(now),
          idleMinutes: services.options.sessionIdleMinutes,
        });
  // Signing in works as the system throughout.
  if (access === "anyone") return entered?.actor ?? null;
  if (entered === null) {
    if (token !== "") strangers(caller.address, now);
    throw new AppError("not-signed-in");
  }
  const { actor, stale } = entered;
  if (access !== "entering") {
    if (actor.stage !== "full") throw new AppError("sign-in-unfinished", { stage: actor.stage });
    refuseElsewhere(services, caller, actor.posts);
    if (access !== "person" && !holdsRole(actor, access as readonly Role[]))
      throw new AppError("forbidden");
  }
  if (stale)
    // After the answer, in a transaction of its own: a read stays a read.
    void inTransaction(
      services.database,
      { shard: services.shard, person: "system" },
      "write",
      (touch) => touchSession(touch, services.shard, actor.sessionId, now),
    ).catch(() => {});
  if (access !== "entering")
    await becomePerson(db, { shard: services.shard, person: actor.personId, today: dayOf(now) });
  return actor;
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
  const { database, shard } = route.services;
  return inTransaction(database, { shard, person: "system" }, "read", (db) =>
    admit(route, db, caller, now),
  );
}

export function styleOf({ options }: Services) {
  return { secure: options.secureCookies, basePath: options.basePath };
}

function tokenOf(caller: Caller, services: Services): string {
  return caller.cookies[cookieName(sessionCookie, styleOf(services))] ?? "";
}

export function hasToken(caller: Caller, services: Services): boolean {
  return tokenOf(caller, services) !== "";
}

import { randomBytes } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { sessionCookie } from "../../http/admit.ts";
import { AppError } from "../../http/app-error.ts";
import { hashToken } from "../../http/enter.ts";
import type { Work } from "../../http/handler.ts";
import type { Actor } from "../../policies/actor.ts";
import { touchAccount } from "../../store/account.ts";
import {
  advanceSession,
  endSessions,
  endSessionsBeyond,
  insertSession,
  keepDevice,
  type NewSession,
} from "../../store/session.ts";
import { DEVICE_DAYS, deviceCookie, deviceToken } from "./device.ts";

/** What signing in works with: a transaction of the system, and the caller's cookies. */
export type SigningIn = Pick<
  Work<"POST /api/sessions">,
  "db" | "shard" | "now" | "today" | "services" | "caller" | "record" | "actor"
>;

/** Whose session stands where. */
export interface Entered {
  readonly personId: string;
  readonly stage: NewSession["stage"];
}

/** Open sessions of one person; the one least used gives way to a new one. */
export const MOST_SESSIONS = 10;
/** For the code and the new password. */
const ENTERING_MINUTES = 15;

const newToken = (): string => randomBytes(32).toString("base64url");

/** Begins a session at that stage, and ends the one that the caller had: no token is ever taken over. */
export async function beginSession(
  work: SigningIn,
  personId: string,
  stage: NewSession["stage"],
): Promise<Entered> {
  const { db, shard, now, actor, caller } = work;
  if (actor !== null)
    await endSessions(db, { shard, personId: actor.personId, now }, { only: actor.sessionId });
  const id = uuidv7();
  const token = newToken();
  const expiresAt = expiryOf(work, stage);
  const { device } = caller;
  const tokenHash = hashToken(token);
  await insertSession(db, { shard, id, tokenHash, personId, stage, device, now, expiresAt });
  setToken(work, token);
  if (stage === "full") await finish(work, personId, id);
  return { personId, stage };
}

/**
 * Goes on to another stage with a new token.
 * @throws AppError `stage-over` where another call was faster
 */
export async function continueSession(
  work: SigningIn & { readonly actor: Actor },
  stage: NewSession["stage"],
): Promise<Entered> {
  const { db, shard, now, actor } = work;
  const token = newToken();
  const to = { tokenHash: hashToken(token), stage, expiresAt: expiryOf(work, stage) };
  const at = { shard, sessionId: actor.sessionId, now };
  if (!(await advanceSession(db, at, actor.stage, to))) throw new AppError("stage-over");
  setToken(work, token);
  if (stage === "full") await finish(work, actor.personId, actor.sessionId);
  return { personId: actor.personId, stage };
}

/** A new token for a session that goes on as it is: after a new password. */
export async function renewToken(work: SigningIn & { readonly actor: Actor }): Promise<void> {
  const { db, shard, now, actor } = work;
  const token = newToken();
  const at = { shard, sessionId: actor.sessionId, now };
  const to = { tokenHash: hashToken(token), stage: actor.stage, expiresAt: null };
  if (!(await advanceSession(db, at, actor.stage, to))) throw new AppError("not-signed-in");
  setToken(work, token);
}

/** Signed in to the end: the device is known from now on. */
async function finish(work: SigningIn, personId: string, sessionId: string): Promise<void> {
  const { db, shard, now, services, caller, record } = work;
  await endSessionsBeyond(db, { shard, personId, now }, MOST_SESSIONS);
  await touchAccount(db, shard, personId, now);
  const device = deviceToken(caller, services) ?? newToken();
  await keepDevice(db, shard, personId, hashToken(device), now);
  caller.setCookie(deviceCookie, device, DEVICE_DAYS * 86_400);
  record({
    kind: "session.started",
    objectKind: "account",
    objectId: personId,
    unitPath: "",
    after: { session: sessionId, device: caller.device },
  });
}

function expiryOf({ now, services }: SigningIn, stage: NewSession["stage"]): string {
  const minutes = stage === "full" ? services.options.sessionHours * 60 : ENTERING_MINUTES;
  return new Date(Date.parse(now) + minutes * 60_000).toISOString();
}

function setToken({ caller, services }: SigningIn, token: string): void {
  caller.setCookie(sessionCookie, token, services.options.sessionHours * 3600);
}

import { sessionCookie } from "../../http/admit.ts";
import type { Work } from "../../http/handler.ts";
import type { Actor } from "../../policies/actor.ts";
import { endSessions } from "../../store/session.ts";

type Ending = Pick<
  Work<"DELETE /api/session">,
  "db" | "shard" | "now" | "caller" | "record" | "services"
> & { readonly actor: Actor };

/** Signs out: the token is worth nothing, and the browser drops what it keeps of answers. */
export async function signOut(work: Ending): Promise<void> {
  const { actor, caller } = work;
  await endOwnSessions(work, { only: actor.sessionId });
  caller.setCookie(sessionCookie, "", 0);
  // Not "storage": reports that wait there for the network must not be lost.
  caller.setHeader("clear-site-data", '"cache"');
}

/** Ends sessions of one's own. */
export async function endOwnSessions(
  { db, shard, now, actor, record }: Ending,
  which: { readonly only?: string; readonly except?: string },
): Promise<number> {
  const { personId } = actor;
  const ended = await endSessions(db, { shard, personId, now }, which);
  for (const session of ended)
    record({
      kind: "session.ended",
      objectKind: "account",
      objectId: personId,
      unitPath: "",
      after: { session },
    });
  return ended.length;
}

import { hashToken } from "../../http/enter.ts";
import type { Services } from "../../http/services.ts";
import { findInstitution } from "../../store/institution.ts";
import { deleteLinks, insertLink } from "../../store/one-time-link.ts";
import { inTransaction } from "../../store/transaction.ts";
import { makeLinkToken } from "../account/first-sign-in.ts";

/** Days for which a set-up link works; the next start prints a new one. */
const SET_UP_DAYS = 3;

/**
 * The token of a link for setting up, in place of all earlier ones; null where the server is set up. The server prints it
 * at its start: who can read that may set up. To be put after the page's address, `/set-up#TOKEN`, where no log sees it.
 */
export function createSetUpLink(
  services: Pick<Services, "database" | "shard">,
  now: string,
): Promise<string | null> {
  const { database, shard } = services;
  return inTransaction(database, { shard, person: "system" }, "write", async (db) => {
    if ((await findInstitution(db, shard)) !== null) return null;
    const token = makeLinkToken();
    const expiresAt = new Date(Date.parse(now) + SET_UP_DAYS * 86_400_000).toISOString();
    await deleteLinks(db, shard, "setUp", null);
    await insertLink(db, {
      shard,
      tokenHash: hashToken(token),
      kind: "setUp",
      personId: null,
      expiresAt,
    });
    return token;
  });
}

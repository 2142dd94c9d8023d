import { hashToken } from "../../http/enter.ts";
import type { Services } from "../../http/services.ts";
import { insertLink } from "../../store/one-time-link.ts";
import { inTransaction } from "../../store/transaction.ts";
import { makeLinkToken } from "../account/first-sign-in.ts";

const DEMO_DAYS = 30;

/**
 * The token of a link that signs in as a person of the demo, as often as wanted for a month. It works only where the
 * institution is a demo.
 */
export async function createDemoLink(
  { database, shard }: Pick<Services, "database" | "shard">,
  personId: string,
  now: string,
): Promise<string> {
  const token = makeLinkToken();
  const expiresAt = new Date(Date.parse(now) + DEMO_DAYS * 86_400_000).toISOString();
  await inTransaction(database, { shard, person: "system" }, "write", (db) =>
    insertLink(db, { shard, tokenHash: hashToken(token), kind: "demo", personId, expiresAt }),
  );
  return token;
}

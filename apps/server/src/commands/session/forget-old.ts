import type { Services } from "../../http/services.ts";
import { deleteOldTries } from "../../store/failed-try.ts";
import { deleteOldLinks } from "../../store/one-time-link.ts";
import { deleteOldDevices, deleteOldSessions } from "../../store/session.ts";
import { inTransaction } from "../../store/transaction.ts";
import { DEVICE_DAYS } from "./device.ts";

const DAY = 86_400_000;

/** Deletes what signing in needs no more: to be run once a day. Events keep what happened. */
export async function forgetOld(
  { database, shard }: Pick<Services, "database" | "shard">,
  now: string,
): Promise<void> {
  const before = (days: number) => new Date(Date.parse(now) - days * DAY).toISOString();
  await inTransaction(database, { shard, person: "system" }, "write", async (db) => {
    await deleteOldTries(db, shard, before(1));
    await deleteOldSessions(db, shard, before(30));
    await deleteOldDevices(db, shard, before(DEVICE_DAYS));
    await deleteOldLinks(db, shard, before(30));
  });
}

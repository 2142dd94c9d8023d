import { forgetOld } from "../commands/session/forget-old.ts";
import type { Services } from "../http/services.ts";
import { deleteOldAnswers } from "../store/operations.ts";
import { inTransaction } from "../store/transaction.ts";
import { sweepBlobs } from "./sweep-blobs.ts";

/** A phone that was offline may repeat a call for so long and still be told what it was told. */
const ANSWER_DAYS = 30;
const DAY = 86_400_000;

/** Deletes what nobody needs any more: at once and then once a day. Events keep what happened. */
export function startDailyRound(
  services: Pick<Services, "database" | "shard" | "blobs" | "clock">,
  onError: (error: unknown) => void,
): { readonly stop: () => Promise<void> } {
  let running = Promise.resolve();
  const begin = (): void => {
    running = tidy(services, services.clock()).catch(onError);
  };
  const timer = setInterval(begin, DAY);
  begin();
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}

/** One round, as of a moment. */
export async function tidy(
  services: Pick<Services, "database" | "shard" | "blobs">,
  now: string,
): Promise<void> {
  const { database, shard } = services;
  await forgetOld(services, now);
  const before = new Date(Date.parse(now) - ANSWER_DAYS * DAY).toISOString();
  await inTransaction(database, { shard, person: "system" }, "write", (db) =>
    deleteOldAnswers(db, shard, before),
  );
  await sweepBlobs(services, now);
}

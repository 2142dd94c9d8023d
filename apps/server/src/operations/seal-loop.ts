import { sealBatch, sealEvents } from "../audit/seal-events.ts";
import type { Clock } from "../http/services.ts";
import type { Database } from "../store/database.ts";

/** Seals events while the server runs. */
export interface SealLoop {
  /** Milliseconds since a round last succeeded. */
  readonly age: () => number;
  /** Ends it after the round that runs. */
  readonly stop: () => Promise<void>;
}

/** How it is run. */
export interface SealLoopOptions {
  /** As the owner: seals are written by nobody else. */
  readonly database: Database;
  readonly shard: number;
  readonly clock: Clock;
  /** Told of the first of a row of failures; it goes on. */
  readonly onError: (error: unknown) => void;
  readonly everyMs?: number;
}

/** Seals what has happened every two seconds; where another server does it at the moment, that is as good. */
export function startSealing(options: SealLoopOptions): SealLoop {
  const { database, shard, clock, onError, everyMs = 2000 } = options;
  let done = performance.now();
  let failing = false;
  let stopped = false;
  let wake: () => void = () => {};

  const round = async (): Promise<void> => {
    try {
      for (let sealed = sealBatch; sealed === sealBatch && !stopped; ) {
        sealed = await sealEvents(database, shard, clock());
        done = performance.now();
      }
      failing = false;
    } catch (error) {
      // While the database restarts this says it once, not every two seconds.
      if (!failing && !stopped) onError(error);
      failing = true;
    }
  };
  const running = (async () => {
    while (!stopped) {
      await round();
      if (stopped) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();

  return {
    age: () => performance.now() - done,
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
}

import { CallError } from "@luoshi/server/contract/client";
import type { QueueStore } from "./queue-store.ts";
import { afterFailure, again, nextToSend, type QueuedReport } from "./queued-report.ts";

/** The outside world of the queue. */
export interface QueueWorld {
  readonly store: QueueStore;
  readonly personId: string;
  /** Sends one; throws CallError where it was not taken. */
  readonly send: (item: QueuedReport, kept: (item: QueuedReport) => Promise<void>) => Promise<void>;
  readonly now: () => number;
  readonly chance: () => number;
  /** Runs it after so many milliseconds; gives the way to call that off. */
  readonly later: (run: () => void, pause: number) => () => void;
  /** Told of each change: what waits, the oldest first. */
  readonly changed: (items: readonly QueuedReport[]) => void;
  readonly sent: (item: QueuedReport) => void;
}

/** A queue at work. */
export interface QueueRunner {
  readonly add: (item: QueuedReport, photos: ReadonlyMap<string, ArrayBuffer>) => Promise<void>;
  /** Tries now what waits: the network is back, or the page is. */
  readonly wake: () => void;
  readonly retry: (id: string) => Promise<void>;
  readonly discard: (id: string) => Promise<void>;
  readonly stop: () => void;
  /** Settles when nothing is on its way. */
  readonly idle: () => Promise<void>;
}

/**
 * Sends what waits, one after the other, the same key at each try, until the server has acknowledged it; only then it leaves
 * the device. What a closed page left half sent begins anew.
 */
export async function runQueue(world: QueueWorld): Promise<QueueRunner> {
  const { store, personId, now, chance } = world;
  let items = (await store.list())
    .filter((item) => item.personId === personId)
    .map((item): QueuedReport => (item.state === "sending" ? again(item, now()) : item));
  let busy = false;
  let settled: Promise<void> = Promise.resolve();
  let stopped = false;
  let forget = () => {};

  const tell = (): void => world.changed([...items].sort((a, b) => a.writtenAt - b.writtenAt));
  const replace = (item: QueuedReport): void => {
    items = items.map((each) => (each.id === item.id ? item : each));
    tell();
  };
  const keep = async (item: QueuedReport): Promise<void> => {
    replace(item);
    await store.put(item);
  };
  const find = (id: string) => items.find((item) => item.id === id);

  const sendOne = async (item: QueuedReport): Promise<void> => {
    const sending: QueuedReport = { ...item, state: "sending" };
    replace(sending);
    try {
      await world.send(sending, keep);
      await store.remove(find(item.id) ?? item);
      items = items.filter(({ id }) => id !== item.id);
      tell();
      world.sent(item);
    } catch (error) {
      if (!(error instanceof CallError)) {
        // The device failed, not the server: later.
        replace({ ...(find(item.id) ?? item), state: "waiting", nextAt: now() + 60_000 });
        return;
      }
      // Where the device fails to note it, it still has the report as it was: the next page tries again.
      await keep(afterFailure(find(item.id) ?? item, error, now(), chance())).catch(() => {});
    }
  };
  const run = async (): Promise<void> => {
    try {
      for (;;) {
        const next = nextToSend(items);
        if (stopped || next === null) return;
        if (next.at > now()) {
          forget = world.later(start, next.at - now());
          return;
        }
        await sendOne(next.item);
      }
    } finally {
      // In the same moment as the last look: what is added in the next begins anew and is not left lying.
      busy = false;
    }
  };
  const start = (): void => {
    if (stopped || busy) return;
    forget();
    forget = () => {};
    busy = true;
    settled = run();
  };

  tell();
  start();
  return {
    add: async (item, photos) => {
      await store.add(item, photos);
      items = [...items, item];
      tell();
      start();
    },
    wake: () => {
      items = items.map((item) => (item.state === "waiting" ? { ...item, nextAt: now() } : item));
      start();
    },
    retry: async (id) => {
      const item = find(id);
      if (item === undefined || item.state === "sending") return;
      await keep(again(item, now()));
      start();
    },
    discard: async (id) => {
      const item = find(id);
      if (item === undefined || item.state === "sending") return;
      await store.remove(item);
      items = items.filter((each) => each.id !== id);
      tell();
    },
    stop: () => {
      stopped = true;
      forget();
    },
    idle: async () => {
      while (busy) await settled;
    },
  };
}

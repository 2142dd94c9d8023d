import { askBeforeLeaving } from "../api/ask-before-leaving.ts";
import { newKey } from "../api/new-key.ts";
import { useReachability } from "../api/reachability.ts";
import { serverCall } from "../api/server-call.ts";
import { now } from "../state/clock.ts";
import { markQueue } from "./queue-mark.ts";
import { type QueueRunner, runQueue } from "./queue-runner.ts";
import { useReportQueue } from "./queue-state.ts";
import { memoryQueueStore, openQueueStore, QueueStoreError } from "./queue-store.ts";
import type { QueuedReport, ReportWords } from "./queued-report.ts";
import { sendReport } from "./send-report.ts";

/** A report as a person gives it. */
export interface ReportDraft {
  readonly dutyId: string;
  readonly unitId: string;
  readonly taskText: string;
  readonly words: ReportWords;
  readonly sign: boolean;
  readonly submit: boolean;
  readonly report: QueuedReport["report"];
  readonly photos: readonly { readonly name: string; readonly bytes: ArrayBuffer }[];
  /** Files that the server has already. */
  readonly fileIds: readonly string[];
}

let queue: Promise<QueueRunner> | null = null;
let owner: string | null = null;

/** Starts sending what this person left on this device. Once for a page; again with the same person it does nothing. */
export function startReportQueue(personId: string): void {
  if (owner === personId) return;
  void queue?.then((runner) => runner.stop());
  owner = personId;
  queue = open(personId);
  addEventListener("online", wakeReportQueue);
  addEventListener("beforeunload", askWhereLost);
  document.addEventListener("visibilitychange", wakeWhenSeen);
}

/** Tries now what waits. */
export function wakeReportQueue(): void {
  void queue?.then((runner) => runner.wake());
}

function wakeWhenSeen(): void {
  if (document.visibilityState === "visible") wakeReportQueue();
}

/** Where this device keeps nothing, a report that waits would go with the page. */
function askWhereLost(event: BeforeUnloadEvent): void {
  const { items, fault } = useReportQueue.getState();
  if (fault !== null && items.length > 0) askBeforeLeaving(event);
}

/** Puts a report into the queue; it is safe on this device when this settles. Where the device keeps nothing, `fault` says so. */
export async function enqueueReport(draft: ReportDraft): Promise<void> {
  if (queue === null || owner === null) throw new Error("startReportQueue() comes first");
  const photos = draft.photos.map(({ name, bytes }) => ({ id: newKey(), name, bytes }));
  const item: QueuedReport = {
    ...draft,
    id: newKey(),
    personId: owner,
    photos: photos.map(({ id, name, bytes }) => ({
      id,
      name,
      size: bytes.byteLength,
      key: newKey(),
      fileId: null,
    })),
    key: newKey(),
    writtenAt: now(),
    state: "waiting",
    tries: 0,
    nextAt: now(),
    refusal: null,
  };
  const bytes = new Map(photos.map((photo) => [photo.id, photo.bytes] as const));
  try {
    await (await queue).add(item, bytes);
  } catch (error) {
    if (!(error instanceof QueueStoreError)) throw error;
    useReportQueue.setState({ fault: error.fault });
    const inMemory = memoryQueueStore();
    await inMemory.add(item, bytes);
    // Both run: what the device kept before is still there.
    await start(owner, inMemory);
  }
}

/** Sends one again whose author has decided so. */
export async function retryReport(id: string): Promise<void> {
  await (await queue)?.retry(id);
}

/** Throws one away; only its author's press of a button does that. */
export async function discardReport(id: string): Promise<void> {
  await (await queue)?.discard(id);
}

async function open(personId: string): Promise<QueueRunner> {
  try {
    return await start(personId, openQueueStore());
  } catch (error) {
    if (!(error instanceof QueueStoreError)) throw error;
    useReportQueue.setState({ fault: error.fault });
    return start(personId, memoryQueueStore());
  }
}

const parts = new Map<object, readonly QueuedReport[]>();

function start(personId: string, store: ReturnType<typeof openQueueStore>): Promise<QueueRunner> {
  return runQueue({
    store,
    personId,
    now,
    chance: Math.random,
    send: (item, kept) => sendReport(item, { call: serverCall, photo: store.photo, kept }),
    later: (run, pause) => {
      const timer = setTimeout(run, pause);
      return () => clearTimeout(timer);
    },
    changed: (items) => {
      parts.set(store, items);
      const all = [...parts.values()].flat();
      markQueue(all.length > 0);
      useReportQueue.setState({ items: all });
    },
    sent: () => useReportQueue.setState(({ arrived }) => ({ arrived: arrived + 1 })),
  });
}

// The server answers again: nobody waits for the pause to end.
useReachability.subscribe(({ reachable }, before) => {
  if (reachable && !before.reachable) wakeReportQueue();
});

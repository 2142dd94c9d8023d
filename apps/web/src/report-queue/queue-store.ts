import { createStore, delMany, get, keys, setMany, type UseStore } from "idb-keyval";
import { isQueuedReport, type QueuedReport } from "./queued-report.ts";

/** Why nothing can be kept on this device. */
export type StoreFault = "full" | "unavailable";

/** The device keeps no more, or nothing at all: a private window, a full disk. */
export class QueueStoreError extends Error {
  readonly fault: StoreFault;

  constructor(fault: StoreFault, cause: unknown) {
    super(`reports cannot be kept: ${fault} (${String(cause)})`);
    this.fault = fault;
  }
}

/** Where reports and their photos wait. */
export interface QueueStore {
  readonly list: () => Promise<readonly QueuedReport[]>;
  /** A report with all its photos at once, or nothing of it. */
  readonly add: (item: QueuedReport, photos: ReadonlyMap<string, ArrayBuffer>) => Promise<void>;
  readonly put: (item: QueuedReport) => Promise<void>;
  readonly photo: (id: string) => Promise<ArrayBuffer | null>;
  readonly remove: (item: QueuedReport) => Promise<void>;
}

const ITEM = "item:";
const PHOTO = "photo:";

/** The store in the browser's database. Photos are plain bytes: Safari's private windows keep no blobs. */
export function openQueueStore(): QueueStore {
  let opened: UseStore | null = null;
  const use = async <T>(work: (store: UseStore) => Promise<T>): Promise<T> => {
    try {
      opened ??= createStore("luoshi-report-queue", "reports");
      return await work(opened);
    } catch (error) {
      opened = null;
      throw new QueueStoreError(faultOf(error), error);
    }
  };
  return {
    list: () =>
      use(async (store) => {
        const names = (await keys<string>(store)).filter((name) => name.startsWith(ITEM));
        const found = await Promise.all(names.map((name) => get<unknown>(name, store)));
        return found.filter(isQueuedReport);
      }),
    add: (item, photos) =>
      use((store) =>
        setMany(
          [
            ...[...photos].map(([id, bytes]): [string, unknown] => [PHOTO + id, bytes]),
            [ITEM + item.id, item],
          ],
          store,
        ),
      ),
    put: (item) => use((store) => setMany([[ITEM + item.id, item]], store)),
    photo: (id) => use(async (store) => (await get<ArrayBuffer>(PHOTO + id, store)) ?? null),
    remove: (item) =>
      use((store) => delMany([ITEM + item.id, ...item.photos.map(({ id }) => PHOTO + id)], store)),
  };
}

/** The same in memory alone, where the device keeps nothing: it lasts as long as the page. */
export function memoryQueueStore(): QueueStore {
  const items = new Map<string, QueuedReport>();
  const bytes = new Map<string, ArrayBuffer>();
  return {
    list: () => Promise.resolve([...items.values()]),
    add: (item, photos) => {
      for (const [id, each] of photos) bytes.set(id, each);
      items.set(item.id, item);
      return Promise.resolve();
    },
    put: (item) => {
      items.set(item.id, item);
      return Promise.resolve();
    },
    photo: (id) => Promise.resolve(bytes.get(id) ?? null),
    remove: (item) => {
      items.delete(item.id);
      for (const { id } of item.photos) bytes.delete(id);
      return Promise.resolve();
    },
  };
}

function faultOf(error: unknown): StoreFault {
  return error instanceof Error && error.name === "QuotaExceededError" ? "full" : "unavailable";
}

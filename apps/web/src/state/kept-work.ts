import { createStore, del, get, set } from "idb-keyval";
import type { Draft } from "../checker/draft.ts";

/** What a reload brings back: the last opened file with all that was done to it. */
export interface KeptWork {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly draft: Draft;
  /** When it was kept, milliseconds since 1970. */
  readonly savedAt: number;
}

const LAST = "last";

// Opened late and with care: a browser may forbid it (private windows), and the check works without.
const store = () => createStore("luoshi-try", "work");

/** The kept work, null where there is none or none can be read. */
export async function readKeptWork(): Promise<KeptWork | null> {
  try {
    return (await get<KeptWork>(LAST, store())) ?? null;
  } catch {
    return null;
  }
}

/** Keeps the work; answers whether it is on disk. */
export async function keepWork(work: KeptWork): Promise<boolean> {
  try {
    await set(LAST, work, store());
    return true;
  } catch {
    return false;
  }
}

/** Forgets it. */
export async function forgetWork(): Promise<void> {
  try {
    await del(LAST, store());
  } catch {
    // Nothing was kept.
  }
}

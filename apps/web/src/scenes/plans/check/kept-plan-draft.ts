import type { Draft } from "@luoshi/compiler";
import { createStore, del, get, set } from "idb-keyval";

/** What was done to a plan and has not reached the server yet. */
export interface KeptPlanDraft {
  readonly draft: Draft;
  /** The draft that it was made from, as the server had it. */
  readonly base: Draft;
  readonly draftVersion: number;
  readonly savedAt: number;
}

/** Where such a draft is kept; the browser's store, or a test's. */
export interface PlanDraftStore {
  readonly read: () => Promise<KeptPlanDraft | null>;
  /** Answers whether it is on disk. */
  readonly put: (kept: KeptPlanDraft) => Promise<boolean>;
  readonly clear: () => Promise<void>;
}

// Opened late and with care: a browser may forbid it.
const drafts = () => createStore("luoshi-plans", "drafts");

/** The store of one plan on this device; another person at it finds nothing there. */
export function planDraftStore(personId: string, planId: string): PlanDraftStore {
  const key = `${personId} ${planId}`;
  return {
    read: async () => {
      try {
        return (await get<KeptPlanDraft>(key, drafts())) ?? null;
      } catch {
        return null;
      }
    },
    put: async (kept) => {
      try {
        await set(key, kept, drafts());
        return true;
      } catch {
        return false;
      }
    },
    clear: async () => {
      try {
        await del(key, drafts());
      } catch {
        // What cannot be opened holds nothing.
      }
    },
  };
}

import { type KeptDraft, type KeptWork, keepDraft, keepWork } from "./kept-work.ts";

/** Where the work is kept while it is done: on this device for `/try`, on the server for a plan. */
export interface DraftKeeper {
  /** A file was opened with what was done to it before; answers whether that is kept. */
  readonly begin: (work: KeptWork) => Promise<boolean>;
  /** Something was done; answers whether that is kept. */
  readonly keep: (draft: KeptDraft) => Promise<boolean>;
}

/** Keeps it in the browser's own store. */
export const deviceKeeper: DraftKeeper = { begin: keepWork, keep: keepDraft };

import type { Draft } from "@luoshi/compiler";
import { createStore, delMany, getMany, set, setMany } from "idb-keyval";

/** A file as it was opened. */
interface KeptFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was done to it, and when that was written, milliseconds since 1970. */
export interface KeptDraft {
  readonly draft: Draft;
  readonly savedAt: number;
}

/** What a reload brings back: the last opened file with all that was done to it. */
export type KeptWork = KeptFile & KeptDraft;

const FILE = "file";
const DRAFT = "draft";

// Opened late and with care: a browser may forbid it (private windows), and the check works without.
const store = () => createStore("luoshi-try", "work");

/** The kept work, null where there is none or none can be read. */
export async function readKeptWork(): Promise<KeptWork | null> {
  try {
    const [file, draft] = (await getMany([FILE, DRAFT], store())) as [KeptFile?, KeptDraft?];
    return file === undefined || draft === undefined ? null : { ...file, ...draft };
  } catch {
    return null;
  }
}

/** Keeps what was done to the file that is kept; answers whether it is on disk. */
export function keepDraft(draft: KeptDraft): Promise<boolean> {
  return written(() => set(DRAFT, draft, store()));
}

/** Keeps a file, in place of the last one, with what was done to it: both or neither. */
export function keepWork({ name, bytes, draft, savedAt }: KeptWork): Promise<boolean> {
  return written(() =>
    setMany(
      [
        [FILE, { name, bytes }],
        [DRAFT, { draft, savedAt }],
      ],
      store(),
    ),
  );
}

/** Forgets it. */
export async function forgetWork(): Promise<void> {
  await written(() => delMany([FILE, DRAFT], store()));
}

async function written(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch {
    return false;
  }
}

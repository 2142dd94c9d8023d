import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat, statfs, utimes } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { BlobStore, KeptBlob } from "./blob-store.ts";
import { isPicture, stripPicture } from "./strip-picture.ts";

/** More bytes came than were allowed; none of them were kept. */
export class BlobTooLarge extends Error {
  readonly maxBytes: number;

  constructor(maxBytes: number) {
    super(`more than ${maxBytes} bytes`);
    this.maxBytes = maxBytes;
  }
}

/** No blob has this hash. */
export class BlobMissing extends Error {}

const hashShape = /^[0-9a-f]{64}$/;

/**
 * Blobs in a folder, `ab/cd/HASH`. Written beside, synced, renamed, and the folder synced: after a crash a blob is whole or
 * not there. What was left half written is swept at the next start.
 */
export async function openDiskBlobs(folder: string): Promise<BlobStore> {
  const work = join(folder, "tmp");
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true, mode: 0o700 });
  const place = placeIn(folder);
  const strip = stripOneByOne();
  const inTurn = oneByOne();
  return {
    ...readDiskBlobs(folder),
    keep: (bytes, maxBytes, how) =>
      keep({ folder, work, place, strip, inTurn, how }, bytes, maxBytes),
    retire: (hash, before, how, agree) => inTurn(() => retire(place(hash), before, how, agree)),
  };
}

/** The blobs of a folder that a server may be working in: nothing is swept, nothing kept. */
export function readDiskBlobs(folder: string): Omit<BlobStore, "keep" | "retire"> {
  const place = placeIn(folder);
  return {
    open: async (hash) => {
      const path = place(hash);
      await found(stat(path), hash);
      return createReadStream(path);
    },
    read: async (hash) => found(readFile(place(hash)), hash),
    list: () => list(folder),
    freeBytes: async () => {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    },
  };
}

function placeIn(folder: string): (hash: string) => string {
  return (hash) => {
    if (!hashShape.test(hash)) throw new BlobMissing(hash);
    return join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
  };
}

interface Keeping {
  readonly folder: string;
  readonly work: string;
  readonly place: (hash: string) => string;
  readonly strip: (draft: string) => Promise<Draft | null>;
  readonly inTurn: InTurn;
  readonly how: "stripped" | undefined;
}

/** Bytes written in the work folder, and what they are. */
interface Draft {
  readonly hash: string;
  readonly size: number;
}

async function keep(
  { folder, work, place, strip, inTurn, how }: Keeping,
  bytes: Readable,
  maxBytes: number,
): Promise<KeptBlob> {
  const draft = join(work, randomBytes(12).toString("hex"));
  try {
    const sent = await writeDraft(draft, bytes, maxBytes);
    const { hash, size } = (how === "stripped" ? await strip(draft) : null) ?? sent;
    const path = place(hash);
    const parent = join(path, "..");
    await mkdir(parent, { recursive: true, mode: 0o700 });
    await inTurn(() => rename(draft, path));
    // The folders above are new the first time: a name that was not synced may be gone after a power cut.
    for (const each of [parent, join(parent, ".."), folder]) await syncFolder(each);
    return { hash, size, sentHash: sent.hash };
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function writeDraft(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
  flag: "wx" | "w" = "wx",
): Promise<Draft> {
  const digest = createHash("sha256");
  let size = 0;
  const file = await open(path, flag, 0o600);
  try {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > maxBytes) throw new BlobTooLarge(maxBytes);
      digest.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { hash: digest.digest("hex"), size };
}

/** Runs one after the other what must not happen at the same time. */
type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

function oneByOne(): InTurn {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const own = before.then(work);
    before = own.catch(() => undefined);
    return own;
  };
}

async function retire(
  path: string,
  before: Date,
  how: "remove" | "touch",
  agree: () => Promise<boolean>,
): Promise<boolean> {
  try {
    if ((await stat(path)).mtime >= before) return false;
    const now = new Date();
    if (how === "touch") await utimes(path, now, now);
    if (!(await agree())) return false;
    if (how === "remove") await rm(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/** Pictures are taken into memory whole, so one at a time. Null where the draft is no picture, or has nothing to lose. */
function stripOneByOne(): (draft: string) => Promise<Draft | null> {
  const inTurn = oneByOne();
  const strip = async (draft: string): Promise<Draft | null> => {
    const bytes = await readFile(draft);
    const stripped = stripPicture(bytes);
    if (stripped.equals(bytes)) return null;
    return writeDraft(draft, Readable.from([stripped]), stripped.length, "w");
  };
  return async (draft) => {
    if (!(await beginsAsPicture(draft))) return null;
    return inTurn(() => strip(draft));
  };
}

async function beginsAsPicture(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(32), 0, 32, 0);
    return isPicture(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function found<T>(looking: Promise<T>, hash: string): Promise<T> {
  try {
    return await looking;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw new BlobMissing(hash);
    throw error;
  }
}

async function* list(folder: string): AsyncIterable<string> {
  for (const first of (await readdir(folder)).sort()) {
    if (first.length !== 2) continue;
    for (const second of (await readdir(join(folder, first))).sort())
      yield* (await readdir(join(folder, first, second))).sort();
  }
}

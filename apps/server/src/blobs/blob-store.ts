import type { Readable } from "node:stream";

/** Bytes kept by their SHA-256; what is there never changes. */
export interface BlobStore {
  /**
   * Keeps a stream, on disk when it returns.
   * @param how `stripped`: a picture loses what is noted beside it before it is kept, its place and time above all
   * @throws BlobTooLarge past `maxBytes`; nothing is kept then
   */
  readonly keep: (bytes: Readable, maxBytes: number, how?: "stripped") => Promise<KeptBlob>;
  /** @throws BlobMissing */
  readonly open: (hash: string) => Promise<Readable>;
  /** Whole bytes, for files with a known bound. @throws BlobMissing */
  readonly read: (hash: string) => Promise<Uint8Array>;
  /**
   * Takes leave of a blob that nobody has brought since `before`; nobody can bring it anew meanwhile. `remove` deletes it
   * once `agree` says so; `touch` lets its age begin anew, then asks `agree` to forget it.
   * @returns whether it was old, and `agree` said yes
   */
  readonly retire: (
    hash: string,
    before: Date,
    how: "remove" | "touch",
    agree: () => Promise<boolean>,
  ) => Promise<boolean>;
  readonly list: () => AsyncIterable<string>;
  readonly freeBytes: () => Promise<number>;
}

/** What was kept: SHA-256 in hex, size in bytes. */
export interface KeptBlob {
  readonly hash: string;
  readonly size: number;
  /** The hash of what came: another one where a picture was stripped. Two calls that brought the same are told by it. */
  readonly sentHash: string;
}

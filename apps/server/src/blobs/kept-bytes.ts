/** What is taken over of a file, part by part, in one piece of memory however many parts there are. */
export interface KeptBytes {
  /** Takes over the bytes from `start` to `end`. */
  readonly keep: (start: number, end: number) => void;
  /** Adds bytes of our own: one short block a file. */
  readonly add: (bytes: Buffer) => void;
  readonly done: () => Buffer;
}

const MOST_ADDED = 100;

/** Begins with nothing of `bytes`. */
export function keptBytes(bytes: Buffer): KeptBytes {
  const out = Buffer.allocUnsafe(bytes.length + MOST_ADDED);
  let size = 0;
  return {
    keep: (start, end) => {
      // A part may be said to go on past the end of what was cut off.
      if (start < bytes.length) size += bytes.copy(out, size, start, end);
    },
    add: (own) => {
      size += own.copy(out, size);
    },
    done: () => out.subarray(0, size),
  };
}

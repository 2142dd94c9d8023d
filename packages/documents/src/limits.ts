/**
 * What a file may cost. A plan of 200 pages with pictures stays below a tenth of each;
 * the compression bomb that fells common readers (196 KB that unpack to 200 MB) stays above.
 */
export interface Limits {
  /** Size of the file, bytes. */
  readonly fileBytes: number;
  /** Entries of the zip. */
  readonly entries: number;
  /** One unpacked entry, bytes. */
  readonly entryBytes: number;
  /** All entries that are read together, unpacked, bytes. */
  readonly totalBytes: number;
  /** Unpacked to packed size of one entry; counted from `ratioFloor` bytes up. */
  readonly ratio: number;
  /** Entries that unpack to less are small enough whatever their ratio, bytes. */
  readonly ratioFloor: number;
  /** Nested XML elements. */
  readonly depth: number;
  /** Characters of the text that is handed on. */
  readonly characters: number;
}

/** The limits when the caller names none. */
export const defaultLimits: Limits = {
  fileBytes: 100 * 1024 * 1024,
  entries: 10_000,
  entryBytes: 64 * 1024 * 1024,
  totalBytes: 128 * 1024 * 1024,
  ratio: 200,
  ratioFloor: 4 * 1024 * 1024,
  depth: 256,
  characters: 20_000_000,
};

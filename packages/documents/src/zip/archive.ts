/** One entry as the central directory records it, with the places of its bytes in the file. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; anything else is refused when the entry is read. */
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the local header begins. */
  readonly localStart: number;
  /** Where the packed data begins. */
  readonly dataStart: number;
  /** Where the record in the central directory begins. */
  readonly recordStart: number;
}

/** A zip whose directory was read and checked; entries are unpacked one by one when asked for. */
export interface ZipArchive {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Where the central directory begins and ends. */
  readonly directoryStart: number;
  readonly directoryEnd: number;
  /** Where the end record begins. */
  readonly endStart: number;
  /** Whether sizes and places are recorded in 64 bits. */
  readonly zip64: boolean;
}

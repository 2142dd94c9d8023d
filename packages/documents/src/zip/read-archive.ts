import { DocumentError } from "../error/document-error.ts";
import type { Limits } from "../limits.ts";
import type { ZipArchive, ZipEntry } from "./archive.ts";
import { entryName } from "./entry-name.ts";

const localSignature = 0x04034b50;
const recordSignature = 0x02014b50;
const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;

interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly endStart: number;
  readonly zip64: boolean;
}

/**
 * Reads the central directory of a zip (APPNOTE 6.3) and holds it against the local headers.
 * The directory is ours and not the library's because fflate trusts it: names, sizes and checksums
 * of a damaged or hostile file would pass. Nothing is unpacked here.
 */
export function readArchive(given: Uint8Array, limits: Limits): ZipArchive {
  // Node's Buffer has a `slice` of its own that copies nothing: what is edited in a copy would change the original.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view, limits);
  const entries = new Map<string, ZipEntry>();
  let at = directory.start;
  for (let n = 0; n < directory.count; n++) {
    if (at + 46 > directory.end || view.getUint32(at, true) !== recordSignature) {
      throw new DocumentError("bad-zip", { what: "central directory" });
    }
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const recordEnd = extraEnd + view.getUint16(at + 32, true);
    if (recordEnd > directory.end)
      throw new DocumentError("bad-zip", { what: "central directory" });
    const entry = readRecord(view, bytes, at, nameEnd, extraEnd, directory.start);
    if (entries.has(entry.name)) throw new DocumentError("duplicate-entry", { part: entry.name });
    entries.set(entry.name, entry);
    at = recordEnd;
  }
  if (at !== directory.end) throw new DocumentError("bad-zip", { what: "central directory" });
  refuseOverlaps(entries);
  return {
    bytes,
    entries,
    directoryStart: directory.start,
    directoryEnd: directory.end,
    endStart: directory.endStart,
    zip64: directory.zip64,
  };
}

/** The end record is the last thing in the file but for a comment of at most 65,535 bytes. */
function findDirectory(view: DataView, limits: Limits): Directory {
  const length = view.byteLength;
  const lowest = Math.max(0, length - 22 - 0xffff);
  for (let at = length - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    // The signature may occur inside a comment; only one place has a comment that ends with the file.
    if (at + 22 + view.getUint16(at + 20, true) !== length) continue;
    if (view.getUint16(at + 4, true) !== 0 || view.getUint16(at + 6, true) !== 0) {
      throw new DocumentError("bad-zip", { what: "several volumes" });
    }
    const far = locator64(view, at);
    const count = far < 0 ? view.getUint16(at + 10, true) : long(view, far + 32);
    const size = far < 0 ? view.getUint32(at + 12, true) : long(view, far + 40);
    const start = far < 0 ? view.getUint32(at + 16, true) : long(view, far + 48);
    const end = far < 0 ? at : far;
    if (start + size !== end || (far < 0 && view.getUint16(at + 8, true) !== count)) {
      throw new DocumentError("bad-zip", { what: "end record" });
    }
    if (count > limits.entries) {
      throw new DocumentError("too-many-entries", { count, limit: limits.entries });
    }
    return { start, end, count, endStart: at, zip64: far >= 0 };
  }
  throw new DocumentError("truncated-zip");
}

/** Where the 64-bit end record stands, or -1: some writers use it for small files too. */
function locator64(view: DataView, endStart: number): number {
  const at = endStart - 20;
  if (at < 0 || view.getUint32(at, true) !== locator64Signature) return -1;
  const far = long(view, at + 8);
  if (far + 56 > at || view.getUint32(far, true) !== end64Signature) {
    throw new DocumentError("bad-zip", { what: "end record" });
  }
  return far;
}

function readRecord(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  nameEnd: number,
  extraEnd: number,
  directoryStart: number,
): ZipEntry {
  const name = entryName(bytes.subarray(at + 46, nameEnd));
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const [size, packedSize, localStart] = readSizes(view, at, nameEnd, extraEnd);
  if (localStart + 30 > directoryStart || view.getUint32(localStart, true) !== localSignature) {
    throw new DocumentError("bad-zip", { what: name });
  }
  const nameLength = nameEnd - at - 46;
  const dataStart = localStart + 30 + nameLength + view.getUint16(localStart + 28, true);
  // The two headers must agree, or one reader sees another file than the next reader does.
  const agree =
    (view.getUint16(localStart + 6, true) & 1) === (flags & 1) &&
    view.getUint16(localStart + 8, true) === method &&
    view.getUint16(localStart + 26, true) === nameLength &&
    dataStart + packedSize <= directoryStart &&
    sameBytes(bytes, localStart + 30, at + 46, nameLength);
  if (!agree) throw new DocumentError("bad-zip", { what: name });
  const crc = view.getUint32(at + 16, true);
  return { name, method, flags, crc, packedSize, size, localStart, dataStart, recordStart: at };
}

/** Size, packed size and place of the local header, from the 64-bit extra field where one is called for. */
function readSizes(
  view: DataView,
  at: number,
  extraStart: number,
  extraEnd: number,
): readonly [number, number, number] {
  const sizes: [number, number, number] = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  if (!sizes.includes(0xffffffff)) return sizes;
  for (let field = extraStart; field + 4 <= extraEnd; ) {
    const fieldEnd = field + 4 + view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1 && fieldEnd <= extraEnd) {
      let value = field + 4;
      for (const n of [0, 1, 2] as const) {
        if (sizes[n] !== 0xffffffff) continue;
        if (value + 8 > fieldEnd) break;
        sizes[n] = long(view, value);
        value += 8;
      }
      return sizes;
    }
    field = fieldEnd;
  }
  return sizes;
}

/** Two entries that share bytes are a bomb: the same data is counted many times. */
function refuseOverlaps(entries: ReadonlyMap<string, ZipEntry>): void {
  const sorted = [...entries.values()].sort((a, b) => a.localStart - b.localStart);
  let end = 0;
  for (const entry of sorted) {
    if (entry.localStart < end)
      throw new DocumentError("overlapping-entries", { part: entry.name });
    end = entry.dataStart + entry.packedSize;
  }
}

function sameBytes(bytes: Uint8Array, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (bytes[a + i] !== bytes[b + i]) return false;
  return true;
}

/** A 64-bit number as far as a double counts exactly; larger ones are no place in any file. */
function long(view: DataView, at: number): number {
  const value = view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x100000000;
  return Number.isSafeInteger(value) ? value : Number.MAX_SAFE_INTEGER;
}

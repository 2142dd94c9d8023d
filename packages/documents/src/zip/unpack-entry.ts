import { Inflate, inflateSync } from "fflate";
import { DocumentError } from "../error/document-error.ts";
import type { Limits } from "../limits.ts";
import type { ZipArchive, ZipEntry } from "./archive.ts";
import { crc32 } from "./crc32.ts";

/** Deflate cannot do better than 1032:1, so 64 KiB of input are 66 MB at the very worst. */
const chunkSize = 0x10000;

/**
 * Unpacks one entry and checks it: declared size within the limits, exact length, CRC-32.
 * Inflating is fflate's, synchronous: the same code runs in Node, a page and a worker, and a plan's
 * parts unpack in a millisecond, which is less than the round trip to a worker thread.
 */
export function unpackEntry(archive: ZipArchive, entry: ZipEntry, limits: Limits): Uint8Array {
  const part = entry.name;
  if ((entry.flags & 1) !== 0) throw new DocumentError("encrypted-entry", { part });
  if (entry.size > limits.entryBytes) {
    throw new DocumentError("entry-too-large", {
      part,
      size: entry.size,
      limit: limits.entryBytes,
    });
  }
  if (entry.size > limits.ratioFloor && entry.size > entry.packedSize * limits.ratio) {
    throw new DocumentError("ratio", { part });
  }
  const packed = archive.bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
  let bytes: Uint8Array;
  if (entry.method === 0) bytes = packed;
  else if (entry.method === 8) bytes = inflate(packed, entry);
  else throw new DocumentError("unsupported-compression", { part, method: entry.method });
  if (bytes.length !== entry.size) throw new DocumentError("bad-length", { part });
  if (crc32(bytes) !== entry.crc) throw new DocumentError("bad-crc", { part });
  return bytes;
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    // One byte more than declared: a longer stream shows itself by filling it.
    if (packed.length <= chunkSize)
      return inflateSync(packed, { out: new Uint8Array(entry.size + 1) });
    return inflateInChunks(packed, entry);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError("bad-deflate", { part: entry.name });
  }
}

/** Large input goes in slices, so that a stream that lies about its length is stopped early. */
function inflateInChunks(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const out = new Uint8Array(entry.size);
  let length = 0;
  let done = false;
  const stream = new Inflate((chunk, final) => {
    if (length + chunk.length > entry.size)
      throw new DocumentError("bad-length", { part: entry.name });
    out.set(chunk, length);
    length += chunk.length;
    done = final;
  });
  for (let at = 0; at < packed.length && !done; at += chunkSize) {
    stream.push(packed.subarray(at, at + chunkSize), at + chunkSize >= packed.length);
  }
  return out.subarray(0, length);
}

import type { FileHandle } from "node:fs/promises";
import { BLOCK, tarHead } from "./write-tar.ts";

/** One part of a tar file, to be read to its end before the next is asked for. */
export interface TarPart {
  readonly name: string;
  readonly length: number;
  readonly bytes: () => AsyncGenerator<Buffer>;
}

/** A file that is no tar file of ours, or no longer: `at` is the byte, `name` the part it belongs to where that is known. */
export class TarFault extends Error {
  readonly at: number;
  readonly part: string | null;

  constructor(at: number, part: string | null) {
    super(`damaged at byte ${at}${part === null ? "" : ` in ${part}`}`);
    this.name = "TarFault";
    this.at = at;
    this.part = part;
  }
}

const CHUNK = 256 * 1024;

/**
 * Reads what `writeTar` wrote. Every byte that is not of a part is compared with what it must be, so that damage there is
 * found as well; the bytes of parts are for the reader's digests.
 * @throws TarFault
 */
export async function* readTar(file: FileHandle): AsyncGenerator<TarPart> {
  const { size } = await file.stat();
  for (let at = 0; ; ) {
    const head = await readAt(file, at, BLOCK);
    if (head.length < BLOCK) throw new TarFault(at, null);
    if (isZero(head)) {
      const end = await readAt(file, at + BLOCK, BLOCK);
      if (end.length < BLOCK || !isZero(end) || size !== at + 2 * BLOCK)
        throw new TarFault(at, null);
      return;
    }
    const part = readHead(head, at);
    const start = at + BLOCK;
    const stop = start + part.length;
    const padding = (BLOCK - (part.length % BLOCK)) % BLOCK;
    if (stop + padding > size) throw new TarFault(size, part.name);
    yield { ...part, bytes: () => readBetween(file, start, stop, part.name) };
    if (!isZero(await readAt(file, stop, padding))) throw new TarFault(stop, part.name);
    at = stop + padding;
  }
}

function readHead(head: Buffer, at: number): { readonly name: string; readonly length: number } {
  const end = head.indexOf(0);
  const name = head.toString("utf8", 0, Math.min(end < 0 ? 100 : end, 100));
  const octal = head.toString("latin1", 124, 135);
  const length =
    head.readUInt8(124) === 0x80
      ? Number(head.readBigUInt64BE(128))
      : /^[0-7]{11}$/.test(octal)
        ? Number.parseInt(octal, 8)
        : Number.NaN;
  if (!Number.isSafeInteger(length) || !head.equals(tarHead(name, length)))
    throw new TarFault(at, name === "" ? null : name);
  return { name, length };
}

async function* readBetween(
  file: FileHandle,
  start: number,
  stop: number,
  name: string,
): AsyncGenerator<Buffer> {
  for (let at = start; at < stop; ) {
    const chunk = await readAt(file, at, Math.min(CHUNK, stop - at));
    if (chunk.length === 0) throw new TarFault(at, name);
    yield chunk;
    at += chunk.length;
  }
}

async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const chunk = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(chunk, done, length - done, at + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return chunk.subarray(0, done);
}

function isZero(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0);
}

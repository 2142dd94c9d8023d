import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";

/** What was written of one part. */
export interface WrittenPart {
  readonly name: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/** A tar file (POSIX ustar) that is being written. */
export interface TarWriter {
  /** Adds a part of any length; its bytes pass through, whatever their number. */
  readonly add: (name: string, bytes: AsyncIterable<Uint8Array>) => Promise<WrittenPart>;
  /** Writes the end and puts everything on disk. */
  readonly finish: () => Promise<void>;
}

/** Parts of a tar file are whole blocks of so many bytes. */
export const BLOCK = 512;

/**
 * Writes a tar file into an empty file, `tables/unit.gz` after `tables/institution.gz`. The length of a part stands before
 * it and is known after it: its head is written last.
 */
export function writeTar(file: FileHandle): TarWriter {
  let at = 0;
  const put = async (bytes: Uint8Array, where: number): Promise<void> => {
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await file.write(bytes, done, bytes.length - done, where + done);
      done += bytesWritten;
    }
  };
  return {
    add: async (name, bytes) => {
      const head = at;
      at += BLOCK;
      const digest = createHash("sha256");
      let length = 0;
      for await (const chunk of bytes) {
        await put(chunk, at);
        digest.update(chunk);
        at += chunk.length;
        length += chunk.length;
      }
      await put(tarHead(name, length), head);
      const padding = (BLOCK - (length % BLOCK)) % BLOCK;
      await put(new Uint8Array(padding), at);
      at += padding;
      return { name, bytes: length, sha256: digest.digest("hex") };
    },
    finish: async () => {
      await put(new Uint8Array(2 * BLOCK), at);
      await file.sync();
    },
  };
}

/** Longest name of a part. */
const NAME_BYTES = 100;
const MOST_OCTAL = 0o77777777777;

/** The block before a part; `restore` compares it whole, so nothing in it may depend on who or when. */
export function tarHead(name: string, length: number): Buffer {
  if (Buffer.byteLength(name) > NAME_BYTES) throw new Error(`too long for a part: ${name}`);
  const head = Buffer.alloc(BLOCK);
  head.write(name, 0);
  head.write("0000600\0", 100);
  head.write("0000000\0", 108);
  head.write("0000000\0", 116);
  writeLength(head, length);
  head.write("00000000000\0", 136);
  head.fill(" ", 148, 156);
  head.write("0", 156);
  head.write("ustar\u000000", 257, "latin1");
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return head;
}

/** Octal, or where that has too few digits binary, as GNU tar and bsdtar write and read it. */
function writeLength(head: Buffer, length: number): void {
  if (length <= MOST_OCTAL) {
    head.write(`${length.toString(8).padStart(11, "0")}\0`, 124);
    return;
  }
  head.writeUInt8(0x80, 124);
  head.writeBigUInt64BE(BigInt(length), 128);
}

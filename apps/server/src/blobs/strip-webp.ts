import { readOrientation, writeOrientation } from "./orientation.ts";

/** Whether bytes begin as a WebP picture does. */
export function isWebp(bytes: Buffer): boolean {
  return (
    bytes.subarray(0, 4).toString("latin1") === "RIFF" &&
    bytes.subarray(8, 12).toString("latin1") === "WEBP"
  );
}

const shown: ReadonlySet<string> = new Set([
  "VP8 ",
  "VP8L",
  "VP8X",
  "ALPH",
  "ANIM",
  "ANMF",
  "ICCP",
]);
/** Bits of VP8X that say which notes follow. */
const [EXIF, XMP] = [0x08, 0x04];

/** A WebP picture without EXIF, XMP and what else is noted beside it; the orientation stays. */
export function stripWebp(bytes: Buffer): Buffer {
  const kept: Buffer[] = [Buffer.from(bytes.subarray(0, 12))];
  const [head] = kept;
  const ends = Math.min(bytes.length, 8 + bytes.readUInt32LE(4));
  let flags: Buffer | null = null;
  for (let at = 12; at + 8 <= ends; ) {
    const name = bytes.subarray(at, at + 4).toString("latin1");
    const length = bytes.readUInt32LE(at + 4);
    // An odd length is filled up.
    const end = at + 8 + length + (length % 2);
    const chunk = bytes.subarray(at, end);
    if (name === "VP8X" && chunk.length > 8) {
      flags = Buffer.from(chunk);
      flags.writeUInt8((flags[8] ?? 0) & ~(EXIF | XMP), 8);
      kept.push(flags);
    } else if (name === "EXIF") {
      const orientation = readOrientation(chunk.subarray(8));
      if (orientation !== 1 && flags !== null) {
        kept.push(chunkOf("EXIF", writeOrientation(orientation)));
        flags.writeUInt8((flags[8] ?? 0) | EXIF, 8);
      }
    } else if (shown.has(name)) kept.push(chunk);
    at = end;
  }
  const size = kept.reduce((sum, { length }) => sum + length, 0);
  head?.writeUInt32LE(size - 8, 4);
  return Buffer.concat(kept);
}

function chunkOf(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 0, "latin1");
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data]);
}

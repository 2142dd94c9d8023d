import { keptBytes } from "./kept-bytes.ts";
import { type Orientation, readOrientation, writeOrientation } from "./orientation.ts";

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
  const kept = keptBytes(bytes);
  kept.keep(0, 12);
  const ends = Math.min(bytes.length, 8 + bytes.readUInt32LE(4));
  let [hasHead, orientation] = [false, 1];
  for (let at = 12; at + 8 <= ends; ) {
    const name = bytes.subarray(at, at + 4).toString("latin1");
    const length = bytes.readUInt32LE(at + 4);
    // An odd length is filled up.
    const end = at + 8 + length + (length % 2);
    if (name === "EXIF" && orientation === 1)
      orientation = readOrientation(bytes.subarray(at + 8, end));
    else if (shown.has(name)) kept.keep(at, end);
    hasHead ||= at === 12 && name === "VP8X" && length > 0;
    at = end;
  }
  const isTurned = hasHead && orientation !== 1;
  if (isTurned) kept.add(chunkOf("EXIF", writeOrientation(orientation as Orientation)));
  const stripped = kept.done();
  stripped.writeUInt32LE(stripped.length - 8, 4);
  if (hasHead && stripped.length > 20)
    stripped.writeUInt8(((stripped[20] ?? 0) & ~(EXIF | XMP)) | (isTurned ? EXIF : 0), 20);
  return stripped;
}

function chunkOf(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 0, "latin1");
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data]);
}

import { crc32 } from "node:zlib";
import { keptBytes } from "./kept-bytes.ts";
import { readOrientation, writeOrientation } from "./orientation.ts";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Whether bytes begin as a PNG does. */
export function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, 8).equals(signature);
}

/** What a viewer may need beside the picture itself: colours, transparency, size of a dot, moving pictures. */
const shown: ReadonlySet<string> = new Set(
  "tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT".split(" "),
);

/** A PNG without texts, time, EXIF and private notes; the orientation stays. What is damaged is taken over as it is. */
export function stripPng(bytes: Buffer): Buffer {
  const kept = keptBytes(bytes);
  kept.keep(0, 8);
  let hasExif = false;
  for (let at = 8; at < bytes.length; ) {
    const length = at + 8 <= bytes.length ? bytes.readUInt32BE(at) : 0;
    const name = bytes.subarray(at + 4, at + 8).toString("latin1");
    const end = at + 12 + length;
    if (!/^[A-Za-z]{4}$/.test(name)) {
      kept.keep(at, bytes.length);
      break;
    }
    if (name === "eXIf") {
      const orientation = readOrientation(bytes.subarray(at + 8, end - 4));
      if (!hasExif && orientation !== 1) kept.add(chunkOf("eXIf", writeOrientation(orientation)));
      hasExif = true;
    } else if (/^[A-Z]/.test(name) || shown.has(name)) kept.keep(at, end);
    if (name === "IEND") break;
    at = end;
  }
  return kept.done();
}

function chunkOf(name: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(name, 4, "latin1");
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}

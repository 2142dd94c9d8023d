import { keptBytes } from "./kept-bytes.ts";
import { exifName, readOrientation, writeOrientation } from "./orientation.ts";

/** Whether bytes begin as a JPEG does. */
export function isJpeg(bytes: Buffer): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

const EOI = 0xd9;
const SOS = 0xda;
const APP1 = 0xe1;

/**
 * A JPEG without what was noted beside the picture: place, time, device, captions, previews, second pictures. The picture
 * itself stays bit for bit, with its orientation and colours. What is cut off or damaged is taken over as it is.
 */
export function stripJpeg(bytes: Buffer): Buffer {
  const kept = keptBytes(bytes);
  kept.keep(0, 2);
  let at = 2;
  let hasExif = false;
  while (at < bytes.length) {
    const start = at;
    if (bytes[at] !== 0xff) {
      // Where a marker should stand, readers go on to the next 0xFF; so do we.
      const next = bytes.indexOf(0xff, at);
      at = next < 0 ? bytes.length : next;
      kept.keep(start, at);
      continue;
    }
    // Any number of 0xFF may stand before a marker.
    while (bytes[at] === 0xff) at++;
    const marker = bytes[at++] ?? 0;
    if (marker === EOI) {
      // What comes after the end is no part of this picture: a film, a larger one, a depth map, with notes of their own.
      kept.keep(start, at);
      return kept.done();
    }
    if (isBare(marker)) {
      kept.keep(start, at);
      continue;
    }
    const length = at + 2 <= bytes.length ? bytes.readUInt16BE(at) : 0;
    const end = at + length;
    const data = bytes.subarray(at + 2, end);
    if (isExif(marker, data)) {
      const orientation = readOrientation(data);
      if (!hasExif && orientation !== 1) kept.add(exifSegment(writeOrientation(orientation)));
      hasExif = true;
    } else if (isPicture(marker, data)) {
      if (length < 2 || end > bytes.length) {
        at = start;
        break;
      }
      kept.keep(start, end);
    }
    // Cut off in the middle of a note, nothing is left to keep.
    at = Math.max(end, at);
    if (marker === SOS) {
      const scanEnd = endOfScan(bytes, at);
      kept.keep(at, scanEnd);
      at = scanEnd;
    }
  }
  kept.keep(at, bytes.length);
  return kept.done();
}

/** Markers that stand alone, without a length. */
function isBare(marker: number): boolean {
  return marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd8);
}

const startsWith = (data: Buffer, name: string): boolean =>
  data.subarray(0, name.length).toString("latin1") === name;

function isExif(marker: number, data: Buffer): boolean {
  return marker === APP1 && data.subarray(0, 6).equals(exifName);
}

/** Whether a segment is needed to show the picture: of the notes of programs only shape, colours and their order are. */
function isPicture(marker: number, data: Buffer): boolean {
  if (marker === 0xe0) return startsWith(data, "JFIF\0");
  if (marker === 0xe2) return startsWith(data, "ICC_PROFILE\0");
  if (marker === 0xee) return startsWith(data, "Adobe");
  return marker !== 0xfe && !(marker >= 0xe1 && marker <= 0xef);
}

function exifSegment(tiff: Buffer): Buffer {
  const head = Buffer.from([0xff, APP1, 0, 2 + exifName.length + tiff.length]);
  return Buffer.concat([head, exifName, tiff]);
}

/** The next marker after the coded lines of a picture, in which 0xFF is followed by 0 or a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

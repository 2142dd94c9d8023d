/** How a picture is to be turned, as cameras write it: 1 upright, 6 a quarter to the right, to 8. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Name that stands before the TIFF data of an EXIF block in a JPEG. */
export const exifName: Buffer = Buffer.from("Exif\0\0", "latin1");

const orientationTag = 0x0112;

/**
 * The orientation that an EXIF block says, with its name before it or not; 1 where it says none or is damaged. It is the
 * one thing of EXIF that a picture is not the same without.
 */
export function readOrientation(exif: Buffer): Orientation {
  const tiff = exif.subarray(0, 6).equals(exifName) ? exif.subarray(6) : exif;
  const little = tiff.subarray(0, 2).toString("latin1") === "II";
  const u16 = (at: number): number =>
    at < 0 || at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  if (tiff.length < 14 || u16(2) !== 42) return 1;
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = u16(first);
  for (let at = first + 2; at < first + 2 + entries * 12 && at + 12 <= tiff.length; at += 12) {
    if (u16(at) !== orientationTag) continue;
    const value = u16(at + 8);
    return value >= 1 && value <= 8 ? (value as Orientation) : 1;
  }
  return 1;
}

/** An EXIF block that says the orientation and nothing else, without the name before it. */
export function writeOrientation(orientation: Orientation): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write("MM", 0, "latin1");
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(orientationTag, 10);
  // One value of two bytes, written into the entry itself; no second directory.
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}

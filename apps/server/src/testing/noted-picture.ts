import { crc32, deflateSync } from "node:zlib";

// Pictures with what cameras, phones and programs note beside them. Each note holds the word that must be gone.

/** The word that stands in every note. */
export const NOTED = "NOTED-31.2304N-121.4737E";

const note = Buffer.from(NOTED, "latin1");
const u16 = (value: number, little = false): Buffer => {
  const bytes = Buffer.alloc(2);
  if (little) bytes.writeUInt16LE(value);
  else bytes.writeUInt16BE(value);
  return bytes;
};
const u32 = (value: number, little = false): Buffer => {
  const bytes = Buffer.alloc(4);
  if (little) bytes.writeUInt32LE(value);
  else bytes.writeUInt32BE(value);
  return bytes;
};

/** EXIF as a camera writes it: the maker, the orientation, and a directory of the place. */
export function exifOf(orientation: number, little = false): Buffer {
  const [s, l] = [(value: number) => u16(value, little), (value: number) => u32(value, little)];
  const entry = (tag: number, kind: number, count: number, value: Buffer): Buffer =>
    Buffer.concat([s(tag), s(kind), l(count), value]);
  const text = Buffer.concat([note, Buffer.from([0])]);
  // Three entries of 12 bytes after a head of 10, then the next directory's address: the text begins at 50.
  return Buffer.concat([
    Buffer.from(little ? "II" : "MM", "latin1"),
    s(42),
    l(8),
    s(3),
    entry(0x010f, 2, text.length, l(50)),
    entry(0x0112, 3, 1, Buffer.concat([s(orientation), s(0)])),
    entry(0x8825, 4, 1, l(50 + text.length)),
    l(0),
    text,
    s(1),
    entry(2, 2, text.length, l(50)),
    l(0),
  ]);
}

const segment = (marker: number, ...data: Buffer[]): Buffer => {
  const body = Buffer.concat(data);
  return Buffer.concat([Buffer.from([0xff, marker]), u16(body.length + 2), body]);
};

/** The notes of a JPEG; its EXIF first. */
export function jpegNotes(orientation: number, little = false): Buffer {
  return Buffer.concat([
    segment(0xe1, Buffer.from("Exif\0\0", "latin1"), exifOf(orientation, little)),
    segment(0xe1, Buffer.from("http://ns.adobe.com/xap/1.0/\0", "latin1"), note),
    segment(0xe2, Buffer.from("MPF\0", "latin1"), note),
    segment(0xed, Buffer.from("Photoshop 3.0\0", "latin1"), note),
    segment(0xe5, note),
    segment(0xfe, note),
  ]);
}

/** A JPEG with notes after its beginning, and a second picture after its end. */
export function notedJpeg(jpeg: Buffer, orientation: number, little = false): Buffer {
  const notes = jpegNotes(orientation, little);
  return Buffer.concat([jpeg.subarray(0, 2), notes, jpeg.subarray(2), jpeg.subarray(0, 2), notes]);
}

/** A chunk of a PNG. */
export function pngChunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  return Buffer.concat([u32(data.length), body, u32(crc32(body))]);
}

/** A PNG with notes after its head, and something after its end. */
export function notedPng(png: Buffer, orientation: number): Buffer {
  return Buffer.concat([
    png.subarray(0, 33),
    pngChunk("eXIf", exifOf(orientation)),
    pngChunk("tEXt", Buffer.concat([Buffer.from("Comment\0", "latin1"), note])),
    pngChunk("zTXt", Buffer.concat([Buffer.from("Comment\0\0", "latin1"), deflateSync(note)])),
    pngChunk("iTXt", Buffer.concat([Buffer.from("XML:com.adobe.xmp\0\0\0\0\0", "latin1"), note])),
    pngChunk("tIME", Buffer.from([7, 235, 3, 1, 10, 0, 0])),
    pngChunk("prIv", note),
    png.subarray(33),
    note,
  ]);
}

const riffChunk = (name: string, data: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(name, "latin1"),
    u32(data.length, true),
    data,
    Buffer.alloc(data.length % 2),
  ]);

/** A WebP picture of that size with notes, in the extended form that they need. */
export function notedWebp(
  webp: Buffer,
  [width, height]: readonly [number, number],
  orientation: number,
): Buffer {
  const size = [width, height].map((each) => u32(each - 1, true).subarray(0, 3));
  const isExtended = webp.subarray(12, 16).toString("latin1") === "VP8X";
  const head = isExtended
    ? Buffer.from(webp.subarray(12, 30))
    : riffChunk("VP8X", Buffer.concat([Buffer.alloc(4), ...size]));
  head[8] = (head[8] ?? 0) | 0x0c;
  const body = Buffer.concat([
    head,
    webp.subarray(isExtended ? 30 : 12),
    riffChunk("EXIF", exifOf(orientation, true)),
    riffChunk("XMP ", note),
    riffChunk("PRIV", note),
  ]);
  return Buffer.concat([
    Buffer.from("RIFF", "latin1"),
    u32(body.length + 4, true),
    Buffer.from("WEBP", "latin1"),
    body,
    note,
  ]);
}

const box = (name: string, ...data: Buffer[]): Buffer => {
  const body = Buffer.concat(data);
  return Buffer.concat([u32(body.length + 8), Buffer.from(name, "latin1"), body]);
};

/** The parts of a HEIC picture: its coded picture, its EXIF and its XMP, one after the other in `mdat`. */
export function notedHeif(coded: Buffer, orientation: number, inside: "mdat" | "idat"): Buffer {
  const exif = Buffer.concat([u32(0), exifOf(orientation)]);
  const items = [coded, exif, note];
  const info = (id: number, type: string): Buffer =>
    box("infe", u32(0x02000000), u16(id), u16(0), Buffer.from(`${type}\0`, "latin1"));
  const infos = box("iinf", u32(0), u16(3), info(1, "hvc1"), info(2, "Exif"), info(3, "mime"));
  const head = box("ftyp", Buffer.from("heic\0\0\0\0mif1heic", "latin1"));
  const meta = (first: number): Buffer => {
    let at = first;
    const places = items.map(({ length }, no) => {
      const place = Buffer.concat([
        u16(no + 1),
        ...(inside === "idat" ? [u16(1)] : []),
        u16(0),
        u16(1),
        u32(at),
        u32(length),
      ]);
      at += length;
      return place;
    });
    const version = inside === "idat" ? 0x01000000 : 0;
    const list = box("iloc", u32(version), u16(0x4400), u16(3), ...places);
    return box("meta", u32(0), infos, list, ...(inside === "idat" ? [box("idat", ...items)] : []));
  };
  if (inside === "idat") return Buffer.concat([head, meta(0)]);
  const first = head.length + meta(0).length + 8;
  return Buffer.concat([head, meta(first), box("mdat", ...items)]);
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demoPhoto } from "../demo/demo-photo.ts";
import {
  exifOf,
  jpegNotes,
  NOTED,
  notedHeif,
  notedJpeg,
  notedPng,
  notedWebp,
  pngChunk,
} from "../testing/noted-picture.ts";
import { readOrientation, writeOrientation } from "./orientation.ts";
import { isPicture, stripPicture } from "./strip-picture.ts";

const orientations = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const holdsNote = (bytes: Buffer): boolean => bytes.includes(NOTED, 0, "latin1");

const segment = (marker: number, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, 0, data.length + 2]), data]);
const jfif = segment(0xe0, Buffer.from("JFIF\0\x01\x02\0\0\x01\0\x01\0\0", "latin1"));
const colours = segment(0xe2, Buffer.from("ICC_PROFILE\0\x01\x01profile", "latin1"));
const adobe = segment(0xee, Buffer.from("Adobe\0d\0\0\0\0\x01", "latin1"));
/** Two scans, as a progressive one has, with 0xFF stuffed, a restart, and fill before a marker. */
const scans = Buffer.concat([
  segment(0xdb, Buffer.alloc(65, 7)),
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([0x12, 0xff, 0x00, 0xd9, 0xff, 0xd0, 0x34]),
  Buffer.from([0xff, 0xff]),
  segment(0xc4, Buffer.alloc(20, 9)).subarray(1),
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([0x56, 0xff, 0x00, 0x78]),
]);
const [soi, eoi] = [Buffer.from([0xff, 0xd8]), Buffer.from([0xff, 0xd9])];
const jpeg = Buffer.concat([soi, jfif, colours, adobe, scans, eoi]);
const png = Buffer.from(demoPhoto(1));
const webp = Buffer.concat([
  Buffer.from("RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0", "latin1"),
  Buffer.from("lossless bits\0", "latin1"),
]);
const upright = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), writeOrientation(6)]);

describe("a JPEG", () => {
  it.each(orientations)("loses all notes and stays bit for bit, turned as %i", (orientation) => {
    for (const little of [false, true]) {
      const noted = notedJpeg(jpeg, orientation, little);
      expect(holdsNote(noted)).toBe(true);
      const turned = segment(
        0xe1,
        Buffer.concat([Buffer.from("Exif\0\0", "latin1"), writeOrientation(orientation)]),
      );
      expect(stripPicture(noted)).toEqual(
        Buffer.concat([
          soi,
          ...(orientation === 1 ? [] : [turned]),
          jfif,
          colours,
          adobe,
          scans,
          eoi,
        ]),
      );
    }
  });

  it("loses notes wherever they stand: between scans, after rubbish, cut off", () => {
    const notes = jpegNotes(6);
    const between = Buffer.concat([soi, jfif, scans, notes, scans, eoi]);
    expect(stripPicture(between)).toEqual(
      Buffer.concat([soi, jfif, scans, segment(0xe1, upright), scans, eoi]),
    );
    const rubbish = Buffer.concat([soi, jfif, Buffer.from("??"), notes, scans, eoi]);
    expect(holdsNote(stripPicture(rubbish))).toBe(false);
    for (let end = 2; end <= notes.length; end++)
      expect(holdsNote(stripPicture(Buffer.concat([soi, notes.subarray(0, end)])))).toBe(false);
  });

  it("keeps the orientation of its first EXIF alone", () => {
    const twice = Buffer.concat([soi, jpegNotes(6), jpegNotes(3), jfif, scans, eoi]);
    expect(stripPicture(twice)).toEqual(
      Buffer.concat([soi, segment(0xe1, upright), jfif, scans, eoi]),
    );
  });
});

describe("a PNG", () => {
  it.each(orientations)("loses all notes and stays bit for bit, turned as %i", (orientation) => {
    const noted = notedPng(png, orientation);
    expect(holdsNote(noted)).toBe(true);
    const turned = pngChunk("eXIf", writeOrientation(orientation));
    const head = png.subarray(0, 33);
    expect(stripPicture(noted)).toEqual(
      Buffer.concat([head, ...(orientation === 1 ? [] : [turned]), png.subarray(33)]),
    );
  });

  it("keeps what shows colours, transparency and movement", () => {
    const shown = ["gAMA", "iCCP", "tRNS", "acTL", "fdAT", "pHYs"].map((name) =>
      pngChunk(name, Buffer.from("as it was")),
    );
    const whole = Buffer.concat([png.subarray(0, 33), ...shown, png.subarray(33)]);
    expect(stripPicture(whole)).toEqual(whole);
  });
});

describe("a WebP picture", () => {
  it.each(orientations)("loses all notes and stays bit for bit, turned as %i", (orientation) => {
    const noted = notedWebp(webp, [24, 16], orientation);
    expect(holdsNote(noted)).toBe(true);
    const stripped = stripPicture(noted);
    expect(holdsNote(stripped)).toBe(false);
    expect(stripped.readUInt32LE(4)).toBe(stripped.length - 8);
    // VP8X says whether EXIF follows.
    expect(stripped[20]).toBe(orientation === 1 ? 0 : 8);
    expect(stripped.subarray(30, 30 + webp.length - 12)).toEqual(webp.subarray(12));
    expect(stripped.length).toBe(30 + webp.length - 12 + (orientation === 1 ? 0 : 8 + 26));
  });

  it("of the plain form stays as it is", () => {
    expect(stripPicture(webp)).toEqual(webp);
  });
});

describe("a HEIC picture", () => {
  const coded = Buffer.from("coded picture, bit for bit");

  it.each(["mdat", "idat"] as const)("has its notes blanked where they stand: %s", (inside) => {
    for (const orientation of orientations) {
      const noted = notedHeif(coded, orientation, inside);
      expect(holdsNote(noted)).toBe(true);
      const stripped = stripPicture(noted);
      expect([stripped.length, holdsNote(stripped)]).toEqual([noted.length, false]);
      const at = noted.indexOf(coded);
      expect(stripped.subarray(0, at + coded.length)).toEqual(noted.subarray(0, at + coded.length));
      const exif = stripped.subarray(at + coded.length);
      expect(exif.readUInt32BE(0)).toBe(0);
      expect(readOrientation(exif.subarray(4))).toBe(orientation);
      expect(exif.subarray(30).every((byte) => byte === 0)).toBe(true);
    }
  });

  it("loses nothing of the picture where its list is damaged", () => {
    const noted = notedHeif(coded, 1, "mdat");
    const place = Buffer.alloc(8);
    place.writeUInt32BE(noted.indexOf(coded) + coded.length);
    place.writeUInt32BE(4 + exifOf(1).length, 4);
    const at = noted.indexOf(place);
    expect(at).toBeGreaterThan(0);
    // The EXIF is said to begin within the picture, then within the list itself.
    for (const wrong of [noted.indexOf(coded) + 3, 40]) {
      const damaged = Buffer.from(noted);
      damaged.writeUInt32BE(wrong, at);
      const stripped = stripPicture(damaged);
      const whole = noted.indexOf(coded) + coded.length;
      expect(stripped.subarray(0, whole)).toEqual(damaged.subarray(0, whole));
    }
  });

  it("that claims extents without length costs nothing", () => {
    const noted = notedHeif(coded, 1, "mdat");
    const list = noted.indexOf("iloc");
    noted.writeUInt16BE(0, list + 8);
    // List and all that is around it reach to the end.
    noted.writeUInt32BE(0, list - 4);
    noted.writeUInt32BE(0, noted.indexOf("meta") - 4);
    const many = Buffer.concat([noted.subarray(0, list + 10), Buffer.alloc(5_000_000, 0xff)]);
    expect(stripPicture(many).length).toBe(many.length);
  });

  it("without notes stays as it is", () => {
    const plain = stripPicture(notedHeif(coded, 1, "mdat"));
    expect(stripPicture(plain)).toEqual(plain);
  });
});

describe("orientation", () => {
  it("is read from what is written, and from cameras of either order", () => {
    for (const orientation of orientations) {
      expect(readOrientation(writeOrientation(orientation))).toBe(orientation);
      expect(readOrientation(exifOf(orientation, true))).toBe(orientation);
      expect(readOrientation(exifOf(orientation, false))).toBe(orientation);
    }
    expect(readOrientation(exifOf(9))).toBe(1);
    expect(readOrientation(Buffer.alloc(0))).toBe(1);
  });
});

describe("any bytes", () => {
  const samples = [
    notedJpeg(jpeg, 6),
    notedPng(pngSmall(), 8),
    notedWebp(webp, [24, 16], 3),
    notedHeif(Buffer.from("coded"), 6, "mdat"),
    notedHeif(Buffer.from("coded"), 6, "idat"),
    Buffer.from("%PDF-1.7 a file of another kind"),
  ];

  it("that are no picture stay as they are", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const given = Buffer.from(bytes);
        fc.pre(!isPicture(given));
        expect(stripPicture(given)).toEqual(given);
      }),
    );
  });

  it("flipped or cut off end in bytes, hardly more of them, and twice is the same as once", () => {
    const damage = fc.tuple(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 4 }),
      fc.option(fc.nat(2000)),
    );
    fc.assert(
      fc.property(damage, ([sample, flips, cut]) => {
        const bytes = Buffer.from(sample.subarray(0, cut ?? sample.length));
        for (const [at, value] of flips) if (at < bytes.length) bytes[at] = value;
        const once = stripPicture(bytes);
        expect(once.length).toBeLessThanOrEqual(bytes.length + 8);
        expect(stripPicture(once)).toEqual(once);
      }),
    );
  });

  it("of very many parts take no more memory than they are long", () => {
    const parts = {
      jpeg: Buffer.concat([
        jpeg.subarray(0, 3),
        Buffer.alloc(8_000_000, Buffer.from([0xff, 0x01, 0xff, 0xfe, 0, 2])),
      ]),
      png: Buffer.concat([
        png.subarray(0, 33),
        Buffer.alloc(
          8_000_000,
          Buffer.concat([pngChunk("tIME", Buffer.alloc(0)), pngChunk("gAMA", Buffer.alloc(0))]),
        ),
      ]),
      webp: Buffer.concat([
        Buffer.from("RIFF\xff\xff\xff\x7fWEBP", "latin1"),
        Buffer.alloc(8_000_000, Buffer.from("XMP \0\0\0\0ALPH\0\0\0\0", "latin1")),
      ]),
    };
    for (const [kind, bytes] of Object.entries(parts)) {
      const before = process.memoryUsage();
      const stripped = stripPicture(bytes);
      const { heapUsed } = process.memoryUsage();
      expect([kind, stripped.length < bytes.length]).toEqual([kind, true]);
      // A piece for each part would be hundreds of bytes times half a million.
      expect(heapUsed - before.heapUsed).toBeLessThan(100_000_000);
    }
  });

  it("cut off anywhere lose their notes all the same", () => {
    for (const sample of samples.slice(0, 3))
      for (let end = 13; end < sample.length; end++)
        if (isPicture(sample.subarray(0, end)))
          expect(holdsNote(stripPicture(sample.subarray(0, end)))).toBe(false);
  });
});

function pngSmall(): Buffer {
  return Buffer.concat([
    png.subarray(0, 33),
    pngChunk("IDAT", Buffer.from("bits")),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demoPhoto } from "../demo/demo-photo.ts";
import {
  exifOf,
  jpegNotes,
  NOTED,
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

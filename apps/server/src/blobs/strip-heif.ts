import { readOrientation, writeOrientation } from "./orientation.ts";

/** Whether bytes begin as a HEIC or AVIF picture does: what iPhones take. */
export function isHeif(bytes: Buffer): boolean {
  if (bytes.subarray(4, 8).toString("latin1") !== "ftyp") return false;
  return /^(?:hei[cmsx]|hev[cmsx]|mif1|msf1|avif|avis)$/.test(
    bytes.subarray(8, 12).toString("latin1"),
  );
}

/**
 * A HEIC or AVIF picture whose EXIF and XMP are blanked where they stand: every part is found by its place in the file, so
 * that nothing may be moved. The orientation stays, though such pictures say it elsewhere too.
 */
export function stripHeif(bytes: Buffer): Buffer {
  const blanked = Buffer.from(bytes);
  for (const box of boxesIn(bytes, { start: 0, end: bytes.length })) {
    if (box.name !== "meta") continue;
    // A full box: version and flags come first.
    const parts = [...boxesIn(bytes, { start: box.start + 4, end: box.end })];
    const noted = notedItems(bytes, parts);
    const extents: Extent[] = [];
    for (const extent of extentsOf(bytes, parts))
      if (extents.push(extent) > MOST_EXTENTS) return bytes;
    const notes = extents.filter(({ item }) => noted.has(item)).slice(0, MOST_NOTES);
    for (const note of notes) {
      // A place that is not the note's alone is damaged: better a note too many than a picture lost.
      const isOwn = extents.every(
        ({ item, ...other }) => item === note.item || !overlap(other, note),
      );
      if (isOwn && (note.isInside || !overlap(box, note))) blank(blanked, note);
    }
  }
  return blanked;
}

/** A picture has one of EXIF and one of XMP. */
const MOST_NOTES = 16;

/** A picture of a hundred megapixels has some hundreds of tiles. */
const MOST_EXTENTS = 50_000;

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Box extends Range {
  readonly name: string;
}

function* boxesIn(bytes: Buffer, { start, end }: Range): Generator<Box> {
  for (let at = start; at + 8 <= end; ) {
    const short = bytes.readUInt32BE(at);
    const name = bytes.subarray(at + 4, at + 8).toString("latin1");
    const isLong = short === 1 && at + 16 <= end;
    const head = isLong ? 16 : 8;
    const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? end - at : short;
    if (size < head) return;
    yield { name, start: at + head, end: Math.min(end, at + size) };
    at += size;
  }
}

/** Numbers of the items that are notes: EXIF, and XMP, which is said by its media type. */
function notedItems(bytes: Buffer, parts: readonly Box[]): ReadonlySet<number> {
  const noted = new Set<number>();
  for (const list of parts.filter(({ name }) => name === "iinf")) {
    const isShort = bytes[list.start] === 0;
    for (const item of boxesIn(bytes, { start: list.start + (isShort ? 6 : 8), end: list.end })) {
      const version = bytes[item.start] ?? 0;
      if (item.name !== "infe" || version < 2) continue;
      const wide = version === 2 ? 2 : 4;
      const type = item.start + 4 + wide + 2;
      if (type + 4 > item.end) continue;
      if (!/^(?:Exif|mime|uri )$/.test(bytes.subarray(type, type + 4).toString("latin1"))) continue;
      noted.add(bytes.readUIntBE(item.start + 4, wide));
    }
  }
  return noted;
}

interface Extent extends Range {
  readonly item: number;
  readonly isFirst: boolean;
  /** With the list itself, in its data. */
  readonly isInside: boolean;
}

const overlap = (one: Range, two: Range): boolean => one.start < two.end && two.start < one.end;

/** Where in the file the items stand; those that stand with the list itself count from its data. */
function* extentsOf(bytes: Buffer, parts: readonly Box[]): Generator<Extent> {
  const data = parts.find(({ name }) => name === "idat");
  for (const { start, end } of parts.filter(({ name }) => name === "iloc")) {
    let at = start;
    const next = (size: number): number => {
      const from = at;
      at += size;
      if (size === 0 || at > end) return 0;
      return size === 8 ? Number(bytes.readBigUInt64BE(from)) : bytes.readUIntBE(from, size);
    };
    const version = next(4) >>> 24;
    const sizes = next(2);
    const [ofOffset, ofLength] = [sizes >> 12, (sizes >> 8) & 15];
    const [ofBase, ofIndex] = [(sizes >> 4) & 15, version === 0 ? 0 : sizes & 15];
    const known = [ofOffset, ofLength, ofBase, ofIndex].every((size) => [0, 4, 8].includes(size));
    // Without a length there is nothing to blank, and no end to how many extents a few bytes may claim.
    if (!known || ofLength === 0) continue;
    const count = next(version < 2 ? 2 : 4);
    for (let no = 0; no < count && at < end; no++) {
      const item = next(version < 2 ? 2 : 4);
      const method = version === 0 ? 0 : next(2) & 15;
      next(2);
      const base = next(ofBase);
      const extents = next(2);
      const isInside = method === 1;
      const within = isInside ? data : { start: 0, end: bytes.length };
      for (let part = 0; part < extents && at < end; part++) {
        next(ofIndex);
        const from = (within?.start ?? 0) + base + next(ofOffset);
        const to = Math.min(within?.end ?? 0, from + next(ofLength));
        if (method < 2 && from < to)
          yield { item, start: from, end: to, isFirst: part === 0, isInside };
      }
    }
  }
}

/** Zeros over a note. Where there is room, EXIF that says the orientation alone is written over its beginning. */
function blank(bytes: Buffer, { start, end, isFirst }: Extent): void {
  const note = bytes.subarray(start, end);
  const orientation = isFirst ? orientationIn(note) : null;
  note.fill(0);
  // Four bytes say how far the EXIF is from here.
  if (orientation !== null && note.length >= 30) writeOrientation(orientation).copy(note, 4);
}

/** The orientation of EXIF as items hold it; null where this is none. */
function orientationIn(note: Buffer): ReturnType<typeof readOrientation> | null {
  if (note.length < 12) return null;
  const tiff = note.subarray(4 + note.readUInt32BE(0));
  return /^(?:II\*|MM\0)/.test(tiff.subarray(0, 3).toString("latin1"))
    ? readOrientation(tiff)
    : null;
}

import { deflateSync } from "fflate";
import type { ZipArchive, ZipEntry } from "./archive.ts";
import { crc32 } from "./crc32.ts";

/** Where an entry's bytes end: behind its data and, where it has one, its data descriptor. */
function entryEnd(entry: ZipEntry, next: number): number {
  return (entry.flags & 8) === 0 ? entry.dataStart + entry.packedSize : next;
}

/**
 * Writes the zip again with some entries' contents replaced. Every other entry is copied as it
 * stands, local header, data and directory record, and everything keeps its order; only the recorded
 * places move. With nothing to replace the same bytes come back.
 */
export function replaceEntries(
  archive: ZipArchive,
  contents: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const { bytes } = archive;
  const pieces: Uint8Array[] = [];
  const moved = new Map<string, number>();
  const packed = new Map<
    string,
    { readonly size: number; readonly crc: number; readonly packedSize: number }
  >();
  const sorted = [...archive.entries.values()].sort((a, b) => a.localStart - b.localStart);
  let at = 0;
  let length = 0;
  const copy = (to: number): void => {
    pieces.push(bytes.subarray(at, to));
    length += to - at;
    at = to;
  };
  sorted.forEach((entry, n) => {
    copy(entry.localStart);
    moved.set(entry.name, length);
    const content = contents.get(entry.name);
    if (content === undefined) return;
    const data = deflateSync(content, { level: 6 });
    const head = localHeader(bytes, entry, content, data);
    pieces.push(head, data);
    length += head.length + data.length;
    packed.set(entry.name, { size: content.length, crc: crc32(content), packedSize: data.length });
    at = entryEnd(entry, sorted[n + 1]?.localStart ?? archive.directoryStart);
  });
  copy(archive.directoryStart);
  const directoryStart = length;
  for (const entry of archive.entries.values()) {
    const record = directoryRecord(
      archive,
      entry,
      moved.get(entry.name) ?? 0,
      packed.get(entry.name),
    );
    pieces.push(record);
    length += record.length;
  }
  pieces.push(endRecords(archive, directoryStart, length));
  return concat(pieces);
}

function localHeader(
  bytes: Uint8Array,
  entry: ZipEntry,
  content: Uint8Array,
  data: Uint8Array,
): Uint8Array {
  const old = bytes.slice(entry.localStart, entry.dataStart);
  const nameEnd = 30 + old.length - 30 - extraLength(old, 28);
  const head = withoutZip64(old, nameEnd, old.length, 28);
  const view = new DataView(head.buffer);
  view.setUint16(6, entry.flags & ~8, true);
  view.setUint16(8, 8, true);
  view.setUint32(14, crc32(content), true);
  view.setUint32(18, data.length, true);
  view.setUint32(22, content.length, true);
  return head;
}

function extraLength(header: Uint8Array, field: number): number {
  return new DataView(header.buffer, header.byteOffset).getUint16(field, true);
}

function directoryRecord(
  archive: ZipArchive,
  entry: ZipEntry,
  localStart: number,
  packed: { readonly size: number; readonly crc: number; readonly packedSize: number } | undefined,
): Uint8Array {
  const { bytes } = archive;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const start = entry.recordStart;
  const nameEnd = 46 + view.getUint16(start + 28, true);
  const extraEnd = nameEnd + view.getUint16(start + 30, true);
  const end = extraEnd + view.getUint16(start + 32, true);
  const old = bytes.slice(start, start + end);
  if (packed === undefined && localStart === entry.localStart) return old;
  // All sizes are below 4 GB, since larger files are refused: the 64-bit field is never needed.
  const record = withoutZip64(old, nameEnd, extraEnd, 30);
  const out = new DataView(record.buffer);
  out.setUint32(42, localStart, true);
  out.setUint32(20, packed?.packedSize ?? entry.packedSize, true);
  out.setUint32(24, packed?.size ?? entry.size, true);
  if (packed === undefined) return record;
  out.setUint16(8, entry.flags & ~8, true);
  out.setUint16(10, 8, true);
  out.setUint32(16, packed.crc, true);
  return record;
}

/** A header without the 64-bit extra field between `start` and `end`; `field` holds the length of the extras. */
function withoutZip64(old: Uint8Array, start: number, end: number, field: number): Uint8Array {
  const view = new DataView(old.buffer, old.byteOffset);
  const kept: Uint8Array[] = [old.subarray(0, start)];
  let extras = 0;
  for (let at = start; at < end; ) {
    const to = at + 4 <= end ? Math.min(end, at + 4 + view.getUint16(at + 2, true)) : end;
    if (at + 4 > end || view.getUint16(at, true) !== 1) {
      kept.push(old.subarray(at, to));
      extras += to - at;
    }
    at = to;
  }
  kept.push(old.subarray(end));
  const header = concat(kept);
  new DataView(header.buffer).setUint16(field, extras, true);
  return header;
}

/** The end records with the directory's new place and length. */
function endRecords(archive: ZipArchive, start: number, end: number): Uint8Array {
  const out = archive.bytes.slice(archive.directoryEnd);
  const view = new DataView(out.buffer);
  const record = archive.endStart - archive.directoryEnd;
  if (archive.zip64) {
    setLong(view, 40, end - start);
    setLong(view, 48, start);
    setLong(view, record - 20 + 8, end);
    if (view.getUint32(record + 16, true) === 0xffffffff) return out;
  }
  view.setUint32(record + 12, end - start, true);
  view.setUint32(record + 16, start, true);
  return out;
}

/** A 64-bit number; `setBigUint64` is younger than the oldest browsers we run in. */
function setLong(view: DataView, at: number, value: number): void {
  view.setUint32(at, value % 0x100000000, true);
  view.setUint32(at + 4, Math.floor(value / 0x100000000), true);
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

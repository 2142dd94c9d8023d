import { crc32 } from "../zip/crc32.ts";

/** What a hand-made entry may lie about. */
export interface RawEntry {
  readonly name: string;
  readonly data: Uint8Array;
  /** Name in the local header, where it is to differ. */
  readonly localName?: string;
  readonly method?: number;
  readonly flags?: number;
  readonly size?: number;
  readonly crc?: number;
  /** Sizes behind the data and not before it. */
  readonly descriptor?: boolean;
  /** Sizes and place in the 64-bit extra field. */
  readonly zip64?: boolean;
  /** Place of the local header as recorded, where it is to differ. */
  readonly place?: number;
}

/** A stored zip, byte for byte as told; the library's writer cannot be made to lie. */
export function rawZip(
  entries: readonly RawEntry[],
  end: { zip64?: boolean; count?: number } = {},
): Uint8Array {
  const out: number[] = [];
  const u16 = (value: number): void => void out.push(value & 255, (value >>> 8) & 255);
  const u32 = (value: number): void => {
    u16(value & 0xffff);
    u16(value >>> 16);
  };
  const u64 = (value: number): void => {
    u32(value);
    u32(0);
  };
  const text = (value: string): void => {
    for (const char of value) out.push(char.charCodeAt(0));
  };
  const places = entries.map((entry) => {
    const place = out.length;
    const name = entry.localName ?? entry.name;
    const crc = entry.crc ?? crc32(entry.data);
    const size = entry.size ?? entry.data.length;
    const flags = (entry.flags ?? 0) | (entry.descriptor === true ? 8 : 0);
    u32(0x04034b50);
    u16(20);
    u16(flags);
    u16(entry.method ?? 0);
    u32(0);
    u32(entry.descriptor === true ? 0 : crc);
    u32(entry.descriptor === true ? 0 : entry.data.length);
    u32(entry.descriptor === true ? 0 : size);
    u16(name.length);
    u16(0);
    text(name);
    for (const byte of entry.data) out.push(byte);
    if (entry.descriptor === true) {
      u32(0x08074b50);
      u32(crc);
      u32(entry.data.length);
      u32(size);
    }
    return place;
  });
  const start = out.length;
  entries.forEach((entry, n) => {
    const size = entry.size ?? entry.data.length;
    const place = entry.place ?? places[n] ?? 0;
    const far = entry.zip64 === true;
    u32(0x02014b50);
    u16(20);
    u16(20);
    u16((entry.flags ?? 0) | (entry.descriptor === true ? 8 : 0));
    u16(entry.method ?? 0);
    u32(0);
    u32(entry.crc ?? crc32(entry.data));
    u32(far ? 0xffffffff : entry.data.length);
    u32(far ? 0xffffffff : size);
    u16(entry.name.length);
    u16(far ? 28 : 0);
    u16(0);
    u16(0);
    u16(0);
    u32(0);
    u32(far ? 0xffffffff : place);
    text(entry.name);
    if (!far) return;
    u16(1);
    u16(24);
    u64(size);
    u64(entry.data.length);
    u64(place);
  });
  const directoryEnd = out.length;
  const count = end.count ?? entries.length;
  if (end.zip64 === true) {
    u32(0x06064b50);
    u64(44);
    u16(45);
    u16(45);
    u32(0);
    u32(0);
    u64(count);
    u64(count);
    u64(directoryEnd - start);
    u64(start);
    u32(0x07064b50);
    u32(0);
    u64(directoryEnd);
    u32(1);
  }
  u32(0x06054b50);
  u16(0);
  u16(0);
  u16(end.zip64 === true ? 0xffff : count);
  u16(end.zip64 === true ? 0xffff : count);
  u32(end.zip64 === true ? 0xffffffff : directoryEnd - start);
  u32(end.zip64 === true ? 0xffffffff : start);
  u16(0);
  return Uint8Array.from(out);
}

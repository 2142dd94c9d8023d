import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { defaultLimits } from "../limits.ts";
import { type RawEntry, rawZip } from "../testing/raw-zip.ts";
import { readArchive } from "./read-archive.ts";
import { replaceEntries } from "./replace-entries.ts";
import { unpackEntry } from "./unpack-entry.ts";

const names = ["a.xml", "b.xml", "c.xml"];

function rewrite(bytes: Uint8Array, contents: Record<string, string>): Uint8Array {
  const archive = readArchive(bytes, defaultLimits);
  const map = new Map(Object.entries(contents).map(([name, text]) => [name, strToU8(text)]));
  return replaceEntries(archive, map);
}

/** Local header, data and directory record of an entry, its place left out: it may move. */
function rawOf(bytes: Uint8Array, name: string): readonly (readonly number[])[] {
  const archive = readArchive(bytes, defaultLimits);
  const entry = archive.entries.get(name);
  if (entry === undefined) throw new Error(name);
  const record = [...bytes.subarray(entry.recordStart, entry.recordStart + 46 + name.length)];
  record.splice(42, 4);
  return [[...bytes.subarray(entry.localStart, entry.dataStart + entry.packedSize)], record];
}

/** What a reader that trusts local headers goes by: descriptor flag, checksum, sizes. */
function localFields(bytes: Uint8Array, at: number): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const flag = view.getUint16(at + 6, true) & 8;
  return [flag, ...[14, 18, 22].map((field) => view.getUint32(at + field, true))];
}

const makers: Readonly<Record<string, () => Uint8Array>> = {
  deflated: () =>
    zipSync(Object.fromEntries(names.map((name) => [name, strToU8(name.repeat(50))]))),
  stored: () => rawZip(names.map((name): RawEntry => ({ name, data: strToU8(name) }))),
  descriptors: () =>
    rawZip(names.map((name): RawEntry => ({ name, data: strToU8(name), descriptor: true }))),
  zip64: () =>
    rawZip(
      names.map((name): RawEntry => ({ name, data: strToU8(name), zip64: true })),
      { zip64: true },
    ),
};

for (const [kind, make] of Object.entries(makers)) {
  test(`${kind}: nothing replaced, nothing changed`, () => {
    expect(rewrite(make(), {})).toEqual(make());
  });

  test(`${kind}: one entry replaced, the others byte for byte the same`, () => {
    for (const name of names) {
      const before = make();
      const after = rewrite(before, { [name]: "新的内容".repeat(90) });
      const archive = readArchive(after, defaultLimits);
      expect([...archive.entries.keys()]).toEqual(names);
      const entry = archive.entries.get(name);
      expect(entry && strFromU8(unpackEntry(archive, entry, defaultLimits))).toBe(
        "新的内容".repeat(90),
      );
      expect(entry && localFields(after, entry.localStart)).toEqual([
        0,
        entry?.crc,
        entry?.packedSize,
        entry?.size,
      ]);
      for (const other of names) {
        if (other === name || kind === "zip64") continue;
        expect(rawOf(after, other)).toEqual(rawOf(before, other));
      }
      if (kind !== "zip64") expect(Object.keys(unzipSync(after))).toEqual(names);
    }
  });
}

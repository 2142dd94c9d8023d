import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { DocumentError } from "../error/document-error.ts";
import { defaultLimits } from "../limits.ts";
import { type RawEntry, rawZip } from "../testing/raw-zip.ts";
import { readArchive } from "./read-archive.ts";
import { unpackEntry } from "./unpack-entry.ts";

const data = strToU8("落实");

/** What reading all entries comes to: their texts, or the code of the error. */
function outcome(bytes: Uint8Array, limits = defaultLimits): unknown {
  try {
    const archive = readArchive(bytes, limits);
    const decoder = new TextDecoder();
    return [...archive.entries.values()].map((entry) => [
      entry.name,
      decoder.decode(unpackEntry(archive, entry, limits)),
    ]);
  } catch (error) {
    if (error instanceof DocumentError) return error.code;
    throw error;
  }
}

const one = (more: Partial<RawEntry> = {}): Uint8Array =>
  rawZip([{ name: "a.xml", data, ...more }]);

describe("readArchive", () => {
  test("plain, with data descriptors, with 64-bit fields", () => {
    const wanted = [["a.xml", "落实"]];
    expect(outcome(one())).toEqual(wanted);
    expect(outcome(one({ descriptor: true }))).toEqual(wanted);
    expect(outcome(one({ zip64: true }))).toEqual(wanted);
    expect(outcome(rawZip([{ name: "a.xml", data, zip64: true }], { zip64: true }))).toEqual(
      wanted,
    );
  });

  test("names that lead out of the package", () => {
    for (const name of ["../a", "a/../../b", "/etc/x", "a\\b", "C:x", "", "a\0b"]) {
      expect(outcome(one({ name, localName: name }))).toBe("bad-name");
    }
    expect(outcome(one({ name: "a..b/c", localName: "a..b/c" }))).toEqual([["a..b/c", "落实"]]);
  });

  test("two entries of one name, or of one place", () => {
    expect(
      outcome(
        rawZip([
          { name: "a", data },
          { name: "a", data },
        ]),
      ),
    ).toBe("duplicate-entry");
    const twice = [
      { name: "a", data },
      { name: "b", localName: "b", data, place: 0 },
    ];
    expect(outcome(rawZip(twice))).toBe("bad-zip");
    expect(
      outcome(
        rawZip([
          { name: "a", data },
          { name: "b", localName: "a", data },
        ]),
      ),
    ).toBe("bad-zip");
  });

  test("entries whose data overlap", () => {
    // The second local header stands inside the data of the first, as overlapping bombs are built.
    const inner = rawZip([{ name: "b", data }]);
    const local = inner.subarray(0, 31 + data.length);
    const bytes = rawZip([
      { name: "a", data: local },
      { name: "b", data, place: 31 },
    ]);
    expect(outcome(bytes)).toBe("overlapping-entries");
  });

  test("lies about length, checksum, method and secrecy", () => {
    expect(outcome(one({ size: 5 }))).toBe("bad-length");
    expect(outcome(one({ size: 7_000 }))).toBe("bad-length");
    expect(outcome(one({ crc: 1 }))).toBe("bad-crc");
    expect(outcome(one({ method: 12 }))).toBe("unsupported-compression");
    expect(outcome(one({ method: 8 }))).toBe("bad-deflate");
    expect(outcome(one({ flags: 1 }))).toBe("encrypted-entry");
    expect(outcome(one({ place: 4_000_000 }))).toBe("bad-zip");
  });

  test("limits", () => {
    const limits = { ...defaultLimits, entries: 1, entryBytes: 3 };
    expect(
      outcome(
        rawZip([
          { name: "a", data },
          { name: "b", data },
        ]),
        limits,
      ),
    ).toBe("too-many-entries");
    expect(outcome(one(), limits)).toBe("entry-too-large");
    expect(outcome(rawZip([{ name: "a", data }], { count: 9 }))).toBe("bad-zip");
  });

  test("what is no zip", () => {
    expect(outcome(strToU8("PK"))).toBe("truncated-zip");
    expect(outcome(new Uint8Array(100))).toBe("truncated-zip");
  });
});

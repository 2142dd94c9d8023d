import fc from "fast-check";
import { expect, test } from "vitest";
import { foldLine } from "./fold-line.ts";

const octets = (text: string): number => new TextEncoder().encode(text).length;

test.each([
  ["", "\r\n"],
  ["SUMMARY:排查", "SUMMARY:排查\r\n"],
  ["a".repeat(75), `${"a".repeat(75)}\r\n`],
  ["a".repeat(76), `${"a".repeat(75)}\r\n a\r\n`],
  // 25 characters are 75 octets; a continued line has room for 24 and two octets more.
  ["排".repeat(50), `${"排".repeat(25)}\r\n ${"排".repeat(24)}\r\n 排\r\n`],
  [`${"a".repeat(73)}é`, `${"a".repeat(73)}é\r\n`],
  [`${"a".repeat(74)}é`, `${"a".repeat(74)}\r\n é\r\n`],
  [`${"a".repeat(72)}😀`, `${"a".repeat(72)}\r\n 😀\r\n`],
])("folds %j", (line, folded) => {
  expect(foldLine(line)).toBe(folded);
});

test("any line folds into whole characters of at most 75 octets and unfolds to itself", () => {
  const characters = fc.constantFrom("a", ":", " ", "é", "排", "（", "😀", "\u{2000b}");
  fc.assert(
    fc.property(
      fc.array(characters, { maxLength: 300 }).map((all) => all.join("")),
      (line) => {
        const folded = foldLine(line);
        const pieces = folded.split("\r\n");
        expect(pieces.pop()).toBe("");
        for (const piece of pieces) {
          expect(octets(piece)).toBeLessThanOrEqual(75);
          // A surrogate pair cut in two would come back as two replacement characters.
          expect(new TextDecoder().decode(new TextEncoder().encode(piece))).toBe(piece);
        }
        expect(folded.replaceAll("\r\n ", "").slice(0, -2)).toBe(line);
      },
    ),
  );
});

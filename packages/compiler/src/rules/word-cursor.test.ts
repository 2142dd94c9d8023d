import fc from "fast-check";
import { expect, test } from "vitest";
import { span } from "../source/span.ts";
import { findIn } from "./find-in.ts";
import { wordCursor, wordFinder } from "./word-cursor.ts";

test("a cursor answers as indexOf does, from offsets in any order", () => {
  const text = fc.string({ unit: fc.constantFrom("附", "件", "一"), maxLength: 30 });
  fc.assert(
    fc.property(text, fc.array(fc.nat(31), { maxLength: 10 }), (words, offsets) => {
      const next = wordCursor(words, "附件");
      for (const from of offsets) expect(next(from)).toBe(words.indexOf("附件", from));
    }),
  );
});

test("a finder answers as findIn does, in places in any order", () => {
  const text = fc.string({ unit: fc.constantFrom("附", "件", "一"), maxLength: 30 });
  const places = fc.array(fc.tuple(fc.nat(31), fc.nat(31)), { maxLength: 10 });
  fc.assert(
    fc.property(text, places, (words, pairs) => {
      const find = wordFinder(words, "附件");
      for (const [a, b] of pairs) {
        const at = span(Math.min(a, b, words.length), Math.min(Math.max(a, b), words.length));
        expect(find(at)).toBe(findIn(words, "附件", at));
      }
    }),
  );
});

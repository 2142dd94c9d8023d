import fc from "fast-check";
import { expect, test } from "vitest";
import { wordCursor } from "./word-cursor.ts";

test("a cursor answers as indexOf does, from offsets in any order", () => {
  const text = fc.string({ unit: fc.constantFrom("附", "件", "一"), maxLength: 30 });
  fc.assert(
    fc.property(text, fc.array(fc.nat(31), { maxLength: 10 }), (words, offsets) => {
      const next = wordCursor(words, "附件");
      for (const from of offsets) expect(next(from)).toBe(words.indexOf("附件", from));
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { dropBlanks, foldBlanks } from "../source/fold-blanks.ts";
import { closeWords, foldedWords } from "./span-words.ts";

const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."总体，要 　\n\t\u00a0\ufeff\u2028求") }),
);

test("the words of a stretch are those of its slice, without white space or with it folded", () => {
  fc.assert(
    fc.property(texts, fc.nat(12), fc.nat(12), (text, start, length) => {
      const at = { start, end: start + length };
      const words = text.slice(start, start + length);
      expect(closeWords(text, at)).toBe(dropBlanks(words));
      expect(closeWords(text, at)).toBe(words.replace(/\s+/g, ""));
      expect(foldedWords(text, at)).toBe(foldBlanks(words));
    }),
  );
});

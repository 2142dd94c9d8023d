import fc from "fast-check";
import { expect, test } from "vitest";
import { dropBlanks, foldBlanks } from "./fold-blanks.ts";

// Blanks of every kind among what plans are written with, so that the short way and the long one are both taken.
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(..."整治，（三）：　 \t\n\r 2027　﻿  ﹙＊ｗ"),
      fc.string({ unit: "binary", maxLength: 2 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(""));

test("the short way round says what the regular expression says", () => {
  fc.assert(
    fc.property(words, (text) => {
      expect(foldBlanks(text)).toBe(text.replace(/\s+/g, " "));
      expect(dropBlanks(text)).toBe(text.replace(/\s+/g, ""));
    }),
    { numRuns: 2000 },
  );
});

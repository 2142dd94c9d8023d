import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  firstStanding,
  firstWordAt,
  indexWords,
  lastWordBefore,
  standsInside,
} from "./word-index.ts";

const signs = fc.constantFrom("应", "急", "反", "人", "员");
const texts = fc.string({ unit: signs, maxLength: 12 });
const lists = fc.uniqueArray(fc.string({ unit: signs, minLength: 1, maxLength: 3 }), {
  maxLength: 8,
});

/** The longest of some words that fits, by trying each. */
function longest(words: readonly string[], fits: (word: string) => boolean): string | null {
  const found = words.filter(fits).sort((a, b) => b.length - a.length);
  return found[0] ?? null;
}

describe("word indexes", () => {
  test("find the longest word that begins or ends at a place, as trying each does", () => {
    fc.assert(
      fc.property(texts, lists, fc.nat(12), fc.nat(12), (text, words, a, b) => {
        const start = Math.min(a, b, text.length);
        const end = Math.min(Math.max(a, b), text.length);
        const slice = text.slice(start, end);
        const values = new Map(words.map((word) => [word, true] as const));
        const first = firstWordAt(indexWords(values, "first"), text, start, end);
        expect(first?.word ?? null).toBe(longest(words, (word) => slice.startsWith(word)));
        const last = lastWordBefore(indexWords(values, "last"), text, start, end);
        expect(last?.word ?? null).toBe(longest(words, (word) => slice.endsWith(word)));
      }),
    );
  });
});

describe("words at a place", () => {
  test("the first of the list that stands there", () => {
    expect(firstStanding(["应急", "应"], "反应急", 1)).toBe("应急");
    expect(firstStanding(["应", "应急"], "反应急", 1)).toBe("应");
    expect(firstStanding(["急"], "反应急", 1)).toBeUndefined();
  });

  test("a character inside one of some words", () => {
    expect(standsInside(["应急", "反应"], "应急", 0)).toBe(true);
    expect(standsInside(["应急", "反应"], "人员反应", 3)).toBe(true);
    expect(standsInside(["应急", "反应"], "人员应到", 2)).toBe(false);
    expect(standsInside(["反应"], "应", 0)).toBe(false);
  });
});

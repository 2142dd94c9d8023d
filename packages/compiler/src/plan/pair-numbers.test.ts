import { describe, expect, test } from "vitest";
import { PairNumbers } from "./pair-numbers.ts";

describe("PairNumbers", () => {
  test("counts pairs in the order in which they are met, each once", () => {
    // Pairs that follow each other fall near each other, and the table has few free places.
    const pairs = Array.from({ length: 500 }, (_, i) => (0x4e00 + (i % 20)) * 0x10000 + 0x5000 + i);
    const signed = pairs.map((pair) => pair | 0);
    const numbers = new PairNumbers(signed.length);
    expect(signed.map((pair) => numbers.of(pair))).toEqual(signed.map((_, i) => i));
    expect(signed.map((pair) => numbers.of(pair))).toEqual(signed.map((_, i) => i));
  });

  test("the pair of two zeros is one as well", () => {
    const numbers = new PairNumbers(2);
    expect([numbers.of(7), numbers.of(0), numbers.of(7), numbers.of(0)]).toEqual([0, 1, 0, 1]);
  });
});

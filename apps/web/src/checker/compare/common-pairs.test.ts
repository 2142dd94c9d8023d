import fc from "fast-check";
import { expect, test } from "vitest";
import { commonPairs } from "./common-pairs.ts";

const list = fc.array(fc.nat(6), { maxLength: 40 });

test("a longest common subsequence", () => {
  expect(commonPairs([1, 2, 3, 4], [1, 3, 2, 4])).toHaveLength(3);
  expect(commonPairs([], [1])).toEqual([]);
  expect(commonPairs([1, 2], [3, 4])).toEqual([]);
});

test("pairs are equal and in order, table or no table", () => {
  fc.assert(
    fc.property(list, list, fc.constantFrom(0, 20, 10_000), (a, b, cells) => {
      let [i, j] = [-1, -1];
      for (const [nextI, nextJ] of commonPairs(a, b, cells)) {
        expect(nextI).toBeGreaterThan(i);
        expect(nextJ).toBeGreaterThan(j);
        expect(a[nextI]).toBe(b[nextJ]);
        [i, j] = [nextI, nextJ];
      }
    }),
  );
});

test("long lists part at what each has once", () => {
  const a = Array.from({ length: 5_000 }, (_, i) => i);
  const b = a.filter((n) => n % 7 !== 0);
  expect(commonPairs([-1, ...a], [-2, ...b, -3])).toHaveLength(b.length);
});

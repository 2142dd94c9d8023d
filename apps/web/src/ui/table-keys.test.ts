import { describe, expect, test } from "vitest";
import { markRows, nextRow } from "./table-keys.ts";

test.each([
  ["ArrowDown", 0, 1],
  ["ArrowDown", 9, 9],
  ["ArrowUp", 0, 0],
  ["ArrowDown", -1, 0],
  ["PageDown", 2, 7],
  ["PageUp", 2, 0],
  ["Home", 5, 0],
  ["End", 5, 9],
  ["x", 5, null],
])("%s from row %i", (key, at, to) => {
  expect(nextRow(key, at, 10, 5)).toBe(to);
});

test("no key leads anywhere in an empty list", () => {
  expect(nextRow("ArrowDown", -1, 0, 5)).toBeNull();
});

describe("marking", () => {
  const keys = ["a", "b", "c", "d"];
  const marked = (...args: Parameters<typeof markRows>) => [...markRows(...args)].sort().join("");

  test("turns one on and off", () => {
    expect(marked(new Set(), keys, 1, null, false)).toBe("b");
    expect(marked(new Set("ab"), keys, 1, 0, false)).toBe("a");
  });

  test("with Shift takes all between, upward too", () => {
    expect(marked(new Set("a"), keys, 3, 1, true)).toBe("abcd");
    expect(marked(new Set("d"), keys, 0, 2, true)).toBe("abcd");
    expect(marked(new Set(), keys, 2, null, true)).toBe("c");
  });

  test("leaves the given set as it was", () => {
    const before = new Set("a");
    markRows(before, keys, 1, null, false);
    expect([...before]).toEqual(["a"]);
  });
});

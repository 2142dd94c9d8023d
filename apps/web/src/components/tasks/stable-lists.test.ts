import { expect, test } from "vitest";
import { reuse, sameContent } from "./stable-lists.ts";

test("plain values are compared by what they say", () => {
  expect(sameContent({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBe(true);
  expect(sameContent({ a: [1] }, { a: [1, 2] })).toBe(false);
  expect(sameContent({ a: 1 }, { b: 1 })).toBe(false);
  expect(sameContent([], {})).toBe(false);
  expect(sameContent(null, {})).toBe(false);
});

test("entries that say the same stay the same objects", () => {
  const before = [
    { id: "a", text: "排查" },
    { id: "b", text: "整改" },
  ];
  const now = [
    { id: "a", text: "排查" },
    { id: "b", text: "复查" },
  ];
  const list = reuse(before, now);
  expect(list[0]).toBe(before[0]);
  expect(list[1]).toBe(now[1]);
  expect(
    reuse(
      before,
      before.map((each) => ({ ...each })),
    ),
  ).toBe(before);
  expect(reuse(before, now.slice(0, 1))).toEqual(now.slice(0, 1));
});

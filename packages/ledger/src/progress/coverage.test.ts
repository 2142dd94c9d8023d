import { expect, it } from "vitest";
import { coverageOf } from "./coverage.ts";

it.each([
  [["a", "b", "c"], ["a", "c"], { subjects: 3, met: 2, missing: ["b"], percent: 66 }],
  [["a", "a", "b"], ["a"], { subjects: 2, met: 1, missing: ["b"], percent: 50 }],
  [["a"], ["a", "x", "y"], { subjects: 1, met: 1, missing: [], percent: 100 }],
  [["a", "b"], ["x"], { subjects: 2, met: 0, missing: ["a", "b"], percent: 0 }],
  [[], ["x"], { subjects: 0, met: 0, missing: [], percent: null }],
] as const)("of %o, %o came: %o", (subjects, met, coverage) => {
  expect(coverageOf(subjects, new Set<string>(met))).toEqual(coverage);
});

it("is 100 only when everybody came", () => {
  const subjects = Array.from({ length: 1000 }, (_, n) => `p${n}`);
  expect(coverageOf(subjects, new Set(subjects.slice(1))).percent).toBe(99);
});

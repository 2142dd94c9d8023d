import type { Draft } from "@luoshi/compiler";
import { expect, test } from "vitest";
import { changesOf } from "./changes-of.ts";

const corrections = { fields: {}, dropped: [], merged: [], splits: [], added: [] };
const empty: Draft = { texts: {}, corrections, waivers: [] };

test("an untouched draft has no changes", () => {
  expect(changesOf(empty)).toBe(0);
});

test("each corrected field counts", () => {
  const fields = { a: { owners: [], recurrence: null }, b: {} };
  expect(
    changesOf({ ...empty, texts: { p1: "改" }, corrections: { ...corrections, fields } }),
  ).toBe(3);
});

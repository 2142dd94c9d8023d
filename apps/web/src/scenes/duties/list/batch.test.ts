import { expect, test } from "vitest";
import { batchesOf, inPieces } from "./batch.ts";

test("each kind goes to the rows that allow it, and kinds that fit none are not offered", () => {
  const rows = [
    { id: "a", commands: ["sign", "decline"], mayChase: false },
    { id: "b", commands: ["accept", "sendBack"], mayChase: false },
    { id: "c", commands: [], mayChase: true },
    { id: "d", commands: ["sign"], mayChase: true },
  ] as const;
  expect(
    batchesOf(rows).map(({ kind, rows: fit }) => `${kind} ${fit.map(({ id }) => id).join()}`),
  ).toEqual(["sign a,d", "accept b", "chase c,d"]);
  expect(batchesOf([{ commands: ["claim"], mayChase: false }])).toEqual([]);
});

test("pieces are full but for the last", () => {
  expect(inPieces([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(inPieces([], 2)).toEqual([]);
});

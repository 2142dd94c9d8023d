import type { ComparedRow, DraftRelation } from "../compare-view.ts";

/** Drafts of one document share more of their words than this. */
const KIN = 0.2;

/** How an earlier file stands to the open one. */
export function draftRelation(
  before: Uint8Array,
  after: Uint8Array,
  rows: readonly ComparedRow[],
): DraftRelation {
  if (!rows.some((row) => row.before !== null)) return "no-text";
  if (before.length === after.length && before.every((byte, i) => byte === after[i]))
    return "same-file";
  return sharedPart(rows) < KIN ? "unlike" : "drafts";
}

/** 0 to 1: the share of both texts' characters that stand in both. */
export function sharedPart(rows: readonly ComparedRow[]): number {
  let shared = 0;
  let all = 0;
  for (const { pieces, kind } of rows) {
    // What moved is counted where it arrived.
    if (kind === "left") continue;
    for (const piece of pieces) {
      const weight = piece.kind === "same" ? 2 : 1;
      all += piece.text.length * weight;
      if (piece.kind === "same") shared += piece.text.length * weight;
    }
  }
  return all === 0 ? 1 : shared / all;
}

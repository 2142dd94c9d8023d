import type { Bigrams } from "./bigrams.ts";

/** Two things that may be one: indexes in the old and the new list. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/** A bigram that would propose more pairs than this says nothing: 工作, 落实, 加强. */
const COMMON = 64;

/**
 * Pairs of the two lists that share a telling bigram, found through an index, so that long lists
 * are not compared each with each. The same pairs come out when the sides are swapped.
 */
export function candidatePairs(
  before: ReadonlyMap<number, Bigrams>,
  after: ReadonlyMap<number, Bigrams>,
): Pair[] {
  const left = invert(before);
  const right = invert(after);
  const seen = new Map<number, Set<number>>();
  for (const [bigram, olds] of left) {
    const news = right.get(bigram);
    if (news === undefined || olds.length * news.length > COMMON) continue;
    for (const old of olds) {
      let partners = seen.get(old);
      if (partners === undefined) {
        partners = new Set();
        seen.set(old, partners);
      }
      for (const partner of news) partners.add(partner);
    }
  }
  return [...seen].flatMap(([old, partners]) =>
    [...partners].map((partner) => ({ before: old, after: partner })),
  );
}

/** Bigram → the things that hold it. */
function invert(items: ReadonlyMap<number, Bigrams>): Map<number, number[]> {
  const index = new Map<number, number[]>();
  for (const [item, bigrams] of items) {
    for (const bigram of bigrams.keys()) {
      const list = index.get(bigram);
      if (list === undefined) index.set(bigram, [item]);
      else list.push(item);
    }
  }
  return index;
}

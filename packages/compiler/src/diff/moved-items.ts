import { digest } from "../outline/clause-id.ts";
import type { Item, Matching } from "./match-items.ts";

/**
 * Old indexes of the matched items that moved: under another parent, or past their neighbours.
 * Of neighbours that changed their order as few and as short as possible are called moved.
 */
export function movedItems(
  before: readonly Item[],
  after: readonly Item[],
  matching: Matching,
): ReadonlySet<number> {
  const moved = new Set<number>();
  const families = new Map<string, number[]>();
  matching.after.forEach((fresh, old) => {
    const item = before[old];
    const partner = after[fresh];
    if (item === undefined || partner === undefined) return;
    const parent = item.parent < 0 ? -1 : (matching.after[item.parent] ?? -1);
    const stayed =
      item.parent < 0
        ? partner.parent < 0 && item.place === partner.place
        : parent >= 0 && parent === partner.parent;
    if (!stayed) {
      moved.add(old);
      return;
    }
    const family = `${parent} ${parent < 0 ? item.place : ""}`;
    const list = families.get(family);
    if (list === undefined) families.set(family, [old]);
    else list.push(old);
  });
  for (const olds of families.values()) {
    const ranks = olds.map((old) => matching.after[old] ?? -1);
    const weights = olds.map((old, i) =>
      weight(before[old] as Item, after[ranks[i] as number] as Item),
    );
    const kept = heaviestRise(ranks, weights);
    olds.forEach((old, i) => {
      if (!kept.has(i)) moved.add(old);
    });
  }
  return moved;
}

/**
 * The number of items counts first, the length of their words second, then a digest, so that two rises hardly ever
 * weigh the same. All of it is the same seen from both sides; sums stay exact for 16,000 neighbours.
 */
function weight(old: Item, fresh: Item): number {
  const sides = [old, fresh].map((item) => `${item.words} ${item.no} ${item.id}`).sort();
  const length = Math.min(255, (old.words.length + fresh.words.length) >> 2);
  // Three signs of base 32 are 15 bits.
  const tie = Number.parseInt(digest(sides.join(" ")).slice(-3), 32);
  return 2 ** 38 + length * 2 ** 16 + tie;
}

/** Indexes of the rising subsequence of the greatest weight; in n log n by a tree of prefix maxima. */
export function heaviestRise(
  ranks: readonly number[],
  weights: readonly number[],
): ReadonlySet<number> {
  const order = new Map([...ranks].sort((a, b) => a - b).map((rank, i) => [rank, i + 1]));
  // Fenwick tree: the end of the heaviest rise among the ranks up to a place.
  const best = new Int32Array(ranks.length + 1).fill(-1);
  const sum = new Float64Array(ranks.length);
  const previous = new Int32Array(ranks.length);
  let last = -1;
  for (let i = 0; i < ranks.length; i++) {
    const place = order.get(ranks[i] as number) as number;
    let from = -1;
    for (let at = place - 1; at > 0; at -= at & -at) from = heavier(sum, best[at] as number, from);
    previous[i] = from;
    sum[i] = (weights[i] as number) + (from < 0 ? 0 : (sum[from] as number));
    for (let at = place; at <= ranks.length; at += at & -at) {
      best[at] = heavier(sum, i, best[at] as number);
    }
    last = heavier(sum, i, last);
  }
  const kept = new Set<number>();
  for (let i = last; i >= 0; i = previous[i] as number) kept.add(i);
  return kept;
}

function heavier(sum: Float64Array, a: number, b: number): number {
  if (a < 0) return b;
  if (b < 0) return a;
  return (sum[a] as number) > (sum[b] as number) ? a : b;
}

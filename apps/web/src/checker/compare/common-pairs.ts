/** Two things that are one: their places in the earlier and the present list. */
export type Pair = readonly [before: number, after: number];

/** A table of more cells than this is not filled; telling things part the lists first. */
const CELLS = 4_000_000;

/**
 * A longest common subsequence of two lists of numbers: equal things in one order. Lists too long for a table are
 * parted at the things that each of them has once, which may lose a few pairs and never the order.
 */
export function commonPairs(
  before: readonly number[],
  after: readonly number[],
  cells: number = CELLS,
): readonly Pair[] {
  const pairs: Pair[] = [];
  const walk = (from: Pair, to: Pair): void => {
    let [i, j] = from;
    let [endI, endJ] = to;
    for (; i < endI && j < endJ && before[i] === after[j]; i++, j++) pairs.push([i, j]);
    const tail: Pair[] = [];
    while (i < endI && j < endJ && before[endI - 1] === after[endJ - 1]) {
      endI--;
      endJ--;
      tail.push([endI, endJ]);
    }
    if (i < endI && j < endJ) {
      if ((endI - i) * (endJ - j) <= cells)
        pairs.push(...tablePairs(before.slice(i, endI), after.slice(j, endJ), i, j));
      else {
        let at: Pair = [i, j];
        for (const anchor of anchors(before, after, [i, j], [endI, endJ])) {
          walk(at, anchor);
          pairs.push(anchor);
          at = [anchor[0] + 1, anchor[1] + 1];
        }
        // Without a single anchor the same range would come again.
        if (at[0] > i) walk(at, [endI, endJ]);
      }
    }
    for (let k = tail.length - 1; k >= 0; k--) pairs.push(tail[k] as Pair);
  };
  walk([0, 0], [before.length, after.length]);
  return pairs;
}

function tablePairs(
  a: readonly number[],
  b: readonly number[],
  shiftA: number,
  shiftB: number,
): readonly Pair[] {
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      longest[at] =
        a[i] === b[j]
          ? (longest[at + width + 1] as number) + 1
          : Math.max(longest[at + width] as number, longest[at + 1] as number);
    }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const at = i * width + j;
    if (a[i] === b[j]) pairs.push([shiftA + i++, shiftB + j++]);
    else if ((longest[at + width] as number) >= (longest[at + 1] as number)) i++;
    else j++;
  }
  return pairs;
}

/** Things that both ranges have exactly once, the longest run of them that keeps its order. */
function anchors(
  a: readonly number[],
  b: readonly number[],
  from: Pair,
  to: Pair,
): readonly Pair[] {
  const once = (list: readonly number[], start: number, end: number): Map<number, number> => {
    const places = new Map<number, number>();
    for (let i = start; i < end; i++) {
      const value = list[i] as number;
      places.set(value, places.has(value) ? -1 : i);
    }
    return places;
  };
  const right = once(b, from[1], to[1]);
  const candidates: Pair[] = [];
  for (const [value, i] of once(a, from[0], to[0])) {
    const j = right.get(value) ?? -1;
    if (i >= 0 && j >= 0) candidates.push([i, j]);
  }
  return longestRising(candidates.sort((x, y) => x[0] - y[0]));
}

/** The longest part of the pairs whose second places rise too. */
function longestRising(pairs: readonly Pair[]): readonly Pair[] {
  const ends: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, place], k) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] as number] as Pair)[1] < place) low = middle + 1;
      else high = middle;
    }
    previous[k] = low === 0 ? -1 : (ends[low - 1] as number);
    ends[low] = k;
  });
  const run: Pair[] = [];
  for (let k = ends[ends.length - 1] ?? -1; k >= 0; k = previous[k] ?? -1)
    run.push(pairs[k] as Pair);
  return run.reverse();
}

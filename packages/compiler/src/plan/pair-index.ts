import { lettersOf } from "./letters.ts";

/** Characters compared of each text: enough to tell tasks apart, little enough to stay linear. */
const COMPARED = 120;
/** Share of the shorter text's pairs that must stand in the other: half again says another thing in like words. */
const LEAST_CONTAINED = 0.6;
const LEAST_DICE = 0.3;
const FEWEST_PAIRS = 6;
/** A pair that stands in most texts (工作, 落实) tells nothing and would make the search quadratic. */
const MOST_HOLDERS = 40;

/**
 * Texts by the pairs of neighbouring characters they hold (Dice's coefficient), so that the one most like another is
 * found without comparing each with each.
 */
export class PairIndex {
  private readonly holders = new Map<number, number[]>();
  private readonly keys: number[] = [];
  private readonly sizes: number[] = [];
  /** Pairs in common with the text that is asked about; all zero between two questions. */
  private readonly common: number[] = [];

  /** Adds a text under a key; too short a text is left out. */
  add(key: number, text: string): void {
    const pairs = pairsOf(text);
    if (pairs.size < FEWEST_PAIRS) return;
    const place = this.keys.push(key) - 1;
    this.sizes.push(pairs.size);
    this.common.push(0);
    for (const pair of pairs) {
      const holders = this.holders.get(pair);
      if (holders === undefined) this.holders.set(pair, [place]);
      else holders.push(place);
    }
  }

  /** Key of the text most like this one, -1 where none is like enough; `penalty` lowers a key's score. */
  nearest(text: string, penalty: (key: number) => number): number {
    const pairs = pairsOf(text);
    if (pairs.size < FEWEST_PAIRS) return -1;
    const { common } = this;
    const touched: number[] = [];
    for (const pair of pairs) {
      const holders = this.holders.get(pair);
      if (holders === undefined || holders.length > MOST_HOLDERS) continue;
      for (const place of holders) {
        const n = common[place] as number;
        if (n === 0) touched.push(place);
        common[place] = n + 1;
      }
    }
    let best = -1;
    let most = 0;
    for (const place of touched) {
      const n = common[place] as number;
      common[place] = 0;
      const size = this.sizes[place] as number;
      const contained = n / Math.min(pairs.size, size);
      const dice = (2 * n) / (pairs.size + size);
      if (contained < LEAST_CONTAINED || dice < LEAST_DICE) continue;
      const key = this.keys[place] as number;
      const score = contained + dice - penalty(key);
      if (score > most) {
        most = score;
        best = key;
      }
    }
    return best;
  }
}

/** Pairs of neighbouring letters and figures as whole numbers of 32 bits, which compare faster than strings. */
function pairsOf(text: string): Set<number> {
  const words = lettersOf(text.slice(0, COMPARED));
  const pairs = new Set<number>();
  for (let i = 0; i + 1 < words.length; i++) {
    pairs.add((words.charCodeAt(i) << 16) | words.charCodeAt(i + 1));
  }
  return pairs;
}

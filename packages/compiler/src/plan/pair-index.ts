import { lettersOf } from "./letters.ts";
import { PairNumbers } from "./pair-numbers.ts";

/** Characters compared of each text: enough to tell tasks apart, little enough to stay linear. */
const COMPARED = 120;
/** Share of the shorter text's weight that must stand in the other: half again says another thing in like words. */
const LEAST_CONTAINED = 0.6;
const LEAST_DICE = 0.3;
/** Holding this much, a text is the one meant whatever else is like it. */
const SURELY_CONTAINED = 0.95;
/**
 * A second text this nearly as like makes the first a guess (the ratio test of Lowe 2004, 7.1): 督促学校…, 督促商铺… and
 * 督促工地… are three tasks of one mould.
 */
const MOST_OF_SECOND = 0.75;
/** How much more it counts that the shorter text stands in the longer than that both are of a length. */
const CONTAINED_WEIGHT = 3;
const FEWEST_PAIRS = 6;
/** A pair that stands in most texts (工作, 落实) tells nothing and would make the search quadratic. */
const MOST_HOLDERS = 40;

/**
 * Texts by the pairs of neighbouring characters they hold (Dice's coefficient), so that the one most like another is
 * found without comparing each with each. A pair weighs the less the more texts hold it (inverse document frequency,
 * Spärck Jones 1972): of 督促学校落实主体责任 and 督促商铺落实主体责任 only the objects tell one from the other.
 */
export class PairIndex {
  private readonly numbers: PairNumbers;
  /** Pairs of the text that was read last. */
  private readonly pairs = new Int32Array(COMPARED);
  /** Which reading met a pair last, by pair. */
  private readonly met: Int32Array;
  private readings = 0;
  /** How many texts hold a pair, by pair. */
  private readonly holders: Int32Array;
  private readonly keys: number[] = [];
  /** The pairs of all texts in a row, and where those of each begin. */
  private readonly held: Int32Array;
  private readonly starts: number[] = [0];
  /** What the first question makes of the texts; all are added before it. */
  private weighed: Weighed | null = null;

  /** `most`: no fewer pairs than those of all the texts that will be added and asked about (`pairsIn`). */
  constructor(most: number) {
    this.numbers = new PairNumbers(most);
    this.met = new Int32Array(most);
    this.holders = new Int32Array(most);
    this.held = new Int32Array(most);
  }

  /** Adds a text under a key; too short a text is left out. */
  add(key: number, text: string): void {
    const count = this.readPairs(text);
    if (count < FEWEST_PAIRS) return;
    const start = this.starts[this.keys.length] as number;
    this.keys.push(key);
    for (let i = 0; i < count; i++) {
      const pair = this.pairs[i] as number;
      this.held[start + i] = pair;
      (this.holders[pair] as number)++;
    }
    this.starts.push(start + count);
  }

  /** Key of the text most like this one, -1 where none is like enough or several are; `penalty` lowers a key's score. */
  nearest(text: string, penalty: (key: number) => number): number {
    this.weighed ??= weigh(
      this.keys.length,
      this.numbers.given,
      this.holders,
      this.held,
      this.starts,
    );
    const { weights, sizes, places, ends, common } = this.weighed;
    const count = this.readPairs(text);
    if (count < FEWEST_PAIRS) return -1;
    const touched: number[] = [];
    let own = 0;
    for (let i = 0; i < count; i++) {
      const pair = this.pairs[i] as number;
      const weight = weights[pair] as number;
      const holders = this.holders[pair] as number;
      own += weight;
      if (holders > MOST_HOLDERS) continue;
      const end = ends[pair] as number;
      for (let at = end - holders; at < end; at++) {
        const place = places[at] as number;
        const sum = common[place] as number;
        if (sum === 0) touched.push(place);
        common[place] = sum + weight;
      }
    }
    let best = -1;
    let most = 0;
    let held = 0;
    let second = 0;
    for (const place of touched) {
      const sum = common[place] as number;
      common[place] = 0;
      const size = sizes[place] as number;
      const contained = sum / Math.min(own, size);
      const dice = (2 * sum) / (own + size);
      const key = this.keys[place] as number;
      const score = CONTAINED_WEIGHT * contained + dice - penalty(key);
      if (contained < LEAST_CONTAINED || dice < LEAST_DICE || score <= most) {
        second = Math.max(second, contained);
        continue;
      }
      second = Math.max(second, held);
      held = contained;
      most = score;
      best = key;
    }
    return held < SURELY_CONTAINED && second > MOST_OF_SECOND * held ? -1 : best;
  }

  /** Reads the pairs of neighbouring letters and figures of a text, each once, and says how many there are. */
  private readPairs(text: string): number {
    const words = lettersOf(text.slice(0, COMPARED));
    const reading = ++this.readings;
    let count = 0;
    let first = words.charCodeAt(0);
    for (let i = 1; i < words.length; i++) {
      const second = words.charCodeAt(i);
      // A whole number of 32 bits compares faster than a string.
      const pair = this.numbers.of((first << 16) | second);
      first = second;
      if (this.met[pair] === reading) continue;
      this.met[pair] = reading;
      this.pairs[count++] = pair;
    }
    return count;
  }
}

/** No fewer pairs than a text holds. */
export function pairsIn(text: string): number {
  return Math.min(text.length, COMPARED);
}

interface Weighed {
  /** How rare each pair is. */
  readonly weights: Float64Array;
  /** How much each text weighs. */
  readonly sizes: Float64Array;
  /** The texts that hold a pair, in their order: those of each pair in a row up to its end. */
  readonly places: Int32Array;
  readonly ends: Int32Array;
  /** Weight of the pairs in common with the text that is asked about; all zero between two questions. */
  readonly common: Float64Array;
}

function weigh(
  texts: number,
  pairs: number,
  holders: Int32Array,
  held: Int32Array,
  starts: readonly number[],
): Weighed {
  const weights = new Float64Array(holders.length);
  // A pair that no text holds weighs as one that a single text holds.
  weights.fill(Math.log(1 + texts), pairs);
  const ends = new Int32Array(holders.length);
  /** By how many texts hold a pair: a logarithm for each pair would be most of the weighing. */
  const rarities: number[] = [];
  let total = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const count = holders[pair] as number;
    weights[pair] = rarities[count] ??= Math.log(1 + texts / Math.max(1, count));
    // Where its texts begin; filling them in moves it to their end.
    ends[pair] = total;
    total += count;
  }
  const sizes = new Float64Array(texts);
  const places = new Int32Array(total);
  for (let place = 0; place < texts; place++) {
    let size = 0;
    for (let at = starts[place] as number; at < (starts[place + 1] as number); at++) {
      const pair = held[at] as number;
      size += weights[pair] as number;
      places[(ends[pair] as number)++] = place;
    }
    sizes[place] = size;
  }
  return { weights, sizes, places, ends, common: new Float64Array(texts) };
}

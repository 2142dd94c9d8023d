import { lettersOf } from "./letters.ts";

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
  private readonly pairs = new Map<number, Pair>();
  private readonly keys: number[] = [];
  private readonly texts: (readonly Pair[])[] = [];
  /** Weight of each text's pairs, summed; made at the first question. */
  private sizes: number[] = [];
  /** Weight of the pairs in common with the text that is asked about; all zero between two questions. */
  private readonly common: number[] = [];

  /** Adds a text under a key; too short a text is left out. All are added before the first question. */
  add(key: number, text: string): void {
    const held = this.pairsOf(text);
    if (held.length < FEWEST_PAIRS) return;
    const place = this.keys.push(key) - 1;
    this.texts.push(held);
    this.common.push(0);
    for (const pair of held) pair.places.push(place);
  }

  /** Key of the text most like this one, -1 where none is like enough or several are; `penalty` lowers a key's score. */
  nearest(text: string, penalty: (key: number) => number): number {
    if (this.sizes.length === 0) this.weigh();
    const pairs = this.pairsOf(text);
    if (pairs.length < FEWEST_PAIRS) return -1;
    const { common } = this;
    const touched: number[] = [];
    let own = 0;
    for (const { places, weight } of pairs) {
      own += weight;
      if (places.length > MOST_HOLDERS) continue;
      for (const place of places) {
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
      const size = this.sizes[place] as number;
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

  /** Once all texts are known: how rare each pair is, and how much each text weighs. */
  private weigh(): void {
    for (const pair of this.pairs.values())
      pair.weight = Math.log(1 + this.keys.length / Math.max(1, pair.places.length));
    this.sizes = this.texts.map((held) => held.reduce((sum, { weight }) => sum + weight, 0));
  }

  /** The pairs of neighbouring letters and figures of a text, each once. */
  private pairsOf(text: string): readonly Pair[] {
    const words = lettersOf(text.slice(0, COMPARED));
    const found: Pair[] = [];
    const asked = ++this.asked;
    // A pair that no text holds weighs as one that a single text holds.
    const rare = Math.log(1 + this.keys.length);
    for (let i = 0; i + 1 < words.length; i++) {
      // A whole number of 32 bits compares faster than a string.
      const letters = (words.charCodeAt(i) << 16) | words.charCodeAt(i + 1);
      let pair = this.pairs.get(letters);
      if (pair === undefined) {
        pair = { places: [], weight: rare, asked: 0 };
        this.pairs.set(letters, pair);
      }
      if (pair.asked === asked) continue;
      pair.asked = asked;
      found.push(pair);
    }
    return found;
  }

  private asked = 0;
}

/** Two neighbouring characters: the texts that hold them, what they weigh, and which text was read last that holds them. */
interface Pair {
  readonly places: number[];
  weight: number;
  asked: number;
}

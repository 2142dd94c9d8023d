/**
 * Numbers for pairs of characters, 0, 1, 2 … in the order in which they are met: a table with open places, since a
 * document has thousands of pairs and a `Map` takes five times as long to find one.
 */
export class PairNumbers {
  /** Number of the pair in a place plus one; 0 where the place is free. */
  private readonly places: Int32Array;
  private readonly pairs: Int32Array;
  private readonly shift: number;
  private count = 0;

  /** `most`: no fewer than all the pairs that will be met. */
  constructor(most: number) {
    // Twice as many places as pairs at least, so that the next free one is near.
    const bits = 33 - Math.clz32(most + 1);
    this.places = new Int32Array(2 ** bits);
    this.pairs = new Int32Array(most);
    this.shift = 32 - bits;
  }

  /** How many numbers were given. */
  get given(): number {
    return this.count;
  }

  /** Number of a pair, `(first << 16) | second` of its characters; a new one where it was not met before. */
  of(pair: number): number {
    const last = this.places.length - 1;
    // Knuth's multiplicative hash; neighbouring characters must not fall side by side.
    let place = Math.imul(pair, 0x9e3779b1) >>> this.shift;
    for (;;) {
      const known = this.places[place] as number;
      if (known === 0) break;
      if (this.pairs[known - 1] === pair) return known - 1;
      place = (place + 1) & last;
    }
    const number = this.count++;
    this.pairs[number] = pair;
    this.places[place] = number + 1;
    return number;
  }
}

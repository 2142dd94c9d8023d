/** Something that can be found by its words. */
export interface Findable {
  /** What it is called. */
  readonly name: string;
  /** Other words by which it is found: number, units, the words of the text. */
  readonly words: string;
}

/**
 * The things that hold every word of a query, best first: names that begin with it, then names that hold it, then other words.
 * An empty query finds all in their own order.
 */
export function searchPalette<T extends Findable>(
  things: readonly T[],
  query: string,
  most: number,
): readonly T[] {
  const terms = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (terms.length === 0) return things.slice(0, most);
  const ranked = things.flatMap((thing, order) => {
    const rank = rankOf(thing, terms);
    return rank === null ? [] : [{ thing, rank, order }];
  });
  ranked.sort((a, b) => a.rank - b.rank || a.order - b.order);
  return ranked.slice(0, most).map(({ thing }) => thing);
}

function rankOf({ name, words }: Findable, terms: readonly string[]): number | null {
  const called = name.toLowerCase();
  const rest = words.toLowerCase();
  let rank = 0;
  for (const term of terms) {
    if (called.startsWith(term)) continue;
    if (called.includes(term)) rank += 1;
    else if (rest.includes(term)) rank += 2;
    else return null;
  }
  return rank;
}

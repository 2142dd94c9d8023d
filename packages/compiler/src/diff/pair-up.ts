/** How to name an old and a new value so that equal names belong together. */
export type KeyPair<Value> = readonly [
  before: (value: Value) => string,
  after: (value: Value) => string,
];

/**
 * The values that differ between two short lists, each with its partner. Values with the same first key are equal and
 * fall out; the rest is paired by the next keys, then in order, and what is over stands alone.
 */
export function pairUp<Value>(
  before: readonly Value[],
  after: readonly Value[],
  keys: readonly KeyPair<Value>[],
): { before: Value | null; after: Value | null }[] {
  let olds = [...before];
  let news = [...after];
  const pairs: { before: Value | null; after: Value | null }[] = [];
  keys.forEach(([oldKey, newKey], step) => {
    const waiting = new Map<string, Value[]>();
    for (const value of news) {
      const key = newKey(value);
      const list = waiting.get(key);
      if (list === undefined) waiting.set(key, [value]);
      else list.push(value);
    }
    const taken = new Set<Value>();
    olds = olds.filter((old) => {
      const partner = waiting.get(oldKey(old))?.shift();
      if (partner === undefined) return true;
      taken.add(partner);
      if (step > 0) pairs.push({ before: old, after: partner });
      return false;
    });
    news = news.filter((value) => !taken.has(value));
  });
  for (let i = 0; i < Math.max(olds.length, news.length); i++) {
    pairs.push({ before: olds[i] ?? null, after: news[i] ?? null });
  }
  return pairs;
}

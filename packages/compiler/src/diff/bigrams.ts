/** Pairs of neighbouring characters with their counts; a text of one character counts as one pair with itself. */
export type Bigrams = ReadonlyMap<number, number>;

/** Counts the bigrams of a folded text: 排查整改 has 排查, 查整, 整改. */
export function bigramsOf(text: string): Bigrams {
  const counts = new Map<number, number>();
  if (text.length === 1) counts.set(text.charCodeAt(0), 1);
  for (let at = 1; at < text.length; at++) {
    const pair = text.charCodeAt(at - 1) * 0x1_0000 + text.charCodeAt(at);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Dice's coefficient, 0 to 1: twice the shared bigrams over all. Two empty texts are alike. */
export function dice(a: Bigrams, b: Bigrams): number {
  let shared = 0;
  let all = 0;
  for (const [pair, count] of a) {
    all += count;
    shared += Math.min(count, b.get(pair) ?? 0);
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 1 : (2 * shared) / all;
}

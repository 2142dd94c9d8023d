/** How alike the texts of two lists are, each with each. */
export interface Likeness {
  /** 0 to 1: twice the shared pairs of neighbouring characters over all (Dice). */
  readonly of: (before: number, after: number) => number;
}

/** More comparisons than this are not made: nothing is alike then. */
const MOST = 4_000_000;

/**
 * Compares through an index from character pairs to texts, so that texts with nothing in common cost nothing. Null
 * where the lists are too long.
 */
export function likeness(before: readonly string[], after: readonly string[]): Likeness | null {
  const width = after.length;
  if (before.length * width > MOST) return null;
  const values = new Float32Array(before.length * width);
  const olds = before.map(characterPairs);
  const holders = new Map<string, number[]>();
  olds.forEach((pairs, i) => {
    for (const pair of pairs) {
      const list = holders.get(pair);
      if (list === undefined) holders.set(pair, [i]);
      else list.push(i);
    }
  });
  const shared = new Uint32Array(before.length);
  after.forEach((text, j) => {
    const pairs = characterPairs(text);
    shared.fill(0);
    for (const pair of pairs)
      for (const i of holders.get(pair) ?? []) shared[i] = (shared[i] as number) + 1;
    olds.forEach((old, i) => {
      const all = old.size + pairs.size;
      values[i * width + j] = all === 0 ? 0 : (2 * (shared[i] as number)) / all;
    });
  });
  return { of: (i, j) => values[i * width + j] ?? 0 };
}

/** 排查整改 has 排查, 查整, 整改; one character counts as itself. */
function characterPairs(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  if (text.length === 1) pairs.add(text);
  for (let i = 1; i < text.length; i++) pairs.add(text.slice(i - 1, i + 1));
  return pairs;
}

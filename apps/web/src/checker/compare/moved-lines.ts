import type { Pair } from "./common-pairs.ts";
import { type DraftLine, withoutBlanks, withoutNumber } from "./draft-lines.ts";
import { likeness } from "./likeness.ts";

/** So alike must a line be to what stands elsewhere to have moved there, not merely to resemble it. */
const MOVED = 0.7;

/** Shorter lines (附件, 责任单位) come anywhere. */
const SHORTEST = 5;

/** Lines that were taken out in one place and put in at another, each at most once, the most alike first. */
export function movedLines(
  removed: readonly DraftLine[],
  added: readonly DraftLine[],
): readonly Pair[] {
  const olds = removed.map(words);
  const news = added.map(words);
  const alike = likeness(olds, news);
  if (alike === null) return [];
  const candidates: { readonly pair: Pair; readonly value: number }[] = [];
  olds.forEach((old, i) => {
    if (old.length < SHORTEST) return;
    news.forEach((fresh, j) => {
      const value = old === fresh ? 1 : alike.of(i, j);
      if (fresh.length >= SHORTEST && value >= MOVED) candidates.push({ pair: [i, j], value });
    });
  });
  candidates.sort((a, b) => b.value - a.value);
  const taken = { before: new Set<number>(), after: new Set<number>() };
  return candidates.flatMap(({ pair }) => {
    if (taken.before.has(pair[0]) || taken.after.has(pair[1])) return [];
    taken.before.add(pair[0]);
    taken.after.add(pair[1]);
    return [pair];
  });
}

function words(line: DraftLine): string {
  return withoutNumber(withoutBlanks(line));
}

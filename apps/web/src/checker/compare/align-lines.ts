import { commonPairs, type Pair } from "./common-pairs.ts";
import { type DraftLine, withoutBlanks } from "./draft-lines.ts";
import { likeness } from "./likeness.ts";

/** Lines less alike than this stand on rows of their own. */
const ALIKE = 0.4;

/** Which lines of the two drafts belong on one row, in order: first those that say the same, then the alike between them. */
export function alignLines(
  before: readonly DraftLine[],
  after: readonly DraftLine[],
): readonly Pair[] {
  const numbers = new Map<string, number>();
  const numberOf = (line: DraftLine): number => {
    const words = withoutBlanks(line);
    const number = numbers.get(words) ?? numbers.size;
    numbers.set(words, number);
    return number;
  };
  const same = commonPairs(before.map(numberOf), after.map(numberOf));
  const pairs: Pair[] = [];
  let at: Pair = [0, 0];
  for (const pair of [...same, [before.length, after.length] as const]) {
    const olds = before.slice(at[0], pair[0]);
    const news = after.slice(at[1], pair[1]);
    for (const [i, j] of alikePairs(olds, news)) pairs.push([at[0] + i, at[1] + j]);
    if (pair[0] < before.length) pairs.push(pair);
    at = [pair[0] + 1, pair[1] + 1];
  }
  return pairs;
}

/** The pairs of alike lines, in order, that are alike the most in all. */
function alikePairs(before: readonly DraftLine[], after: readonly DraftLine[]): readonly Pair[] {
  if (before.length === 0 || after.length === 0) return [];
  const alike = likeness(before.map(withoutBlanks), after.map(withoutBlanks));
  if (alike === null) return [];
  const width = after.length + 1;
  const best = new Float32Array((before.length + 1) * width);
  const together = (i: number, j: number): number => {
    const value = alike.of(i, j);
    return value < ALIKE ? 0 : value + (best[(i + 1) * width + j + 1] as number);
  };
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const apart = Math.max(
        best[(i + 1) * width + j] as number,
        best[i * width + j + 1] as number,
      );
      best[i * width + j] = Math.max(apart, together(i, j));
    }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    const here = best[i * width + j] as number;
    // Steps aside first: equal sums keep the pair for the later, nearer line.
    if ((best[(i + 1) * width + j] as number) === here) i++;
    else if ((best[i * width + j + 1] as number) === here) j++;
    else pairs.push([i++, j++]);
  }
  return pairs;
}

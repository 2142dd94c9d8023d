import type { WordingChange } from "../model/plan-diff.ts";
import type { Span } from "../source/span.ts";
import { foldText } from "./fold-text.ts";

/** A stretch of text whose words are compared; `values` are left aside, merged and in order. */
export interface WordsAt {
  readonly text: string;
  readonly at: Span;
  readonly values: readonly Span[];
}

/** The part between what two wordings begin with and what they end with; values and punctuation do not count. */
export function wordingChange(before: WordsAt, after: WordsAt): WordingChange {
  const olds = lettersOf(before);
  const news = lettersOf(after);
  const room = Math.min(olds.length, news.length);
  let head = 0;
  while (head < room && olds[head]?.letter === news[head]?.letter) head++;
  let tail = 0;
  while (
    tail < room - head &&
    olds[olds.length - 1 - tail]?.letter === news[news.length - 1 - tail]?.letter
  ) {
    tail++;
  }
  return {
    kind: "reworded",
    before: between(before, olds, head, tail),
    after: between(after, news, head, tail),
  };
}

interface Letter {
  /** Folded form of one character. */
  readonly letter: string;
  readonly start: number;
  readonly end: number;
}

/** The letters and digits outside the values, each with its place. */
function lettersOf({ text, at, values }: WordsAt): Letter[] {
  const letters: Letter[] = [];
  let next = values.findIndex((value) => value.end > at.start);
  if (next < 0) next = values.length;
  for (let start = at.start; start < at.end; ) {
    const value = values[next];
    if (value !== undefined && value.start <= start) {
      start = Math.max(start, value.end);
      next++;
      continue;
    }
    const end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
    const letter = foldText(text.slice(start, end));
    if (letter !== "") letters.push({ letter, start, end });
    start = end;
  }
  return letters;
}

/** From the first letter that differs to the last; where nothing of this side is left, the place of the gap. */
function between(words: WordsAt, letters: readonly Letter[], head: number, tail: number): Span {
  const first = letters[head];
  const last = letters[letters.length - 1 - tail];
  const gap = letters[head - 1]?.end ?? words.at.start;
  return head + tail < letters.length && first !== undefined && last !== undefined
    ? { start: first.start, end: last.end }
    : { start: gap, end: gap };
}

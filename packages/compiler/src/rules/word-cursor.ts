import type { Span } from "../source/span.ts";

/**
 * Finds a word from rising offsets without walking over the same stretch twice: a rule that asks in each passage pays
 * for the text once, however rare the word is. The answer is that of `text.indexOf(word, from)`.
 */
export function wordCursor(text: string, word: string): (from: number) => number {
  let searched = 0;
  let next = text.indexOf(word);
  return (from) => {
    if (from < searched || (next >= 0 && next < from)) {
      searched = from;
      next = text.indexOf(word, from);
    }
    return next;
  };
}

/** Finds a word within one passage after the other, -1 where it does not stand there: `findIn` for a rule that asks each. */
export function wordFinder(text: string, word: string): (at: Span, from?: number) => number {
  const next = wordCursor(text, word);
  return (at, from = at.start) => {
    const found = next(from);
    return found >= 0 && found + word.length <= at.end ? found : -1;
  };
}

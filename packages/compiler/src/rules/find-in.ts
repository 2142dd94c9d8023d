import type { Span } from "../source/span.ts";

/**
 * Offset of some words within a place, from `from` on; -1 where they do not stand there. A plain `indexOf` would read
 * on to the end of the text for every paragraph without them, and a long document would take its length squared.
 */
export function findIn(text: string, words: string, at: Span, from: number = at.start): number {
  const index = text.slice(from, at.end).indexOf(words);
  return index < 0 ? -1 : from + index;
}

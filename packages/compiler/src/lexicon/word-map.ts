import { firstWordAt, indexWords, lastWordBefore, type WordIndex } from "./word-index.ts";

/** Words with a value each, found by longest match at a place of a text. */
export interface WordMap<T> {
  readonly values: ReadonlyMap<string, T>;
  readonly byFirst: WordIndex<T>;
  readonly byLast: WordIndex<T>;
}

/** A word found: its value and where it lies. */
export interface WordMatch<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** Makes a map from word and value pairs: `wordMap([["今年", 0], ["明年", 1]])`. */
export function wordMap<T>(entries: readonly (readonly [string, T])[]): WordMap<T> {
  const values = new Map<string, T>(entries);
  return { values, byFirst: indexWords(values, "first"), byLast: indexWords(values, "last") };
}

/** Makes a map of bare words, written with blanks between them. */
export function wordsOf(words: string): WordMap<true> {
  const list = words.split(/\s/).filter((word) => word !== "");
  return wordMap(list.map((word) => [word, true] as const));
}

/** The longest word of the map that begins at `start` and ends by `end`. */
export function matchAt<T>(
  map: WordMap<T>,
  text: string,
  start: number,
  end: number,
): WordMatch<T> | null {
  const found = firstWordAt(map.byFirst, text, start, end);
  return found === null ? null : { value: found.value, start, end: start + found.word.length };
}

/** The longest word of the map that ends at `end` and begins at or after `start`. */
export function matchBefore<T>(
  map: WordMap<T>,
  text: string,
  start: number,
  end: number,
): WordMatch<T> | null {
  const found = lastWordBefore(map.byLast, text, start, end);
  return found === null ? null : { value: found.value, start: end - found.word.length, end };
}

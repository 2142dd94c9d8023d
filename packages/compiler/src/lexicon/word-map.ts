import { firstWordAt, indexWords, lastWordBefore, type WordIndex } from "./word-index.ts";

/** Words with a value each, found by longest match at a place of a text. */
export interface WordMap<T> {
  readonly values: ReadonlyMap<string, T>;
  /** Made when first asked for: most maps are looked up in one direction only, and a run starts without them. */
  byFirst: WordIndex<T> | null;
  byLast: WordIndex<T> | null;
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
  return { values, byFirst: null, byLast: null };
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
  map.byFirst ??= indexWords(map.values, "first");
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
  map.byLast ??= indexWords(map.values, "last");
  const found = lastWordBefore(map.byLast, text, start, end);
  return found === null ? null : { value: found.value, start: end - found.word.length, end };
}

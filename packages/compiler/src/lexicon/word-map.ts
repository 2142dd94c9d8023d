/** Words with a value each, found by longest match at a place of a text. */
export interface WordMap<T> {
  readonly values: ReadonlyMap<string, T>;
  /** The words of each first character, longest first. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  /** The words of each last character, longest first. */
  readonly byLast: ReadonlyMap<string, readonly string[]>;
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
  return { values, byFirst: group(values, 0), byLast: group(values, -1) };
}

/** Makes a map of bare words, written with blanks between them. */
export function wordsOf(words: string): WordMap<true> {
  const list = words.split(/\s/).filter((word) => word !== "");
  return wordMap(list.map((word) => [word, true] as const));
}

function group<T>(values: ReadonlyMap<string, T>, at: number): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of values.keys()) {
    const key = word.charAt(at < 0 ? word.length + at : at);
    const list = groups.get(key);
    if (list) list.push(word);
    else groups.set(key, [word]);
  }
  for (const list of groups.values()) list.sort((a, b) => b.length - a.length);
  return groups;
}

/** The longest word of the map that begins at `start` and ends by `end`. */
export function matchAt<T>(
  map: WordMap<T>,
  text: string,
  start: number,
  end: number,
): WordMatch<T> | null {
  for (const word of map.byFirst.get(text.charAt(start)) ?? []) {
    const value = map.values.get(word);
    if (value !== undefined && start + word.length <= end && text.startsWith(word, start))
      return { value, start, end: start + word.length };
  }
  return null;
}

/** The longest word of the map that ends at `end` and begins at or after `start`. */
export function matchBefore<T>(
  map: WordMap<T>,
  text: string,
  start: number,
  end: number,
): WordMatch<T> | null {
  if (end <= start) return null;
  for (const word of map.byLast.get(text.charAt(end - 1)) ?? []) {
    const value = map.values.get(word);
    if (value !== undefined && end - word.length >= start && text.endsWith(word, end))
      return { value, start: end - word.length, end };
  }
  return null;
}

import { type CharacterSet, characterSet, inSet } from "./character-set.ts";

/** Words by their first or last character, the longest of each first, with what each word stands for. */
export interface WordIndex<T> {
  /** The characters that words begin (or end) with: nearly every place of a text is done with at this look. */
  readonly edges: CharacterSet;
  /** The characters next to the edge, and the edges of words that have no other: these send most of the rest away. */
  readonly nexts: CharacterSet;
  readonly singles: CharacterSet;
  readonly words: ReadonlyMap<number, readonly IndexedWord<T>[]>;
}

/** A word of an index and its value. */
export interface IndexedWord<T> {
  readonly word: string;
  readonly value: T;
}

/** Indexes words by their first character, or by their last. */
export function indexWords<T>(
  values: ReadonlyMap<string, T>,
  edge: "first" | "last",
): WordIndex<T> {
  const words = new Map<number, IndexedWord<T>[]>();
  const edges: string[] = [];
  const nexts: string[] = [];
  const singles: string[] = [];
  for (const [word, value] of values) {
    const at = edge === "first" ? 0 : word.length - 1;
    const code = word.charCodeAt(at);
    if (word.length > 1) nexts.push(word.charAt(edge === "first" ? 1 : at - 1));
    else singles.push(word);
    const list = words.get(code);
    if (list === undefined) {
      words.set(code, [{ word, value }]);
      edges.push(word.charAt(at));
    } else list.push({ word, value });
  }
  for (const list of words.values()) list.sort((a, b) => b.word.length - a.word.length);
  return {
    edges: characterSet(edges),
    nexts: characterSet(nexts),
    singles: characterSet(singles),
    words,
  };
}

/** The longest word that begins at `start` and ends by `end`; null where none does. */
export function firstWordAt<T>(
  index: WordIndex<T>,
  text: string,
  start: number,
  end: number,
): IndexedWord<T> | null {
  const code = text.charCodeAt(start);
  if (!inSet(index.edges, code)) return null;
  if (!inSet(index.nexts, text.charCodeAt(start + 1)) && !inSet(index.singles, code)) return null;
  for (const entry of index.words.get(code) ?? [])
    if (start + entry.word.length <= end && goesOn(text, entry.word, start)) return entry;
  return null;
}

/** The longest word that ends at `end` and begins at or after `start`; null where none does. */
export function lastWordBefore<T>(
  index: WordIndex<T>,
  text: string,
  start: number,
  end: number,
): IndexedWord<T> | null {
  if (end <= start) return null;
  const code = text.charCodeAt(end - 1);
  if (!inSet(index.edges, code)) return null;
  if (!inSet(index.nexts, text.charCodeAt(end - 2)) && !inSet(index.singles, code)) return null;
  for (const entry of index.words.get(code) ?? []) {
    const from = end - entry.word.length;
    if (from >= start && standsAt(text, entry.word, from)) return entry;
  }
  return null;
}

/** The first of some words that stands at `at`, in the order of the list. */
export function firstStanding(
  words: readonly string[],
  text: string,
  at: number,
): string | undefined {
  for (const word of words) if (standsAt(text, word, at)) return word;
  return undefined;
}

/** Whether the character at `at` is that of one of some words: 应 in 应急, where the words are 应急 and 反应. */
export function standsInside(words: readonly string[], text: string, at: number): boolean {
  const c = text.charAt(at);
  for (const word of words) if (standsAt(text, word, at - word.indexOf(c))) return true;
  return false;
}

/** Whether a short word stands at `at`: what `startsWith` answers, without its call. */
export function standsAt(text: string, word: string, at: number): boolean {
  return text.charCodeAt(at) === word.charCodeAt(0) ? goesOn(text, word, at) : word === "";
}

/** Whether a word stands at `at`, where its first character is known to stand. */
function goesOn(text: string, word: string, at: number): boolean {
  for (let k = 1; k < word.length; k++)
    if (text.charCodeAt(at + k) !== word.charCodeAt(k)) return false;
  return true;
}

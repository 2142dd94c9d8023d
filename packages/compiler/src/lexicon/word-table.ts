import { inSet } from "./character-set.ts";
import { firstWordAt, indexWords, lastWordBefore, type WordIndex } from "./word-index.ts";

/** A set of words that can be looked up at a place of a text, forwards or backwards, longest first. */
export interface WordTable {
  /** Made when first asked for, as those of a `WordMap`. */
  byFirst: WordIndex<true> | null;
  byLast: WordIndex<true> | null;
  readonly words: ReadonlySet<string>;
}

/** Makes a table from words parted by blanks: `wordTable("至少 不少于")`. */
export function wordTable(list: string): WordTable {
  const words = new Set(list.split(/\s/).filter((word) => word !== ""));
  return { byFirst: null, byLast: null, words };
}

function index(words: ReadonlySet<string>, edge: "first" | "last"): WordIndex<true> {
  return indexWords(new Map([...words].map((word) => [word, true])), edge);
}

/** The longest word that begins at `start` and ends by `end`; null where none does. */
export function wordAt(text: string, start: number, end: number, table: WordTable): string | null {
  table.byFirst ??= index(table.words, "first");
  return firstWordAt(table.byFirst, text, start, end)?.word ?? null;
}

/** The longest word that ends at `end` and begins at or after `start`; null where none does. */
export function wordBefore(
  text: string,
  start: number,
  end: number,
  table: WordTable,
): string | null {
  table.byLast ??= index(table.words, "last");
  return lastWordBefore(table.byLast, text, start, end)?.word ?? null;
}

/** Where the first word of the table begins in `[start, end)`; -1 where none does. */
export function findWord(text: string, start: number, end: number, table: WordTable): number {
  table.byFirst ??= index(table.words, "first");
  const words = table.byFirst;
  for (let at = start; at < end; at++)
    if (inSet(words.edges, text.charCodeAt(at)) && firstWordAt(words, text, at, end) !== null)
      return at;
  return -1;
}

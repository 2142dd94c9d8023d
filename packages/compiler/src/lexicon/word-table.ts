import { firstWordAt, indexWords, lastWordBefore, type WordIndex } from "./word-index.ts";

/** A set of words that can be looked up at a place of a text, forwards or backwards, longest first. */
export interface WordTable {
  readonly byFirst: WordIndex<true>;
  readonly byLast: WordIndex<true>;
  readonly words: ReadonlySet<string>;
}

/** Makes a table from words parted by blanks: `wordTable("至少 不少于")`. */
export function wordTable(list: string): WordTable {
  const words = new Set(list.split(/\s/).filter((word) => word !== ""));
  const values = new Map([...words].map((word) => [word, true] as const));
  return { byFirst: indexWords(values, "first"), byLast: indexWords(values, "last"), words };
}

/** The longest word that begins at `start` and ends by `end`; null where none does. */
export function wordAt(text: string, start: number, end: number, table: WordTable): string | null {
  return firstWordAt(table.byFirst, text, start, end)?.word ?? null;
}

/** The longest word that ends at `end` and begins at or after `start`; null where none does. */
export function wordBefore(
  text: string,
  start: number,
  end: number,
  table: WordTable,
): string | null {
  return lastWordBefore(table.byLast, text, start, end)?.word ?? null;
}

/** Where the first word of the table begins in `[start, end)`; -1 where none does. */
export function findWord(text: string, start: number, end: number, table: WordTable): number {
  for (let at = start; at < end; at++) if (wordAt(text, at, end, table) !== null) return at;
  return -1;
}

/** Where the last word of the table begins in `[start, end)`; -1 where none does. */
export function findLastWord(text: string, start: number, end: number, table: WordTable): number {
  for (let at = end - 1; at >= start; at--) if (wordAt(text, at, end, table) !== null) return at;
  return -1;
}

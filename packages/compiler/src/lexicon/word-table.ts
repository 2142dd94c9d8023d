/** A set of words that can be looked up at a place of a text, forwards or backwards, longest first. */
export interface WordTable {
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  readonly byLast: ReadonlyMap<string, readonly string[]>;
  readonly words: ReadonlySet<string>;
}

/** Makes a table from words parted by blanks: `wordTable("至少 不少于")`. */
export function wordTable(list: string): WordTable {
  const words = new Set(list.split(/\s/).filter((word) => word !== ""));
  return { byFirst: group(words, 0), byLast: group(words, -1), words };
}

function group(words: ReadonlySet<string>, at: number): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const key = word.charAt(at < 0 ? word.length - 1 : at);
    const list = groups.get(key);
    if (list) list.push(word);
    else groups.set(key, [word]);
  }
  for (const list of groups.values()) list.sort((a, b) => b.length - a.length);
  return groups;
}

/** The longest word that begins at `start` and ends by `end`; null where none does. */
export function wordAt(text: string, start: number, end: number, table: WordTable): string | null {
  for (const word of table.byFirst.get(text.charAt(start)) ?? [])
    if (start + word.length <= end && text.startsWith(word, start)) return word;
  return null;
}

/** The longest word that ends at `end` and begins at or after `start`; null where none does. */
export function wordBefore(
  text: string,
  start: number,
  end: number,
  table: WordTable,
): string | null {
  if (end <= start) return null;
  for (const word of table.byLast.get(text.charAt(end - 1)) ?? [])
    if (end - word.length >= start && text.startsWith(word, end - word.length)) return word;
  return null;
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

/** For every UTF-16 unit the kinds of expression that may begin with it, as bits: one look a character. */
export type AnchorTable = Uint8Array;

/** Makes a table: for each kind, a power of two, the words (or single characters) it begins with. */
export function anchorTable(kinds: readonly (readonly [number, Iterable<string>])[]): AnchorTable {
  const table = new Uint8Array(0x10000);
  for (const [bit, words] of kinds)
    for (const word of words) {
      const code = word.charCodeAt(0);
      table[code] = (table[code] ?? 0) | bit;
    }
  return table;
}

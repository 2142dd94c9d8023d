import { type CharacterSet, characterSet, inSet } from "./character-set.ts";

/** For every UTF-16 unit the kinds of expression that may begin with it, as bits. */
export interface AnchorTable {
  /** Those with which any begins: an eighth of the memory, so that the many others cost one look in the nearest. */
  readonly signs: CharacterSet;
  readonly kinds: Uint8Array;
}

/** The kinds of expression that may begin with a UTF-16 unit, 0 for most. */
export function kindsAt(table: AnchorTable, code: number): number {
  return inSet(table.signs, code) ? (table.kinds[code] ?? 0) : 0;
}

/** All units with which any kind begins. */
export function anchorsOf(table: AnchorTable): string[] {
  const anchors: string[] = [];
  table.kinds.forEach((kinds, code) => {
    if (kinds !== 0) anchors.push(String.fromCharCode(code));
  });
  return anchors;
}

/** Makes a table: for each kind, a power of two, the words (or single characters) it begins with. */
export function anchorTable(kinds: readonly (readonly [number, Iterable<string>])[]): AnchorTable {
  const table = new Uint8Array(0x10000);
  const signs: string[] = [];
  for (const [bit, words] of kinds)
    for (const word of words) {
      const code = word.charCodeAt(0);
      table[code] = (table[code] ?? 0) | bit;
      signs.push(word.charAt(0));
    }
  return { signs: characterSet(signs), kinds: table };
}

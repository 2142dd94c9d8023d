import { INTERCHANGEABLE_KINDS, LOOSE_MODIFIERS } from "../lexicon/name-words.ts";

/**
 * A unit's name folded for comparison: blanks, brackets, 各 and the like away, 科 for 处. Two names with one key are
 * one unit, though perhaps not spelt alike, which `name-mismatch` reports.
 */
export function unitKey(name: string): string {
  let key = isIdeographic(name) ? name : name.normalize("NFKC").replace(/[\s()“”"]/g, "");
  for (const word of LOOSE_MODIFIERS) {
    // 局 alone, or 机关 alone, is a name of its own.
    if (key.startsWith(word) && key.length >= word.length + 2) key = key.slice(word.length);
  }
  for (const word of LOOSE_MODIFIERS) {
    if (word.length > 1 && key.length >= word.length + 2) key = key.replace(word, "");
  }
  const last = key.charAt(key.length - 1);
  return key.length >= 3 && INTERCHANGEABLE_KINDS.includes(last)
    ? key.slice(0, -1) + INTERCHANGEABLE_KINDS.charAt(0)
    : key;
}

/** Whether a name is of common ideographs alone, as nearly every one is: those have one form and no blank among them. */
function isIdeographic(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code < 0x4e00 || code > 0x9fff) return false;
  }
  return true;
}

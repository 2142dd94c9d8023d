import { plainText } from "./plain-text.ts";

/** Excel's limit for the name of a tab. */
const LONGEST = 31;

/**
 * Names that Excel takes, in the same order: `督导/检查` becomes `督导_检查`, a second `清单` becomes `清单 (2)`.
 * Refused are `: \ / ? * [ ]`, an apostrophe at either end, more than 31 characters, and two names that differ
 * in case alone.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const used = new Set<string>();
  return wanted.map((name) => {
    const plain = plainName(name);
    let unique = plain;
    for (let count = 2; used.has(unique.toLowerCase()); count++) {
      const suffix = ` (${count})`;
      unique = plain.slice(0, LONGEST - suffix.length) + suffix;
    }
    used.add(unique.toLowerCase());
    return unique;
  });
}

function plainName(name: string): string {
  let plain = "";
  for (const character of plainText(name)) {
    const bad = character < " " || ":\\/?*[]'".includes(character);
    // An apostrophe is allowed inside; it is replaced all the same, since every formula must double it.
    const next = bad ? "_" : character;
    if (plain.length + next.length > LONGEST) break;
    plain += next;
  }
  plain = plain.trim();
  // "History" is Excel's own.
  return plain === "" || plain.toLowerCase() === "history" ? `${plain}_` : plain;
}

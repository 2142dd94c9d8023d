import { type CharacterSet, inSet } from "./character-set.ts";

/** What `\\s` of a regular expression stands for. */
export const WHITE_SPACE =
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

/** The words without the characters of a set: `加强组织，落实。` without stops is 加强组织落实. */
export function dropCharacters(words: string, set: CharacterSet): string {
  let out = "";
  let kept = 0;
  for (let i = 0; i < words.length; i++) {
    if (!inSet(set, words.charCodeAt(i))) continue;
    // What is kept is taken in stretches.
    if (i > kept) out += words.slice(kept, i);
    kept = i + 1;
  }
  return kept === 0 ? words : out + words.slice(kept);
}

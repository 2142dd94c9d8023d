import type { DateRelation } from "../lexicon/date-particles.ts";
import {
  DATE_PREFIXES,
  DATE_SUFFIXES,
  PREFIX_SPOILERS,
  SUFFIX_SPOILERS,
} from "../lexicon/date-particles.ts";
import { matchAt, matchBefore } from "../lexicon/word-map.ts";
import { skipSpaces, skipSpacesBack } from "./spaces.ts";

/** The particle after a date: 前 of `6月底前`; null where the character begins another word (`6月前往`, `6月起草`). */
export function readDateSuffix(
  text: string,
  end: number,
): { readonly relation: DateRelation; readonly end: number } | null {
  const at = skipSpaces(text, end, text.length);
  const word = matchAt(DATE_SUFFIXES, text, at, text.length);
  if (word === null) return null;
  const spoilers = SUFFIX_SPOILERS[text.charAt(word.end - 1)];
  const next = text.charAt(word.end);
  if (next !== "" && spoilers?.includes(next) === true) return null;
  return { relation: word.value, end: word.end };
}

/** The particle before a date: 于 of `于6月底前`; null where it ends another word (关于, 达到). */
export function readDatePrefix(
  text: string,
  start: number,
  from: number,
): { readonly relation: DateRelation; readonly start: number } | null {
  const word = matchBefore(DATE_PREFIXES, text, from, skipSpacesBack(text, from, start));
  if (word === null) return null;
  const before = word.start > from ? text.charAt(word.start - 1) : "";
  if (before !== "" && PREFIX_SPOILERS[text.charAt(word.start)]?.includes(before) === true)
    return null;
  return { relation: word.value, start: word.start };
}

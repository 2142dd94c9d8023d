import { TELLING_CHARACTERS } from "../../lexicon/name-words.ts";
import type { Span } from "../../source/span.ts";
import type { RuleContext } from "../rule.ts";

/** A name with the places it is written at, in order. */
export interface NameUse {
  readonly name: string;
  readonly spans: readonly Span[];
}

/**
 * Which of two names is the odd one: the rarer; of two that are as frequent the one that only the annex has, for the
 * body rules; else the first.
 */
export function oddOne(
  context: RuleContext,
  a: NameUse,
  b: NameUse,
): readonly [odd: NameUse, other: NameUse] {
  if (a.spans.length !== b.spans.length) return a.spans.length < b.spans.length ? [a, b] : [b, a];
  const [inA, inB] = [isAnnexOnly(context, a), isAnnexOnly(context, b)];
  if (inA !== inB) return inA ? [a, b] : [b, a];
  return (a.spans[0]?.start ?? 0) <= (b.spans[0]?.start ?? 0) ? [a, b] : [b, a];
}

function isAnnexOnly({ layout: { parts, lines } }: RuleContext, { spans }: NameUse): boolean {
  const annex = parts.find(({ kind }) => kind === "annex");
  const start =
    annex === undefined ? Number.POSITIVE_INFINITY : (lines[annex.from]?.span.start ?? 0);
  return spans.every((span) => span.start >= start);
}

/** Every place of some words in the text, up to a bound that no honest document reaches. */
export function placesOf(text: string, words: string): readonly Span[] {
  const places: Span[] = [];
  for (
    let at = text.indexOf(words);
    at >= 0 && places.length < 500;
    at = text.indexOf(words, at + words.length)
  ) {
    places.push({ start: at, end: at + words.length });
  }
  return places;
}

/** What stands in `long` and not in `short`, where one piece put in makes the one of the other; null where more differs. */
export function insertedWord(
  short: string,
  long: string,
): { readonly word: string; readonly at: number } | null {
  if (short.length >= long.length) return null;
  let at = 0;
  while (at < short.length && short.charAt(at) === long.charAt(at)) at++;
  const length = long.length - short.length;
  return long.slice(at + length) === short.slice(at)
    ? { word: long.slice(at, at + length), at }
    : null;
}

/** Where two names of one length differ in a single character that no one changes on purpose; -1 otherwise. */
export function changedCharacter(a: string, b: string): number {
  if (a.length !== b.length) return -1;
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at++;
  if (at === a.length || a.slice(at + 1) !== b.slice(at + 1)) return -1;
  const telling =
    TELLING_CHARACTERS.includes(a.charAt(at)) || TELLING_CHARACTERS.includes(b.charAt(at));
  return telling || !/[一-鿿]{2}/.test(a.charAt(at) + b.charAt(at)) ? -1 : at;
}

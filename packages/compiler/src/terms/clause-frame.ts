import {
  CLOSER_CLASS,
  COMMA_CLASS,
  classesAt,
  OPENER_CLASS,
  SENTENCE_CLASS,
} from "../lexicon/character-class.ts";
import { CLOSERS, INCLUSIVE, OPENERS } from "../lexicon/quota-signs.ts";
import type { Span } from "../source/span.ts";
import { digitAt, oneOf } from "./character.ts";
import { nameBracketEnd } from "./name-bracket.ts";

/** Where a place stands: the sentence and the comma clause around it, inside its own brackets. */
export interface ClauseFrame {
  readonly sentence: Span;
  readonly clause: Span;
}

/** How far a frame looks to either side: longer than any clause a count depends on, so that reading stays linear. */
const REACH = 160;

/** The longest bracket of the kind of （含30%）. */
const INCLUSIVE_REACH = 8;

/** The sentence and clause around `place`, within `at`: `每季度召开例会，⟦至少通报1次⟧。` */
export function clauseFrame(text: string, at: Span, place: Span): ClauseFrame {
  const low = Math.max(at.start, place.start - REACH);
  const high = Math.min(at.end, place.end + REACH);
  let clauseStart = -1;
  let here = place.start;
  let depth = 0;
  for (; here > low; here--) {
    const classes = classesAt(text, here - 1);
    if (classes === 0) continue;
    if ((classes & CLOSER_CLASS) !== 0) depth++;
    else if ((classes & OPENER_CLASS) !== 0) {
      if (depth === 0) break; // the bracket that the place stands in
      depth--;
    } else if ((classes & SENTENCE_CLASS) !== 0) {
      if (depth === 0 || text.charAt(here - 1) === "\n") break;
    } else if (
      (classes & COMMA_CLASS) !== 0 &&
      depth === 0 &&
      clauseStart < 0 &&
      !inNumber(text, here - 1)
    )
      clauseStart = here;
  }
  const sentenceStart = here;
  if (clauseStart < 0) clauseStart = here;
  let clauseEnd = -1;
  depth = 0;
  for (here = place.end; here < high; here++) {
    const classes = classesAt(text, here);
    if (classes === 0) continue;
    const opens = (classes & OPENER_CLASS) !== 0;
    const aside = opens ? Math.max(inclusiveEnd(text, here), nameBracketEnd(text, here)) : here;
    if (aside > here) {
      here = aside - 1;
      continue;
    }
    const parts = opens || ((classes & COMMA_CLASS) !== 0 && !inNumber(text, here));
    if (parts && clauseEnd < 0) clauseEnd = here;
    if (opens) depth++;
    else if ((classes & CLOSER_CLASS) !== 0) depth--;
    if (depth < 0) break;
    if ((classes & SENTENCE_CLASS) !== 0 && (depth === 0 || text.charAt(here) === "\n")) break;
  }
  const sentenceEnd = here;
  if (clauseEnd < 0) clauseEnd = sentenceEnd;
  return {
    sentence: { start: sentenceStart, end: sentenceEnd },
    clause: { start: clauseStart, end: clauseEnd },
  };
}

/** Past （含） behind a number, which parts nothing: 10周以内（含）的; `at` itself where none stands. */
export function inclusiveEnd(text: string, at: number): number {
  if (!oneOf(text, at, OPENERS) || text.charAt(at + 1) !== INCLUSIVE) return at;
  for (let end = at + 2; end <= at + INCLUSIVE_REACH; end++)
    if (oneOf(text, end, CLOSERS)) return end + 1;
  return at;
}

/** A comma or colon between digits belongs to the number: 1,200 and 9:20. */
function inNumber(text: string, at: number): boolean {
  return digitAt(text, at - 1) && digitAt(text, at + 1) && oneOf(text, at, ",:：");
}

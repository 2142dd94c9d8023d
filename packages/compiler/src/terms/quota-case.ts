import { CONJUNCTION_FIRST, CONJUNCTION_LAST } from "../lexicon/conjunction-words.ts";
import { AS_WELL_AS, ONE, PHRASE_ENDS } from "../lexicon/quota-signs.ts";
import { wordAt, wordBefore } from "../lexicon/word-table.ts";
import { oneOf } from "./character.ts";
import type { ClauseFrame } from "./clause-frame.ts";
import type { Quantity } from "./quantity.ts";
import type { Bound } from "./quota-bound.ts";

/** One number, and what is around it: what the judges of quota-evidence and quota-exclusion see. */
export interface QuotaCase {
  readonly text: string;
  readonly frame: ClauseFrame;
  readonly quantity: Quantity;
  readonly bound: Bound;
  /** End of the obligation before it in the same sentence; null where there is none. */
  readonly previousEnd: number | null;
  /** The document's short names with a number in them. */
  readonly names: readonly string[];
}

/** Whether a phrase ends at `at`: stop, bracket, list mark, conjunction, or the clause's end. */
export function endsPhrase(text: string, at: number, clauseEnd: number): boolean {
  if (at >= clauseEnd || text.startsWith(AS_WELL_AS, at)) return true;
  return oneOf(text, at, PHRASE_ENDS) && !insideWord(text, at, clauseEnd);
}

/** 合并, 参与, 和解: what looks like a conjunction is part of a word. */
function insideWord(text: string, at: number, end: number): boolean {
  return (
    wordAt(text, at, end, CONJUNCTION_FIRST) !== null ||
    wordBefore(text, at - 1, at + 1, CONJUNCTION_LAST) !== null
  );
}

/** 一 as the whole number. */
export function isBareOne({ text, quantity }: QuotaCase): boolean {
  return quantity.max === 1 && text.charAt(quantity.span.start) === ONE;
}

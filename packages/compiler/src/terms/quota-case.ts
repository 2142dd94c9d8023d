import { AS_WELL_AS, ONE, PHRASE_ENDS } from "../lexicon/quota-signs.ts";
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
}

/** Whether a phrase ends at `at`: stop, bracket, list mark, conjunction, or the clause's end. */
export function endsPhrase(text: string, at: number, clauseEnd: number): boolean {
  return at >= clauseEnd || oneOf(text, at, PHRASE_ENDS) || text.startsWith(AS_WELL_AS, at);
}

/** 一 as the whole number. */
export function isBareOne({ text, quantity }: QuotaCase): boolean {
  return quantity.max === 1 && text.charAt(quantity.span.start) === ONE;
}

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
  if (at >= clauseEnd) return true;
  return (
    "、，。；,;）)（(和与及并或”\n\t/".includes(text.charAt(at)) || text.startsWith("以及", at)
  );
}

/** Whether one of `characters` stands at `at`; false beyond the text. */
export function oneOf(text: string, at: number, characters: string): boolean {
  const c = text.charAt(at);
  return c !== "" && characters.includes(c);
}

/** An ASCII digit at `at`. */
export function digitAt(text: string, at: number): boolean {
  const c = text.charAt(at);
  return c >= "0" && c <= "9";
}

/** 一 as the whole number. */
export function isBareOne({ text, quantity }: QuotaCase): boolean {
  return quantity.max === 1 && text.charAt(quantity.span.start) === "一";
}

import { readNumeral } from "../lexicon/numeral.ts";
import { COUNTED_PERIODS, PERIODS } from "../lexicon/period-word.ts";
import { EACH, GENERAL, HALF, YEAR, YEAR_SPOILERS, YEARLY } from "../lexicon/quota-signs.ts";
import type { Phrase } from "../model/phrase.ts";
import { span } from "../source/span.ts";
import { digitAt, oneOf } from "./character.ts";

/** A period word at `start`, led by its number where `counted`: 季度, 两周, 2小时; 年度 reads 年. Null where none stands. */
export function periodAt(
  text: string,
  start: number,
  end: number,
  counted: boolean,
): Phrase | null {
  const number = counted && text.charAt(start) !== HALF ? readNumeral(text, start) : null;
  let at = number?.end ?? start;
  if (number && text.charAt(at) === GENERAL) at++;
  for (const period of number ? COUNTED_PERIODS : PERIODS) {
    if (!text.startsWith(period, at) || at + period.length > end) continue;
    if (period === YEAR && oneOf(text, at + 1, YEAR_SPOILERS)) continue;
    const where = span(start, at + (period === YEARLY ? YEAR : period).length);
    return { text: text.slice(where.start, where.end), span: where };
  }
  return null;
}

/** Where a rhythm ends that begins at `at`: past 每季度, 每两周; `at` itself where none begins. */
export function skipRhythm(text: string, at: number, end: number): number {
  if (text.charAt(at) !== EACH) return at;
  return periodAt(text, at + 1, end, true)?.span.end ?? at;
}

/** Whether the digit at `at` belongs to a rhythm: 每2小时, 每15天. */
export function isRhythmDigit(text: string, at: number): boolean {
  let here = at;
  while (digitAt(text, here - 1)) here--;
  return text.charAt(here - 1) === EACH;
}

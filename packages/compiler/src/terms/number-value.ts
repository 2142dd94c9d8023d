import { digitValue, readChineseNumeral, readDigits } from "../lexicon/numeral.ts";
import {
  HALF,
  HALF_OF,
  HUNDRED,
  NUMBER_STARTS,
  PAIR_DIGITS,
  POINTS,
  SCALED_UNITS,
  THOUSAND,
} from "../lexicon/numeral-signs.ts";
import { oneOf } from "./character.ts";

/** A number read at a place of a text: value, offset after it, and whether it is printed in Chinese numerals. */
export interface NumberValue {
  readonly value: number;
  readonly end: number;
  readonly spoken: boolean;
}

/** Reads a plain number at `start`, up to `end`: `1,200`, `0.5`, `十二`, `两`, `半`; null where none stands. */
export function readNumber(text: string, start: number, end: number): NumberValue | null {
  if (start >= end) return null;
  if (digitValue(text.charCodeAt(start)) >= 0) return readPrinted(text, start, end);
  if (text.charAt(start) === HALF)
    return oneOf(text, start + 1, HALF_OF) ? { value: 0.5, end: start + 1, spoken: true } : null;
  if (!oneOf(text, start, NUMBER_STARTS)) return null;
  const numeral = readChineseNumeral(text, start);
  return numeral && numeral.end <= end
    ? { value: numeral.value, end: numeral.end, spoken: true }
    : null;
}

/** Digits with thousands (12,000), decimals and a following 百 or 千 (3千名); more than nine digits are a telephone number. */
function readPrinted(text: string, start: number, end: number): NumberValue | null {
  const whole = readDigits(text, start);
  if (!whole || whole.end > end) return null;
  let { value, end: at } = whole;
  while (at - start <= 12 && text.charAt(at) === "," && digitsAt(text, at + 1, end) === 3) {
    value = value * 1000 + (readDigits(text, at + 1)?.value ?? 0);
    at += 4;
  }
  if (at < end && oneOf(text, at, POINTS)) {
    const count = digitsAt(text, at + 1, end);
    if (count > 0 && count <= 6) {
      // Through the decimal notation, so that 0.1 is 0.1.
      value = Number(`${value}.${asciiDigits(text, at + 1, count)}`);
      at += 1 + count;
    }
  }
  if (at < end && digitValue(text.charCodeAt(at)) >= 0) return null;
  if (
    at < end &&
    (oneOf(text, at, HUNDRED) || oneOf(text, at, THOUSAND)) &&
    !oneOf(text, at + 1, SCALED_UNITS)
  ) {
    value *= text.charAt(at) === HUNDRED ? 100 : 1000;
    at++;
  }
  return { value, end: at, spoken: false };
}

/** The second of two neighbouring digits that make a range: 两 of `一两次`, 五 of `三五个`; null where none follows. */
export function readPairedDigit(text: string, low: NumberValue, end: number): NumberValue | null {
  if (!low.spoken || low.value > 9 || low.end >= end || !oneOf(text, low.end, PAIR_DIGITS))
    return null;
  const high = readChineseNumeral(text, low.end);
  const follows = high && high.end <= end && high.value > low.value && high.value <= 9;
  return follows ? { value: high.value, end: high.end, spoken: true } : null;
}

/** How many digits stand at `start`. */
export function digitsAt(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && digitValue(text.charCodeAt(at)) >= 0) at++;
  return at - start;
}

function asciiDigits(text: string, start: number, count: number): string {
  let out = "";
  for (let at = start; at < start + count; at++) out += digitValue(text.charCodeAt(at));
  return out;
}

import { readChineseNumeral, readDigits } from "../lexicon/numeral.ts";
import {
  HALVES,
  HUNDRED,
  PARTS,
  RANGE_JOINERS,
  SHARE_TAILS,
  SLASHES,
  THOUSAND,
} from "../lexicon/numeral-signs.ts";
import { oneOf } from "./character.ts";
import { type NumberValue, readNumber } from "./number-value.ts";

/** A share written as a fraction, in per cent or per mille: 三分之一 is 33.33 %, 千分之五 is 5 ‰. */
export interface ShareFraction {
  readonly min: number;
  readonly max: number;
  readonly unit: "%" | "‰";
  readonly end: number;
}

/** Reads `百分之九十`, `三分之一`, `千分之三至五`, `半数` or `2/3` (before 以上 or 的) at `start`; null where none stands. */
export function readShareFraction(text: string, start: number, end: number): ShareFraction | null {
  if (start + 2 <= end && text.startsWith(HALVES, start))
    return { min: 50, max: 50, unit: "%", end: start + 2 };
  const below = denominator(text, start);
  if (!below || below.value === 0) return null;
  if (!text.startsWith(PARTS, below.end)) return slashFraction(text, start, end);
  const above = readNumber(text, below.end + 2, end) ?? wholeHundred(text, below.end + 2, end);
  if (!above) return null;
  const last = rangeEnd(text, above, end) ?? above;
  const per = below.value === 1000 ? 1000 : 100;
  const unit = per === 1000 ? "‰" : "%";
  const min = scaled(above.value / below.value, per);
  return { min, max: scaled(last.value / below.value, per), unit, end: last.end };
}

/** The end of 百分之三至五. */
function rangeEnd(text: string, low: NumberValue, end: number): NumberValue | null {
  if (!oneOf(text, low.end, RANGE_JOINERS)) return null;
  const high = readNumber(text, low.end + 1, end);
  return high && high.value > low.value ? high : null;
}

/** 百 of 百分之 and 千 of 千分之 begin no number by themselves. */
function denominator(text: string, start: number): { value: number; end: number } | null {
  if (text.charAt(start) === HUNDRED) return { value: 100, end: start + 1 };
  if (text.charAt(start) === THOUSAND) return { value: 1000, end: start + 1 };
  return readChineseNumeral(text, start) ?? readDigits(text, start);
}

/** 百分之百. */
function wholeHundred(text: string, start: number, end: number): NumberValue | null {
  return start < end && text.charAt(start) === HUNDRED
    ? { value: 100, end: start + 1, spoken: true }
    : null;
}

/** 1/3, 2/3: only where what follows speaks of a share; elsewhere a slash parts dates and choices. */
function slashFraction(text: string, start: number, end: number): ShareFraction | null {
  const above = readDigits(text, start);
  if (!above || !oneOf(text, above.end, SLASHES)) return null;
  const below = readDigits(text, above.end + 1);
  if (!below || below.end >= end || below.value > 10 || above.value >= below.value) return null;
  if (!oneOf(text, below.end, SHARE_TAILS)) return null;
  const share = scaled(above.value / below.value, 100);
  return { min: share, max: share, unit: "%", end: below.end };
}

/** Two decimals: 三分之一 is 33.33 %. */
function scaled(share: number, per: number): number {
  return Math.round(share * per * 100) / 100;
}

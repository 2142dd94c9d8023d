import {
  CLOSE_BRACKETS,
  DATE_SEPARATORS,
  OPEN_BRACKETS,
  ORDINAL,
} from "../lexicon/calendar-signs.ts";
import { LIST_COMMAS, RANGE_FILLERS, RANGE_SIGNS } from "../lexicon/date-particles.ts";
import type { Numeral } from "../lexicon/numeral.ts";
import { readChineseNumeral, readDigits } from "../lexicon/numeral.ts";
import { matchAt } from "../lexicon/word-map.ts";
import type { PointOptions } from "./date-draft.ts";
import type { DateParts } from "./date-parts.ts";
import { hasYear, isMonthOnly, isYearOnly, NO_PARTS } from "./date-parts.ts";
import type { DatePoint } from "./date-point.ts";
import { readDatePoint } from "./date-point.ts";
import { skipSpaces } from "./spaces.ts";

/** A date or a stretch of dates, without the particles around it. */
export interface DateStretch {
  /** Null for a single date. */
  readonly first: DatePoint | null;
  readonly last: DatePoint;
  readonly start: number;
  readonly end: number;
}

/** Reads a date or a range at `start`: `2023年7月至12月`, `7-8月`, `2024—2026年`, `6月1日起至30日`, `第一至第三季度`. */
export function readDateStretch(
  text: string,
  start: number,
  end: number,
  options: PointOptions = {},
): DateStretch | null {
  const head = readDatePoint(text, start, end, options);
  if (head === null) return readNumberRange(text, start, end, NO_PARTS, options);
  const spread =
    isYearOnly(head.parts) || isMonthOnly(head.parts)
      ? readNumberRange(text, skipSpaces(text, head.end, end), end, head.parts, options)
      : null;
  if (spread !== null) return { ...spread, start };
  const tail = readRangeTail(text, head, end, options);
  if (tail !== null) return { first: head, last: tail, start, end: tail.end };
  return { first: null, last: head, start, end: head.end };
}

/** Reads `至12月`, `起至4月8日`, `-30日` after the first date of a range. */
export function readRangeTail(
  text: string,
  head: { readonly parts: DateParts; readonly end: number },
  end: number,
  options: PointOptions = {},
): DatePoint | null {
  const sign = readRangeSign(text, skipFillers(text, head.end, end), end);
  if (sign === null) return null;
  const bareDay = head.parts.day !== null || head.parts.issue;
  const at = skipSpaces(text, sign, end);
  return readDatePoint(text, at, end, { ...options, bareDay, rangeEnd: true });
}

// （含） or 起， between a date and the sign of the range.
function skipFillers(text: string, start: number, end: number): number {
  const at = skipSpaces(text, start, end);
  const filler = matchAt(RANGE_FILLERS, text, at, end);
  return filler === null ? at : skipSpaces(text, filler.end, end);
}

function readRangeSign(text: string, start: number, end: number): number | null {
  const sign = matchAt(RANGE_SIGNS, text, start, end);
  return sign === null ? null : sign.end;
}

// The first end is a bare number that shares what follows: 7-8月, 2024-2026年, 1至15日, 一至三季度.
function readNumberRange(
  text: string,
  start: number,
  end: number,
  base: DateParts,
  options: PointOptions,
): DateStretch | null {
  const led = text.charAt(start) === ORDINAL ? start + 1 : start;
  const n = readDigits(text, led) ?? readChineseNumeral(text, led);
  if (n === null) return null;
  const at = skipSpaces(text, n.end, end);
  const sign = readRangeSign(text, at, end);
  const listed = sign === null && LIST_COMMAS.includes(text.charAt(at)) && at < end;
  if (sign === null && !listed) return null;
  // 3.15-3.20 and telephone numbers are no ranges of months.
  if (start > 0 && DATE_SEPARATORS.includes(text.charAt(start - 1)) && isDigit(text, start - 2))
    return null;
  const next = skipSpaces(text, sign ?? at + 1, end);
  const last = readDatePoint(text, next, end, { ...options, bareDay: isMonthOnly(base) });
  if (last === null) return sign === null ? null : readBracketedYears(text, start, n, next, end);
  const parts = shareUnit(n.value, base, last.parts);
  if (parts === null || (led > start && parts.quarter === null)) return null;
  const first = { parts, start, end: n.end, impossible: null, weekday: null, yearly: false };
  return { first, last, start, end: last.end };
}

// （2024-2026）: two years that fill a bracket need no 年.
function readBracketedYears(
  text: string,
  start: number,
  from: Numeral,
  next: number,
  end: number,
): DateStretch | null {
  const to = readDigits(text, next);
  if (to === null || from.end - start !== 4 || to.end - next !== 4) return null;
  if (from.value < 1990 || to.value > 2099 || from.value >= to.value || to.end >= end) return null;
  const opened = start > 0 && OPEN_BRACKETS.includes(text.charAt(start - 1));
  if (!opened || !CLOSE_BRACKETS.includes(text.charAt(to.end))) return null;
  const year = (value: number, at: number, after: number): DatePoint => ({
    parts: { ...NO_PARTS, year: value },
    start: at,
    end: after,
    impossible: null,
    weekday: null,
    yearly: false,
  });
  return {
    first: year(from.value, start, from.end),
    last: year(to.value, next, to.end),
    start,
    end: to.end,
  };
}

function shareUnit(value: number, base: DateParts, last: DateParts): DateParts | null {
  if (isMonthOnly(base)) {
    const dayOnly = last.day !== null && last.month === null && last.monthOffset === null;
    return dayOnly && value >= 1 && value <= 31 ? { ...base, day: value } : null;
  }
  if (isYearOnly(last) || (hasYear(last) && last.year !== null && value >= 1900))
    return isYearOnly(base) || last.year === null || value < 1900 || value > last.year
      ? null
      : { ...NO_PARTS, year: value };
  if (hasYear(last)) return null;
  if (last.month !== null && last.day === null)
    return value >= 1 && value <= 12 ? { ...base, month: value } : null;
  if (last.quarter !== null) return value >= 1 && value <= 4 ? { ...base, quarter: value } : null;
  return null;
}

function isDigit(text: string, at: number): boolean {
  return at >= 0 && readDigits(text, at) !== null;
}

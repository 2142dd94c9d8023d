import { daysInMonth } from "../model/plain-date.ts";
import type { Span } from "../source/span.ts";

/**
 * A part of the finest unit named. Of a month: `early` ends on the 10th, `mid` on the 20th, `late` and `end` with it.
 * `first` (月初, 年初) fixes no day; `middle` is the 15th of a month, the end of June of a year.
 */
export type DatePart = "first" | "early" | "middle" | "mid" | "late" | "end" | "whole";

/** A date as printed, nothing filled in: `6月底` has a month and a part, no year. */
export interface DateParts {
  readonly year: number | null;
  /** Years from the year the document speaks in: 1 for 明年. */
  readonly yearOffset: number | null;
  readonly month: number | null;
  /** Months from the month the document speaks in: 0 for 本月. */
  readonly monthOffset: number | null;
  readonly day: number | null;
  readonly quarter: number | null;
  readonly half: 1 | 2 | null;
  readonly part: DatePart | null;
  /** The document's own day: 即日, 印发之日. */
  readonly issue: boolean;
}

/** What is wrong with a date that names no real day, and the characters that are: `23月`. */
export interface ImpossiblePart {
  readonly kind: "month" | "day";
  readonly span: Span;
}

/** A weekday printed with a day: 星期五 is 5. */
export interface PrintedWeekday {
  readonly value: number;
  readonly span: Span;
}

/** No part named yet. */
export const NO_PARTS: DateParts = {
  year: null,
  yearOffset: null,
  month: null,
  monthOffset: null,
  day: null,
  quarter: null,
  half: null,
  part: null,
  issue: false,
};

/** Whether a year is all that is named: `2024年`, `明年`. */
export function isYearOnly(parts: DateParts): boolean {
  return (
    hasYear(parts) &&
    parts.month === null &&
    parts.monthOffset === null &&
    parts.day === null &&
    parts.quarter === null &&
    parts.half === null &&
    parts.part === null
  );
}

/** Whether a month, without a day or a part of it, is the finest named: `2024年3月`, `3月`. */
export function isMonthOnly(parts: DateParts): boolean {
  return (
    (parts.month !== null || parts.monthOffset !== null) &&
    parts.day === null &&
    parts.part === null
  );
}

/** Whether the date names a year, in digits or by 明年 and the like. */
export function hasYear(parts: DateParts): boolean {
  return parts.year !== null || parts.yearOffset !== null;
}

/** Whether a day of that month can exist; without a year, February has 29. */
export function dayExists(year: number | null, month: number | null, day: number): boolean {
  if (day < 1) return false;
  if (month === null || month < 1 || month > 12) return day <= 31;
  return day <= daysInMonth(year ?? 2000, month);
}

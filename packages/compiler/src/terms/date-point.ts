import {
  BARE_MONTH_PARTS,
  BARE_YEAR_PARTS,
  RELATIVE_MONTHS,
  RELATIVE_YEARS,
  YEAR_PARTS,
} from "../lexicon/calendar.ts";
import {
  BARE_PART_SPOILERS,
  INSIDE,
  MONTH,
  RELATIVE_SPOILERS,
  YEAR,
  YEAR_SPOILERS,
  YEARLY,
} from "../lexicon/calendar-signs.ts";
import { readDigits, readPositional } from "../lexicon/numeral.ts";
import { matchAt } from "../lexicon/word-map.ts";
import type { DateDraft, PointOptions } from "./date-draft.ts";
import { isAlone, readPart, spoils } from "./date-draft.ts";
import type { DateParts, ImpossiblePart, PrintedWeekday } from "./date-parts.ts";
import { NO_PARTS } from "./date-parts.ts";
import { readDigitalDate } from "./digital-date.ts";
import { readDay, readMonth, readWithinMonth } from "./month-day.ts";
import { readHalf, readQuarter } from "./quarter-half.ts";
import { skipSpaces } from "./spaces.ts";

/** One date read at a place, without the particles around it. */
export interface DatePoint {
  readonly parts: DateParts;
  readonly start: number;
  readonly end: number;
  readonly impossible: ImpossiblePart | null;
  readonly weekday: PrintedWeekday | null;
  /** 2022年度: a year as the name of something, not a time by itself. */
  readonly yearly: boolean;
}

/** Reads one date at `start`: `2023年6月底`, `二〇二三年六月`, `明年3月`, `2024-03-15`, `第三季度末`, `年底`. */
export function readDatePoint(
  text: string,
  start: number,
  end: number,
  options: PointOptions = {},
): DatePoint | null {
  const draft = readDraft(text, start, end, options);
  if (draft === null) return null;
  const { parts, impossible = null, weekday = null, yearly = false } = draft;
  return { parts, start, end: draft.end, impossible, weekday, yearly };
}

function readDraft(
  text: string,
  start: number,
  end: number,
  options: PointOptions,
): DateDraft | null {
  const digital = readDigitalDate(text, start, end, options);
  if (digital !== null) return digital;
  const year = readYear(text, start, end, options);
  if (year !== null) {
    const inner = readWithinYear(text, year, end, options);
    if (inner !== null) return inner;
    return year.short ? null : year;
  }
  return readWithoutYear(text, start, end, options);
}

// ---- years

interface YearDraft extends DateDraft {
  /** Two digits only: 23年, a year only before a month or 底. */
  readonly short: boolean;
}

function readYear(
  text: string,
  start: number,
  end: number,
  options: PointOptions,
): YearDraft | null {
  const relative = matchAt(RELATIVE_YEARS, text, start, end);
  if (relative !== null) {
    const before = start > 0 ? text.charAt(start - 1) : "";
    if (spoils(RELATIVE_SPOILERS, text.charAt(start), before)) return null;
    const parts = { ...NO_PARTS, yearOffset: relative.value };
    const yearly = text.charAt(relative.end - 1) === YEARLY || text.charAt(relative.end) === YEARLY;
    const after = text.charAt(relative.end) === YEARLY ? relative.end + 1 : relative.end;
    return { parts, end: after, short: false, yearly };
  }
  const four = readPositional(text, start, 4);
  if (four !== null) {
    if (four.value < 1900 || four.value > 2199) return null;
    const sign = skipSpaces(text, four.end, end);
    if (sign >= end || text.charAt(sign) !== YEAR)
      return options.cell === true && isAlone(text, start, four.end, end)
        ? { parts: { ...NO_PARTS, year: four.value }, end: four.end, short: false }
        : null;
    if (YEAR_SPOILERS.includes(text.charAt(sign + 1)) && sign + 1 < end) return null;
    const yearly = text.charAt(sign + 1) === YEARLY && sign + 1 < end;
    const parts = { ...NO_PARTS, year: four.value };
    return { parts, end: sign + (yearly ? 2 : 1), short: false, yearly };
  }
  const two = readDigits(text, start);
  if (two === null || two.end - start !== 2 || two.value < 10 || two.value > 49) return null;
  if (two.end >= end || text.charAt(two.end) !== YEAR) return null;
  return { parts: { ...NO_PARTS, year: 2000 + two.value }, end: two.end + 1, short: true };
}

function readWithinYear(
  text: string,
  year: YearDraft,
  end: number,
  options: PointOptions,
): DateDraft | null {
  const at = skipSpaces(text, year.end, end);
  const part = readPart(YEAR_PARTS, text, at, end);
  if (part !== null && !(year.short && part.value === "first"))
    return { parts: { ...year.parts, part: part.value }, end: part.end };
  // 2024年年内: the second 年 belongs to 内.
  if (text.startsWith(YEAR + INSIDE, at) && at + 2 <= end)
    return { parts: { ...year.parts, part: "whole" }, end: at + 1 };
  return (
    readHalf(text, at, end, year.parts) ??
    readQuarter(text, at, end, year.parts) ??
    readMonth(text, at, end, year.parts, options)
  );
}

// ---- dates without a year

function readWithoutYear(
  text: string,
  start: number,
  end: number,
  options: PointOptions,
): DateDraft | null {
  const relative = matchAt(RELATIVE_MONTHS, text, start, end);
  if (relative !== null)
    return readWithinMonth(
      text,
      { parts: { ...NO_PARTS, monthOffset: relative.value }, end: relative.end },
      end,
      options,
    );
  const c = text.charAt(start);
  if (c === YEAR || c === MONTH) return readBarePart(text, start, end);
  const found =
    readHalf(text, start, end, NO_PARTS) ??
    readQuarter(text, start, end, NO_PARTS) ??
    readMonth(text, start, end, NO_PARTS, options);
  if (found !== null) return found;
  const whole = matchAt(BARE_YEAR_PARTS, text, start, end);
  if (whole !== null) return { parts: { ...NO_PARTS, part: whole.value }, end: whole.end };
  return options.bareDay === true
    ? readDay(text, start, end, { parts: NO_PARTS, end: start }, options)
    : null;
}

// 年底, 年内, 月底: only where no number or other word leads into them.
function readBarePart(text: string, start: number, end: number): DateDraft | null {
  if (start > 0 && BARE_PART_SPOILERS.includes(text.charAt(start - 1))) return null;
  const yearly = text.charAt(start) !== MONTH;
  const base = yearly ? NO_PARTS : { ...NO_PARTS, monthOffset: 0 };
  if (text.charAt(start + 1) === INSIDE && start + 2 <= end)
    return { parts: { ...base, part: "whole" }, end: start + 1 };
  const part = readPart(yearly ? BARE_YEAR_PARTS : BARE_MONTH_PARTS, text, start, end);
  return part === null ? null : { parts: { ...base, part: part.value }, end: part.end };
}

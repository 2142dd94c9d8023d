import {
  BARE_MONTH_PARTS,
  BARE_YEAR_PARTS,
  HALVES,
  MONTH_PARTS,
  RELATIVE_MONTHS,
  RELATIVE_YEARS,
  YEAR_PARTS,
} from "../lexicon/calendar.ts";
import {
  BARE_PART_SPOILERS,
  BEFORE,
  DATE_SEPARATORS,
  DAY,
  DAY_SPOILERS,
  DAY_SPOKEN,
  END,
  FIRST_QUARTERS,
  INSIDE,
  MIDDLE_FOLLOWERS,
  MONTH,
  MONTH_SHARE,
  MONTH_SPOILERS,
  ONE,
  ORDINAL,
  PAIR,
  PART_SPOILERS,
  QUARTER,
  QUARTER_SHORT,
  RELATIVE_SPOILERS,
  YEAR,
  YEAR_SPOILERS,
  YEARLY,
} from "../lexicon/calendar-signs.ts";
import { DATE_SUFFIXES } from "../lexicon/date-particles.ts";
import type { Numeral } from "../lexicon/numeral.ts";
import { digitValue, readChineseNumeral, readDigits, readPositional } from "../lexicon/numeral.ts";
import type { WordMap } from "../lexicon/word-map.ts";
import { matchAt } from "../lexicon/word-map.ts";
import type { DatePart, DateParts, ImpossiblePart, PrintedWeekday } from "./date-parts.ts";
import { dayExists, hasYear, NO_PARTS } from "./date-parts.ts";
import { readDayTail } from "./day-tail.ts";
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

/** How loosely to read. */
export interface PointOptions {
  /** A day without a month may stand here: the second half of 6月1日至30日. */
  readonly bareDay?: boolean;
  /** A table cell: 2023.6 and 6月30 are dates. */
  readonly cell?: boolean;
  /** Titles in 《》 are read too. */
  readonly titles?: boolean;
}

interface Draft {
  readonly parts: DateParts;
  readonly end: number;
  readonly impossible?: ImpossiblePart | null;
  readonly weekday?: PrintedWeekday | null;
  readonly yearly?: boolean;
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

function readDraft(text: string, start: number, end: number, options: PointOptions): Draft | null {
  const digital = readDigitalDate(text, start, end, options);
  if (digital !== null) return digital;
  const year = readYear(text, start, end);
  if (year !== null) {
    const inner = readWithinYear(text, year, end, options);
    if (inner !== null) return inner;
    return year.short ? null : year;
  }
  return readWithoutYear(text, start, end, options);
}

// ---- years

interface YearDraft extends Draft {
  /** Two digits only: 23年, a year only before a month or 底. */
  readonly short: boolean;
}

function readYear(text: string, start: number, end: number): YearDraft | null {
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
    if (sign >= end || text.charAt(sign) !== YEAR) return null;
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
): Draft | null {
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
): Draft | null {
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
function readBarePart(text: string, start: number, end: number): Draft | null {
  if (start > 0 && BARE_PART_SPOILERS.includes(text.charAt(start - 1))) return null;
  const yearly = text.charAt(start) !== MONTH;
  const base = yearly ? NO_PARTS : { ...NO_PARTS, monthOffset: 0 };
  if (text.charAt(start + 1) === INSIDE && start + 2 <= end)
    return { parts: { ...base, part: "whole" }, end: start + 1 };
  const part = readPart(yearly ? BARE_YEAR_PARTS : BARE_MONTH_PARTS, text, start, end);
  return part === null ? null : { parts: { ...base, part: part.value }, end: part.end };
}

// ---- quarters, halves, months, days

function readHalf(text: string, start: number, end: number, parts: DateParts): Draft | null {
  const half = matchAt(HALVES, text, start, end);
  if (half === null) return null;
  return withEdge(text, half.end, end, { ...parts, half: half.value });
}

function readQuarter(text: string, start: number, end: number, parts: DateParts): Draft | null {
  let at = start;
  const led = text.charAt(at) === ORDINAL || text.charAt(at) === FIRST_QUARTERS;
  if (led) at = skipSpaces(text, at + 1, end);
  const n = readSmall(text, at);
  if (n === null || n.value < 1 || n.value > 4) return null;
  const sign = skipSpaces(text, n.end, end);
  if (text.startsWith(QUARTER, sign) && sign + 2 <= end) {
    const draft = withEdge(text, sign + 2, end, { ...parts, quarter: n.value });
    return !led && isEach(text, draft, end) ? null : draft;
  }
  if (text.charAt(start) === ORDINAL && text.charAt(sign) === QUARTER_SHORT && sign < end)
    return withEdge(text, sign + 1, end, { ...parts, quarter: n.value });
  return null;
}

// The edge of a quarter or half: 第三季度末, 上半年底.
function withEdge(text: string, at: number, end: number, parts: DateParts): Draft {
  const edge = readPart(YEAR_PARTS, text, at, end);
  if (edge === null || edge.end - at !== 1) return { parts, end: at };
  return { parts: { ...parts, part: edge.value }, end: edge.end };
}

/** Reads `6月…` at `start`. Public for the second half of a range: `7-8月`. */
function readMonth(
  text: string,
  start: number,
  end: number,
  parts: DateParts,
  options: PointOptions,
): Draft | null {
  const n = readSmall(text, start);
  if (n === null) return null;
  const sign = skipSpaces(text, n.end, end);
  if (sign >= end || text.charAt(sign) !== MONTH) return null;
  if (sign + 1 < end && MONTH_SPOILERS.includes(text.charAt(sign + 1))) return null;
  const printed = digitValue(text.charCodeAt(start)) >= 0;
  if (!printed && (n.value > 12 || text.charAt(start) === PAIR)) return null;
  const head: Draft = { parts: { ...parts, month: n.value }, end: sign + 1 };
  const draft = readWithinMonth(text, head, end, options);
  if (!printed && isEach(text, draft, end)) return null;
  if (n.value >= 1 && n.value <= 12) return draft;
  // 24月 alone is a length of time; with a year, a day or a part of it, a slip of the pen.
  const dated = hasYear(parts) || draft.parts.day !== null || draft.parts.part !== null;
  if (!dated && !matchAt(DATE_SUFFIXES, text, draft.end, end)) return null;
  return { ...draft, impossible: { kind: "month", span: { start, end: sign + 1 } } };
}

// 一月一调度, 一季度一通报: rhythms, not January.
function isEach(text: string, draft: Draft, end: number): boolean {
  const { day, part } = draft.parts;
  return day === null && part === null && draft.end < end && text.charAt(draft.end) === ONE;
}

function readWithinMonth(text: string, head: Draft, end: number, options: PointOptions): Draft {
  const shared = text.charAt(head.end) === MONTH_SHARE && head.end < end;
  const after = shared ? head.end + 1 : head.end;
  const at = skipSpaces(text, after, end);
  const part = readPart(MONTH_PARTS, text, at, end);
  if (part !== null) return { parts: { ...head.parts, part: part.value }, end: part.end };
  return readDay(text, at, end, head, options) ?? { ...head, end: after };
}

function readDay(
  text: string,
  start: number,
  end: number,
  head: Draft,
  options: PointOptions,
): Draft | null {
  const n = readSmall(text, start);
  if (n === null) return null;
  const sign = skipSpaces(text, n.end, end);
  const c = sign < end ? text.charAt(sign) : "";
  let after = sign + 1;
  if (c !== DAY && c !== DAY_SPOKEN) {
    // 6月30前: the sign of the day left out.
    const bare =
      c === BEFORE || (options.cell === true && (sign >= end || c === "\t" || c === "\n"));
    if (!bare || head.parts.month === null) return null;
    after = n.end;
  } else if (after < end && DAY_SPOILERS.includes(text.charAt(after))) return null;
  return finishDay(text, { start, end: after }, n.value, head.parts, end);
}

function finishDay(
  text: string,
  at: { readonly start: number; readonly end: number },
  day: number,
  parts: DateParts,
  end: number,
): Draft {
  const tail = readDayTail(text, at.end, end);
  // 15日底前: a slip for 15日前, read as such.
  const slipped = text.charAt(tail.end) === END && text.charAt(tail.end + 1) === BEFORE;
  return {
    parts: { ...parts, day },
    end: slipped && tail.end + 2 <= end ? tail.end + 1 : tail.end,
    weekday: tail.weekday,
    impossible: dayExists(parts.year, parts.month, day)
      ? null
      : { kind: "day", span: { start: at.start, end: at.end } },
  };
}

// ---- dates in digits: 2024.3.15, 2024-03-15, 2024/3/15, 2024.3

function readDigitalDate(
  text: string,
  start: number,
  end: number,
  options: PointOptions,
): Draft | null {
  const year = readDigits(text, start);
  if (year === null || year.end - start !== 4 || year.value < 1900 || year.value > 2199)
    return null;
  const separator = text.charAt(year.end);
  if (separator === "" || !DATE_SEPARATORS.includes(separator)) return null;
  if (start > 0 && isJoiner(text.charAt(start - 1))) return null;
  const month = readDigits(text, skipSpaces(text, year.end + 1, end));
  if (month === null || month.end > end || month.end - year.end > 4 || month.value > 99)
    return null;
  const parts = { ...NO_PARTS, year: year.value, month: month.value };
  const monthSpan = { start: year.end + 1, end: month.end };
  const impossible: ImpossiblePart | null =
    month.value >= 1 && month.value <= 12 ? null : { kind: "month", span: monthSpan };
  if (text.charAt(month.end) === separator) {
    const day = readDigits(text, skipSpaces(text, month.end + 1, end));
    if (day === null || day.end > end || day.value > 99) return null;
    if (text.charAt(day.end) === "." && digitValue(text.charCodeAt(day.end + 1)) >= 0) return null;
    const signed = text.charAt(day.end) === DAY && day.end < end;
    const at = { start: month.end + 1, end: signed ? day.end + 1 : day.end };
    const draft = finishDay(text, at, day.value, parts, end);
    return impossible === null ? draft : { ...draft, impossible };
  }
  if (text.charAt(month.end) === MONTH && month.end < end) {
    const head: Draft = { parts, end: month.end + 1 };
    return { ...readWithinMonth(text, head, end, options), ...(impossible ? { impossible } : {}) };
  }
  const part = readPart(MONTH_PARTS, text, month.end, end);
  const after = part === null ? month.end : part.end;
  const next = text.charAt(after);
  const closed =
    after >= end || next === BEFORE || (options.cell === true && (next === "\n" || next === "\t"));
  const ranged = options.cell === true && DATE_SEPARATORS.includes(next);
  if (part === null && !(options.cell === true && (closed || ranged)) && next !== BEFORE)
    return null;
  return { parts: { ...parts, part: part === null ? null : part.value }, end: after, impossible };
}

// ---- small helpers

function readPart<T extends DatePart>(
  table: WordMap<T>,
  text: string,
  start: number,
  end: number,
): { readonly value: T; readonly end: number } | null {
  const part = matchAt(table, text, start, end);
  if (part === null) return null;
  const next = part.end < end ? text.charAt(part.end) : "";
  if (part.value === "middle" && next !== "" && !MIDDLE_FOLLOWERS.includes(next)) return null;
  return spoils(PART_SPOILERS, text.charAt(part.end - 1), next) ? null : part;
}

// One or two digits, or a Chinese number below a hundred.
function readSmall(text: string, start: number): Numeral | null {
  const digits = readDigits(text, start);
  if (digits !== null) return digits.end - start <= 2 ? digits : null;
  const spoken = readChineseNumeral(text, start);
  return spoken === null || spoken.value > 99 ? null : spoken;
}

function spoils(table: Readonly<Record<string, string>>, key: string, neighbour: string): boolean {
  return neighbour !== "" && (table[key]?.includes(neighbour) ?? false);
}

function isJoiner(c: string): boolean {
  return c === "-" || c === "/" || /[A-Za-z0-9]/.test(c);
}

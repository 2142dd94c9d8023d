import { WEEKDAYS } from "../lexicon/calendar.ts";
import { DAY, DAY_SPOKEN, ONE } from "../lexicon/calendar-signs.ts";
import { HALF } from "../lexicon/durations.ts";
import { readNumeral } from "../lexicon/numeral.ts";
import type { RhythmUnit } from "../lexicon/rhythm-words.ts";
import {
  AT_LEAST_WORDS,
  BY_UNIT,
  COUNTERS,
  EVERY,
  EVERY_GAPS,
  ONE_OF,
  RHYTHM_UNITS,
  TIME,
  TIMES_DATE_TAILS,
  TIMES_WORDS,
  TREND_UNITS,
  UNIT_SPOILERS,
} from "../lexicon/rhythm-words.ts";
import { matchAt } from "../lexicon/word-map.ts";
import type { Recurrence } from "../model/recurrence.ts";
import { skipSpaces } from "./spaces.ts";

/** Reads `每季度`, `每两周`, `每隔3个月`, `每周五前`, `每月25日前` at its 每. */
export function readEvery(text: string, start: number, end: number): Recurrence | null {
  if (text.charAt(start) !== EVERY) return null;
  const gap = matchAt(EVERY_GAPS, text, start + 1, end);
  const from = skipSpaces(text, gap === null ? start + 1 : gap.end, end);
  const direct = readUnit(text, from, end);
  if (direct !== null) return withDay(text, start, direct.end, end, direct, 1);
  const n = readNumeral(text, from);
  if (n === null || n.value < 1 || n.end > end) return null;
  const unit = readUnit(text, skipSpaces(text, n.end, end), end);
  return unit === null ? null : withDay(text, start, unit.end, end, unit, n.value);
}

/** Reads `按月`, `按季度`, `逐月` at its first character; 逐年 is a trend and none. */
export function readByUnit(text: string, start: number, end: number): Recurrence | null {
  const lead = matchAt(BY_UNIT, text, start, end);
  if (lead === null) return null;
  const unit = readUnit(text, lead.end, end);
  if (unit === null) return null;
  const trend = TREND_UNITS[text.charAt(start)];
  if (trend !== undefined && text.slice(unit.start, unit.end) === trend) return null;
  return rhythm(start, unit.end, unit, 1);
}

/** Reads `一季一通报`, `半年一次`, `一年不少于两次`, `两周一调度` at its number. */
export function readTimesPer(text: string, start: number, end: number): Recurrence | null {
  const half = text.charAt(start) === HALF;
  const n = half ? null : readNumeral(text, start);
  if (!half && (n === null || n.value < 1 || n.value > 31)) return null;
  const unit = readUnit(text, half ? start : (n?.end ?? start), end);
  if (unit === null || text.slice(unit.start, unit.end) === DAY) return null;
  const least = matchAt(AT_LEAST_WORDS, text, unit.end, end);
  const count = readNumeral(text, least === null ? unit.end : least.end);
  if (count === null || count.end >= end) return null;
  const times = matchAt(TIMES_WORDS, text, count.end, end);
  // 一月一调度, 三年一轮换: a verb or noun after 一; 一月一日 is a date.
  const one = least === null && text.slice(unit.end, count.end) === ONE && isHan(text, count.end);
  const single = one && text.charAt(count.end) !== TIME;
  if (times === null && !single) return null;
  if (TIMES_DATE_TAILS.includes(text.charAt(count.end)) || (n !== null && n.value > 12))
    return null;
  const after = single || times === null ? count.end : times.end;
  return rhythm(start, after, unit, n?.value ?? 1);
}

/** Makes a rhythm of a unit: so many of it between two occurrences. */
export function rhythm(
  start: number,
  end: number,
  unit: { readonly value: RhythmUnit },
  count: number,
): Recurrence {
  const { unit: name, interval } = unit.value;
  return { span: { start, end }, unit: name, interval: interval * count, certainty: "stated" };
}

interface UnitMatch {
  readonly value: RhythmUnit;
  readonly start: number;
  readonly end: number;
}

function readUnit(text: string, start: number, end: number): UnitMatch | null {
  const unit = matchAt(RHYTHM_UNITS, text, start, end);
  if (unit === null) return null;
  const next = unit.end < end ? text.charAt(unit.end) : "";
  if (next !== "" && UNIT_SPOILERS[text.charAt(unit.end - 1)]?.includes(next) === true) return null;
  return unit;
}

// 每月25日前 has a day, 每周五 a weekday; 每周一次 is once a week.
function withDay(
  text: string,
  start: number,
  after: number,
  end: number,
  unit: UnitMatch,
  count: number,
): Recurrence {
  const base = rhythm(start, after, unit, count);
  const at = skipSpaces(text, after, end);
  if (base.unit === "week") {
    const day = matchAt(WEEKDAYS, text, at, end);
    if (day === null) return base;
    const next = day.end < end ? text.charAt(day.end) : "";
    // 每周一课 counts, 每周一上午 is Monday; 每周一调度 may be either, and then no day is given.
    const counted = COUNTERS.includes(next) || (day.value === 1 && ONE_OF.includes(next));
    return counted && next !== ""
      ? base
      : { ...base, span: { start, end: day.end }, day: day.value };
  }
  if (base.unit !== "month") return base;
  const n = readNumeral(text, at);
  if (n === null || n.end >= end || n.value < 1 || n.value > 31) return base;
  const sign = skipSpaces(text, n.end, end);
  if (text.charAt(sign) !== DAY && text.charAt(sign) !== DAY_SPOKEN) return base;
  return { ...base, span: { start, end: sign + 1 }, day: n.value };
}

function isHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x4e00 && code <= 0x9fff;
}

import { WEEKDAY_LEADS, WEEKDAYS } from "../lexicon/calendar.ts";
import {
  CLOCK_COLONS,
  CLOCK_HOURS,
  CLOCK_MINUTE,
  CLOCK_TAILS,
  CLOSE_BRACKETS,
  DAY_TIME_SPOILERS,
  OPEN_BRACKETS,
} from "../lexicon/calendar-signs.ts";
import { DAY_TIMES } from "../lexicon/date-particles.ts";
import { readChineseNumeral, readDigits } from "../lexicon/numeral.ts";
import { matchAt } from "../lexicon/word-map.ts";
import type { PrintedWeekday } from "./date-parts.ts";
import { skipSpaces } from "./spaces.ts";

/** What may follow a day before its particle: `（星期五）下午18:00`. */
export interface DayTail {
  readonly end: number;
  readonly weekday: PrintedWeekday | null;
}

/** Reads weekday and time of day after a day; empty when there is neither. */
export function readDayTail(text: string, start: number, end: number): DayTail {
  let at = start;
  let weekday: PrintedWeekday | null = null;
  const found = readWeekday(text, skipSpaces(text, at, end), end);
  if (found !== null) {
    weekday = found.weekday;
    at = found.end;
  }
  const word = matchAt(DAY_TIMES, text, skipSpaces(text, at, end), end);
  const spoiled =
    word !== null && word.end < end && DAY_TIME_SPOILERS.includes(text.charAt(word.end));
  if (word !== null && !spoiled) at = word.end;
  return { end: readClock(text, at, end), weekday };
}

// 星期五, （星期五）, (周五)
function readWeekday(
  text: string,
  start: number,
  end: number,
): { readonly weekday: PrintedWeekday; readonly end: number } | null {
  const bracketed = start < end && OPEN_BRACKETS.includes(text.charAt(start));
  const from = bracketed ? skipSpaces(text, start + 1, end) : start;
  const lead = matchAt(WEEKDAY_LEADS, text, from, end);
  if (lead === null) return null;
  const day = matchAt(WEEKDAYS, text, lead.end, end);
  if (day === null) return null;
  const weekday = { value: day.value, span: { start: from, end: day.end } };
  if (!bracketed) return { weekday, end: day.end };
  const close = skipSpaces(text, day.end, end);
  if (close >= end || !CLOSE_BRACKETS.includes(text.charAt(close))) return null;
  return { weekday, end: close + 1 };
}

// 18:00, 18：00, 18时, 十八点半, 9点30分
function readClock(text: string, start: number, end: number): number {
  const at = skipSpaces(text, start, end);
  const hour = readDigits(text, at) ?? readChineseNumeral(text, at);
  if (hour === null || hour.value > 24 || hour.end >= end) return start;
  const sign = text.charAt(hour.end);
  if (CLOCK_COLONS.includes(sign)) {
    const minute = readDigits(text, hour.end + 1);
    return minute !== null && minute.end - hour.end === 3 && minute.end <= end ? minute.end : start;
  }
  if (!CLOCK_HOURS.includes(sign)) return start;
  const after = hour.end + 1;
  if (after < end && CLOCK_TAILS.includes(text.charAt(after))) return after + 1;
  const minute = readDigits(text, after) ?? readChineseNumeral(text, after);
  if (minute !== null && minute.end < end && text.charAt(minute.end) === CLOCK_MINUTE)
    return minute.end + 1;
  return after;
}

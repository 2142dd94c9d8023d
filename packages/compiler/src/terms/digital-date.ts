import { MONTH_PARTS } from "../lexicon/calendar.ts";
import { BEFORE, DATE_SEPARATORS, DAY, MONTH, POINTS } from "../lexicon/calendar-signs.ts";
import { RANGE_SIGNS } from "../lexicon/date-particles.ts";
import type { Numeral } from "../lexicon/numeral.ts";
import { digitValue, readDigits } from "../lexicon/numeral.ts";
import { matchAt } from "../lexicon/word-map.ts";
import type { DateDraft, PointOptions } from "./date-draft.ts";
import { isAlone, readPart } from "./date-draft.ts";
import type { ImpossiblePart } from "./date-parts.ts";
import { dayExists, NO_PARTS } from "./date-parts.ts";
import { finishDay, readWithinMonth } from "./month-day.ts";
import { skipSpaces } from "./spaces.ts";

/**
 * Reads a date in digits at `start`: `2024.3.15`, `2024-03-15`, `2024/3/15`; `2024.3` before 前, in a range or alone in a
 * cell; a cell's `6.30`. Versions, numbers and telephone numbers are none.
 */
export function readDigitalDate(
  text: string,
  start: number,
  end: number,
  options: PointOptions,
): DateDraft | null {
  const year = readDigits(text, start);
  if (year === null) return null;
  if (year.end - start <= 2) return readMonthPointDay(text, start, year, end, options);
  if (year.end - start !== 4 || year.value < 1900 || year.value > 2199) return null;
  const separator = text.charAt(year.end);
  if (separator === "" || !DATE_SEPARATORS.includes(separator)) return null;
  if (start > 0 && options.rangeEnd !== true && isJoiner(text.charAt(start - 1))) return null;
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
    const head: DateDraft = { parts, end: month.end + 1 };
    return { ...readWithinMonth(text, head, end, options), ...(impossible ? { impossible } : {}) };
  }
  const part = readPart(MONTH_PARTS, text, month.end, end);
  const after = part === null ? month.end : part.end;
  const next = text.charAt(after);
  const ranged = options.rangeEnd === true || opensDigitalRange(text, after, separator, end);
  const alone = options.cell === true && isAlone(text, start, after, end);
  if (part === null && !ranged && !alone && next !== BEFORE) return null;
  return { parts: { ...parts, part: part === null ? null : part.value }, end: after, impossible };
}

// 2024.3-2024.12
function opensDigitalRange(text: string, at: number, separator: string, end: number): boolean {
  const sign = matchAt(RANGE_SIGNS, text, skipSpaces(text, at, end), end);
  if (sign === null) return false;
  const from = skipSpaces(text, sign.end, end);
  const next = readDigits(text, from);
  return next !== null && next.end - from === 4 && text.charAt(next.end) === separator;
}

// A cell's 6.30: month and day, when nothing else stands beside them.
function readMonthPointDay(
  text: string,
  start: number,
  month: Numeral,
  end: number,
  options: PointOptions,
): DateDraft | null {
  const separator = text.charAt(month.end);
  if (options.cell !== true || separator === "" || !POINTS.includes(separator)) return null;
  const day = readDigits(text, month.end + 1);
  if (day === null || day.end - month.end > 3 || month.value < 1 || month.value > 12) return null;
  if (!dayExists(null, month.value, day.value) || !isAlone(text, start, day.end, end)) return null;
  return { parts: { ...NO_PARTS, month: month.value, day: day.value }, end: day.end };
}

function isJoiner(c: string): boolean {
  return c === "-" || c === "/" || /[A-Za-z0-9]/.test(c);
}

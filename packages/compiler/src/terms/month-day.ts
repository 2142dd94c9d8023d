import { MONTH_PARTS } from "../lexicon/calendar.ts";
import {
  BEFORE,
  DAY,
  DAY_SPOILERS,
  DAY_SPOKEN,
  END,
  MONTH,
  MONTH_SHARE,
  MONTH_SPOILERS,
  ONE,
  PAIR,
} from "../lexicon/calendar-signs.ts";
import { DATE_SUFFIXES } from "../lexicon/date-particles.ts";
import { digitValue } from "../lexicon/numeral.ts";
import { matchAt } from "../lexicon/word-map.ts";
import type { Span } from "../source/span.ts";
import type { DateDraft, PointOptions } from "./date-draft.ts";
import { readPart, readSmall } from "./date-draft.ts";
import type { DateParts } from "./date-parts.ts";
import { dayExists, hasYear } from "./date-parts.ts";
import { readDayTail } from "./day-tail.ts";
import { skipSpaces } from "./spaces.ts";

/** Reads a month and what it holds at `start`: `6月`, `六月底`, `6月15日（周二）18:00`; `parts` are those of its year. */
export function readMonth(
  text: string,
  start: number,
  end: number,
  parts: DateParts,
  options: PointOptions,
): DateDraft | null {
  const n = readSmall(text, start);
  if (n === null) return null;
  const sign = skipSpaces(text, n.end, end);
  if (sign >= end || text.charAt(sign) !== MONTH) return null;
  if (sign + 1 < end && MONTH_SPOILERS.includes(text.charAt(sign + 1))) return null;
  const printed = digitValue(text.charCodeAt(start)) >= 0;
  if (!printed && (n.value > 12 || text.charAt(start) === PAIR)) return null;
  const head: DateDraft = { parts: { ...parts, month: n.value }, end: sign + 1 };
  const draft = readWithinMonth(text, head, end, options);
  if (!printed && isEach(text, draft, end)) return null;
  if (n.value >= 1 && n.value <= 12) return draft;
  // 24月 alone is a length of time; with a year, a day or a part of it, a slip of the pen.
  const dated = hasYear(parts) || draft.parts.day !== null || draft.parts.part !== null;
  if (!dated && !matchAt(DATE_SUFFIXES, text, draft.end, end)) return null;
  return { ...draft, impossible: { kind: "month", span: { start, end: sign + 1 } } };
}

/** Whether 一 follows a month or quarter in words: 一月一调度, 一季度一通报 are rhythms, not January. */
export function isEach(text: string, draft: DateDraft, end: number): boolean {
  const { day, part } = draft.parts;
  return day === null && part === null && draft.end < end && text.charAt(draft.end) === ONE;
}

/** Reads the part or day after a month: 底, 中旬, 15日. */
export function readWithinMonth(
  text: string,
  head: DateDraft,
  end: number,
  options: PointOptions,
): DateDraft {
  const shared = text.charAt(head.end) === MONTH_SHARE && head.end < end;
  const after = shared ? head.end + 1 : head.end;
  const at = skipSpaces(text, after, end);
  const part = readPart(MONTH_PARTS, text, at, end);
  if (part !== null) return { parts: { ...head.parts, part: part.value }, end: part.end };
  return readDay(text, at, end, head, options) ?? { ...head, end: after };
}

/** Reads a day of the month that `head` holds: `15日`, `15号`, `三十日`. */
export function readDay(
  text: string,
  start: number,
  end: number,
  head: DateDraft,
  options: PointOptions,
): DateDraft | null {
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

/** A day with its weekday and time of day, and whether it exists; `at` are the characters of the day. */
export function finishDay(
  text: string,
  at: Span,
  day: number,
  parts: DateParts,
  end: number,
): DateDraft {
  const tail = readDayTail(text, at.end, end);
  // 15日底前: a slip for 15日前, read as such.
  const slipped = text.charAt(tail.end) === END && text.charAt(tail.end + 1) === BEFORE;
  return {
    parts: { ...parts, day },
    end: slipped && tail.end + 2 <= end ? tail.end + 1 : tail.end,
    weekday: tail.weekday,
    impossible: dayExists(parts.year, parts.month, day) ? null : { kind: "day", span: at },
  };
}

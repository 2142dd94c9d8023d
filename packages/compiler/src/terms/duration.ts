import { INSIDE } from "../lexicon/calendar-signs.ts";
import type { DateRelation } from "../lexicon/date-particles.ts";
import { ISSUE_DAYS, RANGE_SIGNS, SUFFIX_SPOILERS } from "../lexicon/date-particles.ts";
import type { DurationUnit } from "../lexicon/durations.ts";
import {
  DURATION_UNITS,
  HALF,
  SPENT_LEADS,
  SPENT_WORDS,
  WITHIN_WORDS,
} from "../lexicon/durations.ts";
import { readNumeral } from "../lexicon/numeral.ts";
import { matchAt, matchBefore } from "../lexicon/word-map.ts";
import type { Span } from "../source/span.ts";
import { readDatePrefix } from "./date-relation.ts";
import { skipSpaces, skipSpacesBack } from "./spaces.ts";

/** A limit by length: `10个工作日内`, `半年内`, `用三年左右时间`. */
export interface Duration {
  readonly span: Span;
  readonly outer: Span;
  readonly relation: DateRelation;
  readonly quoted: boolean;
  readonly count: number;
  readonly unit: DurationUnit;
  readonly fromIssue: boolean;
}

/** Reads a length of time that limits, at its number; null for lengths that only describe (三年行动, 3个月的培训). */
export function readDuration(text: string, start: number, from: number): Duration | null {
  const counted = readCount(text, start);
  if (counted === null) return null;
  const unit = matchAt(
    DURATION_UNITS,
    text,
    skipSpaces(text, counted.end, text.length),
    text.length,
  );
  // 6月内 and 2024年内 name a month and a year; a length of months says 个月.
  if (unit === null || text.slice(unit.start, unit.end) === "月") return null;
  if (unit.value === "year" && counted.value >= 100) return null;
  const at = skipSpaces(text, unit.end, text.length);
  const within = readWithin(text, at);
  const lead = skipSpacesBack(text, from, start);
  const spending = within === null ? matchBefore(SPENT_LEADS, text, from, lead) : null;
  const closing = spending === null ? within : matchAt(SPENT_WORDS, text, at, text.length);
  if (closing === null) return null;
  const issued = matchBefore(ISSUE_DAYS, text, from, lead);
  const prefix = readDatePrefix(text, issued?.start ?? start, from);
  return {
    span: { start, end: unit.end },
    outer: { start: prefix?.start ?? issued?.start ?? spending?.start ?? start, end: closing.end },
    relation: "by",
    quoted: false,
    count: counted.value,
    unit: unit.value,
    fromIssue: issued !== null,
  };
}

// 三年内部 is no limit.
function readWithin(
  text: string,
  at: number,
): { readonly start: number; readonly end: number } | null {
  const word = matchAt(WITHIN_WORDS, text, at, text.length);
  if (word === null) return null;
  const next = text.charAt(word.end);
  const spoiled = SUFFIX_SPOILERS[INSIDE]?.includes(next) === true && next !== "";
  return spoiled && text.charAt(word.end - 1) === INSIDE ? null : word;
}

// 30, 三, 半, and the greater end of 2-3.
function readCount(text: string, start: number): { value: number; end: number } | null {
  if (text.charAt(start) === HALF) return { value: 0.5, end: start + 1 };
  const n = readNumeral(text, start);
  if (n === null) return null;
  const sign = matchAt(RANGE_SIGNS, text, skipSpaces(text, n.end, text.length), text.length);
  const greater = sign === null ? null : readNumeral(text, skipSpaces(text, sign.end, text.length));
  return greater !== null && greater.value > n.value ? { ...greater } : { ...n };
}

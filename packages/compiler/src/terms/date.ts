import { anchorsOf, anchorTable, kindsAt } from "../lexicon/anchor-table.ts";
import {
  BARE_YEAR_PARTS,
  HALVES,
  NAMED_TIMES,
  RELATIVE_MONTHS,
  RELATIVE_YEARS,
} from "../lexicon/calendar.ts";
import {
  FIRST_QUARTERS,
  MONTH,
  NUMERAL_STARTS,
  ORDINAL,
  QUOTE_CLOSES,
  QUOTE_OPEN,
  TITLE_OPEN,
  YEAR,
} from "../lexicon/calendar-signs.ts";
import type { DateRelation } from "../lexicon/date-particles.ts";
import { DATE_LINKS, ISSUE_DAYS, RANGE_CLOSERS, RANGE_OPENERS } from "../lexicon/date-particles.ts";
import type { DurationUnit } from "../lexicon/durations.ts";
import { HALF } from "../lexicon/durations.ts";
import { digitValue, readChineseNumeral } from "../lexicon/numeral.ts";
import { isSign, signBit, signBitsOf } from "../lexicon/sign-bits.ts";
import { matchAt } from "../lexicon/word-map.ts";
import type { Span } from "../source/span.ts";
import type { PointOptions } from "./date-draft.ts";
import type { DateParts, ImpossiblePart, PrintedWeekday } from "./date-parts.ts";
import { isYearOnly, NO_PARTS } from "./date-parts.ts";
import type { DatePoint } from "./date-point.ts";
import { readDatePoint } from "./date-point.ts";
import type { DateStretch } from "./date-range.ts";
import { readDateStretch, readRangeTail } from "./date-range.ts";
import { readDatePrefix, readDateSuffix } from "./date-relation.ts";
import { readDuration } from "./duration.ts";
import { skipSpaces } from "./spaces.ts";
import { titleEnd } from "./title-end.ts";

interface TermBase {
  /** The expression alone: `2023年6月底`. */
  readonly span: Span;
  /** With its particles: `于2023年6月底前`. */
  readonly outer: Span;
  readonly relation: DateRelation;
  /** Stands inside quotation marks: part of a name. */
  readonly quoted: boolean;
}

/** One day, or a stretch that a single name covers: `6月15日前`, `第三季度末`, `到2025年`. */
export interface DatePointTerm extends TermBase {
  readonly kind: "point";
  readonly parts: DateParts;
  readonly impossible: ImpossiblePart | null;
  readonly weekday: PrintedWeekday | null;
}

/** From a day to a day: `7-8月`, `即日起至4月8日`. `relation` is that of its end. */
export interface DateRangeTerm extends TermBase {
  readonly kind: "range";
  readonly first: DateParts;
  readonly last: DateParts;
  /** Closed by 结束: the span of a whole campaign, `从2023年9月开始，2024年2月底基本结束`. */
  readonly campaign: boolean;
  readonly impossible: ImpossiblePart | null;
  readonly weekday: PrintedWeekday | null;
}

/** A limit counted from some day: `10个工作日内`, `印发之日起30日内`. */
export interface DurationTerm extends TermBase {
  readonly kind: "duration";
  /** Halves count: 半年 is 0.5 year. */
  readonly count: number;
  readonly unit: DurationUnit;
  /** Counted from the document's own day. */
  readonly fromIssue: boolean;
}

/** A feast or season that no calendar of ours fixes: `春节前`. */
export interface NamedTimeTerm extends TermBase {
  readonly kind: "named";
  /** The year printed before it, if one is. */
  readonly year: DateParts | null;
}

/** A date expression as printed, nothing resolved. */
export type DateTerm = DatePointTerm | DateRangeTerm | DurationTerm | NamedTimeTerm;

/** Every date expression of the slice, in order; titles in 《》 are passed over. Unresolved: `resolveDate` fixes the day. */
export function readDates(text: string, at: Span, options: PointOptions = {}): DateTerm[] {
  const terms: DateTerm[] = [];
  // Cut at the end, so that no reader looks past it; offsets stay absolute.
  const body = at.end < text.length ? text.slice(0, at.end) : text;
  readInto(terms, body, signBitsOf(text), at, options);
  return terms;
}

/**
 * Every date expression of a text whose lines, list numbers off, are `pieces`: read once for all who ask, each for its
 * own place (`datesIn`). What would reach out of its line is cut there.
 */
export function readLineDates(text: string, pieces: readonly Span[]): readonly DateTerm[] {
  const terms: DateTerm[] = [];
  const bits = signBitsOf(text);
  for (const piece of pieces) {
    const count = terms.length;
    readInto(terms, text, bits, piece, {});
    if ((terms[terms.length - 1]?.outer.end ?? 0) <= piece.end) continue;
    terms.length = count;
    terms.push(...readDates(text, piece));
  }
  return terms;
}

function readInto(
  terms: DateTerm[],
  body: string,
  bits: Int32Array,
  at: Span,
  options: PointOptions,
): void {
  /** Kept by hand: a look at place -1 of an empty list costs more than a date. */
  let last: DateTerm | undefined;
  let quote = -1;
  let i = at.start;
  while (i < at.end) {
    if (!isSign(bits, i, DATE_SIGNS)) {
      i++;
      continue;
    }
    const code = body.charCodeAt(i);
    if (code === TITLE && options.titles !== true) {
      i = titleEnd(body, i);
      continue;
    }
    const kinds = kindsAt(ANCHORS, code);
    if (kinds === 0) {
      if (code === QUOTE) quote = i;
      else if (quote >= 0 && QUOTE_ENDS.includes(body.charAt(i))) quote = -1;
      i++;
      continue;
    }
    const term = readListedDay(body, i, last) ?? readTerm(body, i, at.start, kinds, options);
    if (term === null) {
      i = (kinds & COUNTED) === 0 ? i + 1 : skipRun(body, i);
      continue;
    }
    last = quote >= 0 && closesQuote(body, term.outer.end) ? { ...term, quoted: true } : term;
    terms.push(last);
    i = Math.max(term.outer.end, i + 1);
  }
}

const TITLE = TITLE_OPEN.charCodeAt(0);
const QUOTE = QUOTE_OPEN.charCodeAt(0);
const QUOTE_ENDS = `${QUOTE_CLOSES}\n`;

// What each kind of expression can begin with: a number, the document's own day, a date, a feast.
const COUNTED = 1;
const ISSUE = 2;
const DATED = 4;
const NAMED = 8;
const NUMBERED = [...Array.from(NUMERAL_STARTS), HALF];
const ANCHORS = anchorTable([
  [COUNTED | DATED, NUMBERED],
  [ISSUE, ISSUE_DAYS.values.keys()],
  [NAMED, NAMED_TIMES.values.keys()],
  [DATED, [ORDINAL, FIRST_QUARTERS, YEAR, MONTH]],
  [DATED, RELATIVE_YEARS.values.keys()],
  [DATED, RELATIVE_MONTHS.values.keys()],
  [DATED, BARE_YEAR_PARTS.values.keys()],
  [DATED, HALVES.values.keys()],
]);

/** Places that hold none of these are passed over: neither a date nor what encloses one begins there. */
const DATE_SIGNS = signBit([...anchorsOf(ANCHORS), TITLE_OPEN, QUOTE_OPEN, QUOTE_ENDS]);

function readTerm(
  text: string,
  at: number,
  from: number,
  kinds: number,
  options: PointOptions,
): DateTerm | null {
  if (midNumber(text, at, from)) return null;
  if ((kinds & COUNTED) !== 0) {
    const duration = readDuration(text, at, from);
    if (duration !== null) return { kind: "duration", ...duration };
  }
  if ((kinds & ISSUE) !== 0) {
    const issue = readFromIssue(text, at, from, options);
    if (issue !== null) return issue;
  }
  if ((kinds & DATED) !== 0) {
    const stretch = readDateStretch(text, at, text.length, options);
    if (stretch !== null) return fromStretch(text, stretch, from);
  }
  return (kinds & NAMED) === 0 ? null : readNamed(text, at, at, from, null);
}

// 6月5日、15日和25日前: the later days share the month of the first.
function readListedDay(text: string, at: number, before: DateTerm | undefined): DateTerm | null {
  if (before?.kind !== "point" || before.parts.day === null) return null;
  const sign = matchAt(DATE_LINKS, text, before.outer.end, at);
  if (sign === null || skipSpaces(text, sign.end, at) !== at) return null;
  const day = readDatePoint(text, at, text.length, { bareDay: true });
  if (day === null || day.parts.day === null || day.parts.month !== null) return null;
  if (day.parts.monthOffset !== null) return null;
  const { year, yearOffset, month, monthOffset } = before.parts;
  const suffix = readDateSuffix(text, day.end);
  if (suffix === null && readDuration(text, at, at) !== null) return null;
  return {
    kind: "point",
    span: { start: at, end: day.end },
    outer: { start: at, end: suffix?.end ?? day.end },
    relation: suffix?.relation ?? "on",
    quoted: false,
    parts: { ...day.parts, year, yearOffset, month, monthOffset },
    impossible: day.impossible,
    weekday: day.weekday,
  };
}

function fromStretch(text: string, stretch: DateStretch, from: number): DateTerm | null {
  const { first, last, start, end } = stretch;
  if (first === null && isYearOnly(last.parts)) {
    const named = readNamed(text, start, skipSpaces(text, end, text.length), from, last.parts);
    if (named !== null) return named;
  }
  const suffix = readDateSuffix(text, end);
  // 2022年度 names something; 2022年度内 is a time.
  if (first === null && last.yearly && isYearOnly(last.parts) && suffix === null) return null;
  const prefix = readDatePrefix(text, start, from);
  if (first === null && suffix?.relation === "from") {
    const closed = readClosedByVerb(text, last, end, prefix?.start ?? start);
    if (closed !== null) return closed;
  }
  const { impossible, weekday } = last;
  const span = { start, end };
  const outer = { start: prefix?.start ?? start, end: suffix?.end ?? end };
  const relation = suffix?.relation ?? prefix?.relation ?? "on";
  // Written out and not spread from a common part: every date of a document is made here.
  if (first === null) {
    const { parts } = last;
    return { span, outer, relation, quoted: false, kind: "point", parts, impossible, weekday };
  }
  return {
    span,
    outer,
    relation: relation === "from" ? "on" : relation,
    quoted: false,
    kind: "range",
    first: first.parts,
    last: last.parts,
    campaign: false,
    impossible,
    weekday,
  };
}

// 从2023年9月开始，2024年2月底基本结束
function readClosedByVerb(
  text: string,
  head: DatePoint,
  end: number,
  outerStart: number,
): DateTerm | null {
  const opener = matchAt(RANGE_OPENERS, text, end, text.length);
  if (opener === null) return null;
  const tail = readDatePoint(text, skipSpaces(text, opener.end, text.length), text.length);
  if (tail === null) return null;
  const suffix = readDateSuffix(text, tail.end);
  const closer = matchAt(RANGE_CLOSERS, text, suffix?.end ?? tail.end, text.length);
  if (closer === null) return null;
  return {
    kind: "range",
    span: { start: head.start, end: tail.end },
    outer: { start: outerStart, end: closer.end },
    relation: suffix?.relation ?? "on",
    quoted: false,
    first: head.parts,
    last: tail.parts,
    campaign: closer.value,
    impossible: tail.impossible,
    weekday: tail.weekday,
  };
}

// 即日起至4月8日, 从现在起到明年初, 自印发之日起
function readFromIssue(
  text: string,
  at: number,
  from: number,
  options: PointOptions,
): DateTerm | null {
  const word = matchAt(ISSUE_DAYS, text, at, text.length);
  if (word === null) return null;
  const parts: DateParts = { ...NO_PARTS, issue: true };
  const prefix = readDatePrefix(text, at, from);
  // 现在 and 印发后 alone are no dates: 自 or 起 makes them one.
  if (!word.value && prefix?.relation !== "from") return null;
  // 印发之日起30日内 is a length of time; its number comes next.
  if (readDuration(text, skipSpaces(text, word.end, text.length), from) !== null) return null;
  const tail = readRangeTail(text, { parts, end: word.end }, text.length, options);
  const start = prefix?.start ?? at;
  if (tail !== null) {
    const suffix = readDateSuffix(text, tail.end);
    return {
      kind: "range",
      span: { start: at, end: tail.end },
      outer: { start, end: suffix?.end ?? tail.end },
      relation: suffix?.relation ?? "on",
      quoted: false,
      first: parts,
      last: tail.parts,
      campaign: false,
      impossible: tail.impossible,
      weekday: tail.weekday,
    };
  }
  const suffix = readDateSuffix(text, word.end);
  return {
    kind: "point",
    span: { start: at, end: word.end },
    outer: { start, end: suffix?.end ?? word.end },
    relation: "from",
    quoted: false,
    parts,
    impossible: null,
    weekday: null,
  };
}

// 春节前, 2024年国庆节期间: a feast is a time only with its particle.
function readNamed(
  text: string,
  start: number,
  at: number,
  from: number,
  year: DateParts | null,
): DateTerm | null {
  const word = matchAt(NAMED_TIMES, text, at, text.length);
  if (word === null) return null;
  // “五一”前: the marks belong to the feast.
  const marked = QUOTE_CLOSES.includes(text.charAt(word.end)) && word.end < text.length;
  const suffix = readDateSuffix(text, marked ? word.end + 1 : word.end);
  const bound = suffix?.relation === "by" || suffix?.relation === "around" ? suffix : null;
  // 2027年暑期 is no day, but the year before it is not the time meant either.
  if (bound === null && year === null) return null;
  const open = marked && start > from && text.charAt(start - 1) === QUOTE_OPEN ? start - 1 : start;
  const prefix = readDatePrefix(text, open, from);
  return {
    kind: "named",
    span: { start, end: word.end },
    outer: { start: prefix?.start ?? open, end: bound?.end ?? word.end },
    relation: bound?.relation ?? "around",
    quoted: false,
    year,
  };
}

// Inside a longer number (1.5, 1,200) or an ordinal (第十二); an item's own number at the start of a line is none.
function midNumber(text: string, at: number, from: number): boolean {
  if (at <= from) return false;
  const before = text.charAt(at - 1);
  if (before === ORDINAL) return true;
  if (digitValue(text.charCodeAt(at)) < 0) return false;
  if (before === "." || before === "," || before === "．") {
    if (at - 2 < from || digitValue(text.charCodeAt(at - 2)) < 0) return false;
    let head = at - 2;
    while (head > from && digitValue(text.charCodeAt(head - 1)) >= 0) head--;
    return head > from && text.charAt(head - 1) !== "\n";
  }
  return digitValue(text.charCodeAt(at - 1)) >= 0;
}

// After a number that is no date its further digits are none either.
function skipRun(text: string, at: number): number {
  if (digitValue(text.charCodeAt(at)) >= 0) {
    let i = at + 1;
    while (i < text.length && digitValue(text.charCodeAt(i)) >= 0) i++;
    return i;
  }
  const spoken = readChineseNumeral(text, at);
  return spoken === null ? at + 1 : spoken.end;
}

function closesQuote(text: string, from: number): boolean {
  for (let i = from; i < Math.min(text.length, from + 40); i++) {
    const c = text.charAt(i);
    if (QUOTE_CLOSES.includes(c)) return true;
    if (c === "\n" || c === QUOTE_OPEN) return false;
  }
  return false;
}

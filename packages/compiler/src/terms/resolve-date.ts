import type { Certainty } from "../model/certainty.ts";
import type { Period } from "../model/deadline.ts";
import type { PlainDate } from "../model/plain-date.ts";
import { addDays, addMonths, dayNumber, daysInMonth, plainDate } from "../model/plain-date.ts";
import type { DateTerm, DurationTerm } from "./date.ts";
import type { DateParts } from "./date-parts.ts";
import { hasYear } from "./date-parts.ts";

/** What the document says of the time it speaks in. */
export interface DateContext {
  readonly issued: PlainDate | null;
  /** The document's own years, the title's first: [2024] for 2024年工作要点. */
  readonly years: readonly number[];
  /** The span of the whole plan, where it names one. */
  readonly period?: Period | null;
}

/** The day a date expression means, as far as the document fixes it. */
export interface ResolvedDate {
  readonly date: PlainDate | null;
  /** `--MM-DD` where only the year is missing. */
  readonly partial: string | null;
  readonly certainty: Certainty;
}

/** Nothing fixed: an impossible date, 月初, a feast. */
export const UNRESOLVED: ResolvedDate = { date: null, partial: null, certainty: "stated" };

/**
 * The last day meant: `6月底前` is 30 June, `第三季度` 30 September, `7月至12月` 31 December.
 * A missing year is that of `carry` (the year last named in the same text), of the date of issue, of the plan's
 * period, of the document's own years; with none of them the day is partial.
 */
export function resolveDate(
  term: DateTerm,
  context: DateContext,
  carry: number | null = null,
): ResolvedDate {
  switch (term.kind) {
    case "named":
      return UNRESOLVED;
    case "duration":
      return resolveDuration(term, context);
    case "point":
      return term.impossible === null
        ? resolveParts(term.parts, context, carry, "last")
        : UNRESOLVED;
    case "range": {
      if (term.impossible !== null) return UNRESOLVED;
      const last = rangeEnd(term.first, term.last, context, carry);
      return resolveParts(last, context, carry, "last");
    }
  }
}

/** The first day meant: `从2023年9月开始` is 1 September; of a range, the first day of its first date. */
export function resolveStart(
  term: DateTerm,
  context: DateContext,
  carry: number | null = null,
): ResolvedDate {
  switch (term.kind) {
    case "named":
    case "duration":
      return UNRESOLVED;
    case "point":
      return term.impossible === null
        ? resolveParts(term.parts, context, carry, "first")
        : UNRESOLVED;
    case "range":
      return resolveParts(rangeStart(term.first, term.last), context, carry, "first");
  }
}

/** The year a term names in digits, for the dates after it in the same text: 2024年3月启动，6月底完成. */
export function yearNamed(term: DateTerm): number | null {
  switch (term.kind) {
    case "point":
      return term.parts.year;
    case "range":
      return term.last.year ?? term.first.year;
    case "duration":
      return null;
    case "named":
      return term.year?.year ?? null;
  }
}

function resolveParts(
  parts: DateParts,
  context: DateContext,
  carry: number | null,
  edge: "first" | "last",
): ResolvedDate {
  if (parts.issue) return { date: context.issued, partial: null, certainty: "inferred" };
  const monthly = parts.monthOffset === null ? parts : fromMonthOffset(parts, context);
  if (monthly === null) return UNRESOLVED;
  const year = monthly.year ?? yearFor(monthly, context, carry, edge);
  const day = dayWithin(monthly, year, edge);
  if (day === null) return UNRESOLVED;
  const certainty = parts.year === null ? "inferred" : "stated";
  if (year !== null) return { date: plainDate(year, day.month, day.day), partial: null, certainty };
  return { date: null, partial: `-${plainDate(0, day.month, day.day).slice(4)}`, certainty };
}

interface DayOfYear {
  readonly month: number;
  readonly day: number;
}

// The first or last day of the year that the parts leave open; null where they fix none (月初, a day without a month).
function dayWithin(
  parts: DateParts,
  year: number | null,
  edge: "first" | "last",
): DayOfYear | null {
  const { month, day, quarter, half, part } = parts;
  if (month !== null) return dayOfMonth(month, day, part, year, edge);
  if (day !== null) return null;
  if (part === "first") return edge === "first" ? { month: 1, day: 1 } : null;
  const [from, to] = monthsOf(quarter, half, part);
  if (edge === "first" && part !== "end") return { month: from, day: 1 };
  return { month: to, day: daysInMonth(year ?? 2001, to) };
}

function monthsOf(
  quarter: number | null,
  half: 1 | 2 | null,
  part: DateParts["part"],
): readonly [number, number] {
  if (quarter !== null) return [quarter * 3 - 2, quarter * 3];
  if (half !== null) return [half * 6 - 5, half * 6];
  return part === "middle" ? [6, 6] : [1, 12];
}

function dayOfMonth(
  month: number,
  day: number | null,
  part: DateParts["part"],
  year: number | null,
  edge: "first" | "last",
): DayOfYear | null {
  const length = daysInMonth(year ?? 2001, month);
  if (day !== null) return day <= length || year === null ? { month, day } : null;
  const first = edge === "first";
  switch (part) {
    case "first":
      return first ? { month, day: 1 } : null;
    case "early":
      return { month, day: first ? 1 : 10 };
    case "middle":
      return { month, day: 15 };
    case "mid":
      return { month, day: first ? 11 : 20 };
    case "late":
      return { month, day: first ? 21 : length };
    case "end":
      return { month, day: length };
    case "whole":
    case null:
      return { month, day: first ? 1 : length };
  }
}

function fromMonthOffset(parts: DateParts, context: DateContext): DateParts | null {
  if (context.issued === null || parts.monthOffset === null) return null;
  const moved = addMonths(`${context.issued.slice(0, 7)}-01`, parts.monthOffset);
  return {
    ...parts,
    monthOffset: null,
    year: Number(moved.slice(0, 4)),
    month: Number(moved.slice(5, 7)),
  };
}

// ---- the year that the words leave out

function yearFor(
  parts: DateParts,
  context: DateContext,
  carry: number | null,
  edge: "first" | "last",
): number | null {
  const issuedYear = context.issued === null ? null : Number(context.issued.slice(0, 4));
  if (parts.yearOffset !== null) {
    const base = issuedYear ?? carry ?? context.years[0] ?? null;
    return base === null ? null : base + parts.yearOffset;
  }
  if (carry !== null) return carry;
  if (context.issued !== null && issuedYear !== null)
    return yearFromIssue(parts, context, context.issued, issuedYear, edge);
  return yearInPeriod(parts, context, edge) ?? context.years[0] ?? null;
}

// The year of issue; the next where the plan is for the next, or where the day would lie half a year back.
function yearFromIssue(
  parts: DateParts,
  context: DateContext,
  issued: PlainDate,
  year: number,
  edge: "first" | "last",
): number {
  const day = dayWithin(parts, year, edge);
  if (day === null) return year;
  const near = plainDate(year, day.month, day.day);
  if (near >= issued)
    return context.years[0] === year + 1 && planned(context, near) ? year + 1 : year;
  if (context.years[0] === year + 1 || dayNumber(issued) - dayNumber(near) > 180) return year + 1;
  const next = plainDate(year + 1, day.month, Math.min(day.day, daysInMonth(year + 1, day.month)));
  const { start = null, end = null } = context.period ?? {};
  return end !== null && next <= end && (start ?? issued) > near ? year + 1 : year;
}

// A plan issued in December for the next year: its own period, if named, may still begin this year.
function planned(context: DateContext, near: PlainDate): boolean {
  const start = context.period?.start ?? null;
  return start === null || start > near;
}

function yearInPeriod(
  parts: DateParts,
  context: DateContext,
  edge: "first" | "last",
): number | null {
  const { start = null, end = null } = context.period ?? {};
  if (start === null || end === null) return null;
  for (let year = Number(start.slice(0, 4)); year <= Number(end.slice(0, 4)); year++) {
    const day = dayWithin(parts, year, edge);
    if (day === null) return null;
    const date = plainDate(year, day.month, day.day);
    if (start <= date && date <= end) return year;
  }
  return null;
}

// ---- ranges

// The last date takes what it leaves out from the first: 2023年9月至次年2月, 6月1日至15日.
function rangeEnd(
  first: DateParts,
  last: DateParts,
  context: DateContext,
  carry: number | null,
): DateParts {
  const month = last.month ?? (last.day === null ? null : first.month);
  const filled = {
    ...last,
    month,
    monthOffset: last.day !== null && month === null ? first.monthOffset : last.monthOffset,
  };
  if (last.year !== null) return filled;
  const base = first.year ?? (last.yearOffset === null ? null : startYear(first, context, carry));
  if (last.yearOffset !== null && base !== null)
    return { ...filled, year: base + last.yearOffset, yearOffset: null };
  if (base === null) return wrapped(first, filled, context, carry);
  const later = month !== null && first.month !== null && month < first.month;
  return { ...filled, year: later ? base + 1 : base };
}

// 11月至2月 without any year: the end lies in the year after the start.
function wrapped(
  first: DateParts,
  last: DateParts,
  context: DateContext,
  carry: number | null,
): DateParts {
  if (last.month === null || first.month === null || last.month >= first.month) return last;
  const year = startYear(first, context, carry);
  return year === null ? last : { ...last, year: year + 1 };
}

function startYear(first: DateParts, context: DateContext, carry: number | null): number | null {
  if (first.issue) return context.issued === null ? null : Number(context.issued.slice(0, 4));
  const date = resolveParts(first, context, carry, "first").date;
  return date === null ? null : Number(date.slice(0, 4));
}

function rangeStart(first: DateParts, last: DateParts): DateParts {
  if (hasYear(first) || first.issue || last.year === null) return first;
  const earlier = first.month !== null && last.month !== null && first.month > last.month;
  return { ...first, year: earlier ? last.year - 1 : last.year };
}

// ---- lengths of time

// 三年内 ends with the plan's period; days and months count only from the document's own day.
function resolveDuration(term: DurationTerm, context: DateContext): ResolvedDate {
  if (term.fromIssue && context.issued !== null) {
    const date = addDuration(context.issued, term);
    return date === null ? UNRESOLVED : { date, partial: null, certainty: "inferred" };
  }
  const { start = null, end = null } = context.period ?? {};
  if (term.unit !== "year" || end === null || term.count < 1) return UNRESOLVED;
  const limit = start === null ? end : addDays(addMonths(start, term.count * 12), -1);
  return { date: limit < end ? limit : end, partial: null, certainty: "inferred" };
}

function addDuration(from: PlainDate, term: DurationTerm): PlainDate | null {
  switch (term.unit) {
    case "day":
      return addDays(from, term.count);
    case "week":
      return addDays(from, term.count * 7);
    case "month":
      return addMonths(from, Math.ceil(term.count));
    case "quarter":
      return addMonths(from, term.count * 3);
    case "year":
      return addMonths(from, Math.round(term.count * 12));
    // Hours are shorter than a day; working days need a calendar of feasts.
    case "minute":
    case "hour":
    case "workday":
      return null;
  }
}

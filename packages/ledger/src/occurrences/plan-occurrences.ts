import { addDays, type PlainDate } from "@luoshi/compiler";
import { nearestWorkingDay } from "../working-days/count-working-days.ts";
import type { WorkingCalendar } from "../working-days/working-calendar.ts";
import type { Occurrence } from "./occurrence.ts";
import { type CalendarPeriod, nextPeriod, periodOf } from "./period.ts";
import type { RestDayRule, Rhythm, Schedule } from "./schedule.ts";

/** Days ahead that occurrences are made for where a plan has no end. */
export const HORIZON_DAYS = 90;

/** The most that one call gives; a longer rhythm is continued by the next (`afterwards`). */
export const MOST_OCCURRENCES = 400;

/** The stretch that a duty lives in, and where the clock stands in it. */
export interface Window {
  readonly start: PlainDate;
  /** The plan's end; null gives `HORIZON_DAYS` from today. */
  readonly end: PlainDate | null;
  readonly today: PlainDate;
}

/**
 * The occurrences of a duty: one for a one-off; for a rhythm one a period, from the first whose day is not before the
 * start to the last that begins by the end, whose day is then the end. `每半月` from 2026-06-10 to 2026-07-20 is due
 * on 06-15, 06-30, 07-15 and 07-20.
 */
export function planOccurrences(
  schedule: Schedule,
  window: Window,
  calendar: WorkingCalendar,
): readonly Occurrence[] {
  if (schedule.kind === "once") return [{ no: 1, starts: window.start, due: schedule.due }];
  return walk(schedule, window, calendar, { no: 0, due: null });
}

/** The occurrences that come after those that are there already: for the job that moves the horizon each night. */
export function laterOccurrences(
  schedule: Schedule,
  window: Window,
  calendar: WorkingCalendar,
  existing: readonly Occurrence[],
): readonly Occurrence[] {
  if (schedule.kind === "once") {
    return existing.length > 0 ? [] : planOccurrences(schedule, window, calendar);
  }
  return walk(schedule, window, calendar, lastOf(existing));
}

/** What a new rhythm takes away and brings. */
export interface RhythmChange {
  readonly kept: readonly Occurrence[];
  readonly removed: readonly Occurrence[];
  readonly added: readonly Occurrence[];
}

/**
 * Puts another schedule in place of a duty's: what is due today or earlier, or was touched by a report, stays as it is.
 * New days come after today and after the last that stays; the first of them also takes up the days since then.
 */
export function changeSchedule(
  existing: readonly Occurrence[],
  touched: (occurrence: Occurrence) => boolean,
  schedule: Schedule,
  window: Window,
  calendar: WorkingCalendar,
): RhythmChange {
  const isKept = (occurrence: Occurrence): boolean =>
    touched(occurrence) || (occurrence.due !== null && occurrence.due <= window.today);
  const kept = existing.filter(isKept);
  const removed = existing.filter((occurrence) => !isKept(occurrence));
  const no = Math.max(0, ...existing.map((occurrence) => occurrence.no));
  const last = { no, due: lastOf(kept).due };
  if (schedule.kind === "rhythm") {
    return { kept, removed, added: walk(schedule, window, calendar, last, window.today) };
  }
  const { due } = schedule;
  const from = startAfter(last, window);
  const starts = due === null ? from : earlier(due, from);
  return { kept, removed, added: [{ no: no + 1, starts, due }] };
}

interface Last {
  readonly no: number;
  readonly due: PlainDate | null;
}

function lastOf(occurrences: readonly Occurrence[]): Last {
  let no = 0;
  let due: PlainDate | null = null;
  for (const occurrence of occurrences) {
    if (occurrence.no > no) no = occurrence.no;
    if (occurrence.due !== null && (due === null || occurrence.due > due)) due = occurrence.due;
  }
  return { no, due };
}

/** The day after the last one, no earlier than the duty itself. */
function startAfter({ due }: Last, { start }: Window): PlainDate {
  return due === null ? start : later(start, addDays(due, 1));
}

/** Goes through the periods of a rhythm and gives those due after `last`, and after `past` where it is given. */
function walk(
  { rhythm, restDay }: Extract<Schedule, { kind: "rhythm" }>,
  window: Window,
  calendar: WorkingCalendar,
  last: Last,
  past: PlainDate = "",
): readonly Occurrence[] {
  const { end } = window;
  // A plan's end is a due day itself; the horizon is only where we stop looking.
  const until = end ?? addDays(window.today, HORIZON_DAYS);
  const found: Occurrence[] = [];
  let no = last.no;
  let starts = startAfter(last, window);
  let period = span(window.start, rhythm);
  while (period.first <= until && found.length < MOST_OCCURRENCES) {
    const due = earlier(dueDay(period, rhythm, restDay, calendar), end ?? "9999-12-31");
    if (due > until) break;
    if (due >= starts && due > past) {
      no++;
      found.push({ no, starts, due });
      starts = addDays(due, 1);
    }
    if (due === end) break;
    period = span(addDays(period.last, 1), rhythm);
  }
  return found;
}

/** `interval` periods as one, beginning with the one that a day lies in. */
function span(date: PlainDate, { unit, interval }: Rhythm): CalendarPeriod {
  const first = periodOf(date, unit);
  let last = first;
  for (let count = 1; count < Math.max(1, Math.min(interval, 100)); count++) {
    last = nextPeriod(last, unit);
  }
  return { first: first.first, last: last.last };
}

/** The day within the period, never past its last day. */
function dueDay(
  period: CalendarPeriod,
  { unit, day }: Rhythm,
  restDay: RestDayRule,
  calendar: WorkingCalendar,
): PlainDate {
  // With an interval the day counts in the last of its periods: 每两月25日前 is the 25th of every second month.
  const { first, last } = periodOf(period.last, unit);
  const named = day === null ? last : earlier(addDays(first, Math.max(1, day) - 1), last);
  if (restDay === "keep") return named;
  const moved = nearestWorkingDay(named, restDay, calendar);
  // Moving must not leave the period: a day of another period would be due twice.
  return moved < first || moved > last ? named : moved;
}

function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}

function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}

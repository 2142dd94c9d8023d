import { addDays, dayNumber, type PlainDate, weekdayOf } from "@luoshi/compiler";
import type { WorkingCalendar } from "./working-calendar.ts";

/** Whether people work on a day: 2026-06-27, a Saturday, only where the calendar says so. */
export function isWorkingDay(date: PlainDate, calendar: WorkingCalendar): boolean {
  return weekdayOf(date) <= 5 ? !calendar.restDays.has(date) : calendar.workDays.has(date);
}

/**
 * Working days after `from` up to and including `to`: 0 on the same day, from a Friday to the Monday after it 1.
 * Negative where `to` lies before `from`. Its cost does not grow with the distance, only with the calendar.
 */
export function workingDaysBetween(
  from: PlainDate,
  to: PlainDate,
  calendar: WorkingCalendar,
): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = weekdaysUpTo(to) - weekdaysUpTo(from);
  const within = (date: PlainDate): boolean => from < date && date <= to;
  for (const date of calendar.restDays) if (within(date) && weekdayOf(date) <= 5) count--;
  for (const date of calendar.workDays) if (within(date) && weekdayOf(date) > 5) count++;
  return count;
}

/** The first working day on or after a day, or on or before it. */
export function nearestWorkingDay(
  date: PlainDate,
  direction: "before" | "after",
  calendar: WorkingCalendar,
): PlainDate {
  const step = direction === "before" ? -1 : 1;
  let day = date;
  // A calendar that gives nobody a working day in two months is wrong; the day then stays.
  for (let tried = 0; tried < 60; tried++) {
    if (isWorkingDay(day, calendar)) return day;
    day = addDays(day, step);
  }
  return date;
}

/** Mondays to Fridays from some fixed Monday up to and including a day. */
function weekdaysUpTo(date: PlainDate): number {
  const fromMonday = dayNumber(date) + 3; // 1970-01-01 was a Thursday
  const weeks = Math.floor(fromMonday / 7);
  return weeks * 5 + Math.min(fromMonday - weeks * 7 + 1, 5);
}

import type { PlainDate } from "@luoshi/compiler";

// The compiler reckons in the same way; the readers and writers take types alone from it, so that they load without it.

/**
 * Days from 1970-01-01 to a day of the Gregorian calendar: `2026-06-30` is 20634.
 * Undefined for a text that is no calendar day, such as `2026-02-30`.
 */
export function dayNumber(day: PlainDate): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8));
  if (month < 1 || month > 12 || date < 1) return undefined;
  const start = monthStart(year, month);
  // 30 February would silently become 2 March.
  return start + date > monthStart(year, month + 1) ? undefined : start + date - 1;
}

/** The day that stands `number` days after 1970-01-01; the way back from `dayNumber`. */
export function dayOfNumber(number: number): PlainDate {
  // The mean year is never more than a year off the true one; the loop ends after one step.
  let year = 1970 + Math.floor(number / 365.2425);
  while (monthStart(year, 1) > number) year--;
  while (monthStart(year + 1, 1) <= number) year++;
  let month = 12;
  while (monthStart(year, month) > number) month--;
  return [
    String(year).padStart(4, "0"),
    String(month).padStart(2, "0"),
    String(number - monthStart(year, month) + 1).padStart(2, "0"),
  ].join("-");
}

/** Day number of the first of a month; month 13 is January of the next year. */
function monthStart(year: number, month: number): number {
  if (month === 13) return monthStart(year + 1, 1);
  // Years are counted from March, so that the leap day is the last one (Howard Hinnant, days_from_civil).
  const y = month <= 2 ? year - 1 : year;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) - 719_468;
}

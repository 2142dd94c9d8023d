import type { PlainDate } from "@luoshi/compiler";
import { dayNumber, dayOfNumber } from "../day-number.ts";
import type { CalendarRecurrence } from "./calendar-model.ts";

/** A first day and the RRULE value (RFC 5545 §3.3.10) that counts on from it. */
export interface RecurrenceRule {
  readonly first: PlainDate;
  readonly rule: string;
}

/**
 * The rules that together say a rhythm from `first` on, earliest first: `每半月` is `FREQ=MONTHLY;BYMONTHDAY=15` and
 * `FREQ=MONTHLY;BYMONTHDAY=-1`. A day that a month lacks falls on its last one; a rhythm that begins on a last day
 * stays there. Only rules with one day of the month are used: Outlook takes no list,
 * and Thunderbird misreads BYSETPOS and BYMONTH beside INTERVAL.
 */
export function recurrenceRules(
  recurrence: CalendarRecurrence,
  first: PlainDate,
): readonly RecurrenceRule[] {
  const rules = withoutEnd(recurrence, first);
  const { until } = recurrence;
  if (until === undefined) return rules;
  // The first day is DTSTART, a date; UNTIL must then be a date too.
  return rules
    .filter((each) => each.first <= until)
    .map((each) => ({ ...each, rule: `${each.rule};UNTIL=${until.replaceAll("-", "")}` }));
}

function withoutEnd(recurrence: CalendarRecurrence, first: PlainDate): RecurrenceRule[] {
  const { interval, day, unit } = recurrence;
  switch (unit) {
    case "day":
      return [{ first, rule: rule("DAILY", interval) }];
    case "week":
      return [{ first, rule: rule("WEEKLY", interval) }];
    case "ten-days":
      return partsOfMonth(first, interval, 3);
    case "half-month":
      return partsOfMonth(first, interval, 2);
    case "month":
      return monthly(first, interval, day);
    case "quarter":
      return monthly(first, interval * 3, day);
    case "half-year":
      return monthly(first, interval * 6, day);
    case "year":
      // Counted by months, so that one way of treating short Februaries serves all.
      return monthly(first, interval * 12, day);
  }
}

/** Every so many months, on the day said, else on the first one's day. */
function monthly(first: PlainDate, months: number, said?: number): RecurrenceRule[] {
  const day = said ?? (isMonthEnd(first) ? 31 : Number(first.slice(8)));
  if (day >= 31) return [{ first, rule: rule("MONTHLY", months, "BYMONTHDAY=-1") }];
  if (day < 29) return [{ first, rule: rule("MONTHLY", months, `BYMONTHDAY=${day}`) }];
  // February ends before; whether the rhythm ever meets one is seen within twelve steps.
  const steps = Array.from({ length: 12 }, (_, i) => monthAfter(first, i * months));
  const february = steps.find((month) => month.endsWith("-02"));
  const other = steps.find((month) => !month.endsWith("-02"));
  const rules: RecurrenceRule[] = [];
  if (other !== undefined) {
    rules.push({ first: `${other}-${day}`, rule: rule("MONTHLY", months, `BYMONTHDAY=${day}`) });
  }
  if (february !== undefined) {
    // The 29th stands twice on a leap day; leaving it out would take a list of dates.
    const step = leastCommonMultiple(months, 12);
    rules.push({ first: monthEnd(february), rule: rule("MONTHLY", step, "BYMONTHDAY=-1") });
  }
  return rules.sort(byFirst);
}

/** Every so many half months (2 a month) or ten days (3): at their ends, or as far from them as the first day. */
function partsOfMonth(first: PlainDate, interval: number, parts: 2 | 3): RecurrenceRule[] {
  if (interval % parts === 0) return monthly(first, interval / parts);
  const length = 30 / parts;
  const atEnd = isMonthEnd(first);
  const day = atEnd ? 30 : Number(first.slice(8));
  const base = ((day - 1) % length) + 1;
  const part = Math.floor((day - 1) / length);
  // The last part ends with its month, unless the rhythm begins on the 30th of a longer one.
  const end = day === 30 && !atEnd ? 30 : 31;
  // After `parts` occurrences the rhythm stands at the same place of a month again: one rule for each of them.
  return Array.from({ length: parts }, (_, i) => {
    const at = part + i * interval;
    const month = monthAfter(first, Math.floor(at / parts));
    const next = base + (at % parts) * length;
    const start =
      next === 30 && end === 31 ? monthEnd(month) : `${month}-${String(next).padStart(2, "0")}`;
    return monthly(start, interval, next === 30 ? end : next);
  })
    .flat()
    .sort(byFirst);
}

function byFirst(a: RecurrenceRule, b: RecurrenceRule): number {
  return a.first < b.first ? -1 : 1;
}

/** `2026-11-30`, 3 months on: `2027-02`. */
function monthAfter(day: PlainDate, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}

/** `2027-02` → `2027-02-28`. */
function monthEnd(month: string): PlainDate {
  return dayOfNumber((dayNumber(`${monthAfter(`${month}-01`, 1)}-01`) ?? 0) - 1);
}

function isMonthEnd(day: PlainDate): boolean {
  return monthEnd(day.slice(0, 7)) === day;
}

function leastCommonMultiple(a: number, b: number): number {
  let multiple = a;
  while (multiple % b !== 0) multiple += a;
  return multiple;
}

function rule(frequency: string, interval: number, ...parts: string[]): string {
  const every = interval > 1 ? [`INTERVAL=${interval}`] : [];
  return [`FREQ=${frequency}`, ...every, ...parts].join(";");
}

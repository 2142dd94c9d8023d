import {
  addDays,
  addMonths,
  daysInMonth,
  type PlainDate,
  plainDate,
  type RecurrenceUnit,
  weekdayOf,
} from "@luoshi/compiler";

/** A calendar period, both days included: the third ten days of June are 2026-06-21 to 2026-06-30. */
export interface CalendarPeriod {
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/** The period of a kind that a day lies in; weeks run from Monday, quarters from January. */
export function periodOf(date: PlainDate, unit: RecurrenceUnit): CalendarPeriod {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  const end = daysInMonth(year, month);
  const within = (from: number, to: number): CalendarPeriod => ({
    first: plainDate(year, month, from),
    last: plainDate(year, month, to),
  });
  switch (unit) {
    case "day":
      return { first: date, last: date };
    case "week": {
      const first = addDays(date, 1 - weekdayOf(date));
      return { first, last: addDays(first, 6) };
    }
    case "ten-days":
      return day <= 10 ? within(1, 10) : day <= 20 ? within(11, 20) : within(21, end);
    case "half-month":
      return day <= 15 ? within(1, 15) : within(16, end);
    case "month":
      return within(1, end);
    case "quarter":
      return months(year, month, 3);
    case "half-year":
      return months(year, month, 6);
    case "year":
      return months(year, month, 12);
  }
}

/** The period right after one. */
export function nextPeriod(period: CalendarPeriod, unit: RecurrenceUnit): CalendarPeriod {
  return periodOf(addDays(period.last, 1), unit);
}

/** The longest that a period can be, in days: 31 for a month. */
export function longestPeriod(unit: RecurrenceUnit): number {
  return LONGEST[unit];
}

const LONGEST: Readonly<Record<RecurrenceUnit, number>> = {
  day: 1,
  week: 7,
  "ten-days": 11,
  "half-month": 16,
  month: 31,
  quarter: 92,
  "half-year": 184,
  year: 366,
};

function months(year: number, month: number, count: number): CalendarPeriod {
  const first = plainDate(year, month - ((month - 1) % count), 1);
  return { first, last: addDays(addMonths(first, count), -1) };
}

import type { PlainDate, Recurrence } from "@luoshi/compiler";
import { dayNumber, dayOfNumber } from "../day-number.ts";

/**
 * The first due day of a rhythm on or after `from`: the day that is said (每月25日前 is 25; of a week, Monday is 1),
 * else the last day of the period: a month's 31st, Friday of a week.
 */
export function firstDue(
  from: PlainDate,
  unit: NonNullable<Recurrence["unit"]>,
  day: number | undefined,
): PlainDate {
  const [year, month, dayOfMonth] = from.split("-").map(Number) as [number, number, number];
  switch (unit) {
    case "day":
      return from;
    case "week": {
      const number = dayNumber(from);
      if (number === undefined) return from;
      // Day 0 was a Thursday. Weeks end on Friday, as offices count them.
      const ahead = ((day ?? 5) - 4 - number) % 7;
      return dayOfNumber(number + ((ahead + 7) % 7));
    }
    case "ten-days":
      return dayIn(year, month, dayOfMonth <= 10 ? 10 : dayOfMonth <= 20 ? 20 : 31);
    case "half-month":
      return dayIn(year, month, dayOfMonth <= 15 ? 15 : 31);
    case "month":
    case "quarter":
    case "half-year":
    case "year": {
      const length = { month: 1, quarter: 3, "half-year": 6, year: 12 }[unit];
      const lastMonth = Math.ceil(month / length) * length;
      const due = dayIn(year, lastMonth, day ?? 31);
      return due >= from ? due : dayIn(year, lastMonth + length, day ?? 31);
    }
  }
}

/** A day of a month, its last where it is shorter; month 13 is January of the next year. */
function dayIn(year: number, month: number, day: number): PlainDate {
  const first = firstOf(year, month);
  return dayOfNumber(Math.min(first + day, firstOf(year, month + 1)) - 1);
}

function firstOf(year: number, month: number): number {
  const years = year + Math.floor((month - 1) / 12);
  const rest = ((month - 1) % 12) + 1;
  const day = `${String(years).padStart(4, "0")}-${String(rest).padStart(2, "0")}-01`;
  return dayNumber(day) ?? 0;
}

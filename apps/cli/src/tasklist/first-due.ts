import type { PlainDate, Recurrence } from "@luoshi/compiler";

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
  const on = (y: number, m: number, d: number): PlainDate => {
    const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
    return isoDay(Date.UTC(y, m - 1, Math.min(d, last)));
  };
  switch (unit) {
    case "day":
      return from;
    case "week": {
      // Weeks end on Friday, as offices count them.
      const weekday = new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCDay();
      const ahead = ((day ?? 5) - weekday + 7) % 7;
      return isoDay(Date.UTC(year, month - 1, dayOfMonth + ahead));
    }
    case "ten-days":
      return on(year, month, dayOfMonth <= 10 ? 10 : dayOfMonth <= 20 ? 20 : 31);
    case "half-month":
      return on(year, month, dayOfMonth <= 15 ? 15 : 31);
    case "month":
    case "quarter":
    case "half-year":
    case "year": {
      const length = { month: 1, quarter: 3, "half-year": 6, year: 12 }[unit];
      const lastMonth = Math.ceil(month / length) * length;
      const due = on(year, lastMonth, day ?? 31);
      return due >= from ? due : on(year, lastMonth + length, day ?? 31);
    }
  }
}

function isoDay(milliseconds: number): PlainDate {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** A stretch of days that a list is narrowed to, `{ dueFrom: "2027-03-01", dueTo: "2027-03-07" }`. */
export interface DueRange {
  readonly key: "week" | "month" | "next30" | "quarter";
  readonly dueFrom: string;
  readonly dueTo: string;
}

/** The stretches that an office asks for, counted from a day: this week to Sunday, this month, 30 days, this quarter. */
export function dueRanges(today: string): readonly DueRange[] {
  const [year = 0, month = 1] = today.split("-").map(Number);
  const weekday = (dayNumber(today) + 3) % 7;
  const quarterEnd = Math.ceil(month / 3) * 3;
  return [
    { key: "week", dueFrom: today, dueTo: plusDays(today, 6 - weekday) },
    { key: "month", dueFrom: today, dueTo: monthEnd(year, month) },
    { key: "next30", dueFrom: today, dueTo: plusDays(today, 30) },
    { key: "quarter", dueFrom: today, dueTo: monthEnd(year, quarterEnd) },
  ];
}

/** Days from one day to another: 3 from `2027-03-01` to `2027-03-04`, negative the other way. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

const DAY_MS = 86_400_000;

// 1970-01-01 was a Thursday: three days after a Monday.
function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

function plusDays(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * DAY_MS).toISOString().slice(0, 10);
}

function monthEnd(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

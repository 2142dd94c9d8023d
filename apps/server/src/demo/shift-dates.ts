/** A day of the calendar as far as words name it; `day` null for 6月底. */
interface Named {
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
}

/** A stretch of a text and what takes its place. */
export interface ShiftedDate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const dates = /〔(\d{4})〕|(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?|(\d{1,2})月(?:(\d{1,2})日)?/g;

const monthsIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * The dates of a plan moved by whole months, so that a sample written for one year is at work on any day: `2027年6月30日`
 * by -6 is `2026年12月30日`. A month without a year is taken to lie in the year named last, and gets its own where it
 * leaves that. A year alone, or in the number of a document, moves as its March does.
 */
export function shiftDates(text: string, months: number): readonly ShiftedDate[] {
  const found: ShiftedDate[] = [];
  let year = Number(/(\d{4})年/.exec(text)?.[1] ?? 0);
  let shownYear = year;
  for (const match of text.matchAll(dates)) {
    const [whole, numberYear, ownYear, monthOfYear, dayOfYear, month, day] = match;
    if (numberYear !== undefined) {
      const moved = move({ year: Number(numberYear), month: 3, day: null }, months);
      found.push({
        start: match.index,
        end: match.index + whole.length,
        text: `〔${moved.year}〕`,
      });
      continue;
    }
    if (ownYear !== undefined) year = Number(ownYear);
    const named: Named = {
      year,
      month: Number(monthOfYear ?? month ?? 3),
      day: (dayOfYear ?? day) ? Number(dayOfYear ?? day) : null,
    };
    const moved = move(named, months);
    const isYearOnly = ownYear !== undefined && monthOfYear === undefined;
    const says = ownYear !== undefined || moved.year !== shownYear;
    const shown = isYearOnly
      ? `${moved.year}年`
      : `${says ? `${moved.year}年` : ""}${moved.month}月${moved.day === null ? "" : `${moved.day}日`}`;
    shownYear = moved.year;
    if (shown !== whole)
      found.push({ start: match.index, end: match.index + whole.length, text: shown });
  }
  return found;
}

function move({ year, month, day }: Named, months: number): Named {
  const count = year * 12 + month - 1 + months;
  const to = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return { ...to, day: day === null ? null : Math.min(day, monthsIn(to.year, to.month)) };
}

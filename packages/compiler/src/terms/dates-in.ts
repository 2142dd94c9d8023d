import type { Span } from "../source/span.ts";
import type { DateTerm } from "./date.ts";

/** The dates that begin inside a place; `dates` are all dates of the text, in order. */
export function datesIn(dates: readonly DateTerm[], { start, end }: Span): readonly DateTerm[] {
  const from = firstFrom(dates, start);
  let to = from;
  while (to < dates.length && (dates[to]?.outer.start ?? end) < end) to++;
  return dates.slice(from, to);
}

/** The date that shares a character with a place; null where none does. */
export function dateAt(dates: readonly DateTerm[], { start, end }: Span): DateTerm | null {
  const from = firstFrom(dates, start);
  // Dates do not overlap: only the one before may still reach into the place.
  for (const date of [dates[from - 1], dates[from]]) {
    if (date !== undefined && date.outer.start < end && start < date.outer.end) return date;
  }
  return null;
}

/** Index of the first date that begins at or after an offset. */
function firstFrom(dates: readonly DateTerm[], offset: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.outer.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

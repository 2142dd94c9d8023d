import type { Edit } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import { addDays, type PlainDate, weekdayOf } from "../model/plain-date.ts";
import type { Span } from "../source/span.ts";
import { resolveDate } from "../terms/resolve-date.ts";
import type { Rule } from "./rule.ts";

/** `2027年6月15日（星期五）` when that day is a Tuesday. */
export const weekdayMismatch: Rule = ({ text, dates, dateContext }) =>
  dates.flatMap((date) => {
    if (date.kind !== "point" && date.kind !== "range") return [];
    if (date.weekday === null || date.impossible !== null) return [];
    const resolved = resolveDate(date, dateContext);
    const parts = date.kind === "point" ? date.parts : date.last;
    if (resolved.date === null || parts.day === null) return [];
    const said = date.weekday.value;
    const actual = weekdayOf(resolved.date);
    if (actual === said) return [];
    const { end } = date.weekday.span;
    const closed = "）)".includes(text.charAt(end) || " ");
    const place = { start: date.span.start, end: closed ? end + 1 : end };
    const word = text.slice(date.weekday.span.start, date.weekday.span.end);
    const right = addDays(resolved.date, nearest(said - actual));
    return [
      makeDiagnostic("weekday-mismatch", {
        span: place,
        variant: "default",
        args: { date: resolved.date, actual, said },
        suggestions: [
          {
            title: "weekday",
            args: { day: actual },
            edits: [{ span: date.weekday.span, text: writeWeekday(word, actual) }],
          },
          {
            title: "day",
            args: { date: right },
            edits: date.kind === "point" ? dayEdits(text, date.span, right) : [],
          },
        ],
      }),
    ];
  });

/** The day in figures put right; none where the month would change with it or the day is written otherwise. */
function dayEdits(text: string, at: Span, right: PlainDate): readonly Edit[] {
  const printed = /(\d{1,2})月(\d{1,2})[日号]/.exec(text.slice(at.start, at.end));
  const [, month = "", day = ""] = printed ?? [];
  if (printed === null || Number(month) !== Number(right.slice(5, 7))) return [];
  const start = at.start + printed.index + month.length + 1;
  return [{ span: { start, end: start + day.length }, text: String(Number(right.slice(8))) }];
}

/** Days to the nearest day of that weekday, -3 to 3. */
function nearest(days: number): number {
  return ((days + 10) % 7) - 3;
}

const DAYS = "一二三四五六日";

/** 星期五 and 周五 keep their manner: only the last character changes. */
function writeWeekday(word: string, day: number): string {
  return word.slice(0, -1) + DAYS.charAt(day - 1);
}

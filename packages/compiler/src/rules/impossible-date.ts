import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import { printChineseNumeral, readDigits } from "../lexicon/numeral.ts";
import { daysInMonth, type PlainDate } from "../model/plain-date.ts";
import { type Span, span } from "../source/span.ts";
import type { DatePointTerm, DateRangeTerm, DateTerm } from "../terms/date.ts";
import type { ImpossiblePart } from "../terms/date-parts.ts";
import type { Rule } from "./rule.ts";

/** `2027年23月底前`, `6月31日`: a month or a day that no calendar has. */
export const impossibleDate: Rule = ({ text, dates, dateContext }) =>
  dates.flatMap((date) => {
    if (!hasDays(date) || date.impossible === null) return [];
    // 于 belongs to the sentence, 前 to the date.
    const place = span(date.span.start, date.outer.end);
    const parts = date.kind === "point" ? date.parts : date.last;
    return [report(text, place, parts, date.impossible, dateContext.issued)];
  });

function hasDays(date: DateTerm): date is DatePointTerm | DateRangeTerm {
  return date.kind === "point" || date.kind === "range";
}

type Parts = DatePointTerm["parts"];

function report(
  text: string,
  place: Span,
  parts: Parts,
  bad: ImpossiblePart,
  issued: PlainDate | null,
): Diagnostic {
  const quote = text.slice(place.start, place.end);
  const number = numberSpan(text, bad.span);
  const edit = (value: number) => [{ span: number, text: print(text, number, value) }];
  if (bad.kind === "month") {
    const month = parts.month ?? 0;
    return makeDiagnostic("impossible-date", {
      span: place,
      variant: "month",
      args: { quote, month },
      suggestions: likelyMonths(month, monthOfIssue(parts, issued)).map((value) => ({
        title: "month" as const,
        args: { month: value },
        edits: edit(value),
      })),
    });
  }
  const month = parts.month ?? 1;
  // Without a year February may have 29 days.
  const last = daysInMonth(parts.year ?? 2000, month);
  return makeDiagnostic("impossible-date", {
    span: place,
    variant: "day",
    args: { quote, month, last },
    suggestions: likelyDays(parts.day ?? 0, last).map((value) => ({
      title: "day" as const,
      args: { day: value },
      edits: edit(value),
    })),
  });
}

/** The digits of `23月`. */
function numberSpan(text: string, at: Span): Span {
  const unit = text.charAt(at.end - 1);
  return "月日号".includes(unit) && unit !== "" ? span(at.start, at.end - 1) : at;
}

function print(text: string, at: Span, value: number): string {
  return readDigits(text, at.start) === null ? printChineseNumeral(value) : String(value);
}

/** The month in which the document was issued, where it is of the year that the date names; 0 otherwise. */
function monthOfIssue({ year }: Parts, issued: PlainDate | null): number {
  return issued !== null && year === Number(issued.slice(0, 4)) ? Number(issued.slice(5, 7)) : 0;
}

/** One digit too many is the usual slip: 23 was 3, 2 or 12. What lies before the day of issue is meant last of all. */
function likelyMonths(month: number, issued: number): readonly number[] {
  const [tens, units] = [Math.floor(month / 10) % 10, month % 10];
  const candidates = [...new Set([units, tens, 10 + units, 12])];
  return candidates
    .filter((value) => value >= 1 && value <= 12)
    .sort((a, b) => Number(a < issued) - Number(b < issued))
    .slice(0, 3);
}

function likelyDays(day: number, last: number): readonly number[] {
  const candidates = day <= 31 ? [last] : [day % 10, Math.floor(day / 10) % 10, last];
  return [...new Set(candidates)].filter((value) => value >= 1 && value <= last);
}

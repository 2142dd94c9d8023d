import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import { readDigits } from "../lexicon/numeral.ts";
import type { Deadline } from "../model/deadline.ts";
import type { PlainDate } from "../model/plain-date.ts";
import { quoteOf, type Span, span } from "../source/span.ts";
import { resolveDate, resolveStart } from "../terms/resolve-date.ts";
import { dateWords } from "./date-words.ts";
import { findIn } from "./find-in.ts";
import type { Rule, RuleContext } from "./rule.ts";

/**
 * A deadline before the document's own date or, where it bears none, before the campaign or the year of the title
 * begins: `2027年2月底前召开` in a campaign that runs from September 2027. And a stretch that ends before it begins.
 */
export const deadlineBeforeStart: Rule = (context) => [
  ...reversedRanges(context),
  ...earlyDeadlines(context),
];

function earlyDeadlines(context: RuleContext): readonly Diagnostic[] {
  const start = startOf(context);
  if (start === null) return [];
  const due = statedDeadlines(context);
  const early = due.filter(({ date }) => date !== null && date < start.day);
  // A plan of March that goes through the year month by month from January tells the past, and is no mistake.
  const retrospective = early.length * 3 > due.length;
  return early
    .filter(({ certainty }) => !retrospective || certainty !== "inferred")
    .map((deadline) => report(context, deadline, start));
}

interface Start {
  readonly day: PlainDate;
  readonly variant: "issued" | "start" | "year";
  readonly span: Span;
}

function startOf(context: RuleContext): Start | null {
  const { period, issued } = context.plan;
  if (issued !== null && issued.date !== null) {
    return { day: issued.date, variant: "issued", span: issued.span };
  }
  if (period !== null && period.start !== null) {
    return { day: period.start, variant: "start", span: period.span };
  }
  return titleYear(context);
}

/** `2027年工作要点`: without any other date the year of the title begins on 1 January. */
function titleYear({ text, plan }: RuleContext): Start | null {
  const at = plan.title === null ? null : yearSpan(text, plan.title.span);
  if (at === null) return null;
  return { day: `${quoteOf(text, at)}-01-01`, variant: "year", span: at };
}

/** Every deadline once, where it stands; what is inherited stands in the clause above. */
function statedDeadlines({ plan }: RuleContext): readonly Deadline[] {
  const byPlace = new Map<number, Deadline>();
  for (const { deadline, otherDeadlines } of plan.tasks) {
    for (const due of [deadline, ...otherDeadlines]) {
      if (due !== null && due.date !== null) byPlace.set(due.span.start, due);
    }
  }
  return [...byPlace.values()];
}

function report({ text }: RuleContext, due: Deadline, start: Start): Diagnostic {
  const place = dateWords(text, due.span);
  const quote = quoteOf(text, place);
  const year = Number(start.day.slice(0, 4));
  const printed = yearSpan(text, place);
  const years = [year, year + 1].filter((y) => `${y}${due.date?.slice(4) ?? ""}` >= start.day);
  const finding = {
    span: place,
    related: [{ label: start.variant, span: start.span, args: {} }],
    suggestions:
      printed === null
        ? []
        : years.map((y) => ({
            title: "year" as const,
            args: { year: y },
            edits: [{ span: printed, text: String(y) }],
          })),
  };
  if (start.variant === "year") {
    return makeDiagnostic("deadline-before-start", {
      ...finding,
      variant: "year",
      args: { quote, year },
    });
  }
  const args = { quote, start: start.day };
  return makeDiagnostic("deadline-before-start", { ...finding, variant: start.variant, args });
}

/** The first four digits before a 年. */
function yearSpan(text: string, at: Span): Span | null {
  for (let sign = findIn(text, "年", at); sign >= 0; sign = findIn(text, "年", at, sign + 1)) {
    const digits = sign - 4 >= at.start ? readDigits(text, sign - 4) : null;
    if (digits !== null && digits.end === sign && digits.value >= 1949) return span(sign - 4, sign);
  }
  return null;
}

/** `2027年10月至2027年3月`: both years are printed, so it is no winter. */
function reversedRanges({ text, dates, dateContext }: RuleContext): readonly Diagnostic[] {
  return dates.flatMap((date) => {
    if (date.kind !== "range" || date.impossible !== null) return [];
    const { first, last } = date;
    if (first.year === null || last.year === null || first.month === null || last.month === null)
      return [];
    const [from, to] = [resolveStart(date, dateContext).date, resolveDate(date, dateContext).date];
    if (from === null || to === null || from <= to) return [];
    const args = { quote: quoteOf(text, date.span) };
    return [makeDiagnostic("deadline-before-start", { span: date.span, variant: "range", args })];
  });
}

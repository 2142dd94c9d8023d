import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import { readDigits } from "../lexicon/numeral.ts";
import type { Deadline } from "../model/deadline.ts";
import type { PlainDate } from "../model/plain-date.ts";
import { quoteOf, type Span, span } from "../source/span.ts";
import { dateWords } from "./date-words.ts";
import type { Rule, RuleContext } from "./rule.ts";

/**
 * A deadline before the document's own date, or, where it bears none, before the campaign begins: `2027年2月底前召开` in
 * a campaign that runs from September 2027.
 */
export const deadlineBeforeStart: Rule = (context) => {
  const start = startOf(context);
  if (start === null) return [];
  const due = statedDeadlines(context);
  const early = due.filter(({ date }) => date !== null && date < start.day);
  // A plan of March that goes through the year month by month from January tells the past, and is no mistake.
  const retrospective = early.length * 3 > due.length;
  return early
    .filter(({ certainty }) => !retrospective || certainty !== "inferred")
    .map((deadline) => report(context, deadline, start));
};

interface Start {
  readonly day: PlainDate;
  readonly variant: "issued" | "start";
  readonly span: Span;
}

function startOf({ plan: { period, issued } }: RuleContext): Start | null {
  if (issued !== null && issued.date !== null) {
    return { day: issued.date, variant: "issued", span: issued.span };
  }
  if (period === null || period.start === null) return null;
  return { day: period.start, variant: "start", span: period.span };
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
  return makeDiagnostic("deadline-before-start", {
    span: place,
    variant: start.variant,
    args: { quote, start: start.day },
    related: [{ label: start.variant, span: start.span, args: {} }],
    suggestions:
      printed === null
        ? []
        : years.map((y) => ({
            title: "year" as const,
            args: { year: y },
            edits: [{ span: printed, text: String(y) }],
          })),
  });
}

/** The four digits before 年. */
function yearSpan(text: string, at: Span): Span | null {
  const sign = text.indexOf("年", at.start);
  if (sign < 0 || sign >= at.end || sign - 4 < at.start) return null;
  const digits = readDigits(text, sign - 4);
  return digits !== null && digits.end === sign ? span(sign - 4, sign) : null;
}

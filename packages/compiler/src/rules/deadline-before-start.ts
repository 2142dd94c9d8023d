import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import { readDigits } from "../lexicon/numeral.ts";
import type { Deadline } from "../model/deadline.ts";
import type { PlainDate } from "../model/plain-date.ts";
import { quoteOf, type Span, span } from "../source/span.ts";
import type { Rule, RuleContext } from "./rule.ts";

/**
 * A deadline before the document's own date or before the campaign begins: `2027年2月底前召开` in a campaign that runs
 * from September 2027. A plan that tells the year month by month, the past months too, is no mistake.
 */
export const deadlineBeforeStart: Rule = (context) => {
  const start = startOf(context);
  if (start === null) return [];
  const due = statedDeadlines(context);
  const early = due.filter(({ date }) => date !== null && date < start.day);
  return early.length * 3 > due.length
    ? []
    : early.map((deadline) => report(context, deadline, start));
};

interface Start {
  readonly day: PlainDate;
  readonly variant: "issued" | "start";
  readonly span: Span;
}

function startOf({ plan: { period, issued } }: RuleContext): Start | null {
  const begun = period?.start ?? null;
  if (issued?.date != null && (begun === null || issued.date < begun)) {
    // Preparations before the campaign are work of this document too.
    return { day: issued.date, variant: "issued", span: issued.span };
  }
  if (period === null || begun === null) return null;
  return { day: begun, variant: "start", span: period.span };
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
  const quote = quoteOf(text, due.span);
  const year = Number(start.day.slice(0, 4));
  const printed = yearSpan(text, due.span);
  const years = [year, year + 1].filter((y) => `${y}${due.date?.slice(4) ?? ""}` >= start.day);
  return makeDiagnostic("deadline-before-start", {
    span: due.span,
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

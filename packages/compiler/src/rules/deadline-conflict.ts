import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import type { Deadline } from "../model/deadline.ts";
import { daysInMonth } from "../model/plain-date.ts";
import type { Task } from "../model/task.ts";
import { quoteOf, type Span } from "../source/span.ts";
import type { DateTerm } from "../terms/date.ts";
import { datesIn } from "../terms/dates-in.ts";
import { type CounterpartPair, deadlinesOf } from "./counterpart-pair.ts";
import { dateWords } from "./date-words.ts";
import type { Rule, RuleContext } from "./rule.ts";
import { meansSameDay, partsOf } from "./same-day.ts";

/** One task with two deadlines: in the body and in an annex, or in two cells of one row. */
export const deadlineConflict: Rule = (context) => [
  ...betweenBodyAndAnnex(context),
  ...withinRows(context),
  ...lateSteps(context),
];

/** `于7月10日前上报…（完成时限：6月底前）`: a step that is due after the whole. */
function lateSteps(context: RuleContext): readonly Diagnostic[] {
  const { text, plan } = context;
  const found = new Map<number, Diagnostic>();
  for (const task of plan.tasks) {
    const { formal, steps } = deadlinesOf(text, task);
    const whole = termOf({ formal, steps: [] });
    if (whole === null || whole.date === null) continue;
    for (const step of steps) {
      if (step.date === null || step.date <= whole.date) continue;
      const [here, there] = [dateWords(text, step.span), dateWords(text, whole.span)];
      const args = { here: quoteOf(text, here), there: quoteOf(text, there) };
      const related = [{ label: "other" as const, span: there, args: { there: args.there } }];
      found.set(
        here.start,
        makeDiagnostic("deadline-conflict", { span: here, variant: "late", args, related }),
      );
    }
  }
  return [...found.values()];
}

function betweenBodyAndAnnex(context: RuleContext): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const pair of context.pairs) {
    for (const [here, there] of conflicts(context, pair)) {
      // Items under one bracket and rows of one merged cell repeat it: one finding for the two places.
      const key = `${here.span.start} ${there.span.start}`;
      if (!found.has(key)) found.set(key, report(context, pair, here, there));
    }
  }
  return [...found.values()];
}

/** Terms of the whole task against each other, and steps against the same steps. */
function conflicts(
  context: RuleContext,
  { body, annex }: CounterpartPair,
): readonly (readonly [Deadline, Deadline])[] {
  const [own, other] = [deadlinesOf(context.text, body), deadlinesOf(context.text, annex)];
  const pairs: (readonly [Deadline, Deadline])[] = [];
  const [here, there] = [termOf(own), termOf(other)];
  if (here !== null && there !== null) pairs.push([here, there]);
  for (const step of own.steps) {
    const twin = other.steps.find(
      (due) => wordsBehind(context, due) === wordsBehind(context, step),
    );
    if (twin !== undefined) pairs.push([step, twin]);
  }
  return pairs.filter(([a, b]) => !meansSameDay(context, a, b));
}

/** The latest term of a task; where no bracket, field or cell gives one, its only date. */
function termOf({ formal, steps }: ReturnType<typeof deadlinesOf>): Deadline | null {
  const from = formal.length > 0 ? formal : steps.length === 1 ? steps : [];
  return from.reduce<Deadline | null>(
    (latest, due) => (latest === null || (due.date ?? "") > (latest.date ?? "") ? due : latest),
    null,
  );
}

/** What is to be done by the day: 申报 behind `2月底前`. */
function wordsBehind({ text }: RuleContext, { span }: Deadline): string {
  return text.slice(span.end, span.end + 2);
}

function report(
  { text }: RuleContext,
  { mark, row }: CounterpartPair,
  here: Deadline,
  there: Deadline,
): Diagnostic {
  const [a, b] = [dateWords(text, here.span), dateWords(text, there.span)];
  const [said, other] = [quoteOf(text, a), quoteOf(text, b)];
  return makeDiagnostic("deadline-conflict", {
    span: a,
    variant: "annex",
    args: { here: said, there: other, annex: mark, row },
    related: [{ label: "other", span: b, args: { there: other } }],
    // A day that does not exist is nobody's choice.
    suggestions: [
      ...(there.impossible === undefined
        ? [{ title: "here" as const, args: { text: other }, edits: [{ span: a, text: other }] }]
        : []),
      ...(here.impossible === undefined
        ? [{ title: "there" as const, args: { text: said }, edits: [{ span: b, text: said }] }]
        : []),
    ],
  });
}

/** Two cells of one row that speak of the same thing with different last days. */
function withinRows(context: RuleContext): readonly Diagnostic[] {
  return context.plan.tasks.flatMap((task) => {
    if (task.row === null) return [];
    const dated = datesIn(context.dates, task.span).filter((date) => dayOf(date) !== null);
    const [first, second] = dated;
    if (first === undefined || second === undefined || dated.length !== 2) return [];
    return compareCells(context, task, first, second);
  });
}

function compareCells(
  context: RuleContext,
  task: Task,
  first: DateTerm,
  second: DateTerm,
): readonly Diagnostic[] {
  const { text } = context;
  const [a, b] = [
    cellAround(text, task.span, first.span),
    cellAround(text, task.span, second.span),
  ];
  if (a.start === b.start || dayOf(first) === dayOf(second)) return [];
  if (longestShared(quoteOf(text, a), quoteOf(text, b)) < LEAST_SHARED) return [];
  // The earlier day is the one that cannot be kept.
  const [here, there] =
    (dayOf(first) ?? 0) < (dayOf(second) ?? 0) ? [first, second] : [second, first];
  const args = { here: quoteOf(text, here.outer), there: quoteOf(text, there.outer) };
  return [
    makeDiagnostic("deadline-conflict", {
      span: here.outer,
      variant: "within",
      args,
      related: [{ label: "other", span: there.outer, args: { there: args.there } }],
      suggestions: [
        {
          title: "here",
          args: { text: args.there },
          edits: [{ span: here.outer, text: args.there }],
        },
      ],
    }),
  ];
}

/** The last day a date means within its year, as month and day in one number; null where it names no month. */
function dayOf(date: DateTerm): number | null {
  const parts = partsOf(date);
  if (parts === null || parts.month === null || parts.month > 12) return null;
  const last = daysInMonth(parts.year ?? 2000, parts.month);
  const day =
    parts.day ??
    { first: 5, early: 10, middle: 15, mid: 20, late: last, end: last, whole: last }[
      parts.part ?? "end"
    ];
  return parts.month * 100 + day;
}

function cellAround(text: string, row: Span, at: Span): Span {
  let { start, end } = at;
  while (start > row.start && !"\t\n".includes(text.charAt(start - 1))) start--;
  while (end < row.end && !"\t\n".includes(text.charAt(end))) end++;
  return { start, end };
}

const LEAST_SHARED = 8;
/** Cells are compared by their beginnings, so that a long table stays cheap. */
const COMPARED = 120;

/** Length of the longest run of characters that two texts share. */
function longestShared(a: string, b: string): number {
  const [x, y] = [a.slice(0, COMPARED), b.slice(0, COMPARED)];
  let best = 0;
  let previous = new Array<number>(y.length + 1).fill(0);
  for (let i = 0; i < x.length; i++) {
    const current = new Array<number>(y.length + 1).fill(0);
    for (let k = 0; k < y.length; k++) {
      if (x.charCodeAt(i) !== y.charCodeAt(k)) continue;
      const length = (previous[k] ?? 0) + 1;
      current[k + 1] = length;
      if (length > best) best = length;
    }
    previous = current;
  }
  return best;
}

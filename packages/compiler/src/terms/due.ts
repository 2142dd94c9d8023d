import type { Deadline, Period } from "../model/deadline.ts";
import type { Phrase } from "../model/phrase.ts";
import type { Span } from "../source/span.ts";
import type { DateTerm } from "./date.ts";
import type { DateContext, ResolvedDate } from "./resolve-date.ts";
import { resolveStart } from "./resolve-date.ts";

/** The dates of one task's own words, by what they do. */
export interface Deadlines {
  /** The latest real day; without one, an expression that names none (its `date` is null). */
  readonly deadline: Deadline | null;
  /** Earlier stages, in order of appearance. */
  readonly otherDeadlines: readonly Deadline[];
  readonly start: Deadline | null;
  /** The range that the deadline closes, where one is printed; else the campaign's: 从2023年9月开始，2024年2月底基本结束. */
  readonly period: Period | null;
  readonly ongoing: Phrase | null;
}

/** A deadline with the period it closes. */
export interface Due {
  readonly deadline: Deadline;
  readonly period: Period | null;
}

/** Makes a deadline of a resolved term; `span` is its quote. */
export function dueOf(
  term: DateTerm,
  resolved: ResolvedDate,
  span: Span,
  context: DateContext,
  carry: number | null,
): Due {
  const plain = deadlineOf(resolved, span);
  const deadline: Deadline =
    (term.kind === "point" || term.kind === "range") && term.impossible !== null
      ? { ...plain, impossible: term.impossible.kind }
      : plain;
  if (term.kind !== "range") return { deadline, period: null };
  const start = resolveStart(term, context, carry).date;
  return { deadline, period: { start, end: resolved.date, span } };
}

/** A resolved date with its quote. */
export function deadlineOf({ date, partial, certainty }: ResolvedDate, span: Span): Deadline {
  return { date, partial, certainty, span };
}

/** The latest real day is the deadline; then the latest without a year; then the first that names no day. */
export function chooseDeadline(
  due: readonly Due[],
): Pick<Deadlines, "deadline" | "otherDeadlines" | "period"> {
  let best: Due | null = null;
  for (const next of due) if (best === null || rank(next) > rank(best)) best = next;
  return {
    deadline: best?.deadline ?? null,
    otherDeadlines: due.filter((d) => d !== best).map((d) => d.deadline),
    period: best?.period ?? null,
  };
}

// Real days before days without a year before no day; of equals a stated one (完成时限：2027年12月底前) before an inferred
// one (年内), then the first.
function rank({ deadline }: Due): string {
  if (deadline.date !== null)
    return `2${deadline.date}${deadline.certainty === "inferred" ? 0 : 1}`;
  return deadline.partial === null ? "0" : `1${deadline.partial}`;
}

import type { Deadline, Period } from "../model/deadline.ts";
import type { Span } from "../source/span.ts";
import type { DateTerm } from "./date.ts";
import { readDates } from "./date.ts";
import type { DateRole } from "./deadline-role.ts";
import { isOwnedByRhythm, labelStart, roleOf } from "./deadline-role.ts";
import type { Deadlines, Due } from "./due.ts";
import { chooseDeadline, deadlineOf, dueOf } from "./due.ts";
import { readOngoing } from "./ongoing.ts";
import type { DateContext } from "./resolve-date.ts";
import { resolveDate, resolveStart, yearNamed } from "./resolve-date.ts";

/**
 * Reads the deadlines of one task: `7月底前完成选址，10月底完成建设` is due on 31 October, with 31 July as a stage.
 * `dates`: those of the place, where they are known.
 */
export function readDeadlines(
  text: string,
  at: Span,
  context: DateContext,
  dates: readonly DateTerm[] = readDates(text, at),
): Deadlines {
  const due: Due[] = [];
  let start: Deadline | null = null;
  let carry: number | null = null;
  let campaign: Period | null = null;
  let previous: { term: DateTerm; role: DateRole } | null = null;
  for (const term of dates) {
    const resolved = resolveDate(term, context, carry);
    const role = roleOf({ text, at, term, resolved, context, previous });
    previous = { term, role };
    if (role === "background" || role === "rhythm") continue;
    carry = yearNamed(term) ?? carry;
    const label = labelStart(text, at, term);
    const span = { start: label ?? term.outer.start, end: term.outer.end };
    if (role === "campaign") campaign ??= dueOf(term, resolved, span, context, carry).period;
    else if (role === "start") start ??= deadlineOf(resolveStart(term, context, carry), span);
    else due.push(dueOf(term, resolved, span, context, carry));
  }
  const { deadline, otherDeadlines, period } = chooseDeadline(due);
  const ongoing = readOngoing(text, at);
  return { deadline, otherDeadlines, period: period ?? campaign, start, ongoing };
}

/** Reads a 完成时限 or 时间 cell, where every date is a due date: `2023年6月底前`, `3-4月`, `2024.6`, `全年`, `长期`. */
export function readDeadlineCell(text: string, at: Span, context: DateContext): Deadlines {
  const due: Due[] = [];
  let start: Deadline | null = null;
  let carry: number | null = null;
  let owned: DateTerm | null = null;
  for (const term of readDates(text, at, { cell: true })) {
    if (isOwnedByRhythm(text, at, term, owned)) {
      owned = term;
      continue;
    }
    if (term.relation === "since") continue;
    const resolved = resolveDate(term, context, carry);
    carry = yearNamed(term) ?? carry;
    if (term.relation === "from" || term.relation === "after") {
      start ??= deadlineOf(resolveStart(term, context, carry), term.outer);
      continue;
    }
    if (term.kind === "duration" && resolved.date === null) continue;
    due.push(dueOf(term, resolved, term.outer, context, carry));
  }
  const { deadline, otherDeadlines, period } = chooseDeadline(due);
  return { deadline, otherDeadlines, period, start, ongoing: readOngoing(text, at) };
}

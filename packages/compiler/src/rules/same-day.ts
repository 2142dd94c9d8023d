import type { Deadline } from "../model/deadline.ts";
import type { DateTerm } from "../terms/date.ts";
import type { DateParts } from "../terms/date-parts.ts";
import { dateAt } from "../terms/dates-in.ts";
import type { RuleContext } from "./rule.ts";

/** Whether two deadlines mean one day. Days that do not exist are compared as they are printed: 13月 is not 23月. */
export function meansSameDay(context: RuleContext, a: Deadline, b: Deadline): boolean {
  if (a.date !== null && b.date !== null) return a.date === b.date;
  if (a.partial !== null && b.partial !== null) return a.partial === b.partial;
  const [x, y] = [partsAt(context, a), partsAt(context, b)];
  // What cannot be read at all is no evidence of a conflict.
  if (x === null || y === null) return true;
  if (x.year !== null && y.year !== null && x.year !== y.year) return false;
  return x.month === y.month && x.day === y.day;
}

/** What is printed at a deadline's place. */
function partsAt({ dates }: RuleContext, { span }: Deadline): DateParts | null {
  const term = dateAt(dates, span);
  return term === null ? null : partsOf(term);
}

/** The parts of the last day a term names; null for a duration or a feast. */
export function partsOf(term: DateTerm): DateParts | null {
  if (term.kind === "point") return term.parts;
  return term.kind === "range" ? term.last : null;
}

import type { Span } from "../source/span.ts";
import { type Assignments, readAssignments } from "../terms/assignment.ts";
import type { DateTerm } from "../terms/date.ts";
import { datesIn } from "../terms/dates-in.ts";
import { readDeadlines } from "../terms/deadline.ts";
import type { Deadlines } from "../terms/due.ts";
import type { DateContext } from "../terms/resolve-date.ts";

/** Owners and days that one region of the text says. */
export interface RegionTerms {
  readonly assignments: Assignments;
  readonly deadlines: Deadlines;
}

/**
 * Makes a reader of regions that reads each but once: a clause above others is asked for what it hands down to them, and
 * again for its own task. `dates`: all of the text.
 */
export function regionReader(
  text: string,
  context: DateContext,
  dates: readonly DateTerm[],
): (at: Span) => RegionTerms {
  const known = new Map<number, RegionTerms & { readonly end: number }>();
  return ({ start, end }) => {
    const found = known.get(start);
    if (found !== undefined && found.end === end) return found;
    const at = { start, end };
    const terms = {
      end,
      assignments: readAssignments(text, at),
      deadlines: readDeadlines(text, at, context, datesIn(dates, at)),
    };
    known.set(start, terms);
    return terms;
  };
}

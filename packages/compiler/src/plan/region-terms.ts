import type { Quota } from "../model/quota.ts";
import type { Recurrence } from "../model/recurrence.ts";
import type { Span } from "../source/span.ts";
import { type Assignments, readAssignments } from "../terms/assignment.ts";
import type { DateTerm } from "../terms/date.ts";
import { datesIn } from "../terms/dates-in.ts";
import { readDeadlines } from "../terms/deadline.ts";
import type { Deadlines } from "../terms/due.ts";
import { readQuotas } from "../terms/quota.ts";
import { readRecurrences } from "../terms/recurrence.ts";
import type { DateContext } from "../terms/resolve-date.ts";

/** Owners and days that one region of the text says. */
export interface RegionTerms {
  readonly assignments: Assignments;
  readonly deadlines: Deadlines;
}

/** What a document's regions are read with; `dates` and `names` are all of the text. */
export interface RegionReading {
  readonly text: string;
  readonly context: DateContext;
  readonly dates: readonly DateTerm[];
  /** The document's short names, whose numbers count nothing. */
  readonly names: readonly string[];
}

type Known = RegionTerms & { readonly end: number };

/**
 * Makes a reader of regions that reads each but once: a clause above others is asked for what it hands down to them, and
 * again for its own task.
 */
export function regionReader({ text, context, dates }: RegionReading): (at: Span) => RegionTerms {
  const known = new Map<number, Known>();
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

/** Owners, days, rhythms and quotas that one region says of its own task. */
export interface OwnRegionTerms extends RegionTerms {
  readonly recurrences: readonly Recurrence[];
  readonly quotas: readonly Quota[];
}

/**
 * Reads the regions of all tasks, one kind of term after the other: the readers of one kind fit into a processor's
 * nearest memory, those of all kinds do not, and a document takes a fifth longer where they are called in turns.
 */
export function readRegions(
  { text, names }: RegionReading,
  tasks: readonly (readonly Span[])[],
  read: (at: Span) => RegionTerms,
): readonly (readonly OwnRegionTerms[])[] {
  const terms = tasks.map((regions) => regions.map(read));
  const recurrences = tasks.map((regions) => regions.map((at) => readRecurrences(text, at)));
  const quotas = tasks.map((regions) => regions.map((at) => readQuotas(text, at, names)));
  return terms.map((regions, task) =>
    regions.map(({ assignments, deadlines }, i) => ({
      assignments,
      deadlines,
      recurrences: recurrences[task]?.[i] as readonly Recurrence[],
      quotas: quotas[task]?.[i] as readonly Quota[],
    })),
  );
}

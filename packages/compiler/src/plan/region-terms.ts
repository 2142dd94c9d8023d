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

/** Reads owners and days of one region of the text. */
export interface RegionReader {
  readonly assignments: (at: Span) => Assignments;
  readonly deadlines: (at: Span) => Deadlines;
}

/** What a document's regions are read with; `dates` and `names` are all of the text. */
export interface RegionReading {
  readonly text: string;
  readonly context: DateContext;
  readonly dates: readonly DateTerm[];
  /** The document's short names, whose numbers count nothing. */
  readonly names: readonly string[];
}

/**
 * Makes a reader of regions that reads each but once: a clause above others is asked for what it hands down to them, and
 * again for its own task.
 */
export function regionReader({ text, context, dates }: RegionReading): RegionReader {
  return {
    assignments: readOnce((at) => readAssignments(text, at)),
    deadlines: readOnce((at) => readDeadlines(text, at, context, datesIn(dates, at))),
  };
}

function readOnce<Terms>(read: (at: Span) => Terms): (at: Span) => Terms {
  const known = new Map<number, { readonly end: number; readonly terms: Terms }>();
  return (at) => {
    const found = known.get(at.start);
    if (found !== undefined && found.end === at.end) return found.terms;
    const terms = read({ start: at.start, end: at.end });
    known.set(at.start, { end: at.end, terms });
    return terms;
  };
}

/** Owners, days, rhythms and quotas that one region says of its own task. */
export interface OwnRegionTerms {
  readonly assignments: Assignments;
  readonly deadlines: Deadlines;
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
  read: RegionReader,
): readonly (readonly OwnRegionTerms[])[] {
  const assignments = tasks.map((regions) => regions.map(read.assignments));
  const deadlines = tasks.map((regions) => regions.map(read.deadlines));
  const recurrences = tasks.map((regions) => regions.map((at) => readRecurrences(text, at)));
  const quotas = tasks.map((regions) => regions.map((at) => readQuotas(text, at, names)));
  return assignments.map((regions, task) =>
    regions.map((own, i) => ({
      assignments: own,
      deadlines: deadlines[task]?.[i] as Deadlines,
      recurrences: recurrences[task]?.[i] as readonly Recurrence[],
      quotas: quotas[task]?.[i] as readonly Quota[],
    })),
  );
}

import type { Deadline, Period } from "../model/deadline.ts";
import type { Phrase } from "../model/phrase.ts";
import type { Quota } from "../model/quota.ts";
import type { Recurrence } from "../model/recurrence.ts";
import type { Assignment, UnitReference } from "../model/unit-reference.ts";
import type { Span } from "../source/span.ts";
import { holdsName } from "../terms/add-units.ts";
import { readOwnerCell } from "../terms/assignment.ts";
import { readDeadlineCell } from "../terms/deadline.ts";
import { readRecurrences } from "../terms/recurrence.ts";
import type { DateContext } from "../terms/resolve-date.ts";
import type { OwnRegionTerms } from "./region-terms.ts";
import type { LabelledCell } from "./task-seed.ts";

/** The values one task says in its own words. */
export interface OwnTerms {
  readonly assignments: readonly Assignment[];
  /** Brackets and field lines that are no part of what is to be done. */
  readonly asides: readonly Span[];
  readonly owners: readonly UnitReference[];
  readonly lead: readonly UnitReference[];
  readonly support: readonly UnitReference[];
  readonly actors: readonly UnitReference[];
  readonly deadlines: readonly Deadline[];
  readonly start: Deadline | null;
  readonly period: Period | null;
  readonly ongoing: Phrase | null;
  readonly recurrences: readonly Recurrence[];
  readonly quotas: readonly Quota[];
}

/** Reads the values of one task from what its regions say and, for a table row, from its labelled cells. */
export function readOwnTerms(
  text: string,
  regions: readonly OwnRegionTerms[],
  cells: readonly LabelledCell[],
  context: DateContext,
): OwnTerms {
  const [only] = regions;
  if (only !== undefined && regions.length === 1 && cells.length === 0) return termsOf(only);
  const assignments: Assignment[] = [];
  const owners: UnitReference[] = [];
  const lead: UnitReference[] = [];
  const support: UnitReference[] = [];
  const actors: UnitReference[] = [];
  const deadlines: Deadline[] = [];
  const recurrences: Recurrence[] = [];
  const quotas: Quota[] = [];
  const asides: Span[] = [];
  let start: Deadline | null = null;
  let period: Period | null = null;
  let ongoing: Phrase | null = null;
  for (const cell of cells) {
    const { role } = cell;
    if (role !== null) {
      const sides = readOwnerCell(text, cell.at, role);
      const units = (list: readonly UnitReference[]): readonly UnitReference[] =>
        cell.merged ? list.map(({ name, span }) => ({ name, span, certainty: "inherited" })) : list;
      addUnits(actors, units(sides.actors));
      if (sides.owners.length === 0) continue;
      const assignment = {
        span: cell.at,
        owners: units(sides.owners),
        lead: units(sides.lead),
        support: units(sides.support),
      };
      addUnits(owners, assignment.owners);
      addUnits(lead, assignment.lead);
      addUnits(support, assignment.support);
      assignments.push(assignment);
      continue;
    }
    const found = readDeadlineCell(text, cell.at, context);
    if (found.deadline !== null) deadlines.push(cellDeadline(found.deadline, cell));
    for (const d of found.otherDeadlines) deadlines.push(cellDeadline(d, cell));
    start ??= found.start;
    period ??= found.period;
    ongoing ??= found.ongoing;
    recurrences.push(
      ...readRecurrences(text, cell.at).map((r) =>
        cell.merged ? { ...r, certainty: "inherited" as const } : r,
      ),
    );
  }
  const ownersInCells = owners.length > 0;
  for (const region of regions) {
    const { assignments: found, deadlines: dates } = region;
    if (!ownersInCells) {
      addAll(assignments, found.assignments);
      addUnits(owners, found.owners);
      addUnits(lead, found.lead);
      addUnits(support, found.support);
    } else addUnits(actors, found.owners);
    addUnits(actors, found.actors);
    addAll(asides, found.asides);
    if (dates.deadline !== null) deadlines.push(dates.deadline);
    for (const d of dates.otherDeadlines) deadlines.push(d);
    start ??= dates.start;
    period ??= dates.period;
    ongoing ??= dates.ongoing;
    addAll(recurrences, region.recurrences);
    addAll(quotas, region.quotas);
  }
  return {
    assignments,
    asides,
    owners,
    lead,
    support,
    actors: actors.filter((u) => !holdsName(owners, u.name)),
    deadlines,
    start,
    period,
    ongoing,
    recurrences,
    quotas,
  };
}

/** Those of nearly every task: what its one region says, with nothing to join. */
function termsOf({
  assignments: found,
  deadlines: { deadline, otherDeadlines, start, period, ongoing },
  recurrences,
  quotas,
}: OwnRegionTerms): OwnTerms {
  return {
    assignments: found.assignments,
    asides: found.asides,
    owners: found.owners,
    lead: found.lead,
    support: found.support,
    actors: found.actors,
    deadlines: deadline === null ? otherDeadlines : [deadline, ...otherDeadlines],
    start,
    period,
    ongoing,
    recurrences,
    quotas,
  };
}

function cellDeadline(due: Deadline, { merged }: LabelledCell): Deadline {
  return merged ? { ...due, certainty: "inherited" } : due;
}

/** Puts all behind what is there. Most lists are empty or hold one: a spread call costs more than they do. */
function addAll<T>(to: T[], items: readonly T[]): void {
  for (const item of items) to.push(item);
}

function addUnits(to: UnitReference[], units: readonly UnitReference[]): void {
  for (const unit of units) if (!holdsName(to, unit.name)) to.push(unit);
}

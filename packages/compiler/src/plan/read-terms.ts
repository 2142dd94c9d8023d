import type { Deadline, Period } from "../model/deadline.ts";
import type { Phrase } from "../model/phrase.ts";
import type { Quota } from "../model/quota.ts";
import type { Recurrence } from "../model/recurrence.ts";
import type { Assignment, UnitReference } from "../model/unit-reference.ts";
import type { Span } from "../source/span.ts";
import { readActors } from "../terms/actor.ts";
import { ownerRoleOfLabel, readAssignments, readOwnerCell } from "../terms/assignment.ts";
import { readDeadlineCell, readDeadlines } from "../terms/deadline.ts";
import { readQuotas } from "../terms/quota.ts";
import { readRecurrences } from "../terms/recurrence.ts";
import type { DateContext } from "../terms/resolve-date.ts";
import type { LabelledCell } from "./task-seed.ts";

/** The values one task says in its own words. */
export interface OwnTerms {
  readonly assignments: readonly Assignment[];
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

/** Reads the values of one task from its regions and, for a table row, from its labelled cells. */
export function readOwnTerms(
  text: string,
  regions: readonly Span[],
  cells: readonly LabelledCell[],
  context: DateContext,
): OwnTerms {
  const assignments: Assignment[] = [];
  const owners: UnitReference[] = [];
  const lead: UnitReference[] = [];
  const support: UnitReference[] = [];
  const actors: UnitReference[] = [];
  const deadlines: Deadline[] = [];
  const recurrences: Recurrence[] = [];
  const quotas: Quota[] = [];
  let start: Deadline | null = null;
  let period: Period | null = null;
  let ongoing: Phrase | null = null;
  for (const cell of cells) {
    const role = ownerRoleOfLabel(cell.label);
    const certainty = cell.merged ? "inherited" : "stated";
    if (role !== null) {
      const units = readOwnerCell(text, cell.at, role).map((u) => ({ ...u, certainty }) as const);
      if (role === "actor") addUnits(actors, units);
      else addUnits(owners, units);
      if (role === "lead") addUnits(lead, units);
      if (role === "support") addUnits(support, units);
      if (role !== "actor" && units.length > 0) {
        assignments.push({
          span: cell.at,
          owners: units,
          lead: role === "lead" ? units : [],
          support: role === "support" ? units : [],
        });
      }
      continue;
    }
    const found = readDeadlineCell(text, cell.at, context);
    for (const d of [found.deadline, ...found.otherDeadlines])
      if (d !== null) deadlines.push(cell.merged ? { ...d, certainty: "inherited" } : d);
    start ??= found.start;
    period ??= found.period;
    ongoing ??= found.ongoing;
    recurrences.push(
      ...readRecurrences(text, cell.at).map((r) =>
        cell.merged ? { ...r, certainty: "inherited" as const } : r,
      ),
    );
  }
  const fromCells = { owners: owners.length > 0, deadlines: deadlines.length };
  for (const at of regions) {
    const found = readAssignments(text, at);
    if (!fromCells.owners) {
      assignments.push(...found.assignments);
      addUnits(owners, found.owners);
      addUnits(lead, found.lead);
      addUnits(support, found.support);
    } else addUnits(actors, found.owners);
    addUnits(actors, readActors(text, at));
    const dates = readDeadlines(text, at, context);
    for (const d of [dates.deadline, ...dates.otherDeadlines]) if (d !== null) deadlines.push(d);
    start ??= dates.start;
    period ??= dates.period;
    ongoing ??= dates.ongoing;
    recurrences.push(...readRecurrences(text, at));
    quotas.push(...readQuotas(text, at));
  }
  const named = new Set(owners.map((u) => u.name));
  return {
    assignments,
    owners,
    lead,
    support,
    actors: actors.filter((u) => !named.has(u.name)),
    deadlines,
    start,
    period,
    ongoing,
    recurrences,
    quotas,
  };
}

function addUnits(to: UnitReference[], units: readonly UnitReference[]): void {
  for (const unit of units) if (!to.some((u) => u.name === unit.name)) to.push(unit);
}

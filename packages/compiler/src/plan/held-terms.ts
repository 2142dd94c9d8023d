import { holdsSign, signBit, signBitsOf } from "../lexicon/sign-bits.ts";
import type { Deadline } from "../model/deadline.ts";
import type { Assignment, UnitReference } from "../model/unit-reference.ts";
import type { OutlineClause } from "../outline/outline.ts";
import type { Span } from "../source/span.ts";
import { holdsName } from "../terms/add-units.ts";
import type { Assignments } from "../terms/assignment.ts";
import type { Deadlines } from "../terms/due.ts";
import { readUnitHead } from "../terms/unit-line.ts";
import type { RegionReader } from "./region-terms.ts";

/** What a clause says for all that stands under it: owners and last days, marked as inherited. */
export interface HeldTerms {
  readonly owners: readonly UnitReference[];
  readonly lead: readonly UnitReference[];
  readonly support: readonly UnitReference[];
  readonly assignments: readonly Assignment[];
  readonly deadlines: readonly Deadline[];
}

/** Marks without which no words name an owner by formula or a day. */
const TELLING = signBit("（(【〔［[：:0123456789０１２３４５６７８９年月日季旬责负牵承");

/** Reads what a clause hands down from its own regions: its owner formulas, else the unit its heading names; its dates. */
export function readHeldTerms(
  text: string,
  clause: OutlineClause,
  regions: readonly Span[],
  byId: ReadonlyMap<string, OutlineClause>,
  read: RegionReader,
): HeldTerms {
  const assignments: Assignment[] = [];
  const deadlines: Deadline[] = [];
  const sides: Record<"owners" | "lead" | "support", UnitReference[]> = {
    owners: [],
    lead: [],
    support: [],
  };
  const add = (found: Pick<Assignments, "owners" | "lead" | "support">): void => {
    for (const side of ["owners", "lead", "support"] as const) {
      for (const unit of found[side]) {
        if (!holdsName(sides[side], unit.name))
          // Written out: a spread whose member is then put over costs a slow call for each unit.
          sides[side].push({ name: unit.name, span: unit.span, certainty: "inherited" });
      }
    }
  };
  for (const at of regions) {
    // Most clauses that hold others are a bare heading; it has neither owners nor days to read.
    if (!holdsSign(signBitsOf(text), at.start, at.end, TELLING)) continue;
    const found = read.assignments(at);
    assignments.push(...found.assignments);
    add(found);
    deadlines.push(...handedDown(text, clause, read.deadlines(at)));
  }
  const head = assignments.length > 0 ? null : headAssignment(text, clause, byId);
  if (head !== null) {
    assignments.push(head);
    add(head);
  }
  return { ...sides, assignments, deadlines };
}

/** Whether a clause that holds others is a task itself: it names owners or a last day. */
export function hasFormula(terms: HeldTerms): boolean {
  return terms.assignments.length > 0 || terms.deadlines.length > 0;
}

/**
 * The unit a heading names: a heading that is a unit's name, as its siblings are (（一）省公司 （二）地市公司), or an item that
 * begins with one and a colon (市工信局：…) gives the owner to what stands under it.
 */
export function headAssignment(
  text: string,
  clause: OutlineClause,
  byId: ReadonlyMap<string, OutlineClause>,
): Assignment | null {
  const units = headUnits(text, clause);
  if (units.length === 0) return null;
  if (!":：".includes(text.charAt(clause.headSpan.end)) || clause.headSpan.end >= clause.own.end) {
    const siblings = clause.parent === null ? [] : (byId.get(clause.parent)?.children ?? []);
    const others = siblings
      .filter((id) => id !== clause.id)
      .map((id) => byId.get(id) as OutlineClause);
    if (others.length === 0 || others.some((c) => headUnits(text, c).length === 0)) return null;
  }
  return { span: clause.headSpan, owners: units, lead: [], support: [] };
}

const LONGEST_UNIT_HEAD = 40;

function headUnits(text: string, clause: OutlineClause): readonly UnitReference[] {
  const { start, end } = clause.headSpan;
  return end - start > LONGEST_UNIT_HEAD ? [] : readUnitHead(text, { start, end });
}

/**
 * What a clause's dates say of its items: all of them but the span of a campaign told in running text (从9月开始，至次年2月
 * 结束), which is a period and nobody's deadline. A span in the heading or in a bracket is that of a stage and counts.
 */
function handedDown(text: string, clause: OutlineClause, dates: Deadlines): Deadline[] {
  const handed: Deadline[] = [];
  for (const d of [dates.deadline, ...dates.otherDeadlines]) {
    if (d === null) continue;
    const ofCampaign =
      dates.period !== null &&
      d.span.start === dates.period.span.start &&
      d.span.start >= clause.headSpan.end &&
      !isBracketed(text, d.span.start, clause.own.start);
    if (!ofCampaign) handed.push({ ...d, certainty: "inherited" });
  }
  return handed;
}

function isBracketed(text: string, at: number, from: number): boolean {
  for (let i = at - 1; i >= from && at - i < 60; i--) {
    const c = text.charAt(i);
    if (c === "（" || c === "(") return true;
    if (c === "）" || c === ")" || c === "。") return false;
  }
  return false;
}

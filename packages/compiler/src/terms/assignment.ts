import { BY, type OwnerRole, TIME_MARKS } from "../lexicon/owner-words.ts";
import { isPersonName } from "../lexicon/surnames.ts";
import type { Assignment, UnitReference } from "../model/unit-reference.ts";
import { type Span, trimSpan } from "../source/span.ts";
import { addUnits } from "./add-units.ts";
import { closingOf, OPENING_SIGNS, splitOutside, step } from "./brackets.ts";
import { type OwnerSides, readOwnerContent } from "./owner-content.ts";
import { labelBefore, mayOpenLabel, ownerRoleOfLabel } from "./owner-label.ts";

export { ownerRoleOfLabel };

import { characterSet, inSet } from "../lexicon/character-set.ts";
import { isSign, signBit, signBitsOf } from "../lexicon/sign-bits.ts";
import { readOwnerProse } from "./owner-prose.ts";
import { findOwnerVerb } from "./owner-verb.ts";
import { isUnitList } from "./subject.ts";
import { splitUnits } from "./unit-list.ts";
import { couldBeName, isUnitName } from "./unit-name.ts";

/** Everything a task's own text says of who is responsible. */
export interface Assignments {
  /** One per formula, in the order of the text. */
  readonly assignments: readonly Assignment[];
  /** Union of all formulas; contains `lead` and `support`. */
  readonly owners: readonly UnitReference[];
  readonly lead: readonly UnitReference[];
  readonly support: readonly UnitReference[];
  /** Subjects of 要 and performers of steps; those who assess (考核单位：). */
  readonly actors: readonly UnitReference[];
  /** Brackets and field lines, which are no part of what is to be done: the caller cuts them out of the text. */
  readonly asides: readonly Span[];
}

const LONGEST_BARE_LABEL = 8;
const OPENERS = characterSet("（([【［〔");
const COLON_SIGNS = "：:";
const COLONS = characterSet(COLON_SIGNS);
/** What opens an aside, or a bracket in which none is looked for. */
const ASIDE_SIGNS = signBit([OPENING_SIGNS, COLON_SIGNS]);
const FIELD_ENDS = characterSet("。\n\t）)】");

interface Aside {
  readonly span: Span;
  readonly sides: OwnerSides;
}

/**
 * Reads the owner formulas of a task: brackets `（省商务厅牵头，合肥海关配合）`, fields `责任单位：…` and running text
 * `由X牵头，Y配合`. Where a bracket or field stands it alone gives the owners; whom the running text names is an actor.
 */
export function readAssignments(text: string, at: Span): Assignments {
  const asides = readAsides(text, at);
  const prose = readOwnerProse(
    text,
    at,
    asides.map((aside) => aside.span),
  );
  if (asides.length === 0 && prose.formulas.length === 0) return actorsOnly(prose.actors);
  const stated = asides.some((aside) => aside.sides.owners.length > 0);
  const assignments: Assignment[] = stated
    ? asides
        .filter(({ sides }) => sides.owners.length > 0)
        .map(({ span, sides }) => ({
          span,
          owners: sides.owners,
          lead: sides.lead,
          support: sides.support,
        }))
    : prose.formulas.map(({ span, owners, lead, support }) => ({ span, owners, lead, support }));
  const owners = union(assignments.map((each) => each.owners));
  const performers = stated ? prose.formulas.map((each) => each.owners) : [];
  const actors = union([...asides.map((each) => each.sides.actors), ...performers, prose.actors]);
  return {
    assignments,
    owners,
    lead: union(assignments.map((each) => each.lead)),
    support: union(assignments.map((each) => each.support)),
    actors: actors.filter((unit) => !owners.some((owner) => owner.name === unit.name)),
    asides: asides.map((aside) => aside.span),
  };
}

/** What most regions say: who acts, if anybody, and nothing of who is responsible. */
function actorsOnly(actors: readonly UnitReference[]): Assignments {
  return { assignments: [], owners: [], lead: [], support: [], actors, asides: [] };
}

/** Reads the cell of a column whose head names owners: `A、B`, `牵头单位：A\n配合单位：B`, `A（牵头）`. */
export function readOwnerCell(text: string, at: Span, role: OwnerRole): OwnerSides {
  return readOwnerContent(text, at, role, true);
}

function readAsides(text: string, at: Span): readonly Aside[] {
  const found: Aside[] = [];
  let from = at.start;
  /** A field that named nobody is not read again from the labels inside it. */
  let vain = at.start;
  const bits = signBitsOf(text);
  for (let i = at.start; i < at.end; ) {
    if (!isSign(bits, i, ASIDE_SIGNS)) {
      i++;
      continue;
    }
    const code = text.charCodeAt(i);
    const close = inSet(OPENERS, code) ? closingOf(text, i, at.end) : -1;
    if (close >= 0) {
      const aside = readBracket(text, { start: i, end: close + 1 }, at);
      if (aside !== null) found.push(aside);
      i = aside === null ? close + 1 : aside.span.end;
      from = aside === null ? from : i;
      continue;
    }
    const label = i >= vain && inSet(COLONS, code) ? labelBefore(text, i, from) : null;
    if (label !== null && label.role !== null) {
      const end = fieldEnd(text, i + 1, at.end);
      const sides = readOwnerContent(text, { start: label.span.start, end }, label.role, true);
      if (sides.owners.length + sides.actors.length > 0) {
        found.push({
          span: { start: label.span.start, end: trimSpan(text, { start: i, end }).end },
          sides,
        });
        i = from = Math.max(end, i + 1);
        continue;
      }
      vain = end;
    }
    i = step(text, i, at.end);
  }
  return found;
}

// （责任单位：…） and （A牵头，B配合） are formulas; （A、B） is one only behind a closed sentence; 【责任单位】 opens a field.
function readBracket(text: string, at: Span, within: Span): Aside | null {
  const inner = { start: at.start + 1, end: at.end - 1 };
  if (!"（(".includes(text.charAt(at.start))) {
    const role = ownerRoleOfLabel(text.slice(inner.start, inner.end));
    if (role !== null) {
      const end = fieldEnd(text, at.end, within.end);
      const sides = readOwnerContent(text, { start: at.end, end }, role, true);
      return sides.owners.length + sides.actors.length > 0
        ? { span: { start: at.start, end }, sides }
        : null;
    }
  }
  const bare = readBareLabel(text, inner);
  if (bare !== null) return { span: at, sides: bare };
  const labelled = holdsOwnerLabel(text, inner);
  if (
    !labelled &&
    !holdsOwnerVerb(text, inner) &&
    !(closesSentence(text, at, within) && isDatedList(text, inner))
  )
    return null;
  const sides = readOwnerContent(text, inner, "owner", false);
  return sides.owners.length + sides.actors.length > 0 ? { span: at, sides } : null;
}

// 责任单位 市教育局: a label that a blank or nothing parts from its units.
function readBareLabel(text: string, at: Span): OwnerSides | null {
  if (!mayOpenLabel(text.charCodeAt(at.start))) return null;
  let longest = at.start;
  const limit = Math.min(at.end, at.start + LONGEST_BARE_LABEL);
  for (; longest < limit; longest++) if (inSet(COLONS, text.charCodeAt(longest))) return null; // a label with its colon
  for (let end = longest; end > at.start + 1; end--) {
    const role = ownerRoleOfLabel(text.slice(at.start, end));
    const list = { start: end, end: at.end };
    if (role !== null && isUnitList(text, list) && !"（(".includes(text.charAt(end)))
      return readOwnerContent(text, list, role, true);
  }
  return null;
}

function holdsOwnerLabel(text: string, at: Span): boolean {
  for (let i = at.start; i < at.end; i = step(text, i, at.end))
    if (
      inSet(COLONS, text.charCodeAt(i)) &&
      (labelBefore(text, i, at.start)?.role ?? null) !== null
    )
      return true;
  return false;
}

// A verb with units before it; 谁主管谁负责, 主要负责同志 and 政府负责 (of a slogan) have none. 牵头, 配合 and 按职责分工负责 are
// said of nothing but names, so that a firm without a telling ending counts there.
function holdsOwnerVerb(text: string, at: Span): boolean {
  const verb = findOwnerVerb(text, at.start, at.end, true);
  if (verb === null || verb.start === at.start) return false;
  const units = splitUnits(text, {
    start: text.charAt(at.start) === BY ? at.start + 1 : at.start,
    end: verb.start,
  });
  const last = units[units.length - 1];
  if (last === undefined) return false;
  if (units.every((unit) => isUnitName(unit.name))) return true;
  const marked = verb.role !== "owner" || verb.end - verb.start > 2 || isPersonName(last.name);
  return (marked || isUnitName(last.name)) && units.every((unit) => couldBeName(unit.name));
}

// A、B，2024年12月底前完成: units and a time.
function isDatedList(text: string, at: Span): boolean {
  const parts = splitOutside(text, at, "，,；;");
  return (
    isUnitList(text, parts[0] ?? at) &&
    parts.every(
      (part) => isUnitList(text, part) || TIME_MARKS.test(text.slice(part.start, part.end)),
    )
  );
}

function closesSentence(text: string, at: Span, within: Span): boolean {
  const before = at.start > within.start ? text.charAt(at.start - 1) : "";
  const after = at.end < within.end ? text.charAt(at.end) : "\n";
  return "。；;！".includes(before) && before !== "" && "\n。；;".includes(after);
}

// A field runs to the full stop, the line end or the next label that names no owner; 完成时限 may follow without a stop.
function fieldEnd(text: string, start: number, limit: number): number {
  for (let i = start; i < limit; i = step(text, i, limit)) {
    const code = text.charCodeAt(i);
    if (inSet(FIELD_ENDS, code)) return i;
    if (!inSet(COLONS, code)) continue;
    const label = labelBefore(text, i, start);
    if (label !== null && label.role === null) return label.span.start;
  }
  return limit;
}

function union(lists: readonly (readonly UnitReference[])[]): readonly UnitReference[] {
  const all: UnitReference[] = [];
  for (const list of lists) addUnits(all, list);
  return all;
}

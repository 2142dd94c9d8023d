import { characterSet, inSet } from "../lexicon/character-set.ts";
import {
  ANSWER,
  ANSWER_OPENERS,
  APPEALS,
  APPOINTING,
  BY,
  CHARGE,
  CHARGES,
  COPULA,
  COPULAS,
  FULL_CHARGES,
  NOT_BY,
  ORGANISE,
  type OwnerRole,
  TAKE_ON,
  TAKEN_UP,
  TITLE_HEADS,
  TOGETHER_WITH,
} from "../lexicon/owner-words.ts";
import { holdsSign, isSign, signBit, signBitsOf } from "../lexicon/sign-bits.ts";
import { MODALS } from "../lexicon/subject-words.ts";
import { standsInside } from "../lexicon/word-index.ts";
import { matchAt } from "../lexicon/word-map.ts";
import type { UnitReference } from "../model/unit-reference.ts";
import { type Span, trimSpan } from "../source/span.ts";
import { addUnits } from "./add-units.ts";
import { OPENING_SIGNS, splitOutside, step } from "./brackets.ts";
import { ownerRoleOfLabel } from "./owner-label.ts";
import { findOwnerVerb, type OwnerVerb } from "./owner-verb.ts";
import { isPlainSubject, isUnitList, readSubject, type Subject } from "./subject.ts";
import { splitUnits } from "./unit-list.ts";

/** A formula of the running text: `由党总支牵头负责，办公室配合`. */
export interface ProseFormula {
  readonly span: Span;
  readonly owners: readonly UnitReference[];
  readonly lead: readonly UnitReference[];
  readonly support: readonly UnitReference[];
}

/** What the sentences of a text say of who acts. */
export interface OwnerProse {
  readonly formulas: readonly ProseFormula[];
  /** Subjects of 要 and performers of steps (由X审核). */
  readonly actors: readonly UnitReference[];
}

interface Open {
  span: Span;
  owners: UnitReference[];
  lead: UnitReference[];
  support: UnitReference[];
}

interface State {
  readonly formulas: Open[];
  readonly actors: UnitReference[];
  /** Formula of the sentence at hand; later clauses (Y配合, 会同Y) add to it. */
  open: Open | null;
  /** Who opened the sentence: the subject of a later 负责… or 承担…责任. */
  subject: readonly UnitReference[];
  /** A clause that is nothing but units continues into the next: 各部门、各主力店，各店铺要. */
  before: readonly UnitReference[];
}

const SENTENCE_SIGNS = "。；;！？!?\n\t";
const SENTENCE_ENDS = characterSet(SENTENCE_SIGNS);
const COMMA_SIGNS = "，,：:";
const COMMAS = characterSet(COMMA_SIGNS);
/** What ends a clause, or opens a bracket. */
const CLAUSE_SIGNS = signBit([SENTENCE_SIGNS, COMMA_SIGNS, OPENING_SIGNS]);
const NOBODY: readonly UnitReference[] = [];
const BY_SIGN = signBit(BY);
const COPULA_SIGNS = characterSet(COPULAS);
const LONGEST_DUTY = 60;
const LONGEST_COPULA = 10;
const MOST_BEFORE = 20;

/**
 * Reads the owner formulas and subjects of running text, skipping `holes` (brackets and fields already read). One walk
 * finds sentences and the clauses in them.
 */
export function readOwnerProse(text: string, at: Span, holes: readonly Span[]): OwnerProse {
  const state: State = {
    formulas: [],
    actors: [],
    open: null,
    subject: NOBODY,
    before: NOBODY,
  };
  const bits = signBitsOf(text);
  let hole = 0;
  let start = at.start;
  for (let i = at.start; i <= at.end; ) {
    while (hole < holes.length && (holes[hole]?.end ?? 0) <= i) hole++;
    const skip = holes[hole];
    const inHole = skip !== undefined && skip.start <= i;
    if (!inHole && i < at.end && !isSign(bits, i, CLAUSE_SIGNS)) {
      const stop = Math.min(skip?.start ?? at.end, at.end);
      while (i < stop && !isSign(bits, i, CLAUSE_SIGNS)) i++;
      continue;
    }
    const code = text.charCodeAt(i);
    if (i === at.end || inHole || inSet(SENTENCE_ENDS, code)) {
      readPiece(text, start, i, state);
      if (i === at.end) break;
      state.open = null;
      state.subject = NOBODY;
      state.before = NOBODY;
      i = inHole ? skip.end : i + 1;
      start = i;
    } else if (inSet(COMMAS, code)) {
      readPiece(text, start, i, state);
      start = ++i;
    } else {
      const next = step(text, i, at.end);
      const stop = skip?.start ?? at.end;
      i = Math.min(next, stop);
      if (next <= stop) continue;
      // A hole in a bracket closes the sentence before it; of that bracket only the beginning is left.
      for (const clause of splitOutside(text, { start, end: stop }, COMMA_SIGNS))
        readPiece(text, clause.start, clause.end, state);
      start = stop;
    }
  }
  return { formulas: state.formulas, actors: state.actors };
}

function readPiece(text: string, start: number, end: number, state: State): void {
  const part = trimSpan(text, { start, end });
  if (part.end > part.start) readClause(text, part, state);
}

function readClause(text: string, at: Span, state: State): void {
  const before = state.before;
  state.before = NOBODY;
  const by = performerStart(text, at);
  if (by >= 0) {
    const subject = readSubject(text, { start: by, end: at.end });
    if (subject !== null) readPerformed(text, subject, { start: by - 1, end: at.end }, state);
    return;
  }
  if (text.startsWith(TOGETHER_WITH, at.start) && state.open !== null) {
    const partners = readSubject(text, { start: at.start + 2, end: at.end });
    if (partners !== null) addUnits(state.open.owners, partners.units);
    return;
  }
  if (readCopula(text, at, state)) return;
  const subject = readSubject(text, at);
  if (subject === null) {
    if (before.length < MOST_BEFORE && isUnitList(text, at))
      state.before = [...before, ...splitUnits(text, at)];
    else readBareDuty(text, at, state);
    return;
  }
  readDeclared(text, { ...subject, units: [...before, ...subject.units] }, at, state);
  if (state.subject.length === 0 && isPlainSubject(text, subject, true))
    state.subject = subject.units;
}

// X负责…, X牵头…, X承担…责任, X对…负总责, X配合; everything else makes X a mere subject.
function readDeclared(text: string, subject: Subject, at: Span, state: State): void {
  if (!isPlainSubject(text, subject, true)) return;
  const rest = { start: subject.end, end: at.end };
  const verb = ownVerb(text, rest);
  if (verb !== null && verb.role === "partner")
    return readJoint(text, subject, verb, at, state, false);
  if (verb !== null && verb.role === "support") {
    if (state.open === null || modalBefore(text, subject.end, verb))
      return act(text, subject, state);
    addUnits(state.open.owners, subject.units);
    addUnits(state.open.support, subject.units);
    state.open.span = { start: state.open.span.start, end: verb.end };
    return;
  }
  if (verb !== null && verb.role === "lead") return declare(state, subject, verb, "lead");
  if (verb !== null && !modalBefore(text, subject.end, verb) && dutyFollows(text, verb, at))
    return declare(state, subject, verb, "owner");
  const title = titleOf(text, rest);
  if (answersFor(text, rest) || (title !== null && title !== "actor")) {
    declare(
      state,
      subject,
      { start: rest.start, end: rest.end, role: "owner" },
      title === "lead" ? "lead" : "owner",
    );
    if (title === "support" && state.open !== null) addUnits(state.open.support, subject.units);
    return;
  }
  act(text, subject, state);
}

function act(text: string, subject: Subject, state: State): void {
  const bound = matchAt(MODALS, text, subject.end, text.length) !== null;
  if (isPlainSubject(text, subject, bound)) addUnits(state.actors, subject.units);
}

// 由X负责/牵头/承担/组织 names owners; 由X审核 names who does a step.
function readPerformed(text: string, subject: Subject, at: Span, state: State): void {
  const rest = { start: subject.end, end: at.end };
  const verb = ownVerb(text, rest);
  if (verb?.role === "partner") return readJoint(text, subject, verb, at, state, true);
  const formula = { ...subject, start: at.start };
  if (verb?.role === "lead") return declare(state, formula, verb, "lead");
  if (verb?.role === "support" && state.open !== null) {
    addUnits(state.open.owners, subject.units);
    return addUnits(state.open.support, subject.units);
  }
  if (verb !== null && verb.role === "owner") return declare(state, formula, verb, "owner");
  if (text.startsWith(ORGANISE, subject.end) || answersFor(text, rest))
    return declare(
      state,
      formula,
      { start: subject.end, end: subject.end + 2, role: "owner" },
      "owner",
    );
  if (!APPOINTING.test(text.slice(subject.end, subject.end + 2)))
    addUnits(state.actors, subject.units);
}

// X会同Y牵头…: the verb after Y decides what X is; Y is responsible too, or acts along.
function readJoint(
  text: string,
  subject: Subject,
  verb: OwnerVerb,
  at: Span,
  state: State,
  by: boolean,
): void {
  const partners = readSubject(text, { start: verb.end, end: at.end });
  if (partners === null) return addUnits(state.actors, subject.units);
  const next = ownVerb(text, { start: partners.end, end: at.end });
  const organises = by && text.startsWith(ORGANISE, partners.end);
  if (next?.role === "lead" || next?.role === "owner" || organises) {
    const formula = { ...subject, start: by ? at.start : subject.start };
    const last = next ?? { start: partners.end, end: partners.end + 2, role: "owner" as const };
    declare(state, formula, last, last.role === "lead" ? "lead" : "owner");
    if (state.open !== null) addUnits(state.open.owners, partners.units);
  } else {
    addUnits(state.actors, subject.units);
    addUnits(state.actors, partners.units);
  }
}

// 牵头单位为X, 责任部门是X.
function readCopula(text: string, at: Span, state: State): boolean {
  for (let i = at.start + 2; i < Math.min(at.end, at.start + LONGEST_COPULA); i++) {
    if (!inSet(COPULA_SIGNS, text.charCodeAt(i))) continue;
    const role = ownerRoleOfLabel(text.slice(at.start, i));
    const list = { start: i + 1, end: at.end };
    if (role === null || role === "actor" || !isUnitList(text, list)) return false;
    const units = splitUnits(text, list);
    declare(
      state,
      { units, start: at.start, end: i },
      { start: i, end: at.end, role },
      role === "lead" ? "lead" : "owner",
    );
    if (role === "support" && state.open !== null) addUnits(state.open.support, units);
    return true;
  }
  return false;
}

/** X为牵头单位, X作为责任部门: side of the label behind the copula, or null. */
function titleOf(text: string, at: Span): OwnerRole | null {
  const found = COPULA.exec(text.slice(at.start, at.start + 2));
  if (found === null) return null;
  const label = text.slice(at.start + found[0].length, at.end).trim();
  return TITLE_HEADS.test(label.slice(-2)) ? ownerRoleOfLabel(label) : null;
}

// 承担 or 负责 without a subject of its own takes that of the sentence: 运营单位作为主体，承担…责任.
function readBareDuty(text: string, at: Span, state: State): void {
  if (state.open !== null || state.subject.length === 0) return;
  if (answersFor(text, at)) {
    const duty = { start: at.start, end: at.end, role: "owner" } as const;
    return declare(state, { units: state.subject, start: at.start, end: at.end }, duty, "owner");
  }
  const verb = ownVerb(text, at);
  if (verb === null || verb.role !== "owner" || !dutyFollows(text, verb, at)) return;
  declare(state, { units: state.subject, start: at.start, end: verb.start }, verb, "owner");
}

function declare(state: State, subject: Subject, verb: OwnerVerb, role: "owner" | "lead"): void {
  const open = {
    span: { start: subject.start, end: verb.end },
    owners: [...subject.units],
    lead: role === "lead" ? [...subject.units] : [],
    support: [],
  };
  if (state.open === null) {
    state.open = open;
    state.formulas.push(open);
    return;
  }
  addUnits(state.open.owners, open.owners);
  addUnits(state.open.lead, open.lead);
  state.open.span = {
    start: state.open.span.start,
    end: Math.max(state.open.span.end, open.span.end),
  };
}

/** The duty verb that stands at the very start of `at`, adverbs included. */
function ownVerb(text: string, at: Span): OwnerVerb | null {
  const verb = findOwnerVerb(text, at.start, Math.min(at.end, at.start + LONGEST_DUTY), false);
  return verb !== null && verb.start === at.start ? verb : null;
}

function modalBefore(text: string, start: number, verb: OwnerVerb): boolean {
  return APPEALS.includes(text.charAt(start)) && start < verb.end;
}

// 负责 is a duty by itself; 承担 only with 责任 or 职责 behind it (承担接待 is an activity).
function dutyFollows(text: string, verb: OwnerVerb, at: Span): boolean {
  const word = text.slice(verb.end - 2, verb.end);
  if (word !== TAKE_ON) return true;
  const object = text.slice(verb.end, Math.min(at.end, verb.end + LONGEST_DUTY));
  return CHARGES.some((word) => object.includes(word));
}

// 对…负总责, 负领导责任, 负主要责任.
function answersFor(text: string, at: Span): boolean {
  const c = text.charAt(at.start);
  if (c === "" || !ANSWER_OPENERS.includes(c)) return false;
  const clause = text.slice(at.start, Math.min(at.end, at.start + LONGEST_DUTY));
  const from = clause.lastIndexOf(ANSWER);
  if (from < 0) return false;
  const tail = clause.slice(from + 1, from + 12);
  return (
    FULL_CHARGES.some((word) => tail.startsWith(word)) ||
    (tail.includes(CHARGE) && !tail.startsWith(TAKEN_UP))
  );
}

// Offset after the 由 of 由X负责, or -1.
function performerStart(text: string, at: Span): number {
  const bits = signBitsOf(text);
  // Rare enough to be looked for first, and then walked to for the brackets' sake.
  if (!holdsSign(bits, at.start, at.end, BY_SIGN)) return -1;
  for (let i = at.start; i < at.end; i = step(text, i, at.end)) {
    if (!isSign(bits, i, BY_SIGN)) continue;
    if (standsInside(NOT_BY, text, i)) continue;
    return i + 1;
  }
  return -1;
}

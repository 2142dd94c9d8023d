import { characterSet, inSet } from "../lexicon/character-set.ts";
import { FOUNDING_VERBS } from "../lexicon/group-words.ts";
import { ORGANISE, VERB_HEADS } from "../lexicon/owner-words.ts";
import { isSign, signBit, signBitsOf } from "../lexicon/sign-bits.ts";
import {
  CONNECTIVES,
  COUNTED_UNITS,
  MAINLY_RESPONSIBLE,
  NAME_BREAKS,
  NAME_TAILS,
  NAMING_VERBS,
  NAMING_WORDS,
  NOT_SUBJECTS,
  OBJECT_HEADS,
  OBJECT_OPENERS,
  OFFICE_ENDINGS,
  OPENING_VERBS,
  ORGANISATIONS,
  PARTICLE_VERBS,
  PARTY_GROUP,
  PEOPLE_OPENERS,
  PLACE_PARTICLE,
  POST_VERBS,
  PREDICATES,
  PRONOUNS,
  SUBJECT_STOPS,
  VERBLIKE_NAMES,
} from "../lexicon/subject-words.ts";
import { EACH } from "../lexicon/unit-list-words.ts";
import { standsInside } from "../lexicon/word-index.ts";
import { matchAt, matchBefore, type WordMap } from "../lexicon/word-map.ts";
import type { UnitReference } from "../model/unit-reference.ts";
import { isBlank, type Span } from "../source/span.ts";
import { closingOf, OPENING_SIGNS, step } from "./brackets.ts";
import { digitAt } from "./character.ts";
import { namesSomebody } from "./owner-verb.ts";
import { splitUnits } from "./unit-list.ts";
import { endsLikeUnit, isUnitName, type UnitKind, unitKind } from "./unit-name.ts";

/** A list of units in the place of a subject, and the offset of the word that follows it. */
export interface Subject {
  readonly units: readonly UnitReference[];
  readonly start: number;
  readonly end: number;
}

/** No subject is longer; bounds the work at each sentence start. */
const LONGEST = 160;
const LONGEST_MIDDLE = 9;
const LONGEST_WORK_NAME = 8;
/** Single characters that may end a subject. */
const STOP_SIGNS = characterSet([...SUBJECT_STOPS.keys()].filter((word) => word.length === 1));
/** What a word that ends a subject can begin with. */
const ENDINGS = [...SUBJECT_STOPS.keys(), ...PREDICATES.values.keys()].map((word) =>
  word.charAt(0),
);
const ENDING_SIGNS = characterSet(ENDINGS);
const NAMING_SIGNS = characterSet(NAMING_VERBS);
const BREAKS = characterSet(NAME_BREAKS);
const SENTENCE_SIGNS = "。；;！？!?\n\t：:";
const SENTENCE_ENDS = characterSet(SENTENCE_SIGNS);
/** What may end a subject or leave it without an end, or open a bracket in it. */
const SUBJECT_SIGNS = signBit([...ENDINGS, SENTENCE_SIGNS, OPENING_SIGNS]);
const DOTS = characterSet(".．、﹒");

/**
 * Reads the units that open `at` and do what follows: in `各科室、党支部通过主题党日…` 各科室 and 党支部. Null unless
 * everything before the first predicate is a plain list of units.
 */
export function readSubject(text: string, at: Span): Subject | null {
  const start = skipOpening(text, at);
  const limit = Math.min(at.end, start + LONGEST);
  const bits = signBitsOf(text);
  let end = -1;
  for (let i = start; i < limit; ) {
    if (!isSign(bits, i, SUBJECT_SIGNS)) {
      i++;
      continue;
    }
    const code = text.charCodeAt(i);
    if (i > start && inSet(ENDING_SIGNS, code) && endsSubject(text, i, at.end, start)) {
      end = i;
      break;
    }
    if (inSet(SENTENCE_ENDS, code)) return null;
    i = step(text, i, at.end);
  }
  if (end < 0) return null;
  if (!endsLikeUnit(text, start, end)) return null;
  const units = splitUnits(text, { start, end });
  return units.length > 0 && units.every((unit) => isUnitName(unit.name))
    ? { units, start, end }
    : null;
}

/**
 * Whether units that a sentence puts before its verb are its subject and not the object of a verb left of them
 * (推动生产经营单位落实…). `bound` says that 要 or 由 vouches for them.
 */
export function isPlainSubject(text: string, subject: Subject, bound: boolean): boolean {
  const after = text.charAt(subject.end);
  if (text.charAt(subject.end - 1) === PLACE_PARTICLE && PARTICLE_VERBS.includes(after))
    return false;
  return subject.units.every((unit, index) => {
    const kind = unitKind(unit.name);
    if (
      kind === null ||
      (opensWith(NOT_SUBJECTS, unit.name) && !opensWith(VERBLIKE_NAMES, unit.name)) ||
      PRONOUNS.includes(unit.name.charAt(0))
    )
      return false;
    if (COUNTED_UNITS.test(unit.name)) return false;
    if (kind === "short") return subject.units.length > 1;
    if (kind === "place" && !bound && !unit.name.startsWith(EACH)) return false;
    if (kind === "people" && !bound && !opensWith(PEOPLE_OPENERS, unit.name)) return false;
    return index > 0 || !opensWithVerb(unit.name, kind);
  });
}

function opensWith(words: WordMap<true>, name: string): boolean {
  return matchAt(words, name, 0, name.length) !== null;
}

// 宣传部门 and 检查组 begin like verbs and are names; 推动各部门 and 提交局党组 are not.
function opensWithVerb(name: string, kind: UnitKind): boolean {
  const verb = name.slice(0, 2);
  if (!OPENING_VERBS.has(verb) || opensWith(VERBLIKE_NAMES, name)) return false;
  const rest = name.slice(2);
  if (VERB_HEADS.values.has(rest) && !OBJECT_HEADS.includes(rest)) return false;
  const named = NAMING_WORDS.includes(verb) && !OBJECT_HEADS.includes(rest);
  if (named && namesSomebody(name, 2, name.length)) return false;
  if (kind !== "organ" || name.length > LONGEST_WORK_NAME || FOUNDING_VERBS.includes(verb))
    return true;
  return (
    name.endsWith(PARTY_GROUP) ||
    !OFFICE_ENDINGS.includes(name.charAt(name.length - 1)) ||
    OBJECT_OPENERS.includes(rest.charAt(0))
  );
}

/** Whether the whole slice is a list of plain unit names: `各部门、各店铺`. */
export function isUnitList(text: string, at: Span): boolean {
  if (!endsLikeUnit(text, at.start, at.end)) return false;
  const units = splitUnits(text, at);
  return units.length > 0 && units.every((unit) => isUnitName(unit.name));
}

// Numbers (1. （一） ①), connectives and blanks stand before a subject.
function skipOpening(text: string, at: Span): number {
  let i = at.start;
  for (;;) {
    const from = i;
    while (i < at.end && isBlank(text.charCodeAt(i))) i++;
    if (i < at.end && (text.charAt(i) === "（" || text.charAt(i) === "(")) {
      const close = closingOf(text, i, at.end);
      if (close > 0 && close - i <= 4) i = close + 1;
    }
    let digits = i;
    while (digits < at.end && digits - i < 3 && digitAt(text, digits)) digits++;
    if (digits > i && digits < at.end && inSet(DOTS, text.charCodeAt(digits))) i = digits + 1;
    if (i < at.end && text.charAt(i) >= "①" && text.charAt(i) <= "⑳") i++;
    const word = matchAt(CONNECTIVES, text, i, at.end);
    if (word !== null && word.end < at.end) i = word.end;
    if (i === from) return i;
  }
}

function endsSubject(text: string, at: number, end: number, start: number): boolean {
  if (inSet(STOP_SIGNS, text.charCodeAt(at)) && stopsSubject(text, at)) return true;
  if (matchAt(PREDICATES, text, at, end) === null) return false;
  // 分管副局长任副组长: what follows is the post, no name that 任 is part of.
  if (matchAt(POST_VERBS, text, at, end) !== null) return true;
  if (namesSomebody(text, text.startsWith(MAINLY_RESPONSIBLE, at) ? at + 4 : at + 2, end))
    return false;
  if (text.startsWith(ORGANISE, at) && matchBefore(ORGANISATIONS, text, start, at) !== null)
    return false;
  return matchAt(VERBLIKE_NAMES, text, at, end) === null && !continuesName(text, at, end);
}

function stopsSubject(text: string, at: number): boolean {
  const harmless = SUBJECT_STOPS.get(text.charAt(at));
  return harmless === undefined || !standsInside(harmless, text, at);
}

// 督导检查组, 监督管理局, 宣传思想处: a verb that a head follows closely is the middle of a name.
function continuesName(text: string, at: number, end: number): boolean {
  if (!inSet(NAMING_SIGNS, text.charCodeAt(at))) return false;
  const limit = Math.min(end, at + LONGEST_MIDDLE);
  for (let i = at + 2; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (inSet(BREAKS, code) || inSet(STOP_SIGNS, code)) return false;
    if (matchAt(NAME_TAILS, text, i, end) !== null) return true;
  }
  return false;
}

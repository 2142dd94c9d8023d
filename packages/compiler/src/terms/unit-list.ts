import { characterSet, inSet } from "../lexicon/character-set.ts";
import { isPersonName } from "../lexicon/surnames.ts";
import {
  BARE_NUMBER,
  CONJUNCTIONS,
  EACH,
  ETC,
  ETC_AFTER,
  ETC_BEFORE,
  LIST_OPENERS,
  LIST_SEPARATORS,
  NAME_NOTES,
  NO_NAME,
  NO_NAME_SIGNS,
  NOTE_OPENERS,
  PLACE_TAILS,
  PLACE_WORDS,
  POINTS_BACK,
  PROPER_SHORT,
  WIDENING,
} from "../lexicon/unit-list-words.ts";
import { BARE_HEADS, COLLECTIVE_OPENERS } from "../lexicon/unit-words.ts";
import { firstStanding } from "../lexicon/word-index.ts";
import { matchAt } from "../lexicon/word-map.ts";
import type { UnitReference } from "../model/unit-reference.ts";
import { isBlank, type Span, trimSpan } from "../source/span.ts";
import { addUnit } from "./add-units.ts";
import { closingOf, splitOutside, step } from "./brackets.ts";
import { findOwnerVerb } from "./owner-verb.ts";
import { isUnitName, unitKind, withoutBlanks } from "./unit-name.ts";

const LONGEST_NAME = 60;
/** A longer piece without a separator is prose. */
const LONGEST_PIECE = 200;
const LONGEST_NOTE = 12;
const ETC_CODE = ETC.charCodeAt(0);
const ROUND_OPENERS = characterSet("（(");
/** What the words that open or join a list begin with: nearly no name does. */
const OPENER_SIGNS = characterSet(LIST_OPENERS.map((word) => word.charAt(0)));
const NO_NAME_MARKS = characterSet(NO_NAME_SIGNS);
const CONJUNCTION_SIGNS = characterSet(CONJUNCTIONS.map((word) => word.charAt(0)));

/**
 * Splits a list of units, posts and people: `住房城乡建设部等国务院相关部门及各地区按职责分工负责` is
 * 住房城乡建设部, 国务院相关部门, 各地区. Duty verbs at the end and notes in brackets fall away; names stay as printed.
 */
export function readUnitList(text: string, at: Span): readonly UnitReference[] {
  const verb = findOwnerVerb(text, at.start, at.end, true);
  const end = verb !== null && verb.start > at.start ? verb.start : at.end;
  return splitUnits(text, { start: at.start, end });
}

/** Splits a list that carries no verb. */
export function splitUnits(text: string, at: Span): readonly UnitReference[] {
  const units: UnitReference[] = [];
  for (const part of joinPlaces(
    text,
    splitOutside(text, at, LIST_SEPARATORS).map((piece) => trimUnit(text, piece)),
  ))
    for (const piece of splitBlanks(text, part)) splitJoined(text, trimUnit(text, piece), units);
  return units;
}

function trimUnit(text: string, at: Span): Span {
  let span = trimSpan(text, at);
  if (!inSet(OPENER_SIGNS, text.charCodeAt(span.start))) return withoutNumber(text, span);
  for (const word of LIST_OPENERS) {
    const rest = span.start + word.length;
    if (!text.startsWith(word, span.start) || rest >= span.end) continue;
    // 和平街道 keeps its 和; 和各科室 does not.
    const loose = word.length > 1 || matchAt(COLLECTIVE_OPENERS, text, rest, span.end) !== null;
    if (loose || !isUnitName(text.slice(span.start, span.end)))
      span = trimSpan(text, { start: rest, end: span.end });
  }
  return withoutNumber(text, span);
}

// 1.办公室, ①人事科 in a cell: the number is no part of the name.
function withoutNumber(text: string, at: Span): Span {
  let i = at.start;
  if (isCommonIdeograph(text.charCodeAt(i))) return at;
  const c = text.charAt(i);
  if (c >= "①" && c <= "⑳") return trimSpan(text, { start: i + 1, end: at.end });
  while (i < at.end && i - at.start < 2 && text.charAt(i) >= "0" && text.charAt(i) <= "9") i++;
  if (i === at.start || !".．、)）".includes(text.charAt(i)) || i >= at.end) return at;
  return trimSpan(text, { start: i + 1, end: at.end });
}

const LONGEST_PLACES = 24;

// 各省、自治区、直辖市人民政府 is one collective, not three units.
function joinPlaces(text: string, parts: readonly Span[]): readonly Span[] {
  if (parts.length < 2) return parts;
  const joined: Span[] = [];
  for (const part of parts) {
    const last = joined.length === 0 ? undefined : joined[joined.length - 1];
    if (
      last !== undefined &&
      text.charAt(last.start) === EACH &&
      last.end - last.start <= LONGEST_PLACES &&
      opensPlaces(text.slice(last.start, last.end)) &&
      continuesPlaces(text.slice(part.start, part.end))
    )
      joined[joined.length - 1] = { start: last.start, end: part.end };
    else joined.push(part);
  }
  return joined;
}

function opensPlaces(name: string): boolean {
  return PLACE_WORDS.some((word) => name.endsWith(word));
}

function continuesPlaces(name: string): boolean {
  return PLACE_WORDS.some((word) => {
    if (!name.startsWith(word)) return false;
    const close = "（(".includes(name.charAt(word.length))
      ? closingOf(name, word.length, name.length)
      : -1;
    return PLACE_TAILS.includes(name.slice(close < 0 ? word.length : close + 1));
  });
}

/**
 * Blanks separate names (`教务处 学生处`) and set single characters apart (`办 公 室`, `张 三`): they separate
 * where what stands on both sides is long enough to be a name.
 */
function splitBlanks(text: string, at: Span): readonly Span[] {
  if (!holdsBlank(text, at)) return [at];
  const tokens: Span[] = [];
  let start = -1;
  for (let i = at.start; i <= at.end; ) {
    const blank = i === at.end || isBlank(text.charCodeAt(i));
    if (blank && start >= 0) {
      tokens.push({ start, end: i });
      start = -1;
    } else if (!blank && start < 0) start = i;
    i = i < at.end ? step(text, i, at.end) : i + 1;
  }
  if (tokens.length < 2) return [at];
  const parts: Span[] = [];
  for (const token of tokens) {
    const last = parts[parts.length - 1];
    const wide = last !== undefined && token.start - last.end > 1;
    const single =
      token.end - token.start === 1 || (last !== undefined && last.end - last.start === 1);
    if (last !== undefined && namesHolder(text, last, token)) {
      parts[parts.length - 1] = { start: last.start, end: token.end };
      continue;
    }
    if (
      last === undefined ||
      !(single && !(wide && last.end - last.start > 2 && token.end - token.start > 0))
    )
      parts.push(token);
    else parts[parts.length - 1] = { start: last.start, end: token.end };
  }
  return parts;
}

function holdsBlank(text: string, at: Span): boolean {
  for (let i = at.start; i < at.end; i++) if (isBlank(text.charCodeAt(i))) return true;
  return false;
}

// 校长 张明 is one person with the post before the name.
function namesHolder(text: string, post: Span, name: Span): boolean {
  return (
    unitKind(text.slice(post.start, post.end)) === "post" &&
    isPersonName(text.slice(name.start, name.end))
  );
}

// 等 and 和 stand inside names too (高等学校, 文化和旅游部): they separate only between plain units.
function splitJoined(text: string, at: Span, units: UnitReference[]): void {
  if (at.end - at.start > LONGEST_PIECE) return;
  for (let i = at.start + 1; i < at.end - 1; i = step(text, i, at.end)) {
    if (!inSet(CONJUNCTION_SIGNS, text.charCodeAt(i))) continue;
    const word = firstStanding(CONJUNCTIONS, text, i);
    if (word === undefined || i === at.start) continue;
    const right = { start: i + word.length, end: at.end };
    if (!opensUnit(text, { start: at.start, end: i }) || !closesUnit(text, right)) continue;
    splitEtc(text, { start: at.start, end: i }, units);
    splitJoined(text, right, units);
    return;
  }
  splitEtc(text, at, units);
}

function opensUnit(text: string, at: Span): boolean {
  const name = text.slice(at.start, at.end);
  const etc = etcOf(text, at);
  if (etc >= 0) return true;
  const kind = unitKind(name);
  return kind !== null && (kind !== "short" || PROPER_SHORT.includes(name));
}

function closesUnit(text: string, at: Span): boolean {
  const name = withoutBlanks(text.slice(at.start, at.end));
  if (BARE_HEADS.has(name) || name.startsWith(POINTS_BACK)) return false;
  const conjunction = CONJUNCTIONS.find((word) => name.indexOf(word) > 0);
  const head = conjunction === undefined ? name : name.slice(0, name.indexOf(conjunction));
  if (BARE_HEADS.has(head)) return false;
  return isUnitName(name) || isUnitName(head) || etcOf(text, at) >= 0;
}

/** Offset of an 等 that closes a list (not 高等学校), or -1. */
function etcOf(text: string, at: Span): number {
  for (let i = at.start + 1; i < at.end; i = step(text, i, at.end)) {
    if (text.charCodeAt(i) !== ETC_CODE) continue;
    if (ETC_BEFORE.includes(text.charAt(i - 1)) && i + 1 < at.end) continue;
    if (ETC_AFTER.includes(text.charAt(i + 1)) && i + 1 < at.end) continue;
    return i;
  }
  return -1;
}

function splitEtc(text: string, at: Span, units: UnitReference[]): void {
  const etc = etcOf(text, at);
  if (etc < 0) return pushUnit(text, at, units);
  pushUnit(text, { start: at.start, end: etc }, units);
  const rest = trimSpan(text, { start: etc + 1, end: at.end });
  const name = text.slice(rest.start, rest.end);
  // What follows 等 only sums up the list, unless it widens it: 等国务院相关部门, 等有关单位.
  if (WIDENING.test(name)) splitJoined(text, rest, units);
}

function pushUnit(text: string, at: Span, units: UnitReference[]): void {
  const span = withoutNote(text, trimSpan(text, at));
  const name = withoutBlanks(text.slice(span.start, span.end));
  if (name === "" || name.length > LONGEST_NAME || !namesAnything(name)) return;
  addUnit(units, { name, span, certainty: "stated" });
}

// 各县区（含开发区） and 张三（办公室主任） lose the note; 党委（党组） and 各村（社区） keep what belongs to the name.
function withoutNote(text: string, at: Span): Span {
  for (let i = at.start + 1; i < at.end; i = step(text, i, at.end)) {
    if (!inSet(ROUND_OPENERS, text.charCodeAt(i))) continue;
    const close = closingOf(text, i, at.end);
    if (close < 0) return trimSpan(text, { start: at.start, end: i }); // the list was cut inside a bracket
    if (close !== at.end - 1) continue;
    const inner = withoutBlanks(text.slice(i + 1, close));
    const base = withoutBlanks(text.slice(at.start, i));
    return isUnitName(base) && belongsToName(inner)
      ? at
      : trimSpan(text, { start: at.start, end: i });
  }
  return at;
}

function belongsToName(inner: string): boolean {
  // 各村（社区）, 各县（市、区）
  if (inner.split("、").every((word) => PLACE_WORDS.includes(word)) || NAME_NOTES.has(inner))
    return true;
  const kind = unitKind(inner);
  return (
    inner.length <= LONGEST_NOTE &&
    (kind === "organ" || kind === "place") &&
    !NOTE_OPENERS.test(inner)
  );
}

function namesAnything(name: string): boolean {
  if (isPlainName(name)) return true;
  return /[\p{Script=Han}A-Za-z]/u.test(name) && !NO_NAME.test(name) && !BARE_NUMBER.test(name);
}

/** Ideographs, none of which stands in what is no name: what nearly every name is. */
function isPlainName(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (!isCommonIdeograph(code) || inSet(NO_NAME_MARKS, code)) return false;
  }
  return true;
}

function isCommonIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

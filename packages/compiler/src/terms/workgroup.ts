import { characterSet, inSet } from "../lexicon/character-set.ts";
import {
  ACCORDINGLY,
  AND,
  BUILD,
  COUNTED_TEAMS,
  DONE,
  DUTY_BEHIND,
  DUTY_LABEL,
  DUTY_MARKS,
  DUTY_OPENERS,
  EVERY,
  FOUNDING_VERBS,
  GROUP_MARKS,
  ITS_OFFICE,
  LEADER_CLAUSE,
  LEADER_FOLLOWS,
  LED_BY,
  LINE_NUMBER,
  OF,
  OFFICE,
  ORDERS,
  OTHERS,
  PARENT_ENDINGS,
  ROSTER_TITLES,
  SEATS,
  SET_UP,
  SHORT_NAME_BRACKET,
  SMALL_GROUPS,
  SUBDIVIDING,
  SUBDIVISION,
  WORK,
} from "../lexicon/group-words.ts";
import { holdsSign, isSign, signBit, signBitsOf } from "../lexicon/sign-bits.ts";
import { firstStanding } from "../lexicon/word-index.ts";
import { findWord } from "../lexicon/word-table.ts";
import type { Phrase } from "../model/phrase.ts";
import type { UnitReference } from "../model/unit-reference.ts";
import type { Workgroup } from "../model/workgroup.ts";
import { isBlank, type Span, trimSpan } from "../source/span.ts";
import { addUnits } from "./add-units.ts";
import { readAssignments } from "./assignment.ts";
import { closingOf, splitOutside } from "./brackets.ts";
import { groupEnding, readGroupName } from "./group-name.ts";
import { readRosterLine, readRosterPhrases } from "./roster.ts";
import { splitUnits } from "./unit-list.ts";
import { isUnitName, withoutBlanks } from "./unit-name.ts";

interface Draft {
  readonly name: string;
  readonly span: Span;
  lead: UnitReference[];
  support: UnitReference[];
  members: UnitReference[];
  seat: UnitReference | null;
  duty: Phrase | null;
}

interface State {
  readonly groups: Draft[];
  /** The group that rosters and 任组长 speak of. */
  current: Draft | null;
  /** The leading group: offices and working groups are set up below it. */
  parent: Draft | null;
}

/** How far behind a verb its group, leaders and members are looked for, and how far before it who is told to. */
const LONGEST_SAID = 240;
const LONGEST_BEFORE = 120;
const LONGEST_MENTION = 60;
/** No sentence sets up more; bounds the reading behind each verb. */
const MOST_FOUNDED = 12;
const TAB = 0x09;
const LINE_ENDS = signBit("\n\t");
const FOUNDING_SIGNS = characterSet(FOUNDING_VERBS.map((verb) => verb.charAt(0)));

/** What a line's number can begin with. */
const NUMBER_SIGNS = characterSet("（(一二三四五六七八九十0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳");

/**
 * Reads the groups a document sets up or gives a duty of their own: `成立…领导小组`, `下设办公室`, `综合协调组：由…牵头`,
 * with their leads (任组长, 牵头), members (副组长, 成员) and seat (设在X). Groups that exist outside and mere mentions are none.
 */
export function readWorkgroups(text: string, at: Span): readonly Workgroup[] {
  const state: State = { groups: [], current: null, parent: null };
  const lines = splitLines(text, at);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Span;
    if (readGroupLine(text, line, lines[index + 1] ?? null, state)) continue;
    if (readDutyLine(text, line, state)) continue;
    const roster = readRosterLine(text, line);
    if (roster.length > 0) {
      for (const entry of roster)
        if (state.current !== null) addUnits(state.current[entry.side], entry.units);
      continue;
    }
    // No sentence of a line holds what the line does not.
    if (!mayNameGroup(text, line)) continue;
    for (const sentence of splitOutside(text, line, "。；;！？"))
      readSentence(text, sentence, state);
  }
  return state.groups;
}

const GROUP_SIGNS = signBit([...GROUP_MARKS.words].map((word) => word.charAt(0)));

function mayNameGroup(text: string, { start, end }: Span): boolean {
  return (
    holdsSign(signBitsOf(text), start, end, GROUP_SIGNS) &&
    findWord(text, start, end, GROUP_MARKS) >= 0
  );
}

function bounded(start: number, end: number): Span {
  return { start, end: Math.min(end, start + LONGEST_SAID) };
}

function splitLines(text: string, at: Span): readonly Span[] {
  const lines: Span[] = [];
  const bits = signBitsOf(text);
  let start = at.start;
  for (let i = at.start; i <= at.end; i++) {
    if (i < at.end && !isSign(bits, i, LINE_ENDS)) continue;
    // 组长： in one cell and the name in the next: a roster set as a table.
    if (
      i < at.end &&
      text.charCodeAt(i) === TAB &&
      "：:".includes(text.charAt(trimSpan(text, { start, end: i }).end - 1))
    )
      continue;
    const line = trimSpan(text, { start, end: i });
    if (line.end > line.start) lines.push(line);
    start = i + 1;
  }
  return lines;
}

// 综合督导组：由党总支牵头… and a heading that is a group's name with its duty or roster on the next line.
function readGroupLine(text: string, line: Span, next: Span | null, state: State): boolean {
  const start = skipNumber(text, line);
  const name = readGroupName(text, { start, end: line.end });
  if (name === null) return false;
  const words = text.slice(name.start, name.end);
  if (FOUNDING_VERBS.some((verb) => words.includes(verb))) return false; // 成立X领导小组 alone on its line is a sentence
  const stop = text.charAt(name.end);
  const ending = groupEnding(words);
  const head = { start: name.end, end: line.end };
  if (name.end < line.end && "：:。".includes(stop)) {
    const content = trimSpan(text, { start: name.end + 1, end: line.end });
    const said = text.slice(content.start, Math.min(content.end, content.start + 200));
    if (!DUTY_MARKS.test(said)) return false;
    const group = openGroup(text, name, state, ending);
    fillFromContent(text, content, group);
    group.duty ??=
      content.end > content.start
        ? { text: text.slice(content.start, content.end), span: content }
        : null;
    return true;
  }
  const behind = withoutBlanks(text.slice(head.start, head.end));
  if ((behind !== "" && !ROSTER_TITLES.has(behind)) || next === null) return false;
  if (
    readRosterLine(text, next).length === 0 &&
    !DUTY_OPENERS.test(text.slice(next.start, next.start + 6))
  )
    return false;
  openGroup(text, name, state, ending);
  return true;
}

// 职责：负责方案制定… below a group's heading.
function readDutyLine(text: string, line: Span, state: State): boolean {
  if (state.current === null) return false;
  const label = DUTY_LABEL.exec(text.slice(line.start, line.start + 6));
  if (label === null) return false;
  const content = trimSpan(text, { start: line.start + label[0].length, end: line.end });
  state.current.duty ??= { text: text.slice(content.start, content.end), span: content };
  return true;
}

function fillFromContent(text: string, content: Span, group: Draft): void {
  const roster = readRosterLine(text, content);
  for (const entry of roster) addUnits(group[entry.side], entry.units);
  if (roster.length > 0) return;
  for (const sentence of splitOutside(text, content, "。；;")) {
    const found = readAssignments(text, sentence);
    addUnits(group.lead, found.lead);
    addUnits(group.support, found.support);
    for (const entry of readRosterPhrases(text, sentence)) addUnits(group[entry.side], entry.units);
  }
}

function readSentence(text: string, at: Span, state: State): void {
  if (!mayNameGroup(text, at)) return;
  let founded = 0;
  for (let i = at.start; i < at.end && founded < MOST_FOUNDED; i++) {
    if (!inSet(FOUNDING_SIGNS, text.charCodeAt(i))) continue;
    const verb = firstStanding(FOUNDING_VERBS, text, i);
    if (verb === undefined) continue;
    founded++;
    i += verb.length;
    if (
      !ordersOthers(
        text.slice(Math.max(at.start, i - verb.length - LONGEST_BEFORE), i - verb.length),
      )
    )
      i = readFounding(text, bounded(i, at.end), verb, state);
    i--;
  }
  readNamed(text, at, state);
  readSubdivision(text, at, state);
  readSeat(text, at, state);
  for (const entry of readRosterPhrases(text, at)) {
    const group = entry.office ? (lastOffice(state) ?? state.current) : chaired(state);
    if (group !== null) addUnits(group[entry.side], entry.units);
  }
}

// 各校要成立…, 各部门相应成立…: an order to others sets up no group of this document.
function ordersOthers(before: string): boolean {
  const clause = before.slice(Math.max(before.lastIndexOf("，"), before.lastIndexOf(",")) + 1);
  if (clause.includes(EVERY) || before.includes(ACCORDINGLY)) return true;
  return OTHERS.test(before) && ORDERS.test(before);
}

// The end of the last name read, so that 小组建设 inside it founds nothing.
function readFounding(text: string, at: Span, verb: string, state: State): number {
  let start = at.start;
  let end = at.start;
  if (text.charAt(start) === DONE) start++;
  // 成立由局长任组长、…为成员的X领导小组, 以X为组长的Y: the name follows the first 的 that one can follow.
  if (LED_BY.includes(text.charAt(start))) {
    for (let i = start; i < at.end; i++) {
      if (text.charAt(i) !== OF || readGroupName(text, { start: i + 1, end: at.end }) === null)
        continue;
      start = i + 1;
      break;
    }
  }
  for (const part of splitOutside(text, { start, end: at.end }, "、")) {
    const name = readGroupName(text, part);
    if (name === null) break;
    const ending = groupEnding(text.slice(name.start, name.end));
    if (verb === BUILD && SMALL_GROUPS.includes(ending ?? "")) break;
    const group = openGroup(text, name, state, ending);
    end = name.end;
    if (name.end === part.end) continue;
    group.duty ??= dutyBehind(text, { start: name.end, end: at.end });
    const led = readAssignments(text, { start: name.end, end: at.end });
    addUnits(group.lead, led.lead);
    addUnits(group.support, led.support);
    break;
  }
  return end;
}

// 成立领导小组，负责统筹协调: the clause behind the name says what for.
function dutyBehind(text: string, at: Span): Phrase | null {
  const from = skipShortName(text, at);
  const found = DUTY_BEHIND.exec(text.slice(from, at.end));
  if (found === null) return null;
  const start = from + found[0].length;
  const span = trimSpan(text, { start, end: dutyEnd(text, { start, end: at.end }) });
  return { text: text.slice(span.start, span.end), span };
}

// 领导小组（以下简称“领导小组”），统筹…: the bracket belongs to the name.
function skipShortName(text: string, at: Span): number {
  if (!SHORT_NAME_BRACKET.test(text.slice(at.start, at.start + 6))) return at.start;
  const close = closingOf(text, at.start, at.end);
  return close < 0 ? at.start : close + 1;
}

// …日常工作，办公室主任由副局长兼任: who leads is no part of the duty.
function dutyEnd(text: string, at: Span): number {
  for (const clause of splitOutside(text, at, "，,")) {
    const { start } = trimSpan(text, clause);
    if (start > at.start && LEADER_CLAUSE.test(text.slice(start, start + LONGEST_MENTION)))
      return clause.start - 1;
  }
  return at.end;
}

// X领导小组由局长任组长, 工作专班由X牵头: who leads it is said, so the document sets it up.
function readNamed(text: string, at: Span, state: State): void {
  for (const clause of splitOutside(text, at, "，,")) {
    const name = readGroupName(text, trimSpan(text, clause));
    if (name === null || !LEADER_FOLLOWS.test(text.slice(name.end, name.end + 3))) continue;
    const said = bounded(name.end, at.end);
    const led = readAssignments(text, said);
    const roster = readRosterPhrases(text, said);
    if (led.lead.length + roster.length === 0) continue;
    const group = openGroup(text, name, state, groupEnding(text.slice(name.start, name.end)));
    addUnits(group.lead, led.lead);
    addUnits(group.support, led.support);
  }
}

// 领导小组下设办公室, 下设综合组、宣传组: below the group named before the verb, or the last leading group.
function readSubdivision(text: string, at: Span, state: State): void {
  const sentence = text.slice(at.start, at.end);
  const found = SUBDIVIDING.exec(sentence);
  if (found === null || ordersOthers(sentence.slice(0, found.index))) return;
  const verb = at.start + found.index;
  const mention = groupBefore(text, { start: at.start, end: verb });
  if (mention === null && state.parent === null) return;
  if (mention !== null && state.parent === null)
    openGroup(text, mention, state, groupEnding(text.slice(mention.start, mention.end)));
  let start = verb + 2;
  for (const part of splitOutside(text, { start, end: at.end }, `${AND}，,`)) {
    const piece = trimSpan(text, part);
    if (text.startsWith(OFFICE, piece.start))
      addOffice({ start: piece.start, end: piece.start + 3 }, text, mention, state);
    else {
      const name = readGroupName(text, piece);
      if (
        name === null ||
        !SUBDIVISION.test(text.slice(name.start, name.end)) ||
        counts(text, name)
      )
        break;
      addGroup(state, text.slice(name.start, name.end), name);
    }
    start = part.end;
  }
}

// 3个工作组 counts the groups and names none.
function counts(text: string, name: Span): boolean {
  return COUNTED_TEAMS.test(text.slice(name.start, name.end));
}

function addOffice(at: Span, text: string, mention: Span | null, state: State): Draft {
  const parent =
    mention === null ? (state.parent?.name ?? "") : text.slice(mention.start, mention.end);
  const short = mention === null ? (groupEnding(parent)?.replace(WORK, "") ?? "") : parent;
  return addGroup(
    state,
    `${withoutBlanks(short)}${OFFICE}`,
    mention === null ? at : { start: mention.start, end: at.end },
  );
}

// The group's name that ends right before the verb: 领导小组下设.
function groupBefore(text: string, at: Span): Span | null {
  const end = trimSpan(text, at).end;
  let start = end;
  const limit = Math.max(at.start, start - LONGEST_MENTION);
  while (start > limit && !"，,。；;：:、\n（()）".includes(text.charAt(start - 1))) start--;
  return groupEnding(text.slice(start, end)) === null ? null : { start, end };
}

// 领导小组办公室设在办公室, 办公室设在教务处, 下设办公室（设在教务处）.
function readSeat(text: string, at: Span, state: State): void {
  const sentence = text.slice(at.start, at.end);
  for (
    let found = sentence.indexOf(OFFICE);
    found >= 0;
    found = sentence.indexOf(OFFICE, found + 1)
  ) {
    const i = at.start + found;
    const nameEnd = i + OFFICE.length;
    const below = text.startsWith(SET_UP, i - 1);
    // 下设办公室（设在X）, 下设办公室，设在X.
    const parted = below ? "（(，," : "（(";
    const from = parted.includes(text.charAt(nameEnd)) ? nameEnd + 1 : nameEnd;
    const word = SEATS.find((each) => text.startsWith(each, from));
    if (
      word === undefined ||
      (word.length === 1 && !below && word !== SET_UP) ||
      from + word.length >= at.end
    )
      continue;
    let end = from + word.length;
    const limit = Math.min(at.end, end + LONGEST_MENTION);
    while (end < limit && !"，,。；;）)、".includes(text.charAt(end))) end++;
    const seat = splitUnits(text, { start: from + word.length, end })[0];
    if (seat === undefined || (word.length === 1 && !isUnitName(seat.name))) continue;
    const office = officeAt(text, { start: at.start, end: nameEnd }, below, state);
    if (office === null) continue;
    office.seat ??= seat;
    office.duty ??= dutyBehind(text, { start: end, end: at.end });
    state.current = office;
    return;
  }
}

function officeAt(text: string, at: Span, below: boolean, state: State): Draft | null {
  let start = at.end;
  const limit = Math.max(at.start, start - LONGEST_MENTION);
  while (start > limit && !"，,。；;：:、\n（()）".includes(text.charAt(start - 1))) start--;
  const printed = text.slice(start, at.end);
  if (below || printed === OFFICE || printed === ITS_OFFICE)
    return (
      lastOffice(state) ??
      (state.parent === null
        ? null
        : addOffice({ start: at.end - 3, end: at.end }, text, null, state))
    );
  return groupEnding(printed.slice(0, -3)) === null
    ? null
    : addGroup(state, withoutBlanks(printed), { start, end: at.end });
}

/** The group that 组长 and 成员 in running text speak of: never the office. */
function chaired(state: State): Draft | null {
  return state.current?.name.endsWith(OFFICE) === true ? state.parent : state.current;
}

function lastOffice(state: State): Draft | null {
  const offices = state.groups.filter((group) => group.name.endsWith(OFFICE));
  return offices[offices.length - 1] ?? null;
}

function openGroup(text: string, name: Span, state: State, ending: string | null): Draft {
  const printed = withoutBlanks(text.slice(name.start, name.end));
  // A heading 领导小组 after 成立X工作领导小组 is the same group.
  const same = state.groups.find(
    (group) => group.name === printed || (printed === ending && group.name.endsWith(printed)),
  );
  const group = same ?? addGroup(state, printed, name);
  state.current = group;
  if (ending !== null && PARENT_ENDINGS.test(ending)) state.parent = group;
  return group;
}

function addGroup(state: State, name: string, at: Span): Draft {
  const known = state.groups.find((group) => group.name === name);
  if (known !== undefined) return known;
  const group: Draft = {
    name,
    span: at,
    lead: [],
    support: [],
    members: [],
    seat: null,
    duty: null,
  };
  state.groups.push(group);
  return group;
}

function skipNumber(text: string, line: Span): number {
  let start = line.start;
  // Most lines open with a word: one look spares them the expression.
  if (inSet(NUMBER_SIGNS, text.charCodeAt(start)))
    start += LINE_NUMBER.exec(text.slice(start, start + 6))?.[0].length ?? 0;
  while (start < line.end && isBlank(text.charCodeAt(start))) start++;
  return start;
}

import { characterSet, inSet } from "../lexicon/character-set.ts";
import { readDigits } from "../lexicon/numeral.ts";
import {
  AGENCY,
  AT_LEAST_TO,
  BARE_NOUN,
  DEALT_OUT,
  DEALT_SINGLES,
  LEAD_IN,
  NO_AGENCY,
  NO_NAME,
  NO_PREDICATE,
  OBLIGES,
  PERFORMER_TAIL,
  PREDICATE_OPENER,
} from "../lexicon/performer.ts";
import {
  APIECE,
  BOUND_TAILS,
  BY,
  EACH,
  EACH_HAPPENING,
  ITEM_MARKS,
  JOINTS,
  NAME_STOPS,
  PLAIN_TAILS,
  RATIO_BASES,
  STRETCH_END,
} from "../lexicon/quota-signs.ts";
import { DOING, SHORT_VERB } from "../lexicon/quota-verb.ts";
import { wordAt } from "../lexicon/word-table.ts";
import { isBlank, type Span, span } from "../source/span.ts";
import { digitAt, oneOf } from "./character.ts";
import { nameBracketEnd } from "./name-bracket.ts";
import { skipRhythm } from "./period-at.ts";

/** The longest name of a performer, lists included. */
const LONGEST = 36;
/** The longest name of a stretch of days. */
const LONGEST_STRETCH = 8;
const NO_DEALING = characterSet(RATIO_BASES + EACH_HAPPENING);
const DEALERS = characterSet(EACH + APIECE);
const STOPS = characterSet(NAME_STOPS);
/** What can end a name or be the end of one; the characters between are the name's own and cost one look each. */
const TELLING = characterSet([
  NAME_STOPS,
  EACH,
  "0123456789",
  ...[...PERFORMER_TAIL.words, ...NO_NAME.words].map((word) => word.charAt(0)),
]);

/**
 * Reads a performer's name at `start`: words that end as units and people do, with a predicate behind them
 * (`⟦局领导和各单位负责同志⟧要带头…`). A name dealt out by 各 or 每 needs no predicate. `end` bounds name and predicate.
 */
export function performerNameAt(text: string, start: number, end: number): Span | null {
  // 由督查评价组…: who stands behind 由 is a name, whatever it begins with.
  const told = text.charAt(start - 1) === BY;
  if (!told && opensWithVerb(text, start, end)) return null;
  // 每万名居民 is the base of a ratio, 每次抽查 a happening.
  if (text.charAt(start) === EACH && inSet(NO_DEALING, text.charCodeAt(start + 1))) return null;
  const bare = wordAt(text, start, end, BARE_NOUN);
  if (bare !== null && !obligesAt(text, start + bare.length, end)) return null;
  const dealt = wordAt(text, start, end, DEALT_OUT) !== null;
  let loose: Span | null = null;
  let at = start;
  while (at < end && at - start <= LONGEST) {
    if (!inSet(TELLING, text.charCodeAt(at))) {
      at++;
      continue;
    }
    if (digitAt(text, at) || inSet(STOPS, text.charCodeAt(at)) || skipRhythm(text, at, end) > at)
      break;
    const tail = wordAt(text, at, end, PERFORMER_TAIL);
    // 全区组建: the tail is the head of a verb.
    if (tail !== null && !hidesVerb(text, at, end, tail)) {
      const after = nameBracketEnd(text, at + tail.length);
      if (opensPredicate(text, after, end, dealt))
        return after - start >= 2 ? span(start, after) : null;
      const plain = tail.length > 1 || oneOf(text, at, PLAIN_TAILS);
      if (dealt && plain && loose === null && !continues(text, after, end))
        loose = span(start, after);
      at = tail.length > 1 ? after : Math.max(at + 1, nameBracketEnd(text, at + 1));
      continue;
    }
    // 以 of 以上 is no preposition.
    const verb = wordAt(text, at, end, NO_NAME);
    if (verb !== null && !oneOf(text, at + 1, BOUND_TAILS)) {
      // 推进小组: a verb inside a unit's name.
      if (verb.length === 1 || !agencyAt(text, at + verb.length, end)) break;
      at += verb.length;
      continue;
    }
    at++;
  }
  return loose ?? dealtSingle(text, start, end);
}

/** Whether a single character that units end with begins a longer verb: 全区⟦组建⟧, 各科⟦处理⟧. */
function hidesVerb(text: string, at: number, end: number, tail: string): boolean {
  if (tail.length > 1) return false;
  const verb = wordAt(text, at, end, DOING);
  return verb !== null && verb.length > 1 && !agencyAt(text, at + verb.length, end);
}

/** 每班上传…, 每人录制…: what 每 deals out one by one, where a verb or another 每 follows. */
function dealtSingle(text: string, start: number, end: number): Span | null {
  if (!inSet(DEALERS, text.charCodeAt(start)) || !oneOf(text, start + 1, DEALT_SINGLES))
    return null;
  const after = start + 2;
  const acts =
    wordAt(text, after, end, DOING) ??
    wordAt(text, after, end, SHORT_VERB) ??
    wordAt(text, after, end, DEALT_OUT) ??
    wordAt(text, after, end, AT_LEAST_TO);
  return acts === null || wordAt(text, start + 1, end, DOING) !== null ? null : span(start, after);
}

/** Whether 要, 须, 负责 at `at` put an obligation on the name before; 负责人 does not. */
export function obligesAt(text: string, at: number, end: number): boolean {
  return wordAt(text, at, end, OBLIGES) !== null && wordAt(text, at, end, NO_PREDICATE) === null;
}

/** Past an item number, blanks, rhythms and words like 并, 同时, 今年 that stand before a performer. */
export function skipLeadIn(text: string, start: number, end: number): number {
  let at = afterStretch(text, start, end);
  while (at < end) {
    const digits = readDigits(text, at);
    const word = wordAt(text, at, end, LEAD_IN);
    if (digits && oneOf(text, digits.end, ITEM_MARKS)) at = digits.end + 1;
    else if (isBlank(text.charCodeAt(at))) at++;
    else if (word !== null) at += word.length;
    else if (skipRhythm(text, at, end) > at) at = skipRhythm(text, at, end);
    else break;
  }
  return at;
}

/** Past 国庆期间 at the head of a clause; `start` where none stands there. */
function afterStretch(text: string, start: number, end: number): number {
  for (
    let at = start;
    at < end && at - start <= LONGEST_STRETCH && !inSet(STOPS, text.charCodeAt(at));
    at++
  )
    if (text.startsWith(STRETCH_END, at) && at + STRETCH_END.length <= end)
      return at + STRETCH_END.length;
  return start;
}

/** 建设基站 and 检查企业 are a verb with its object; 检查组 and 建设单位 are names. */
function opensWithVerb(text: string, start: number, end: number): boolean {
  const verb = wordAt(text, start, end, DOING);
  if (verb === null || verb.length === 1) return false;
  return !agencyAt(text, start + verb.length, end);
}

/** Whether the verb before `at` is part of a unit's name: 检查⟦组⟧, 建设⟦单位⟧; not 开发⟦科研⟧岗位. */
export function agencyAt(text: string, at: number, end: number): boolean {
  return wordAt(text, at, end, AGENCY) !== null && wordAt(text, at, end, NO_AGENCY) === null;
}

/** Whether a name goes on: 各部门⟦和⟧单位, 各部门⟦单位⟧. */
function continues(text: string, at: number, end: number): boolean {
  return (
    oneOf(text, at, JOINTS) ||
    wordAt(text, at, end, PERFORMER_TAIL) !== null ||
    wordAt(text, at, end, DEALT_OUT) !== null
  );
}

function opensPredicate(text: string, at: number, end: number, dealt: boolean): boolean {
  if (at >= end) return false;
  if (dealt && digitAt(text, at)) return true;
  if (wordAt(text, at, end, PREDICATE_OPENER) === null) return false;
  // 各村建设…: what is dealt out needs no other predicate.
  const noun = wordAt(text, at, end, NO_PREDICATE);
  return noun === null || (dealt && DOING.words.has(noun));
}

import { characterSet, inSet } from "../lexicon/character-set.ts";
import { CAUSATIVE, DEALT_OUT } from "../lexicon/performer.ts";
import { SHARE_NOUN } from "../lexicon/quota-noun.ts";
import {
  COMMAS,
  EACH,
  IN_NAME_OF,
  JOINTS,
  NAME,
  SENTENCE_ENDS,
  SINGLE_PERSONS,
} from "../lexicon/quota-signs.ts";
import { AWARDING } from "../lexicon/quota-verb.ts";
import { findWord, wordAt } from "../lexicon/word-table.ts";
import type { Phrase } from "../model/phrase.ts";
import { type Span, span } from "../source/span.ts";
import { oneOf } from "./character.ts";
import type { ClauseFrame } from "./clause-frame.ts";
import { obligesAt, performerNameAt, skipLeadIn } from "./performer-name.ts";
import { phraseAt } from "./phrase-at.ts";

/** How far back, in characters, a paragraph's subject is looked for. */
const MEMORY = 240;
/** The longest name between 以 and 名义. */
const LONGEST_SIGNATURE = 20;
/** The longest word that opens a predicate: what may still be seen of the number's own words. */
const OPENER = 4;
const COMMA_SIGNS = characterSet(COMMAS);
const CLAUSE_ENDS = characterSet(SENTENCE_ENDS + COMMAS);

/** What of an obligation decides where its performer is looked for. */
export interface PerformerSearch {
  /** Where its own words begin: the bound word or the number. */
  readonly start: number;
  /** End of the obligation before it in the sentence; 0 where there is none. */
  readonly previousEnd: number;
  /** The subject of a rate is mostly a noun of its own (教师配备率): only 各, 每 or 要 make a performer of it. */
  readonly rate: boolean;
  /** What is counted are people: a name that touches the number (参训人员不少于80人次) is the counted, not the performer. */
  readonly people: boolean;
}

/**
 * Who performs an obligation: the subject of its clause, else of an earlier clause of the sentence, else the last subject
 * with 要 in the paragraph (`⟦各支部⟧要压实责任。每月至少开展1次…`). Null where the text names none.
 */
export function quotaPerformer(
  text: string,
  at: Span,
  frame: ClauseFrame,
  search: PerformerSearch,
): Phrase | null {
  const { sentence, clause } = frame;
  const { start, previousEnd, rate, people } = search;
  if (!rate && previousEnd > clause.start && oneOf(text, previousEnd, JOINTS)) {
    const own = subjectOf(text, previousEnd + 1, clause.end, start);
    if (own && !(people && own.end === start && !isDealt(text, own))) return phraseAt(text, own);
  }
  let end = clause.end;
  for (let begin = clause.start; ; begin = clauseStart(text, sentence.start, end)) {
    // Those who are led to one thing (引导企业加强…，) do not perform the next.
    const own = begin === clause.start;
    const name =
      subjectOf(text, begin, end, start) ??
      (own ? causedBy(text, begin, Math.min(end, start)) : null);
    if (name && !own && !handsOn(text, name, end, begin > sentence.start, start, rate)) {
      if (begin <= sentence.start) break;
      end = begin - 1;
      continue;
    }
    const counted = people && name?.end === start && !isDealt(text, name);
    if (name && !counted && (!rate || isObliged(text, name, start))) return phraseAt(text, name);
    if (begin <= sentence.start) break;
    end = begin - 1;
  }
  return topic(text, at, sentence.start);
}

/** The performers whom a batch is dealt to: 分两批组织⟦党员干部⟧开展现场教学. */
export function batchPerformer(text: string, frame: ClauseFrame, end: number): Phrase | null {
  const verb = wordAt(text, end, frame.clause.end, CAUSATIVE);
  const name = verb === null ? null : performerNameAt(text, end + verb.length, frame.clause.end);
  return name && phraseAt(text, name);
}

/** The performer that opens a clause, before `before`. */
function subjectOf(text: string, clause: number, end: number, before: number): Span | null {
  const name = performerNameAt(text, skipLeadIn(text, clause, end), Math.min(end, before + OPENER));
  return name && name.end <= before ? name : null;
}

/** The performer behind a causative verb anywhere in the clause: 推动⟦生产经营单位⟧每年…; or of 以⟦中心组⟧名义. */
function causedBy(text: string, start: number, end: number): Span | null {
  for (let at = start; at < end; at++) {
    const verb = wordAt(text, at, end, CAUSATIVE);
    const name = verb === null ? null : performerNameAt(text, at + verb.length, end + 1);
    if (name) return name;
    if (text.charAt(at) === IN_NAME_OF) {
      const length = text.slice(at + 1, Math.min(end, at + LONGEST_SIGNATURE)).indexOf(NAME);
      if (length > 1) return span(at + 1, at + 1 + length);
    }
  }
  return null;
}

/**
 * Whether the subject of an earlier clause performs what follows. One person reaches no rate (每名教师听课10节，合格率…),
 * the noun of a rate is nobody (幼儿园在园幼儿占比达到60%，…), and those whom work is dealt out to within a sentence do not award its prizes (…，各县选派选手，评选标兵10名).
 */
function handsOn(
  text: string,
  name: Span,
  clauseEnd: number,
  within: boolean,
  before: number,
  rate: boolean,
): boolean {
  if (rate && oneOf(text, name.start, EACH) && oneOf(text, name.start + 1, SINGLE_PERSONS))
    return false;
  const plain = !isDealt(text, name) && !obligesAt(text, name.end, before);
  if (plain && findWord(text, name.end, clauseEnd, SHARE_NOUN) >= 0) return false;
  if (!within || !isDealt(text, name) || obligesAt(text, name.end, before)) return true;
  let clause = before;
  while (clause > name.end && !inSet(COMMA_SIGNS, text.charCodeAt(clause - 1))) clause--;
  return findWord(text, clause, before, AWARDING) < 0;
}

function isObliged(text: string, name: Span, before: number): boolean {
  return isDealt(text, name) || obligesAt(text, name.end, before);
}

/** 各村, 每名党员. */
function isDealt(text: string, name: Span): boolean {
  return wordAt(text, name.start, name.end, DEALT_OUT) !== null;
}

/** The last subject with 要, 应, 须, 牵头 earlier in the paragraph: it stays the subject until another takes over. */
function topic(text: string, at: Span, before: number): Phrase | null {
  const low = Math.max(at.start, before - MEMORY);
  for (let end = before; end > low; ) {
    if (text.charAt(end - 1) === "\n") return null;
    let from = end - 1;
    while (from > low && !inSet(CLAUSE_ENDS, text.charCodeAt(from - 1))) from--;
    const name = performerNameAt(text, skipLeadIn(text, from, end), end);
    if (name && obligesAt(text, name.end, end)) return phraseAt(text, name);
    end = from;
  }
  return null;
}

function clauseStart(text: string, floor: number, end: number): number {
  let at = end;
  while (at > floor && !inSet(COMMA_SIGNS, text.charCodeAt(at - 1))) at--;
  return at;
}

import { characterSet, inSet } from "../lexicon/character-set.ts";
import { CONJUNCTION_FIRST } from "../lexicon/conjunction-words.ts";
import {
  APIECE,
  AT,
  BASIS_TAIL,
  BOUND_TAILS,
  CLOSERS,
  COMMAS,
  DATE_UNITS,
  EACH,
  FROM_MARKS,
  IN_NAME_OF,
  JOINTS,
  MONTH_PARTS,
  NOUN_FILLER,
  NOUN_LEAD,
  NOUN_STOPS,
  OBJECT_MARKS,
  OF,
  ONE_OR_HALF,
  OPENERS,
  QUOTATION_START,
  QUOTE_CLOSERS,
  QUOTE_OPENERS,
  RATIO,
  SENTENCE_ENDS,
  UNTIL,
} from "../lexicon/quota-signs.ts";
import { DOING, PREDICATE } from "../lexicon/quota-verb.ts";
import { wordAt, wordBefore } from "../lexicon/word-table.ts";
import type { Phrase } from "../model/phrase.ts";
import { type Span, span, trimSpan } from "../source/span.ts";
import { digitAt, oneOf } from "./character.ts";
import type { ClauseFrame } from "./clause-frame.ts";
import { endsDate } from "./date-end.ts";
import { nameBracketEnd, nameBracketStart } from "./name-bracket.ts";
import { wholeList, withoutVerb } from "./object-noun.ts";
import { phraseAt } from "./phrase-at.ts";
import type { Bound } from "./quota-bound.ts";
import { endsPhrase } from "./quota-case.ts";
import type { Evidence } from "./quota-ground.ts";

/** The longest object phrase that is still worth printing. */
const LONGEST = 24;
/** How much longer than the count the object may be and still belong to the quote. */
const SLACK = 8;
const NOUN_ENDS = characterSet(NOUN_STOPS + OBJECT_MARKS + CLOSERS + COMMAS + SENTENCE_ENDS);

/** The words that carry a count, and what they count: `⟦撰写1篇学习心得⟧`, 学习心得. */
export interface QuotaObject {
  readonly span: Span;
  readonly what: Phrase | null;
}

/** Reads quote and object of an obligation. `floor`: where performer, period and the obligation before it end. */
export function quotaObject(
  text: string,
  frame: ClauseFrame,
  bound: Bound,
  found: Evidence,
  floor: number,
): QuotaObject {
  const start = Math.min(found.start, bound.start);
  if (found.kind === "batch") return { span: span(start, bound.end), what: null };
  if (found.kind === "rate" && start < bound.start)
    return {
      span: span(start, bound.end),
      what: phraseAt(text, trimSpan(text, span(start, bound.start))),
    };
  const after = objectAfter(text, frame, bound, found.kind === "limit");
  if (after) {
    // A long object stays out of the quote, which is to point at the number.
    const near = after.end - bound.end <= bound.end - start + SLACK;
    return {
      span: trimSpan(text, span(start, near ? after.end : bound.end)),
      what: phraseAt(text, after),
    };
  }
  if (start === bound.start && start === frame.sentence.start && oneOf(text, start - 1, OPENERS)) {
    const held = heldBefore(text, start - 1);
    return { span: span(start, bound.end), what: held && phraseAt(text, held) };
  }
  const low = Math.max(frame.clause.start, floor);
  const apiece = start + 1 === bound.start && oneOf(text, start, APIECE);
  const governed = start < bound.start && !apiece;
  const before = governed
    ? objectBefore(text, start, bound.start)
    : objectOrNoun(text, bound, low, apiece ? start : bound.start);
  const near = before !== null && bound.start - before.start <= bound.end - bound.start + SLACK;
  const whole = span(near ? Math.min(start, before.start) : start, bound.end);
  const bare =
    before && (governed ? withoutVerb(text, before, true) : bareObject(text, low, before, bound));
  return { span: trimSpan(text, whole), what: bare && phraseAt(text, unquoted(text, bare)) };
}

/** The object between 至少 and its number, else the noun phrase before them. */
function objectOrNoun(text: string, bound: Bound, floor: number, end: number): Span | null {
  return (
    (bound.force === "must" ? objectBetween(text, bound) : null) ?? nounBefore(text, floor, end)
  );
}

/** The object between 至少 and its number: 至少组建⟦教育集团⟧3个. */
function objectBetween(text: string, bound: Bound): Span | null {
  if (text.charAt(bound.left - 1) === OF) return null; // 不低于总数的20%
  for (let at = bound.start; at < bound.left; at++) {
    const verb = wordAt(text, at, bound.left, DOING);
    if (verb === null || verb.length === 1) continue;
    return bound.left - at - verb.length > 1 ? span(at + verb.length, bound.left) : null;
  }
  return null;
}

/** What is counted, without the verbs before it and with the list that it closes. */
function bareObject(text: string, floor: number, noun: Span, bound: Bound): Span {
  // 查处案件同比增长10%, 开办企业环节由5个减少到2个: what grows or shrinks is told as a whole.
  if (bound.force === "change" || oneOf(text, noun.end, FROM_MARKS))
    return wholeList(text, floor, noun);
  return wholeList(text, floor, withoutVerb(text, noun));
}

/** “服务之星” by itself is told without its marks. */
function unquoted(text: string, at: Span): Span {
  const whole = quotationStart(text, at.end) === at.start && oneOf(text, at.end - 1, QUOTE_CLOSERS);
  return whole ? span(at.start + 1, at.end - 1) : at;
}

/** The phrase behind the number: up to a stop, a conjunction or a predicate (the predicate itself is what a limit is for). */
function objectAfter(text: string, frame: ClauseFrame, bound: Bound, limit: boolean): Span | null {
  const { end } = frame.clause;
  let start = bound.end;
  if (text.charAt(start) === OF) start++;
  if (text.startsWith(RATIO, start)) start += RATIO.length;
  if (endsPhrase(text, start, end)) return null;
  let at = start + 1;
  // The first two characters are never a predicate: 全覆盖检查 begins with one.
  if (oneOf(text, start, QUOTE_OPENERS)) at = afterQuotation(text, start, end);
  for (; at - start <= LONGEST; ) {
    const aside = nameBracketEnd(text, at);
    if (aside > at && aside < end) at = aside;
    if (endsPhrase(text, at, end)) break;
    if (oneOf(text, at, QUOTATION_START)) {
      at = afterQuotation(text, at, end);
      continue;
    }
    if (!limit && at > start + 1 && wordAt(text, at, end, PREDICATE) !== null) break;
    at++;
  }
  return at - start > LONGEST ? null : span(start, at);
}

/** Past a quotation that opens at `start`: “僵尸企业”; the next character where it does not close. */
function afterQuotation(text: string, start: number, end: number): number {
  for (let at = start + 1; at < end && at - start <= LONGEST; at++)
    if (oneOf(text, at, QUOTE_CLOSERS)) return at + 1;
  return start + 1;
}

/** The phrase before the number, past the verb that governs it: 培育⟦龙头企业⟧50家, 每季度报送⟦总结⟧1份. */
function objectBefore(text: string, start: number, end: number): Span | null {
  const dealt = oneOf(text, start, EACH) || oneOf(text, start, APIECE);
  let from = start;
  for (let at = start; at < end && from === start && (at === start || dealt); at++) {
    const verb = wordAt(text, at, end, DOING);
    // A verb right before the count (每半年考评一次) is itself what is counted.
    if (verb !== null && verb.length > 1) from = at + verb.length < end ? at + verb.length : at;
    if (verb !== null && verb.length > 1) break;
  }
  const found = trimSpan(text, span(from, end));
  // What is left may be the rhythm alone: 每月, 一月, 营业期间每2小时.
  const rhythm =
    oneOf(text, found.start, ONE_OR_HALF) || text.slice(found.start, found.end).includes(EACH);
  return found.end > found.start && !rhythm ? found : null;
}

/** The noun phrase that a bound closes: 每年⟦志愿服务⟧不少于24小时, ⟦审批时间⟧由20个工作日压缩至5个工作日. */
function nounBefore(text: string, start: number, end: number): Span | null {
  let from = end;
  while (from > start) {
    const aside = Math.min(quotationStart(text, from), nameBracketStart(text, from));
    if (aside === from && (endsNoun(text, from - 1) || endsDate(text, from))) break;
    from = Math.max(start, aside < from ? aside : from - 1);
  }
  for (let next = skipNounLead(text, from, end); next > from; next = skipNounLead(text, from, end))
    from = next;
  let to = from + 1;
  while (
    to < end &&
    !(oneOf(text, to, FROM_MARKS) && digitAt(text, to + 1)) &&
    !onBasis(text, to, end)
  )
    to++;
  const found = withoutFiller(text, trimSpan(text, span(from, Math.min(to, end))));
  const length = found.end - found.start;
  return length > 1 && length <= LONGEST ? found : null;
}

/** A noun phrase without the 均, 分别, 要 that lead to its number. */
function withoutFiller(text: string, at: Span): Span {
  let end = at.end;
  for (let steps = 0; steps < 3; steps++)
    end -= wordBefore(text, at.start, end, NOUN_FILLER)?.length ?? 0;
  return span(at.start, end);
}

/** Whether 在现有基础上 opens at `at`. */
function onBasis(text: string, at: number, end: number): boolean {
  if (text.charAt(at) !== AT) return false;
  const tail = text.slice(at, end).indexOf(BASIS_TAIL);
  return tail > 0;
}

/** Where a quotation begins that ends at `end`: ⟦“服务之星”⟧; `end` itself where none does. */
function quotationStart(text: string, end: number): number {
  if (!oneOf(text, end - 1, QUOTE_CLOSERS)) return end;
  for (let at = end - 2; at >= 0 && end - at <= LONGEST; at--)
    if (oneOf(text, at, QUOTE_OPENERS)) return at;
  return end;
}

/** What is limited in the bracket behind it: 报送⟦事迹材料⟧（2000字以内）. */
function heldBefore(text: string, open: number): Span | null {
  let noun = nounBefore(text, Math.max(0, open - LONGEST), open);
  if (noun && oneOf(text, noun.start, JOINTS)) noun = span(noun.start + 1, noun.end);
  if (noun && digitAt(text, noun.end - 2)) return null; // 典型案例1篇（2000字以内） is told by its own count
  const verb = noun && wordAt(text, noun.start, noun.end, DOING);
  if (!noun || !verb || verb.length < 2 || noun.start + verb.length >= noun.end - 1) return noun;
  return span(noun.start + verb.length, noun.end);
}

/** 、, 的, 将 and the preposition 以 (not that of 以上) stand before a noun phrase. */
function endsNoun(text: string, at: number): boolean {
  if (inSet(NOUN_ENDS, text.charCodeAt(at))) return true;
  return text.charAt(at) === IN_NAME_OF && !oneOf(text, at + 1, BOUND_TAILS);
}

/** Past one word or one part of a date before a noun phrase: 力争, 2027年, 3月底. */
function skipNounLead(text: string, start: number, end: number): number {
  const lead = wordAt(text, start, end, NOUN_LEAD);
  if (lead !== null && wordAt(text, start, end, CONJUNCTION_FIRST) === null)
    return start + lead.length;
  const first = text.charAt(start) === UNTIL ? start + 1 : start;
  let at = first;
  while (at < end && digitAt(text, at)) at++;
  if (at === first || at >= end || !oneOf(text, at, DATE_UNITS)) return start;
  return oneOf(text, at + 1, MONTH_PARTS) ? at + 2 : at + 1;
}

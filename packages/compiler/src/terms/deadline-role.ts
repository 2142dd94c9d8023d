import { CLOSE_BRACKETS, OPEN_BRACKETS, ORDINAL, TITLE_CLOSE } from "../lexicon/calendar-signs.ts";
import {
  ADVERB_LEADS,
  AFTER_EVENT,
  ATTRIBUTE,
  BACKWARD_SUFFIXES,
  CLAUSE_EDGES,
  CLAUSE_REFERENCES,
  CLAUSE_STARTS,
  COMPLETION_VERBS,
  COPULAS,
  DATE_CONJUNCTIONS,
  DEADLINE_LABELS,
  EFFECT_VERBS,
  EVENT_VERBS,
  FAILURE_WORDS,
  FROM_NOW,
  LABEL_LINKS,
  MODAL_NOUNS,
  OTHER_LABELS,
  PAST_ADVERBS,
  PLAIN_VERBS,
  REACH_VERBS,
  REFERENCE_LEADS,
  RHYTHM_LEADS,
  SENTENCE_EDGES,
  STATE_NOUNS,
  STATUS_LEADS,
  VALIDITY_LEADS,
  WORK_VERBS,
  YEAR_NOUNS,
} from "../lexicon/deadline-words.ts";
import { EVERY } from "../lexicon/rhythm-words.ts";
import { matchAt, matchBefore } from "../lexicon/word-map.ts";
import { addDays } from "../model/plain-date.ts";
import type { Span } from "../source/span.ts";
import type { DateTerm } from "./date.ts";
import type { DateParts } from "./date-parts.ts";
import { isYearOnly } from "./date-parts.ts";
import type { DateContext, ResolvedDate } from "./resolve-date.ts";
import { skipSpaces, skipSpacesBack } from "./spaces.ts";

/** What a date does in a task's text; `campaign` is the span of the whole undertaking, no task's deadline. */
export type DateRole = "deadline" | "start" | "campaign" | "rhythm" | "background";

/** A date term with its neighbours, as the role rules see it. */
export interface RoleSight {
  readonly text: string;
  readonly at: Span;
  readonly term: DateTerm;
  readonly resolved: ResolvedDate;
  readonly context: DateContext;
  /** The term before it in the text, and what that one was taken for. */
  readonly previous: { readonly term: DateTerm; readonly role: DateRole } | null;
}

/** The label that leads into a date: 完成时限 of `完成时限：2024年6月底前`; its first offset, or null. */
export function labelStart(text: string, at: Span, term: DateTerm): number | null {
  let end = skipSpacesBack(text, at.start, term.outer.start);
  if (end > at.start && LABEL_LINKS.includes(text.charAt(end - 1)))
    end = skipSpacesBack(text, at.start, end - 1);
  if (matchBefore(OTHER_LABELS, text, at.start, end) !== null) return null;
  return matchBefore(DEADLINE_LABELS, text, at.start, end)?.start ?? null;
}

/** Whether a date is when the task is due, when it starts, part of a rhythm, or only mentioned. */
export function roleOf(sight: RoleSight): DateRole {
  const { text, at, term, previous } = sight;
  if (term.quoted || isDateLine(sight)) return "background";
  if (term.kind === "range" && term.campaign) return "campaign";
  const owned = previous?.role === "rhythm" ? previous.term : null;
  if (isOwnedByRhythm(text, at, term, owned)) return "rhythm";
  if (isNextInRhythm(text, at, term)) return "rhythm";
  if (labelStart(text, at, term) !== null) return term.relation === "from" ? "start" : "deadline";
  if (term.kind === "duration") return durationRole(sight);
  switch (term.relation) {
    case "since":
    case "after":
      return "background";
    case "from":
      return startRole(sight);
    case "by":
      return dueRole(sight);
    case "until":
      return untilRole(sight);
    case "around":
    case "on":
      break;
  }
  if (term.kind === "named") return "background";
  const part = term.kind === "point" && term.parts.part !== null;
  const years = previous?.term.kind === "point" && isYearOnly(previous.term.parts);
  const listed = previous?.role === "background" && !years && joined(text, previous.term, term);
  return listed && !part ? "background" : onRole(sight);
}

/** Whether a rhythm owns a date: 每年6月, and 12月 of 每年6月和12月 after it (`owned` is the one before, if owned). */
export function isOwnedByRhythm(
  text: string,
  at: Span,
  term: DateTerm,
  owned: DateTerm | null,
): boolean {
  const end = skipSpacesBack(text, at.start, term.outer.start);
  if (matchBefore(RHYTHM_LEADS, text, at.start, end) !== null) return true;
  return owned !== null && joined(text, owned, term);
}

// 每月底前上报进展，次月5日前通报: the next month of each round.
function isNextInRhythm(text: string, at: Span, term: DateTerm): boolean {
  if (term.kind !== "point" || term.parts.monthOffset === null) return false;
  const from = Math.max(at.start, term.outer.start - 60);
  for (let i = term.outer.start - 1; i >= from; i--) {
    const c = text.charAt(i);
    if (SENTENCE_EDGES.includes(c)) return false;
    if (c === EVERY) return true;
  }
  return false;
}

function joined(text: string, first: DateTerm, second: DateTerm): boolean {
  const from = skipSpaces(text, first.outer.end, second.outer.start);
  const word = matchAt(DATE_CONJUNCTIONS, text, from, second.outer.start);
  return word !== null && skipSpaces(text, word.end, second.outer.start) === second.outer.start;
}

// A full date alone on a line after the first is the document's own, under its signature.
function isDateLine({ text, at, term }: RoleSight): boolean {
  if (term.kind !== "point" || term.parts.day === null || term.parts.year === null) return false;
  const { start, end } = term.outer;
  const before = skipSpacesBack(text, at.start, start);
  const after = skipSpaces(text, end, at.end);
  return (
    before > at.start &&
    text.charAt(before - 1) === "\n" &&
    (after >= at.end || text.charAt(after) === "\n")
  );
}

// Hours and days are quotas, unless they count from the document's own day.
function durationRole({ text, at, term, resolved }: RoleSight): DateRole {
  if (resolved.date === null) return "background";
  // 结案后1年内 counts from an event; 今后三年内 from now.
  const lead = skipSpacesBack(text, at.start, term.outer.start);
  const event = lead > at.start && AFTER_EVENT.includes(text.charAt(lead - 1));
  const now = matchBefore(FROM_NOW, text, at.start, lead) !== null;
  return event && !now && !(term.kind === "duration" && term.fromIssue) ? "background" : "deadline";
}

function startRole({ text, at, term }: RoleSight): DateRole {
  const next = skipSpaces(text, term.outer.end, at.end);
  if (matchAt(EFFECT_VERBS, text, next, at.end) !== null) return "background";
  return followedByAttribute(text, at, term) ? "background" : "start";
}

// 6月底前: due, unless it tells what has been (2020年以前建成的小区).
function dueRole(sight: RoleSight): DateRole {
  const { text, at, term } = sight;
  if (isStatus(sight) || followedByAttribute(text, at, term)) return "background";
  const next = skipSpaces(text, term.outer.end, at.end);
  if (matchAt(PAST_ADVERBS, text, next, at.end) !== null) return "background";
  if (tellsOfFailure(text, at, next)) return "background";
  // 落实2030年前碳达峰方案: a year inside a name.
  const named = term.kind === "point" && isYearOnly(term.parts);
  if (named && !opensPredicate(sight) && !opensClause(sight)) return "background";
  return longPast(sight) ? "background" : "deadline";
}

// 2026年底前未完成整改的问题
function tellsOfFailure(text: string, at: Span, next: number): boolean {
  if (matchAt(FAILURE_WORDS, text, next, at.end) === null) return false;
  for (let i = next; i < at.end && !CLAUSE_STARTS.includes(text.charAt(i)); i++)
    if (text.charAt(i) === ATTRIBUTE) return true;
  return false;
}

// 截至2023年底，全市已建成…
function isStatus({ text, at, term, resolved, context }: RoleSight): boolean {
  const lead = matchBefore(STATUS_LEADS, text, at.start, term.span.start);
  if (lead === null || term.outer.end > term.span.end) return false;
  if (context.issued !== null && resolved.date !== null && resolved.date <= context.issued)
    return true;
  const end = Math.min(at.end, term.outer.end + 14);
  for (let i = term.outer.end; i < end && !SENTENCE_EDGES.includes(text.charAt(i)); i++)
    if (matchAt(PAST_ADVERBS, text, i, end) !== null) return true;
  return false;
}

// Two years or more before the document: history, not a slip of the pen.
function longPast({ resolved, context }: RoleSight): boolean {
  const own = context.issued === null ? context.years[0] : Number(context.issued.slice(0, 4));
  if (resolved.date === null || own === undefined) return false;
  return Number(resolved.date.slice(0, 4)) < own - 1;
}

// 到2025年: due when it opens a clause or a predicate follows.
function untilRole(sight: RoleSight): DateRole {
  const { text, at, term } = sight;
  if (followedByAttribute(text, at, term) || longPast(sight)) return "background";
  if (isValidity(text, at, term)) return "background";
  if (term.kind === "point" && isYearOnly(term.parts))
    return opensPredicate(sight) ? "deadline" : "background";
  return isPast(sight) && !completes(sight) ? "background" : "deadline";
}

// 6月5日举办, 2024年3月，组织…, 2025年，重点开展…
function onRole(sight: RoleSight): DateRole {
  const { text, at, term } = sight;
  if (term.kind !== "point" && term.kind !== "range") return "background";
  const last = term.kind === "point" ? term.parts : term.last;
  const spanned = last.quarter !== null || last.half !== null;
  const coarse = isYearOnly(last) || (spanned && last.part === null);
  if (isReference(text, at, term) || isValidity(text, at, term)) return "background";
  if (followedByAttribute(text, at, term)) return "background";
  if (afterTitle(text, at, term) || isSubject(text, at, term)) return "background";
  if (describesNoun(text, at, term) || isBareMonth(last)) return "background";
  const bare = last.month === null && !spanned && last.part !== null;
  if (bare && !hasPrintedYear(term)) return bareRole(sight);
  if (isPast(sight)) return completes(sight) ? "deadline" : "background";
  if (coarse) return opensClause(sight) && opensPredicate(sight) ? "deadline" : "background";
  return "deadline";
}

// 收集1月至6月数据, 3月份工作总结
function describesNoun(text: string, at: Span, term: DateTerm): boolean {
  const next = skipSpaces(text, term.outer.end, at.end);
  // 2027年计划改造20个: the noun is a verb here.
  const modal = matchAt(MODAL_NOUNS, text, next, at.end);
  if (modal !== null && matchAt(WORK_VERBS, text, modal.end, at.end) !== null) return false;
  return (
    matchAt(YEAR_NOUNS, text, next, at.end) !== null ||
    matchAt(STATE_NOUNS, text, next, at.end) !== null
  );
}

// 当月进展: the month the document speaks in, with neither day nor part.
function isBareMonth(parts: DateParts): boolean {
  return parts.monthOffset !== null && parts.day === null && parts.part === null;
}

function hasPrintedYear(term: DateTerm): boolean {
  if (term.kind === "point") return term.parts.year !== null || term.parts.yearOffset !== null;
  return term.kind === "range" && term.last.year !== null;
}

// 年底, 月底, 全年, 年初 without a year: due only before a verb of completion.
function bareRole(sight: RoleSight): DateRole {
  const { term } = sight;
  const part = term.kind === "point" ? term.parts.part : null;
  if (part !== "end") return "background";
  return completes(sight) ? "deadline" : "background";
}

// Before the document: days strictly, months and their parts by more than a month (a stage may just have begun).
function isPast({ term, resolved, context }: RoleSight): boolean {
  if (resolved.date === null || context.issued === null) return false;
  const last = term.kind === "point" ? term.parts : term.kind === "range" ? term.last : null;
  const slack = last?.day === null ? 31 : 0;
  return resolved.date < addDays(context.issued, -slack);
}

// 有效期至2026年底, 统计时间：1月至6月
function isValidity(text: string, at: Span, term: DateTerm): boolean {
  let end = skipSpacesBack(text, at.start, term.outer.start);
  if (matchBefore(VALIDITY_LEADS, text, at.start, end) !== null) return true;
  if (end > at.start && LABEL_LINKS.includes(text.charAt(end - 1)))
    end = skipSpacesBack(text, at.start, end - 1);
  return matchBefore(OTHER_LABELS, text, at.start, end) !== null;
}

// 3-5月为汛期
function isSubject(text: string, at: Span, term: DateTerm): boolean {
  const next = skipSpaces(text, term.outer.end, at.end);
  return next < at.end && COPULAS.includes(text.charAt(next));
}

// The date leads straight into a verb of completion, or is all that a bracket holds.
function completes({ text, at, term }: RoleSight): boolean {
  let next = skipSpaces(text, term.outer.end, at.end);
  const open = skipSpacesBack(text, at.start, term.outer.start) - 1;
  const bracketed = open >= at.start && OPEN_BRACKETS.includes(text.charAt(open));
  if (bracketed && next < at.end && CLOSE_BRACKETS.includes(text.charAt(next))) return true;
  if (next < at.end && "，,".includes(text.charAt(next))) next = skipSpaces(text, next + 1, at.end);
  return matchAt(COMPLETION_VERBS, text, next, at.end) !== null;
}

// 对照2023年目标, 结合6月“安全生产月”
function isReference(text: string, at: Span, term: DateTerm): boolean {
  const end = skipSpacesBack(text, at.start, term.outer.start);
  if (matchBefore(REFERENCE_LEADS, text, at.start, end) !== null) return true;
  let start = end;
  while (start > at.start && end - start < 60 && !CLAUSE_STARTS.includes(text.charAt(start - 1)))
    start--;
  return matchAt(CLAUSE_REFERENCES, text, start, end) !== null;
}

// （2021年6月修订） after 》, （2022年第4次会议通过）
function afterTitle(text: string, at: Span, term: DateTerm): boolean {
  const open = skipSpacesBack(text, at.start, term.outer.start) - 1;
  if (open > at.start && OPEN_BRACKETS.includes(text.charAt(open)))
    return text.charAt(skipSpacesBack(text, at.start, open) - 1) === TITLE_CLOSE;
  return text.charAt(skipSpaces(text, term.outer.end, at.end)) === ORDINAL;
}

// A clause of its own: after punctuation, at the start, after 力争 and the like, or with 于, 在, 到.
function opensClause({ text, at, term }: RoleSight): boolean {
  if (term.outer.start < term.span.start) return true;
  const end = skipSpacesBack(text, at.start, term.outer.start);
  if (end <= at.start || CLAUSE_EDGES.includes(text.charAt(end - 1))) return true;
  return matchBefore(ADVERB_LEADS, text, at.start, end) !== null;
}

// A comma, a bracket's end or a verb follows; a verb that only begins a noun (2024年重点工作) does not count.
function opensPredicate({ text, at, term }: RoleSight): boolean {
  const next = skipSpaces(text, term.outer.end, at.end);
  if (next >= at.end) return true;
  const c = text.charAt(next);
  if ("，,：:".includes(c) || CLOSE_BRACKETS.includes(c)) return true;
  const verb = matchAt(WORK_VERBS, text, next, at.end);
  if (verb === null) return reachesFigure(text, at, next);
  const plain = matchAt(PLAIN_VERBS, text, next, at.end) !== null;
  return matchAt(plain ? STATE_NOUNS : YEAR_NOUNS, text, verb.end, at.end) === null;
}

// 2027年优良率达到90%
function reachesFigure(text: string, at: Span, next: number): boolean {
  const end = Math.min(at.end, next + 16);
  for (let i = next; i < end && !CLAUSE_EDGES.includes(text.charAt(i)); i++) {
    if (text.charAt(i) === ATTRIBUTE) return false;
    if (matchAt(REACH_VERBS, text, i, at.end) !== null) return true;
  }
  return false;
}

// …的: the date belongs to a noun (2000年以前建成的小区, 5月10日印发的通知); not where a task comes between
// (6月底前整改检查发现的问题).
function followedByAttribute(text: string, at: Span, term: DateTerm): boolean {
  const start = skipSpaces(text, term.outer.end, at.end);
  const end = Math.min(at.end, start + 26);
  for (let i = start; i < end; i++) {
    const c = text.charAt(i);
    if (CLAUSE_EDGES.includes(c)) return false;
    if (c !== ATTRIBUTE) continue;
    if (onlyEvents(text, start, i)) return true;
    if (matchBefore(EVENT_VERBS, text, start, i) === null) return false;
    const working = matchAt(WORK_VERBS, text, start, i) !== null;
    return !working && (term.relation !== "by" || isBackward(text, term));
  }
  return false;
}

// Nothing, or verbs of happening and nothing else: 建成投入使用.
function onlyEvents(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end) {
    const verb = matchAt(EVENT_VERBS, text, at, end);
    if (verb === null) return false;
    at = verb.end;
  }
  return true;
}

// 2026年及以前, 2000年以前: looks back, while 前 and 底前 look ahead.
function isBackward(text: string, term: DateTerm): boolean {
  return matchBefore(BACKWARD_SUFFIXES, text, term.span.end, term.outer.end) !== null;
}

import { IDIOM_TAIL, NUMBER_IDIOM, ONE_GO } from "../lexicon/number-idiom.ts";
import {
  CAN_COMPOUND,
  DOING,
  FACT,
  FILLER,
  PREDICATE,
  PURSUING,
  RATE_NOUN,
  SCOPE_NOUN,
  SHORT_VERB,
  TARIFF,
} from "../lexicon/quota-verb.ts";
import { findLastWord, findWord, wordAt, wordBefore } from "../lexicon/word-table.ts";
import type { ClauseFrame } from "./clause-frame.ts";
import type { Quantity } from "./quantity.ts";
import type { Bound } from "./quota-bound.ts";

/**
 * Why a number is an obligation. `bound`: a word that binds (至少1次). `verb`: a verb of doing governs it (新增1000座).
 * `tail`: it closes a clause of doing (培育企业50家). `rate`: a share that is to be reached (覆盖率100%).
 * `limit`: a limit of time (48小时内). `each`: dealt out (每人1篇, 每月1次). `batch`: 分两批.
 * `list`: goes on from the one before (简报5期).
 */
export interface Evidence {
  readonly kind: "bound" | "verb" | "tail" | "rate" | "limit" | "each" | "batch" | "list";
  /** Where the governing word begins: verb, 每, rate noun; the bound word's start otherwise. */
  readonly start: number;
}

/** What the judge sees of one number. */
export interface Case {
  readonly text: string;
  readonly frame: ClauseFrame;
  readonly quantity: Quantity;
  readonly bound: Bound;
  /** End of the accepted obligation before it in the same sentence, if any. */
  readonly previousEnd: number | null;
}

/** The evidence that a number binds its performer; null where it only describes, permits or belongs to a name. */
export function evidence(c: Case): Evidence | null {
  if (isName(c) || isCondition(c) || isPermission(c) || isFact(c)) return null;
  switch (c.quantity.kind) {
    case "time":
      return timeEvidence(c);
    case "share":
      return shareEvidence(c);
    case "money":
      return isTariff(c) || describesNoun(c) ? null : amountEvidence(c);
    case "output":
      return isTariff(c) || describesNoun(c) ? null : outputEvidence(c);
    case "score":
      return isTariff(c) ? null : scoreEvidence(c);
    case "event":
    case "person":
    case "item":
      return countEvidence(c);
  }
}

// ---- what is no obligation, whatever stands beside it

/** Ordinals, fixed words, quoted names, titles, ratios: “四个意识”, 前三名, 7×24小时, 一人一策. */
function isName({ text, frame, quantity }: Case): boolean {
  const { start, end } = quantity.span;
  const before = text.charAt(start - 1);
  if (
    '“"‘《「【×*:：/—'.includes(before) &&
    start > 0 &&
    !(":：".includes(before) && !isDigit(text.charAt(start - 2)))
  )
    return true;
  if (before === "前" && !"底末日年月旬午会期".includes(text.charAt(start - 2) || "无"))
    return true;
  if (quantity.spoken && before === "第") return true;
  const idiom = wordAt(text, start, frame.sentence.end, NUMBER_IDIOM);
  if (idiom !== null && idiom.length >= end - start && !boundedOne(text, start, idiom)) return true;
  if (
    quantity.spoken &&
    wordBefore(text, frame.sentence.start, end, IDIOM_TAIL)?.length !== 2 &&
    wordBefore(text, frame.sentence.start, end, IDIOM_TAIL) !== null
  )
    return true;
  // 一企一策, 一户一档: the same digit again behind the measure word.
  if (text.charAt(start) === "一" && (text.charAt(end) === "一" || text.charAt(start - 2) === "一"))
    return true;
  if (quantity.unit === "日" && "月0123456789".includes(before || "无")) return true;
  if ("来间后前".includes(text.charAt(end) || "无") && quantity.kind === "time") return true;
  if ("×:：".includes(text.charAt(end) || "无") && isDigit(text.charAt(end + 1))) return true;
  return insideTitle(text, frame.sentence.start, start);
}

/** 至少一户, 每人一件: the fixed words of 一 give way to a word that counts. */
function boundedOne(text: string, start: number, idiom: string): boolean {
  if (idiom.length > 2 || idiom === "一批" || idiom === "一线") return false;
  const before = text.slice(Math.max(0, start - 8), start);
  return /至少$|不少于$|每[^，。；、]{1,5}$|各$/.test(before);
}

function insideTitle(text: string, start: number, end: number): boolean {
  for (let at = end - 1; at >= start; at--) {
    if (text.charAt(at) === "》") return false;
    if (text.charAt(at) === "《") return true;
  }
  return false;
}

/** 连续两次评估较差的，…: the clause is a relative one and says when something else happens. */
function isCondition({ text, frame, quantity, bound }: Case): boolean {
  const { clause } = frame;
  if (text.startsWith("连续", quantity.span.start - 2)) return true;
  const last = text.charAt(clause.end - 1);
  if (
    clause.end > bound.end &&
    (last === "的" || (last === "时" && text.charAt(clause.end - 2) !== "小")) &&
    clause.end - bound.end <= 40
  )
    return true;
  if (bound.force !== "must" && "如若凡".includes(text.charAt(clause.start) || "无")) return true;
  // 达到90%以上的村, 超过3人的单位: the number is an attribute of a noun.
  if (
    text.charAt(bound.end) === "的" &&
    (bound.force === "more" || bound.force === "reach" || bound.force === "after")
  )
    return !(
      "目标标准要求比例进度指标任务".includes(text.charAt(bound.end + 1) || "无") ||
      doingBefore({ text, frame, left: bound.left }) !== null
    );
  return false;
}

/** 可, 可以 before the number within its clause. */
function isPermission({ text, frame, quantity }: Case): boolean {
  for (let at = quantity.span.start - 1; at >= frame.clause.start; at--) {
    if (text.charAt(at) !== "可") continue;
    if (wordAt(text, at, frame.clause.end, CAN_COMPOUND) !== null) continue;
    if (at > frame.clause.start && wordAt(text, at - 1, frame.clause.end, CAN_COMPOUND) !== null)
      continue;
    return true;
  }
  return false;
}

function isFact({ text, frame, quantity, bound }: Case): boolean {
  if (bound.force === "must") return false;
  return findWord(text, frame.clause.start, quantity.span.start, FACT) >= 0;
}

function isTariff({ text, frame }: Case): boolean {
  return findWord(text, frame.clause.start, frame.clause.end, TARIFF) >= 0;
}

/** 投资5000万元以上项目, 时速120公里以上线路: a measure right before a noun, with no verb that governs it. */
function describesNoun({ text, frame, bound }: Case): boolean {
  if (bound.force === "must") return false;
  if (endsPhrase(text, bound.end, frame.clause.end)) return false;
  return doingBefore({ text, frame, left: bound.left }) === null;
}

// ---- what is one

function timeEvidence(c: Case): Evidence | null {
  const { text, frame, quantity, bound } = c;
  const yearly =
    quantity.unit === "年" || quantity.unit.endsWith("年度") || quantity.unit.endsWith("学年");
  if (bound.force === "must" || bound.force === "reach")
    return { kind: "bound", start: bound.start };
  if (!bound.within || yearly || bound.force === "more") return null;
  const before = text.slice(Math.max(frame.clause.start, bound.start - 2), bound.start);
  if (/未来|预计|过去|最近|近$|每$|前$/.test(before)) return null;
  if (/^(?:的|雨|降雨|降水|累计|平均|最大|天气)/.test(text.slice(bound.end, bound.end + 3)))
    return null;
  return { kind: "limit", start: bound.start };
}

function shareEvidence(c: Case): Evidence | null {
  const { text, frame, bound, quantity } = c;
  const rate = rateStart(c);
  if (bound.force === "must" || bound.force === "reach")
    return { kind: rate < 0 ? "bound" : "rate", start: rate < 0 ? bound.start : rate };
  if (isTariff(c)) return null;
  if (bound.force === "change") return { kind: "bound", start: bound.start };
  if (bound.force === "more") return rate < 0 ? null : { kind: "rate", start: rate };
  if (rate >= 0 && !text.startsWith("占比", bound.left - 2)) return { kind: "rate", start: rate };
  const verb = doingBefore({ text, frame, left: bound.left });
  if (verb !== null) return { kind: "verb", start: verb };
  const before = text.slice(Math.max(frame.clause.start, bound.left - 3), bound.left);
  if (/(?:按|按照|以|按不|做到|确保|力争|保证)$/.test(before))
    return { kind: "bound", start: bound.start };
  if (quantity.unit !== "%") return null;
  // 全市90%的市场主体纳入…: a share of the subject, with a predicate behind it; 100%完成.
  const of = text.charAt(bound.end) === "的" ? bound.end + 1 : bound.end;
  const open = placeOnly(text.slice(frame.clause.start, bound.left));
  const predicate = findWord(text, of, frame.clause.end, PREDICATE);
  if (open && predicate >= 0 && bracketed(text, c) === false)
    return { kind: "rate", start: bound.start };
  return null;
}

function scoreEvidence(c: Case): Evidence | null {
  const { bound } = c;
  return (bound.force === "must" || bound.force === "reach") && rateStart(c) >= 0
    ? { kind: "rate", start: rateStart(c) }
    : null;
}

/** Money: amounts to be raised, spent or reached. */
function amountEvidence(c: Case): Evidence | null {
  if (c.bound.force === "must" || c.bound.force === "reach" || c.bound.force === "more")
    return { kind: "bound", start: c.bound.start };
  if (c.bound.force === "change") return { kind: "bound", start: c.bound.start };
  return governed(c) ?? listed(c);
}

/** Areas and lengths: made or reached; clearances and sizes are technical standards. */
function outputEvidence(c: Case): Evidence | null {
  const { bound } = c;
  if (bound.force === "reach" || bound.force === "change")
    return { kind: "bound", start: bound.start };
  return governed(c) ?? listed(c);
}

function countEvidence(c: Case): Evidence | null {
  const { text, frame, quantity, bound } = c;
  const one = text.charAt(quantity.span.start) === "一" && quantity.max === 1;
  if (bound.force === "must" || bound.force === "reach")
    return { kind: "bound", start: bound.start };
  if (text.charAt(quantity.span.start - 1) === "每") return null; // 每100人: the base of a ratio
  const each = eachStart(c);
  if (each !== null) return { kind: "each", start: each };
  const batch = quantity.unit.startsWith("批");
  if (batch && text.charAt(bound.left - 1) === "分")
    return { kind: "batch", start: bound.left - 1 };
  if (bound.force === "more" || bound.force === "change")
    return one ? null : { kind: "bound", start: bound.start };
  if (
    quantity.spoken &&
    !one &&
    findWord(text, bound.end, Math.min(frame.clause.end, bound.end + 6), SCOPE_NOUN) === bound.end
  )
    return null;
  if (one && !countsOne(c)) return null;
  return governed(c) ?? listed(c);
}

/** 一 counts only happenings and persons, and only where a verb of doing touches it: 进行一次梳理, 明确一名联络员. */
function countsOne({ text, frame, quantity, bound }: Case): boolean {
  if (doingBefore({ text, frame, left: bound.left }) === null) return false;
  if (quantity.kind === "event") return wordAt(text, bound.end, frame.clause.end, ONE_GO) === null;
  return quantity.unit === "名" || quantity.unit === "篇";
}

/** A verb of doing right before the number, or earlier in a clause that the number closes. */
function governed(c: Case): Evidence | null {
  const { text, frame, quantity, bound } = c;
  const direct = doingBefore({ text, frame, left: bound.left });
  if (direct !== null) {
    if (scoped(c)) return null;
    return { kind: "verb", start: direct };
  }
  if (!endsPhrase(text, bound.end, frame.clause.end)) return null;
  if (quantity.spoken && quantity.kind === "item" && quantity.max === 1) return null;
  const verb = findLastWord(text, Math.max(frame.clause.start, bound.left - 40), bound.left, DOING);
  if (verb < 0 || text.slice(verb, bound.left).includes("的基础上")) return null;
  return { kind: "tail", start: verb };
}

/** Goes on from the obligation before it: 编发信息20条、简报5期. Nothing but a noun phrase may stand between. */
function listed({ text, quantity, bound, previousEnd }: Case): Evidence | null {
  if (previousEnd === null || previousEnd > bound.start || bound.start - previousEnd > 30)
    return null;
  if (quantity.spoken && quantity.max === 1 && quantity.kind === "item") return null;
  const between = text.slice(previousEnd, bound.start);
  if (between.includes("的") && !between.includes("、") && !between.includes("和")) return null;
  const joint = /[、和与及，,]/.exec(between);
  if (!joint) return null;
  if (findWord(text, previousEnd, bound.start, PREDICATE) >= 0) return null;
  if (findWord(text, previousEnd + joint.index + 1, bound.start, FACT) >= 0) return null;
  return { kind: "list", start: previousEnd + joint.index + 1 };
}

/** 解决6个方面的问题, 推进3项工作: the number divides or names, it is not what is produced. */
function scoped({ text, frame, quantity, bound }: Case): boolean {
  const scope = findWord(text, bound.end, Math.min(frame.clause.end, bound.end + 4), SCOPE_NOUN);
  if (scope >= 0 && (quantity.spoken || scope === bound.end)) return true;
  const weak = wordBefore(text, frame.clause.start, bound.left, PURSUING);
  if (weak !== null && quantity.kind === "item")
    return (
      quantity.spoken ||
      !/项目|工程|试点|改造|任务/.test(
        text.slice(bound.end, Math.min(frame.clause.end, bound.end + 14)),
      )
    );
  return false;
}

/** Where the verb of doing that touches `left` begins, past filler words; null where none stands. */
function doingBefore({
  text,
  frame,
  left,
}: {
  text: string;
  frame: ClauseFrame;
  left: number;
}): number | null {
  let at = left;
  for (let steps = 0; steps < 4; steps++) {
    const verb = wordBefore(text, frame.clause.start, at, DOING);
    if (verb !== null && verb.length > 1) return at - verb.length;
    const filler = wordBefore(text, frame.clause.start, at, FILLER);
    if (filler === null) break;
    at -= filler.length;
  }
  return null;
}

/** Where 每 or 各 begins that deals the number out; null where none does: 每人1篇, 每村建1个, 各1次, 每月1次. */
function eachStart({ text, frame, quantity, bound }: Case): number | null {
  let at = bound.left;
  for (let steps = 0; steps < 2; steps++) {
    const verb =
      wordBefore(text, frame.clause.start, at, DOING) ??
      wordBefore(text, frame.clause.start, at, SHORT_VERB);
    if (verb === null) break;
    at -= verb.length;
  }
  const from = Math.max(frame.clause.start, at - 12);
  for (let here = at - 1; here >= from; here--) {
    const c = text.charAt(here);
    if (c === "、" || isDigit(c)) return null;
    if (c === "每" && (quantity.kind === "event" || at - here >= 2))
      return text.charAt(here + 1) === "一" && at - here <= 2 ? null : here;
    if (c === "各" && here === at - 1) return here;
  }
  return null;
}

/** Where the rate noun that the share belongs to begins; -1 where no rate noun stands before the bound words. */
function rateStart({ text, frame, bound }: Case): number {
  let at = bound.left;
  for (const skip of [
    "要",
    "应",
    "须",
    "均",
    "都",
    "分别",
    "力争",
    "为",
    "是",
    "必须",
    "要求",
    "总体",
    "需",
    "均为",
    "目标",
  ])
    if (text.startsWith(skip, at - skip.length) && at - skip.length > frame.clause.start)
      at -= skip.length;
  const noun = wordBefore(text, frame.clause.start, at, RATE_NOUN);
  if (noun === null) return -1;
  let start = at - noun.length;
  while (
    start > frame.clause.start &&
    at - start < 14 &&
    !"、的”“".includes(text.charAt(start - 1))
  )
    start--;
  return start;
}

function placeOnly(before: string): boolean {
  return before.length <= 6 && !/[占按以]/.test(before);
}

function bracketed(text: string, { bound }: Case): boolean {
  return (
    "（(".includes(text.charAt(bound.start - 1) || "无") &&
    "）)".includes(text.charAt(bound.end) || "无")
  );
}

/** Whether a phrase ends at `at`: stop, bracket, list mark, conjunction, or the clause's end. */
export function endsPhrase(text: string, at: number, clauseEnd: number): boolean {
  if (at >= clauseEnd) return true;
  return "、，。；,;）)（(和与及并或”\n\t".includes(text.charAt(at)) || text.startsWith("以及", at);
}

function isDigit(c: string): boolean {
  return c >= "0" && c <= "9" && c !== "";
}

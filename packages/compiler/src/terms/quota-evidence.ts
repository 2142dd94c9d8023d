import { ONE_GO } from "../lexicon/number-idiom.ts";
import { PERFORMER_TAIL } from "../lexicon/performer.ts";
import {
  AIMING,
  DOING,
  LOWERING,
  NEW_AREA,
  PER_OR_KEEP,
  PHYSICAL,
  PREDICATE,
  PURSUING,
  SCOPE_NOUN,
  SLOGAN_NOUN,
} from "../lexicon/quota-verb.ts";
import { findWord, wordAt, wordBefore } from "../lexicon/word-table.ts";
import { endsPhrase, isBareOne, oneOf, type QuotaCase } from "./quota-case.ts";
import { describesNoun, isExcluded, isTariff } from "./quota-exclusion.ts";
import {
  dealtOut,
  listItem,
  quantityNoun,
  rateNoun,
  verbBefore,
  verbOfTail,
} from "./quota-governor.ts";

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

/** The evidence that a number binds its performer; null where it only describes, permits or belongs to a name. */
export function evidence(c: QuotaCase): Evidence | null {
  if (isExcluded(c)) return null;
  switch (c.quantity.kind) {
    case "time":
      return timeEvidence(c);
    case "share":
      return shareEvidence(c);
    case "money":
      return isTariff(c) || describesNoun(c) ? null : (boundEvidence(c) ?? governed(c));
    case "output":
      return isTariff(c) || describesNoun(c) || isPhysical(c) ? null : outputEvidence(c);
    case "score":
      return isTariff(c) ? null : scoreEvidence(c);
    case "event":
    case "person":
    case "item":
      return countEvidence(c);
  }
}

/** 至少, 不超过, 达到, 降至; 超过 only behind a noun of quantity; 增长 by an amount. */
function boundEvidence(c: QuotaCase): Evidence | null {
  const { bound } = c;
  switch (bound.force) {
    case "must":
    case "reach":
    case "change":
      return { kind: "bound", start: bound.start };
    case "more":
      return quantityNoun(c) || rateNoun(c) !== null ? { kind: "bound", start: bound.start } : null;
    case "after":
    case "none":
      return null;
  }
}

function timeEvidence(c: QuotaCase): Evidence | null {
  const { text, frame, quantity, bound } = c;
  if (bound.force === "must" || bound.force === "reach")
    return { kind: "bound", start: bound.start };
  if (bound.force !== "after") return null;
  if (bound.beyond) {
    // 每天锻炼1小时以上。 An attribute (工作5年以上的) has a noun behind it.
    const told = findWord(text, frame.clause.start, bound.start, PER_OR_KEEP) >= 0;
    return told && endsPhrase(text, bound.end, frame.clause.end)
      ? { kind: "bound", start: bound.start }
      : null;
  }
  if (quantity.unit === "年" || /年度?$/.test(quantity.unit)) return null;
  if (
    /未来|预计|过去|最近|近$|每$|前$/.test(
      text.slice(Math.max(frame.clause.start, bound.start - 2), bound.start),
    )
  )
    return null;
  if (
    /^(?:的|雨|降雨|降水|累计|平均|最大|天气|不得|不能|不予|不再|禁止|取消)/.test(
      text.slice(bound.end, bound.end + 3),
    )
  )
    return null;
  return { kind: "limit", start: bound.start };
}

function shareEvidence(c: QuotaCase): Evidence | null {
  const { text, frame, bound, quantity } = c;
  const rate = rateNoun(c);
  if (bound.force === "must" || bound.force === "reach")
    return rate === null ? { kind: "bound", start: bound.start } : { kind: "rate", start: rate };
  if (isTariff(c)) return null;
  if (rate !== null && (bound.force !== "none" || !text.startsWith("占比", bound.left - 2)))
    return { kind: "rate", start: rate };
  const bounded = boundEvidence(c);
  if (bounded) return bounded;
  const verb = verbBefore(c);
  if (verb !== null) return { kind: "verb", start: verb };
  const lead = text.slice(Math.max(frame.clause.start, bound.left - 3), bound.left);
  if (/(?:按|按照|以|做到|确保|力争|保证)$/.test(lead))
    return { kind: "bound", start: bound.start };
  if (
    quantity.unit === "%" &&
    endsPhrase(text, bound.end, frame.clause.end) &&
    findWord(text, frame.clause.start, bound.start, LOWERING) >= 0
  )
    return { kind: "bound", start: bound.start };
  if (subjectShare(c)) return { kind: "rate", start: bound.start };
  const item = listItem(c);
  return item === null ? null : { kind: "list", start: item };
}

/** 全市90%的市场主体纳入…, 100%完成: a share of the subject, with a predicate behind it. */
function subjectShare({ text, frame, bound, quantity }: QuotaCase): boolean {
  if (quantity.unit !== "%" || oneOf(text, bound.start - 1, "（(")) return false;
  const before = text.slice(frame.clause.start, bound.left);
  if (before.length > 6 || /[占按以]/.test(before)) return false;
  const of = oneOf(text, bound.end, "的") ? bound.end + 1 : bound.end;
  return findWord(text, of, frame.clause.end, PREDICATE) >= 0;
}

function scoreEvidence(c: QuotaCase): Evidence | null {
  const { bound } = c;
  const rate = rateNoun(c);
  if (bound.force !== "must" && bound.force !== "reach") return null;
  return rate === null ? null : { kind: "rate", start: rate };
}

/** Areas, lengths and weights: made or reached; a bare limit on a size is a technical standard. */
function outputEvidence(c: QuotaCase): Evidence | null {
  const { force } = c.bound;
  if (force === "reach" || force === "change" || (force === "more" && quantityNoun(c)))
    return boundEvidence(c);
  return governed(c);
}

function isPhysical({ text, frame, bound }: QuotaCase): boolean {
  return (
    bound.force !== "reach" &&
    findWord(text, Math.max(frame.clause.start, bound.start - 8), bound.start, PHYSICAL) >= 0 &&
    wordBefore(text, frame.clause.start, bound.left, NEW_AREA) === null
  );
}

function countEvidence(c: QuotaCase): Evidence | null {
  const { text, frame, quantity, bound } = c;
  if (oneOf(text, quantity.span.start - 1, "每")) return null; // 每100人: the base of a ratio
  const bounded = boundEvidence(c);
  if (bounded) return isBareOne(c) && bound.force !== "must" ? null : bounded;
  const each = dealtOut(c) ?? perSlash(c);
  if (each !== null) return { kind: "each", start: each };
  if (quantity.unit.startsWith("批") && oneOf(text, bound.left - 1, "分"))
    return { kind: "batch", start: bound.left - 1 };
  if (quantity.spoken && wordAt(text, bound.end, frame.clause.end, SLOGAN_NOUN) !== null)
    return null;
  if (isBareOne(c) && !countsOne(c)) return null;
  if ("类种款级".includes(quantity.unit)) return null;
  return governed(c) ?? aimed(c) ?? closing(c);
}

/** 专精特新企业50家以上。 A number that 以上 turns into a floor and that closes its phrase; 50人以上的单位 does not close it. */
function closing({ text, frame, quantity, bound }: QuotaCase): Evidence | null {
  if (
    quantity.spoken ||
    bound.force !== "after" ||
    !bound.beyond ||
    bound.left - frame.clause.start < 2
  )
    return null;
  // 50人以上、100人以下的: both ends of an attribute.
  if (/以[上下内]的/.test(text.slice(bound.end, bound.end + 14))) return null;
  return endsPhrase(text, bound.end, frame.clause.end)
    ? { kind: "bound", start: bound.start }
    : null;
}

/** 2次/年, 1次/季度: the period stands behind a slash. */
function perSlash({ text, bound }: QuotaCase): number | null {
  return oneOf(text, bound.end, "/／") && oneOf(text, bound.end + 1, "年季月周天日半")
    ? bound.start
    : null;
}

/** 一 counts only happenings and persons, and only where a verb of doing touches it: 进行一次梳理, 明确一名联络员. */
function countsOne(c: QuotaCase): boolean {
  if (verbBefore(c) === null) return false;
  const { text, frame, quantity, bound } = c;
  if (quantity.kind === "event") return wordAt(text, bound.end, frame.clause.end, ONE_GO) === null;
  return quantity.unit === "名" || quantity.unit === "篇";
}

/** A verb of doing right before the number, or earlier in a clause that the number closes, or a list that goes on. */
function governed(c: QuotaCase): Evidence | null {
  const direct = verbBefore(c);
  if (direct !== null && scoped(c)) return null;
  const { text, frame, quantity, bound } = c;
  // 完成户厕改造3000户: the verb that touches the number is part of the object of an earlier one.
  if (direct !== null && !endsPhrase(text, bound.end, frame.clause.end))
    return { kind: "verb", start: direct };
  if (quantity.spoken && quantity.kind === "item" && quantity.max === 1) return null;
  if (endsPhrase(text, bound.end, frame.clause.end)) {
    const verb = verbOfTail(c);
    if (verb !== null) return { kind: "tail", start: verb };
  }
  const item = listItem(c);
  return item === null ? null : { kind: "list", start: item };
}

/** 力争10个项目开工: an aim, a count, and a predicate behind its noun. */
function aimed({ text, frame, quantity, bound }: QuotaCase): Evidence | null {
  if (quantity.spoken) return null;
  const aim = wordBefore(text, frame.clause.start, bound.left, AIMING);
  if (aim === null) return null;
  if (
    findWord(text, bound.end, frame.clause.end, PREDICATE) < 0 &&
    findWord(text, bound.end + 1, frame.clause.end, DOING) < 0
  )
    return null;
  return { kind: "verb", start: bound.left - aim.length };
}

/** 解决6个方面的问题, 推进3项工作: the number divides or names, it is not what is produced. */
function scoped({ text, frame, quantity, bound }: QuotaCase): boolean {
  const scope = findWord(text, bound.end, Math.min(frame.clause.end, bound.end + 4), SCOPE_NOUN);
  if (scope >= 0 && (quantity.spoken || scope === bound.end)) return true;
  if (
    quantity.kind !== "item" ||
    wordBefore(text, frame.clause.start, bound.left, PURSUING) === null
  )
    return false;
  if (quantity.spoken) return true;
  if (wordAt(text, bound.end, frame.clause.end, PERFORMER_TAIL) !== null) return false;
  return !/项目|工程|试点|改造|任务/.test(
    text.slice(bound.end, Math.min(frame.clause.end, bound.end + 14)),
  );
}

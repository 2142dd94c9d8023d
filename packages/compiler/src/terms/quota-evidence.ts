import { ONE_GO } from "../lexicon/number-idiom.ts";
import { MYRIADS } from "../lexicon/numeral-signs.ts";
import { PERFORMER_TAIL } from "../lexicon/performer.ts";
import {
  GROWING,
  NEW_AREA,
  PER_OR_KEEP,
  PHYSICAL,
  SCOPE_NOUN,
  SLOGAN_NOUN,
} from "../lexicon/quota-noun.ts";
import {
  AMOUNTS_TO,
  BATCH,
  BOUND_HEAD,
  BOUND_TAILS,
  CLASS_MEASURES,
  COUNTABLE_ONE,
  DAILY,
  DIVIDED,
  DURATION,
  EACH,
  LEVEL,
  LEVELS,
  MEASURED_LEAD,
  MEASURED_TAIL,
  OF,
  OPENERS,
  POINTS_OF_SHARE,
  PROJECT_NOUN,
  SETTING_ASIDE,
  SHARE_LEAD,
  SHARE_OF,
  SHARE_SPOILERS,
  SLASH_PERIODS,
  SLASHES,
  TOGETHER,
  YEAR,
  YEARLY,
} from "../lexicon/quota-signs.ts";
import { AIMING, DOING, ENSURING, LOWERING, PREDICATE, PURSUING } from "../lexicon/quota-verb.ts";
import { findWord, wordAt, wordBefore } from "../lexicon/word-table.ts";
import { oneOf } from "./character.ts";
import { endsPhrase, isBareOne, type QuotaCase } from "./quota-case.ts";
import { countsDoers } from "./quota-doer.ts";
import { describesNoun, isExcluded, isSubsidy, isTariff } from "./quota-exclusion.ts";
import {
  dealtOut,
  listItem,
  nounEnd,
  quantityNoun,
  rateNoun,
  verbBefore,
  verbOfTail,
} from "./quota-governor.ts";
import { limitsMaterial } from "./quota-material.ts";
import { deliversOne } from "./quota-single.ts";

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

/** Hours of a watch round the clock. */
const WHOLE_DAY = 24;

/** The evidence that a number binds its performer; null where it only describes, permits or belongs to a name. */
export function evidence(c: QuotaCase): Evidence | null {
  if (isExcluded(c)) return null;
  switch (c.quantity.kind) {
    case "time":
      return timeEvidence(c);
    case "share":
      return shareEvidence(c);
    case "money":
      return isTariff(c) || describesNoun(c) || isSurcharge(c)
        ? null
        : (boundEvidence(c) ?? governed(c));
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
  const { force, start } = c.bound;
  // 人数为5人以上单数, 每册印数在200本以上.
  if (force === "after" && c.bound.beyond && oneOf(c.text, c.bound.left - 1, AMOUNTS_TO))
    return quantityNoun(c) ? { kind: "bound", start: c.bound.start } : null;
  if (force === "after" || force === "none") return null;
  if (force === "more" && !quantityNoun(c) && rateNoun(c) === null) return null;
  return { kind: "bound", start };
}

function timeEvidence(c: QuotaCase): Evidence | null {
  const { text, frame, quantity, bound } = c;
  if (bound.force === "must" || bound.force === "reach")
    return { kind: "bound", start: bound.start };
  const { start } = frame.clause;
  if (bound.force === "more" && wordBefore(text, start, nounEnd(c), DURATION) !== null)
    return { kind: "bound", start: bound.start };
  const aside = bound.force === "none" ? wordBefore(text, start, bound.left, SETTING_ASIDE) : null;
  if (aside !== null && quantity.max < WHOLE_DAY && isSpan(c))
    return { kind: "bound", start: bound.left - aside.length };
  if (limitsMaterial(c)) return { kind: "bound", start: bound.start };
  if (isDailyDuty(c)) return { kind: "bound", start: bound.start };
  if (bound.force !== "after") return null;
  if (bound.beyond) {
    // 每天锻炼1小时以上。 An attribute (工作5年以上的) has a noun behind it.
    const told = findWord(text, frame.clause.start, bound.start, PER_OR_KEEP) >= 0;
    return told && endsPhrase(text, bound.end, frame.clause.end)
      ? { kind: "bound", start: bound.start }
      : null;
  }
  if (quantity.unit.endsWith(YEAR) || quantity.unit.endsWith(YEARLY)) return null;
  if (wordBefore(text, frame.clause.start, bound.start, MEASURED_LEAD) !== null) return null;
  if (wordAt(text, bound.end, frame.sentence.end, MEASURED_TAIL) !== null) return null;
  return { kind: "limit", start: bound.start };
}

/** Days and hours of work, not the years of a plan. */
function isSpan({ quantity }: QuotaCase): boolean {
  return !quantity.unit.includes(YEAR);
}

/** 确保学生每天1小时体育活动: a span of time that 每 touches and that is to be ensured. 24 hours are a watch. */
function isDailyDuty({ text, frame, quantity, bound }: QuotaCase): boolean {
  if (bound.force !== "none" || quantity.max >= WHOLE_DAY) return false;
  if (wordBefore(text, frame.clause.start, bound.left, DAILY) === null) return false;
  return findWord(text, frame.clause.start, bound.left, ENSURING) >= 0;
}

function shareEvidence(c: QuotaCase): Evidence | null {
  const { text, frame, quantity, bound } = c;
  if (isSubsidy(c)) return null;
  const rate = rateNoun(c);
  if (bound.force === "must" || bound.force === "reach")
    return rate === null ? { kind: "bound", start: bound.start } : { kind: "rate", start: rate };
  if (bound.force === "change" && quantity.unit.endsWith(POINTS_OF_SHARE))
    return { kind: "bound", start: bound.start };
  if (isTariff(c)) return null;
  // 占比 without a bound is a weight as often as a goal.
  const weight = bound.force === "none" && text.startsWith(SHARE_OF, bound.left - SHARE_OF.length);
  if (rate !== null && !weight) return { kind: "rate", start: rate };
  const bounded = boundEvidence(c);
  if (bounded) return bounded;
  const verb = verbBefore(c);
  if (verb !== null) return { kind: "verb", start: verb };
  if (wordBefore(text, frame.clause.start, bound.left, SHARE_LEAD) !== null)
    return { kind: "bound", start: bound.start };
  const closes = quantity.unit === "%" && endsPhrase(text, bound.end, frame.clause.end);
  if (closes && findWord(text, frame.clause.start, bound.start, LOWERING) >= 0)
    return { kind: "bound", start: bound.start };
  if (isSubjectShare(c)) return { kind: "rate", start: bound.start };
  const item = listItem(c);
  return item === null ? null : { kind: "list", start: item };
}

/** 全市90%的市场主体纳入…, 100%完成: a share of the subject, with a predicate behind it. */
function isSubjectShare({ text, frame, bound, quantity }: QuotaCase): boolean {
  if (quantity.unit !== "%" || oneOf(text, bound.start - 1, OPENERS)) return false;
  if (bound.left - frame.clause.start > 6) return false;
  for (let at = frame.clause.start; at < bound.left; at++)
    if (oneOf(text, at, SHARE_SPOILERS)) return false;
  const of = text.charAt(bound.end) === OF ? bound.end + 1 : bound.end;
  return findWord(text, of, frame.clause.end, PREDICATE) >= 0;
}

/** 满意度评价不低于90分: points only of a rated thing, and only where a word binds. */
function scoreEvidence(c: QuotaCase): Evidence | null {
  const rate = rateNoun(c);
  const binds = c.bound.force === "must" || c.bound.force === "reach";
  return binds && rate !== null ? { kind: "rate", start: rate } : null;
}

/** 双胎增加500元: what is added to a price. 产值增加5亿元 names what grows. */
function isSurcharge({ text, frame, bound }: QuotaCase): boolean {
  if (bound.force !== "change") return false;
  return findWord(text, frame.clause.start, bound.end, GROWING) < 0;
}

/** Areas, lengths and weights: made or reached; a bare limit on a size is a technical standard. */
function outputEvidence(c: QuotaCase): Evidence | null {
  const { force } = c.bound;
  if (force === "reach" || force === "change" || (force === "more" && quantityNoun(c)))
    return boundEvidence(c);
  return governed(c);
}

/** 距离不小于50米, 面积不超过500平方米; but 新增绿地面积20万平方米. */
function isPhysical(c: QuotaCase): boolean {
  const { text, frame, bound } = c;
  if (
    (bound.force === "none" && verbOfTail(c) !== null) ||
    bound.force === "reach" ||
    wordBefore(text, frame.clause.start, bound.left, NEW_AREA) !== null
  )
    return false;
  return findWord(text, Math.max(frame.clause.start, bound.start - 8), bound.start, PHYSICAL) >= 0;
}

function countEvidence(c: QuotaCase): Evidence | null {
  const { text, frame, quantity, bound } = c;
  if (text.charAt(quantity.span.start - 1) === EACH) return null; // 每100人: the base of a ratio
  // 管理层级压缩至3级以内; 三级医院, 5级以上大风 are classes.
  if (quantity.unit === LEVEL && !text.slice(frame.clause.start, bound.left).includes(LEVELS))
    return null;
  if (oneOf(quantity.unit, quantity.unit.length - 1, MYRIADS) && isPhysical(c)) return null;
  const bounded = boundEvidence(c);
  if (bounded) return isBareOne(c) && bound.force !== "must" ? null : bounded;
  const each = dealtOut(c) ?? perSlash(c);
  if (each !== null) return { kind: "each", start: each };
  if (text.charAt(bound.left - 1) === DIVIDED)
    return isBatch(c) ? { kind: "batch", start: bound.left - 1 } : null;
  if (quantity.spoken && wordAt(text, bound.end, frame.clause.end, SLOGAN_NOUN) !== null)
    return null;
  if (limitsMaterial(c)) return { kind: "bound", start: bound.start };
  const single = deliversOne(c);
  if (single !== null)
    return { kind: endsPhrase(text, bound.end, frame.clause.end) ? "tail" : "verb", start: single };
  if (isBareOne(c) && !countsOne(c)) return null;
  if (CLASS_MEASURES.includes(quantity.unit)) return countedKinds(c);
  if (countsDoers(c)) return { kind: "verb", start: bound.start };
  return governed(c) ?? aimed(c) ?? floor(c);
}

/** 新增归集电子证照60种: kinds in digits that close their clause are reached; 三类清单 and 2级 name. */
function countedKinds(c: QuotaCase): Evidence | null {
  if (c.quantity.spoken || c.quantity.unit === LEVEL) return null;
  const verb = endsPhrase(c.text, c.bound.end, c.frame.clause.end) ? verbOfTail(c) : null;
  return verb === null ? null : { kind: "tail", start: verb };
}

/** 分两批; 分2期举办, where a verb of doing follows. */
function isBatch({ text, frame, quantity, bound }: QuotaCase): boolean {
  if (quantity.unit.startsWith(BATCH)) return true;
  return quantity.kind === "event" && wordAt(text, bound.end, frame.clause.end, DOING) !== null;
}

/** 2次/年, 1次/季度: the period stands behind a slash. */
function perSlash({ text, bound }: QuotaCase): number | null {
  return oneOf(text, bound.end, SLASHES) && oneOf(text, bound.end + 1, SLASH_PERIODS)
    ? bound.start
    : null;
}

/** 一 counts only happenings and persons, and only where a verb of doing touches it: 进行一次梳理, 明确一名联络员. */
function countsOne(c: QuotaCase): boolean {
  const { text, frame, quantity, bound } = c;
  if (verbBefore(c) === null) return false;
  if (quantity.kind === "event") return wordAt(text, bound.end, frame.clause.end, ONE_GO) === null;
  return COUNTABLE_ONE.includes(quantity.unit);
}

/** A verb of doing right before the number, or earlier in a clause that the number closes, or a list that goes on. */
function governed(c: QuotaCase): Evidence | null {
  const { text, frame, quantity, bound } = c;
  const direct = verbBefore(c);
  if (direct !== null && isScope(c)) return null;
  const closes = endsPhrase(text, bound.end, frame.clause.end);
  if (direct !== null && !closes) return { kind: "verb", start: direct };
  if (quantity.spoken && quantity.kind === "item" && quantity.max === 1) return null;
  // 完成户厕改造3000户: the verb that touches the number may be part of the object of an earlier one.
  const verb = closes ? verbOfTail(c) : null;
  if (verb !== null) return { kind: "tail", start: verb };
  const item = listItem(c);
  return item === null ? null : { kind: "list", start: item };
}

/** 力争10个项目开工: an aim, a count, and a predicate behind its noun. */
function aimed({ text, frame, quantity, bound }: QuotaCase): Evidence | null {
  const aim = quantity.spoken ? null : wordBefore(text, frame.clause.start, bound.left, AIMING);
  if (aim === null) return null;
  const { end } = frame.clause;
  const acts =
    findWord(text, bound.end, end, PREDICATE) >= 0 ||
    findWord(text, bound.end + 1, end, DOING) >= 0;
  return acts ? { kind: "verb", start: bound.left - aim.length } : null;
}

/** 专精特新企业50家以上。 A number that 以上 turns into a floor and that closes its phrase; 50人以上的单位 does not close it. */
function floor({ text, frame, quantity, bound }: QuotaCase): Evidence | null {
  if (
    quantity.spoken ||
    bound.force !== "after" ||
    !bound.beyond ||
    (bound.left - frame.clause.start < 2 && !oneOf(text, bound.left - 1, TOGETHER))
  )
    return null;
  // 50人以上、100人以下的: both ends of an attribute.
  for (let at = bound.end; at < bound.end + 14; at++)
    if (
      text.charAt(at) === BOUND_HEAD &&
      oneOf(text, at + 1, BOUND_TAILS) &&
      text.charAt(at + 2) === OF
    )
      return null;
  return endsPhrase(text, bound.end, frame.clause.end)
    ? { kind: "bound", start: bound.start }
    : null;
}

/** 解决6个方面的问题, 推进3项工作: the number divides or names, it is not what is produced. */
function isScope({ text, frame, quantity, bound }: QuotaCase): boolean {
  const scope = findWord(text, bound.end, Math.min(frame.clause.end, bound.end + 4), SCOPE_NOUN);
  if (scope >= 0 && (quantity.spoken || scope === bound.end)) return true;
  if (
    quantity.kind !== "item" ||
    wordBefore(text, frame.clause.start, bound.left, PURSUING) === null
  )
    return false;
  if (quantity.spoken) return true;
  if (wordAt(text, bound.end, frame.clause.end, PERFORMER_TAIL) !== null) return false;
  return findWord(text, bound.end, Math.min(frame.clause.end, bound.end + 14), PROJECT_NOUN) < 0;
}

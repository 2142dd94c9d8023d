import { ONE_GO } from "../lexicon/number-idiom.ts";
import { MYRIADS } from "../lexicon/numeral-signs.ts";
import { SLOGAN_NOUN } from "../lexicon/quota-noun.ts";
import {
  BATCH,
  BOUND_HEAD,
  BOUND_TAILS,
  CLASS_MEASURES,
  COUNTABLE_ONE,
  DIVIDED,
  EACH,
  LEVEL,
  LEVELS,
  OF,
  SLASH_PERIODS,
  SLASHES,
  TOGETHER,
} from "../lexicon/quota-signs.ts";
import { AIMING, DOING, PREDICATE } from "../lexicon/quota-verb.ts";
import { findWord, wordAt, wordBefore } from "../lexicon/word-table.ts";
import { oneOf } from "./character.ts";
import type { QuotaCase } from "./quota-case.ts";
import { endsPhrase, isBareOne } from "./quota-case.ts";
import { countsDoers } from "./quota-doer.ts";
import { dealtOut, verbBefore, verbOfTail } from "./quota-governor.ts";
import type { Evidence } from "./quota-ground.ts";
import { boundEvidence, governed, isPhysical } from "./quota-ground.ts";
import { limitsMaterial } from "./quota-material.ts";
import { deliversOne } from "./quota-single.ts";

/** Happenings, persons and things: 至少1次, 每村1名, 新增学位2000个, 培育企业50家. */
export function countEvidence(c: QuotaCase): Evidence | null {
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

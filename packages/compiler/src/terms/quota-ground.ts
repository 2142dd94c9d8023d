import { PERFORMER_TAIL } from "../lexicon/performer.ts";
import { NEW_AREA, PHYSICAL, SCOPE_NOUN } from "../lexicon/quota-noun.ts";
import { AMOUNTS_TO, PROJECT_NOUN } from "../lexicon/quota-signs.ts";
import { PURSUING } from "../lexicon/quota-verb.ts";
import { findWord, wordAt, wordBefore } from "../lexicon/word-table.ts";
import { oneOf } from "./character.ts";
import type { QuotaCase } from "./quota-case.ts";
import { endsPhrase } from "./quota-case.ts";
import { listItem, quantityNoun, rateNoun, verbBefore, verbOfTail } from "./quota-governor.ts";

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

/** 至少, 不超过, 达到, 降至; 超过 only behind a noun of quantity; 增长 by an amount. */
export function boundEvidence(c: QuotaCase): Evidence | null {
  const { force, start } = c.bound;
  // 人数为5人以上单数, 每册印数在200本以上.
  if (force === "after" && c.bound.beyond && oneOf(c.text, c.bound.left - 1, AMOUNTS_TO))
    return quantityNoun(c) ? { kind: "bound", start: c.bound.start } : null;
  if (force === "after" || force === "none") return null;
  if (force === "more" && !quantityNoun(c) && rateNoun(c) === null) return null;
  return { kind: "bound", start };
}

/** A verb of doing right before the number, or earlier in a clause that the number closes, or a list that goes on. */
export function governed(c: QuotaCase): Evidence | null {
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

/** 距离不小于50米, 面积不超过500平方米; but 新增绿地面积20万平方米. */
export function isPhysical(c: QuotaCase): boolean {
  const { text, frame, bound } = c;
  if (
    (bound.force === "none" && verbOfTail(c) !== null) ||
    bound.force === "reach" ||
    wordBefore(text, frame.clause.start, bound.left, NEW_AREA) !== null
  )
    return false;
  return findWord(text, Math.max(frame.clause.start, bound.start - 8), bound.start, PHYSICAL) >= 0;
}

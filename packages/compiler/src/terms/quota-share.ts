import {
  OF,
  OPENERS,
  POINTS_OF_SHARE,
  SHARE_LEAD,
  SHARE_OF,
  SHARE_SPOILERS,
} from "../lexicon/quota-signs.ts";
import { LOWERING, PREDICATE } from "../lexicon/quota-verb.ts";
import { findWord, wordBefore } from "../lexicon/word-table.ts";
import { oneOf } from "./character.ts";
import type { QuotaCase } from "./quota-case.ts";
import { endsPhrase } from "./quota-case.ts";
import { isSubsidy, isTariff } from "./quota-exclusion.ts";
import { listItem, rateNoun, verbBefore } from "./quota-governor.ts";
import type { Evidence } from "./quota-ground.ts";
import { boundEvidence } from "./quota-ground.ts";

/** Shares of a whole: 合格率达到95%, 下降3个百分点, 90%的村完成改造. */
export function shareEvidence(c: QuotaCase): Evidence | null {
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

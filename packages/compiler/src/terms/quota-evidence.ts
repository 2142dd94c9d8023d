import { GROWING } from "../lexicon/quota-noun.ts";
import { findWord } from "../lexicon/word-table.ts";
import type { QuotaCase } from "./quota-case.ts";
import { countEvidence } from "./quota-count.ts";
import { describesNoun, isExcluded, isTariff } from "./quota-exclusion.ts";
import { quantityNoun, rateNoun } from "./quota-governor.ts";
import type { Evidence } from "./quota-ground.ts";
import { boundEvidence, governed, isPhysical } from "./quota-ground.ts";
import { shareEvidence } from "./quota-share.ts";
import { timeEvidence } from "./quota-time.ts";

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

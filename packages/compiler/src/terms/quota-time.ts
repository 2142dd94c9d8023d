import { PER_OR_KEEP } from "../lexicon/quota-noun.ts";
import {
  DAILY,
  DURATION,
  MEASURED_LEAD,
  MEASURED_TAIL,
  SETTING_ASIDE,
  YEAR,
  YEARLY,
} from "../lexicon/quota-signs.ts";
import { ENSURING } from "../lexicon/quota-verb.ts";
import { findWord, wordAt, wordBefore } from "../lexicon/word-table.ts";
import type { QuotaCase } from "./quota-case.ts";
import { endsPhrase } from "./quota-case.ts";
import { nounEnd } from "./quota-governor.ts";
import type { Evidence } from "./quota-ground.ts";
import { limitsMaterial } from "./quota-material.ts";

/** Hours of a watch round the clock. */
const WHOLE_DAY = 24;

/** Spans of time: 不超过3天, 48小时内, 安排2天, 每天锻炼1小时以上. */
export function timeEvidence(c: QuotaCase): Evidence | null {
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

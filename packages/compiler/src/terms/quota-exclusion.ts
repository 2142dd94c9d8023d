import {
  BASIS_NOUN,
  CAN_COMPOUND,
  FACT,
  HISTORY,
  PRICE_HEAD,
  SUBSIDY,
  TARIFF,
} from "../lexicon/quota-noun.ts";
import {
  ABOUT_THEM,
  AIM_NOUN,
  AMOUNT_NOUN_HEADS,
  CAN,
  DAY,
  EACH,
  HOUR_HEADS,
  IF_HEADS,
  IN_A_ROW,
  MAY,
  MONTH,
  NEGATIONS,
  OF,
  QUALITY_ENDS,
  TIME_SPOILERS,
  TOWARDS,
  WHEN,
} from "../lexicon/quota-signs.ts";
import { CASE_VERB, DOING } from "../lexicon/quota-verb.ts";
import { findWord, wordAt } from "../lexicon/word-table.ts";
import { digitAt, oneOf } from "./character.ts";
import { endsPhrase, type QuotaCase } from "./quota-case.ts";
import { verbBefore } from "./quota-governor.ts";
import { limitsMaterial } from "./quota-material.ts";
import { isName } from "./quota-name.ts";

/** How long a relative clause may go on behind its number: 超过3次未按要求整改的. */
const RELATIVE_REACH = 40;

/** Whether the number is none that anybody must reach, whatever binds it: a name, a condition, a permission, a fact. */
export function isExcluded(c: QuotaCase): boolean {
  return (
    isName(c) ||
    isPlaceInTime(c) ||
    isCondition(c) ||
    isQualification(c) ||
    isAttribute(c) ||
    isPermission(c) ||
    isFact(c) ||
    isCase(c)
  );
}

/** 3月5日, 5年来, 两周后: days of the calendar and places in time. */
function isPlaceInTime({ text, quantity }: QuotaCase): boolean {
  const { start, end } = quantity.span;
  if (quantity.kind !== "time") return false;
  if (text.charAt(start - 1) === EACH) return true; // 每2小时 is a rhythm
  if (quantity.unit === DAY && (text.charAt(start - 1) === MONTH || digitAt(text, start - 1)))
    return true;
  return oneOf(text, end, TIME_SPOILERS);
}

/** 连续两次评估较差的，…; 水位超过3米时…: the clause says when something else happens. */
function isCondition({ text, frame, quantity, bound }: QuotaCase): boolean {
  const { clause } = frame;
  if (text.startsWith(IN_A_ROW, quantity.span.start - 2)) return true;
  const tail = clause.end - bound.end;
  if (tail > 0 && tail <= RELATIVE_REACH) {
    const last = text.charAt(clause.end - 1);
    if (last === OF && !text.startsWith(AIM_NOUN, clause.end - 2)) return true;
    if (last === WHEN && !oneOf(text, clause.end - 2, HOUR_HEADS)) return true;
  }
  if (bound.force === "must") return false;
  return oneOf(text, clause.start, IF_HEADS) || text.startsWith(ABOUT_THEM, clause.start);
}

/** 青年占比不低于50%的集体可以申报: who may. */
function isQualification({ text, frame, bound }: QuotaCase): boolean {
  if (text.charAt(bound.end) !== OF) return false;
  const verb = findWord(
    text,
    bound.end,
    Math.min(frame.clause.end, bound.end + RELATIVE_REACH),
    MAY,
  );
  return verb > bound.end + 1;
}

/** 达到90%以上的村, 对超过3次未整改的企业: the number says which ones are meant. */
function isAttribute(c: QuotaCase): boolean {
  const { text, frame, quantity, bound } = c;
  if (bound.force === "more" && (text.charAt(bound.left - 1) === TOWARDS || negatedAttribute(c)))
    return true;
  if (bound.force !== "more" && bound.force !== "reach" && bound.force !== "after") return false;
  if (text.charAt(bound.end) !== OF || oneOf(text, bound.end + 1, AMOUNT_NOUN_HEADS)) return false;
  if (limitsMaterial(c)) return false;
  // 八成以上的企业完成改造: a share at the head of its clause is the subject itself.
  const subject =
    quantity.kind === "share" && bound.force === "after" && bound.left - frame.clause.start <= 4;
  return !subject && verbBefore(c) === null;
}

function negatedAttribute({ text, frame, bound }: QuotaCase): boolean {
  let negated = false;
  for (let at = bound.end; at < frame.clause.end && at - bound.end < RELATIVE_REACH; at++) {
    if (oneOf(text, at, NEGATIONS)) negated = true;
    else if (negated && text.charAt(at) === OF) return true;
  }
  return false;
}

/** 可, 可以 before the number within its clause. */
function isPermission({ text, frame, quantity }: QuotaCase): boolean {
  const { start, end } = frame.clause;
  for (let at = quantity.span.start - 1; at >= start; at--) {
    if (text.charAt(at) !== CAN || oneOf(text, at + 2, QUALITY_ENDS)) continue;
    if ((wordAt(text, at, end, CAN_COMPOUND) ?? wordAt(text, at - 1, end, CAN_COMPOUND)) === null)
      return true;
  }
  return false;
}

/** 已建成50个; 5年来累计引进300个. */
function isFact({ text, frame, quantity, bound }: QuotaCase): boolean {
  if (bound.force === "must" || (quantity.kind === "time" && bound.within)) return false;
  const { start } = quantity.span;
  return (
    tellsFact(text, frame.clause.start, start) ||
    findWord(text, frame.sentence.start, start, HISTORY) >= 0
  );
}

/** A word of what already is, but for 在现有基础上. */
function tellsFact(text: string, start: number, end: number): boolean {
  for (let at = findWord(text, start, end, FACT); at >= 0; at = findWord(text, at + 1, end, FACT)) {
    const word = wordAt(text, at, end, FACT) ?? "";
    if (wordAt(text, at + word.length, end, BASIS_NOUN) === null) return true;
  }
  return false;
}

/** 每增加一个胎儿增加500元, 每开展1次得2分: the count behind 每 is the base of a rate. */
function isCase({ text, frame, bound }: QuotaCase): boolean {
  if (bound.force === "must") return false;
  for (let at = bound.left - 1; at >= frame.clause.start; at--) {
    if (text.charAt(at) !== EACH) continue;
    if (wordAt(text, at + 1, bound.left, CASE_VERB) !== null) return true;
    const verb = wordAt(text, at + 1, bound.left, DOING);
    return verb !== null && verb.length > 1 && at + 1 + verb.length === bound.left;
  }
  return false;
}

/** Rates of subsidy, price, penalty or marking: the clause says how much somebody gets. */
export function isTariff({ text, frame, quantity, bound }: QuotaCase): boolean {
  if (findWord(text, frame.clause.start, frame.clause.end, TARIFF) >= 0) return true;
  return (
    quantity.kind === "money" && findWord(text, frame.sentence.start, bound.left, PRICE_HEAD) >= 0
  );
}

/** 补助不超过总投资的30%: how much is handed out, however it is bound. */
export function isSubsidy({ text, frame }: QuotaCase): boolean {
  return findWord(text, frame.clause.start, frame.clause.end, SUBSIDY) >= 0;
}

/** 投资5000万元以上项目, 时速120公里以上线路: a measure right before a noun, with no verb that governs it. */
export function describesNoun(c: QuotaCase): boolean {
  if (c.bound.force === "must" || endsPhrase(c.text, c.bound.end, c.frame.clause.end)) return false;
  return verbBefore(c) === null;
}

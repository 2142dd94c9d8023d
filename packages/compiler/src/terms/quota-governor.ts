import { FACT, QUANTITY_NOUN, RATE_NOUN } from "../lexicon/quota-noun.ts";
import {
  AMONG_THEM,
  APIECE,
  ATTRIBUTE_MARKS,
  BASIS,
  EACH,
  LIST_JOINTS,
  LIST_MARK,
  NAMED_AFTER,
  NOUN_STOPS,
  ONE,
  ONE_OR_HALF,
  PERIOD_HEADS,
  RATE_FILLER,
  RATE_LEAD,
} from "../lexicon/quota-signs.ts";
import { DOING, FILLER, HIDES_VERB, PREDICATE, SHORT_VERB } from "../lexicon/quota-verb.ts";
import { findWord, wordAt, wordBefore } from "../lexicon/word-table.ts";
import { digitAt, oneOf } from "./character.ts";
import { endsDate } from "./date-end.ts";
import { nameBracketStart } from "./name-bracket.ts";
import { agencyAt } from "./performer-name.ts";
import { isRhythmDigit } from "./period-at.ts";
import { type QuotaCase } from "./quota-case.ts";

/** How far a verb of doing may stand before the number that closes its clause. */
const TAIL_REACH = 40;
/** How far a list goes on from one number to the next. */
const LIST_REACH = 30;
/** How far 每 may stand before its number: 每个行政村确定1名. */
const EACH_REACH = 12;
/** The longest rate noun with its attributes. */
const RATE_REACH = 24;

/** Where the verb of doing that touches the number begins, past filler words: ⟦新建⟧了3座; null where none stands. */
export function verbBefore({ text, frame, bound }: QuotaCase): number | null {
  let at = bound.left;
  for (let steps = 0; steps < 4; steps++) {
    const verb = wordBefore(text, frame.clause.start, at, DOING);
    if (verb !== null && verb.length > 1) return at - verb.length;
    const filler = wordBefore(text, frame.clause.start, at, FILLER);
    if (filler === null) return null;
    at -= filler.length;
  }
  return null;
}

/** Where the first verb of doing begins in the clause that the number closes: ⟦培育⟧龙头企业50家; null where none does. */
export function verbOfTail({ text, frame, bound, previousEnd }: QuotaCase): number | null {
  const start = Math.max(frame.clause.start, bound.left - TAIL_REACH, previousEnd ?? 0);
  for (let at = start; at < bound.left; at++) {
    const verb = wordAt(text, at, bound.left, DOING);
    if (verb === null || verb.length === 1) continue;
    // 各培训机构, 检查组: the verb is part of a unit's name.
    if (agencyAt(text, at + verb.length, bound.left)) continue;
    if (oneOf(text, at + verb.length, NAMED_AFTER)) continue; // 检查费, 组织奖
    if (wordAt(text, at - 1, bound.left, HIDES_VERB) !== null) continue; // 运动员
    // 建成后日处理能力2万吨, 新增的50个: the verb belongs to an attribute.
    if (oneOf(text, at + verb.length, ATTRIBUTE_MARKS)) return null;
    return text.slice(at, bound.left).includes(BASIS) ? null : at;
  }
  return null;
}

/** Where the list item begins that goes on from the obligation before it: 编发信息20条、⟦简报5期⟧; null where it does not. */
export function listItem({ text, bound, previousEnd }: QuotaCase): number | null {
  if (previousEnd === null || previousEnd > bound.start || bound.start - previousEnd > LIST_REACH)
    return null;
  let item = -1;
  for (let at = previousEnd; at < bound.start; at++)
    if (oneOf(text, at, LIST_JOINTS)) item = at + 1;
  if (item < 0 || findWord(text, previousEnd, bound.start, PREDICATE) >= 0) return null;
  if (findWord(text, item, bound.start, FACT) >= 0) return null;
  return text.startsWith(AMONG_THEM, item) ? item + AMONG_THEM.length : item;
}

/** Where 每 or 各 begins that deals the number out: ⟦每人⟧1篇, ⟦每村⟧建1个, 各1次, ⟦每月⟧1次; null where none does. */
export function dealtOut({ text, frame, quantity, bound }: QuotaCase): number | null {
  const { start } = frame.clause;
  let at = bound.left;
  for (let steps = 0; steps < 2; steps++) {
    const verb = wordBefore(text, start, at, DOING) ?? wordBefore(text, start, at, SHORT_VERB);
    if (verb === null) break;
    at -= verb.length;
  }
  const happening = quantity.kind === "event";
  // 一月一次, 半年1次: the period touches the count.
  if (
    happening &&
    oneOf(text, at - 1, PERIOD_HEADS) &&
    oneOf(text, at - 2, ONE_OR_HALF) &&
    at - 2 >= start
  )
    return text.charAt(at - 3) === EACH ? at - 3 : at - 2;
  for (let here = at - 1; here >= Math.max(start, at - EACH_REACH); here--) {
    if (text.charAt(here) === LIST_MARK || (digitAt(text, here) && !isRhythmDigit(text, here)))
      return null;
    // 每一个 and 每一次 are "every", not a rate; 每 alone deals out happenings only (每次).
    if (text.charAt(here) === EACH && (happening || at - here >= 2))
      return text.charAt(here + 1) === ONE && at - here <= 2 ? null : here;
    if (text.charAt(here) === APIECE && here === at - 1) return here;
  }
  return null;
}

/** Where the rate noun that a share belongs to begins: ⟦群众满意度⟧达到95%; null where none stands before the bound words. */
export function rateNoun(c: QuotaCase): number | null {
  const { text, frame } = c;
  const end = nounEnd(c);
  const noun = wordBefore(text, frame.clause.start, end, RATE_NOUN);
  if (noun === null) return null;
  let start = end - noun.length;
  while (
    start > frame.clause.start &&
    end - start < RATE_REACH &&
    !oneOf(text, start - 1, NOUN_STOPS) &&
    !endsDate(text, start)
  )
    start = Math.min(start - 1, nameBracketStart(text, start));
  return start + (wordAt(text, start, end, RATE_LEAD)?.length ?? 0);
}

/** Whether a noun of quantity stands before the bound words: 产业规模突破500亿元. */
export function quantityNoun(c: QuotaCase): boolean {
  return wordBefore(c.text, c.frame.clause.start, nounEnd(c), QUANTITY_NOUN) !== null;
}

/** Where the noun before the bound words ends, past 均, 要, 为 and the like. */
export function nounEnd({ text, frame, bound }: QuotaCase): number {
  let at = bound.left;
  for (let steps = 0; steps < 3; steps++) {
    const word = wordBefore(text, frame.clause.start, at, RATE_FILLER);
    if (word === null) break;
    at -= word.length;
  }
  return at;
}

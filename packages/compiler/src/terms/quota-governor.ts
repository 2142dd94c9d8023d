import {
  AIMING,
  DOING,
  FACT,
  FILLER,
  PREDICATE,
  QUANTITY_NOUN,
  RATE_NOUN,
  SHORT_VERB,
} from "../lexicon/quota-verb.ts";
import { findWord, type WordTable, wordAt, wordBefore, wordTable } from "../lexicon/word-table.ts";
import { digitAt, oneOf, type QuotaCase } from "./quota-case.ts";

/** Words between a rate noun and its value: 合格率⟦均要⟧达到. */
const RATE_FILLER: WordTable = wordTable(
  "要 应 须 需 均 都 分别 力争 为 是 必须 要求 总体 均为 目标 全部 整体 稳步 进一步 总体上 同比 要求不",
);

/** Where the verb of doing that touches the number begins, past filler words: ⟦新建⟧了3座; null where none stands. */
export function verbBefore(c: QuotaCase): number | null {
  const { text, frame, bound } = c;
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
export function verbOfTail(c: QuotaCase): number | null {
  const { text, frame, bound, previousEnd } = c;
  const start = Math.max(frame.clause.start, bound.left - 40, previousEnd ?? 0);
  for (let at = start; at < bound.left; at++) {
    const verb = wordAt(text, at, bound.left, DOING);
    if (verb === null || verb.length === 1) continue;
    // 建成后日处理能力2万吨, 建成的50个: the verb belongs to an attribute.
    if (oneOf(text, at + verb.length, "后的前")) return null;
    return text.slice(at, bound.left).includes("的基础上") ? null : at;
  }
  return null;
}

/** Where the list item begins that goes on from the obligation before it: 编发信息20条、⟦简报5期⟧; null where it does not. */
export function listItem(c: QuotaCase): number | null {
  const { text, bound, previousEnd } = c;
  if (previousEnd === null || previousEnd > bound.start || bound.start - previousEnd > 30)
    return null;
  let joint = -1;
  for (let at = previousEnd; at < bound.start; at++) {
    if (oneOf(text, at, "、和与及，,")) joint = at + 1;
  }
  if (joint < 0) return null;
  if (
    findWord(text, previousEnd, bound.start, PREDICATE) >= 0 ||
    findWord(text, joint, bound.start, FACT) >= 0
  )
    return null;
  return joint;
}

/** Where 每 or 各 begins that deals the number out: ⟦每人⟧1篇, ⟦每村⟧建1个, 各1次, ⟦每月⟧1次; null where none does. */
export function dealtOut(c: QuotaCase): number | null {
  const { text, frame, quantity, bound } = c;
  let at = bound.left;
  for (let steps = 0; steps < 2; steps++) {
    const verb =
      wordBefore(text, frame.clause.start, at, DOING) ??
      wordBefore(text, frame.clause.start, at, SHORT_VERB);
    if (verb === null) break;
    at -= verb.length;
  }
  // 一月一次, 半年1次: the period touches the count.
  if (
    quantity.kind === "event" &&
    oneOf(text, at - 1, "年月周天日季旬") &&
    oneOf(text, at - 2, "一半")
  )
    return at - 2;
  for (let here = at - 1; here >= Math.max(frame.clause.start, at - 12); here--) {
    if (oneOf(text, here, "、") || (digitAt(text, here) && !ofRhythm(text, here))) return null;
    if (text.charAt(here) === "每" && (quantity.kind === "event" || at - here >= 2))
      return text.charAt(here + 1) === "一" && at - here <= 2 ? null : here;
    if (text.charAt(here) === "各" && here === at - 1) return here;
  }
  return null;
}

/** A digit that belongs to a rhythm: 每2小时, 每15天. */
function ofRhythm(text: string, at: number): boolean {
  let here = at;
  while (digitAt(text, here - 1)) here--;
  return oneOf(text, here - 1, "每");
}

/** Where the rate noun that a share belongs to begins: ⟦群众满意度⟧达到95%; null where none stands before the bound words. */
export function rateNoun(c: QuotaCase): number | null {
  const at = nounEnd(c);
  const { text, frame } = c;
  const noun = wordBefore(text, frame.clause.start, at, RATE_NOUN);
  if (noun === null) return null;
  let start = at - noun.length;
  while (start > frame.clause.start && at - start < 14 && !oneOf(text, start - 1, "、的”“"))
    start--;
  const aim = wordAt(text, start, at, AIMING);
  return aim === null ? start : start + aim.length;
}

/** Whether a noun of quantity stands before the bound words: 产业规模突破500亿元. */
export function quantityNoun(c: QuotaCase): boolean {
  const { text, frame } = c;
  return wordBefore(text, frame.clause.start, nounEnd(c), QUANTITY_NOUN) !== null;
}

function nounEnd({ text, frame, bound }: QuotaCase): number {
  let at = bound.left;
  for (let steps = 0; steps < 3; steps++) {
    const word = wordBefore(text, frame.clause.start, at, RATE_FILLER);
    if (word === null) break;
    at -= word.length;
  }
  return at;
}

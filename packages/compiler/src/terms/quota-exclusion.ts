import { IDIOM_TAIL, NUMBER_IDIOM } from "../lexicon/number-idiom.ts";
import { CAN_COMPOUND, FACT, HISTORY, TARIFF } from "../lexicon/quota-verb.ts";
import { findWord, wordAt, wordBefore } from "../lexicon/word-table.ts";
import { digitAt, endsPhrase, isBareOne, oneOf, type QuotaCase } from "./quota-case.ts";
import { verbBefore } from "./quota-governor.ts";

/** Whether the number is none that anybody must reach, whatever binds it: a name, a condition, a permission, a fact. */
export function isExcluded(c: QuotaCase): boolean {
  return isName(c) || isCondition(c) || isPermission(c) || isFact(c);
}

/** Ordinals, fixed words, quoted names, titles, ratios: “四个意识”, 前三名, 7×24小时, 一人一策. */
function isName(c: QuotaCase): boolean {
  const { text, frame, quantity } = c;
  const { start, end } = quantity.span;
  if (start > 0 && oneOf(text, start - 1, '“"‘《「【×*/—')) return true;
  if (oneOf(text, start - 1, ":：") && digitAt(text, start - 2)) return true;
  if (oneOf(text, start - 1, "前") && !oneOf(text, start - 2, "底末日年月旬午会期")) return true;
  if (text.startsWith("一式", start - 2)) return true;
  const idiom = wordAt(text, start, frame.sentence.end, NUMBER_IDIOM);
  if (idiom !== null && idiom.length >= end - start && !countsAfterAll(c, idiom)) return true;
  if (quantity.spoken && wordBefore(text, frame.sentence.start, end, IDIOM_TAIL) !== null)
    return true;
  if (isBareOne(c) && paired(c)) return true;
  if (quantity.unit === "日" && (oneOf(text, start - 1, "月") || digitAt(text, start - 1)))
    return true;
  if (quantity.kind === "time" && oneOf(text, end, "来间后前")) return true;
  if (oneOf(text, end, "×:：") && digitAt(text, end + 1)) return true;
  return insideTitle(text, frame.sentence.start, start);
}

/** 至少一户, 每人一件: the short fixed words of 一 give way to a word that counts. */
function countsAfterAll({ text, bound, quantity }: QuotaCase, idiom: string): boolean {
  if (idiom.length > 2 || idiom === "一批" || idiom === "一线") return false;
  const { start } = quantity.span;
  if (bound.force === "must" || oneOf(text, start - 1, "各")) return true;
  for (let at = start - 1; at >= Math.max(0, start - 6); at--) {
    if (oneOf(text, at, "，。；、\n")) return false;
    if (text.charAt(at) === "每") return true;
  }
  return false;
}

/** 一企一策, 一户一档; but 一月一次 counts. */
function paired({ text, quantity }: QuotaCase): boolean {
  const { start, end } = quantity.span;
  if (text.charAt(end) === "一") return true;
  return (
    text.charAt(start - 2) === "一" &&
    !(quantity.kind === "event" && oneOf(text, start - 1, "年月周季日天"))
  );
}

function insideTitle(text: string, start: number, end: number): boolean {
  for (let at = end - 1; at >= start; at--) {
    if (text.charAt(at) === "》") return false;
    if (text.charAt(at) === "《") return true;
  }
  return false;
}

/** 连续两次评估较差的，…; 达到90%以上的村: the number says of what or when something else is said. */
function isCondition(c: QuotaCase): boolean {
  const { text, frame, quantity, bound } = c;
  const { clause } = frame;
  if (text.startsWith("连续", quantity.span.start - 2)) return true;
  const tail = clause.end - bound.end;
  if (tail > 0 && tail <= 40) {
    if (oneOf(text, clause.end - 1, "的") && !text.startsWith("目的", clause.end - 2)) return true;
    if (oneOf(text, clause.end - 1, "时") && !oneOf(text, clause.end - 2, "小及按准随课学工"))
      return true;
  }
  if (
    bound.force !== "must" &&
    (oneOf(text, clause.start, "如若凡") || text.startsWith("对于", clause.start))
  )
    return true;
  if (bound.force !== "more" && bound.force !== "reach" && bound.force !== "after") return false;
  if (
    bound.force === "more" &&
    (oneOf(text, bound.left - 1, "对") || /[未不].{1,12}的/.test(text.slice(bound.end, clause.end)))
  )
    return true;
  if (!oneOf(text, bound.end, "的") || oneOf(text, bound.end + 1, "目标要比进指任")) return false;
  const opens =
    quantity.kind === "share" && bound.force === "after" && bound.left - clause.start <= 4;
  return !opens && verbBefore(c) === null;
}

/** 可, 可以 before the number within its clause. */
function isPermission({ text, frame, quantity }: QuotaCase): boolean {
  for (let at = quantity.span.start - 1; at >= frame.clause.start; at--) {
    if (text.charAt(at) !== "可") continue;
    const compound =
      wordAt(text, at, frame.clause.end, CAN_COMPOUND) ??
      wordAt(text, at - 1, frame.clause.end, CAN_COMPOUND);
    if (compound === null) return true;
  }
  return false;
}

/** 已建成50个; 5年来累计引进300个. */
function isFact({ text, frame, quantity, bound }: QuotaCase): boolean {
  if (bound.force === "must" || (quantity.kind === "time" && bound.within)) return false;
  const { start } = quantity.span;
  return (
    findWord(text, frame.clause.start, start, FACT) >= 0 ||
    findWord(text, frame.sentence.start, start, HISTORY) >= 0
  );
}

/** Rates of subsidy, price, penalty or marking: the clause says how much somebody gets. */
export function isTariff({ text, frame }: QuotaCase): boolean {
  return findWord(text, frame.clause.start, frame.clause.end, TARIFF) >= 0;
}

/** 投资5000万元以上项目, 时速120公里以上线路: a measure right before a noun, with no verb that governs it. */
export function describesNoun(c: QuotaCase): boolean {
  if (c.bound.force === "must" || endsPhrase(c.text, c.bound.end, c.frame.clause.end)) return false;
  return verbBefore(c) === null;
}

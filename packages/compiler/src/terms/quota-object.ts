import { DOING, PREDICATE } from "../lexicon/quota-verb.ts";
import { type WordTable, wordAt, wordTable } from "../lexicon/word-table.ts";
import type { Phrase } from "../model/phrase.ts";
import { isBlank, type Span, span, trimSpan } from "../source/span.ts";
import type { ClauseFrame } from "./clause-frame.ts";
import type { Bound } from "./quota-bound.ts";
import { digitAt, endsPhrase, oneOf } from "./quota-case.ts";
import type { Evidence } from "./quota-evidence.ts";

/** Words before the noun phrase of a bound that are no part of it. */
const LEADING: WordTable = wordTable(
  "力争 确保 努力 实现 开展 组织 举办 召开 完成 进行 参加 要 应 须 需 并 且 使 将 其中 原则上 每年 每月 全年 累计 到 均 都",
);
/** The longest object phrase that is still worth printing. */
const LONGEST = 24;
/** How much longer than the count the object may be and still belong to the quote. */
const SLACK = 8;

/** The words that carry the count, and what they count: `⟦撰写1篇学习心得⟧`, 学习心得. `floor`: where performer and period end. */
export function quotaObject(
  text: string,
  frame: ClauseFrame,
  bound: Bound,
  found: Evidence,
  floor: number,
): { span: Span; what: Phrase | null } {
  const start = Math.min(found.start, bound.start);
  // A rate and its value are complete; so are batches.
  const closed = found.kind === "batch" || (found.kind === "rate" && found.start < bound.start);
  const after = closed ? null : objectAfter(text, frame, bound, found.kind === "limit");
  if (after || found.kind === "batch") {
    const near = after !== null && after.end - bound.end <= bound.end - start + SLACK;
    const whole = trimSpan(text, span(start, near ? after.end : bound.end));
    return { span: whole, what: after && phrase(text, after) };
  }
  const what =
    start < bound.start
      ? found.kind === "rate"
        ? span(start, bound.start)
        : objectBefore(text, start, bound.start)
      : topicBefore(text, Math.max(frame.clause.start, floor), bound.start);
  // A long noun phrase stays out of the quote, which is to point at the number.
  const near = what !== null && bound.start - what.start <= bound.end - bound.start + SLACK;
  const from = near ? Math.min(start, what.start) : start;
  return { span: trimSpan(text, span(from, bound.end)), what: what && phrase(text, what) };
}

/** The phrase behind the number: up to a stop, a conjunction or a predicate (the predicate itself is what a limit is for). */
function objectAfter(text: string, frame: ClauseFrame, bound: Bound, limit: boolean): Span | null {
  let start = bound.end;
  if (oneOf(text, start, "的")) start++;
  if (text.startsWith("比例", start)) start += 2;
  if (endsPhrase(text, start, frame.clause.end)) return null;
  let at = start;
  for (; at < frame.clause.end && at - start <= LONGEST; at++) {
    if (at > start && endsPhrase(text, at, frame.clause.end)) break;
    if (!limit && at > start + 1 && wordAt(text, at, frame.clause.end, PREDICATE) !== null) break;
  }
  return at - start > LONGEST ? null : span(start, at);
}

/** The phrase before the number, past the verb that governs it: 培育⟦龙头企业⟧50家. */
function objectBefore(text: string, start: number, end: number): Span | null {
  let from = start;
  for (let at = start; at < end; at++) {
    const verb = wordAt(text, at, end, DOING);
    // The verb of 每季度报送总结1份 stands behind its rhythm; a verb right before the count (考评一次) is itself the object.
    if (verb !== null && verb.length > 1 && (at === start || oneOf(text, start, "每各"))) {
      from = at + verb.length < end ? at + verb.length : at;
      break;
    }
  }
  const found = trimSpan(text, span(from, end));
  // What is left may be the rhythm alone: 每月, 一月, 营业期间每2小时.
  const rhythm =
    oneOf(text, found.start, "每一半") || text.slice(found.start, found.end).includes("每");
  return found.end > found.start && !rhythm ? found : null;
}

/** The noun phrase that a bound closes: 每年⟦志愿服务⟧不少于24小时. */
function topicBefore(text: string, start: number, end: number): Span | null {
  let from = start;
  for (let at = end; at > start; at--) {
    if (
      !oneOf(text, at - 1, "、的”“将把前") &&
      !(oneOf(text, at - 1, "以") && !oneOf(text, at, "上下"))
    )
      continue;
    from = at;
    break;
  }
  for (;;) {
    const lead = wordAt(text, from, end, LEADING);
    const date = lead === null ? datePart(text, from, end) : from;
    if (lead === null && date === from) break;
    from = lead === null ? date : from + lead.length;
  }
  // 审批时间由20个工作日压缩至5个: what it was before is no part of the noun.
  let to = end;
  for (let at = from + 1; at < end - 1 && to === end; at++)
    if (oneOf(text, at, "由从") && digitAt(text, at + 1)) to = at;
  const found = trimSpan(text, span(from, to));
  return found.end > found.start + 1 && found.end - found.start <= LONGEST ? found : null;
}

/** Past one part of a date: 2027年, 3月, 底. */
function datePart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && digitAt(text, at)) at++;
  if (at === start || at >= end || !oneOf(text, at, "年月日")) return start;
  return oneOf(text, at + 1, "底末初") ? at + 2 : at + 1;
}

function phrase(text: string, at: Span): Phrase {
  let out = "";
  for (let i = at.start; i < at.end; i++) if (!isBlank(text.charCodeAt(i))) out += text.charAt(i);
  return { text: out, span: at };
}

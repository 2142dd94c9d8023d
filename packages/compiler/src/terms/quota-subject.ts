import { readDigits, readNumeral } from "../lexicon/numeral.ts";
import {
  CAUSATIVE,
  DEALT_OUT,
  LEAD_IN,
  NO_NAME,
  OBLIGES,
  PERFORMER_TAIL,
  PREDICATE_OPENER,
} from "../lexicon/performer.ts";
import { DOING } from "../lexicon/quota-verb.ts";
import { wordAt } from "../lexicon/word-table.ts";
import type { Phrase } from "../model/phrase.ts";
import { isBlank, type Span, span } from "../source/span.ts";
import type { ClauseFrame } from "./clause-frame.ts";
import type { Bound } from "./quota-bound.ts";
import { digitAt, oneOf } from "./quota-case.ts";

const COUNTED = ["小时", "分钟", "工作日", "季度", "星期", "学期", "月", "周", "天", "日", "年"];
const PERIODS = [
  "小时",
  "半年",
  "半月",
  "季度",
  "学期",
  "学年",
  "年度",
  "年",
  "季",
  "月",
  "旬",
  "周",
  "星期",
  "天",
  "日",
];
/** Tails that make a unit's name of the verb before them: 检查组, 建设单位. */
const AGENCY: ReadonlySet<string> = new Set(
  "组 队 大队 中队 支队 机构 单位 部门 中心 站 所 人员 专班 领导小组 小组 科 处 室 办公室".split(
    " ",
  ),
);
const STOPS = "。！？；;!?\n";
/** The longest name of a performer, lists included. */
const LONGEST = 36;
/** How far back, in characters, a paragraph's subject is looked for. */
const MEMORY = 240;

/**
 * The period an obligation recurs in: 每季度 gives 季度, 全年 gives 年, 每两周 gives 两周, 一年至少2次 gives 年.
 * Looked for in the sentence before it (a share and a limit of time: in their own clause), then behind a slash (2次/年).
 */
export function quotaPeriod(
  text: string,
  from: number,
  frame: ClauseFrame,
  bound: Bound,
): Phrase | null {
  for (let at = bound.start - 1; at >= from; at--) {
    const c = text.charAt(at);
    if (
      c !== "每" &&
      c !== "按" &&
      c !== "逐" &&
      !(c === "全" && text.charAt(at + 1) === "年") &&
      !leadsPeriod(text, at, from)
    )
      continue;
    const named = periodAt(text, at + 1, bound.start, c === "每");
    if (named) return named;
    if (c === "每" && oneOf(text, at + 1, "次期场批轮堂节")) return null; // 每次: no calendar period
  }
  if (bound.start > from) {
    // 半年一次, 年度不少于2次: the period touches the count.
    for (const unit of TOUCHING)
      if (text.startsWith(unit, bound.start - unit.length) && bound.start - unit.length >= from)
        return periodAt(text, bound.start - unit.length, bound.start, false);
  }
  return oneOf(text, bound.end, "/／")
    ? periodAt(text, bound.end + 1, frame.sentence.end, false)
    : null;
}

const TOUCHING = ["半年", "季度", "年度"];

/** 一年不少于4次: 一 before a period that the count follows; 一季度 is the first quarter. */
function leadsPeriod(text: string, at: number, from: number): boolean {
  if (text.charAt(at) !== "一" || (at > from && oneOf(text, at - 1, "第十"))) return false;
  return (
    oneOf(text, at + 1, "年月周天日季旬") &&
    !oneOf(text, at + 2, "度内") &&
    !oneOf(text, at + 2, "级")
  );
}

/** A period word at `start`, led by its number where 每 stands before it: 两周, 2小时. */
function periodAt(text: string, start: number, end: number, counted: boolean): Phrase | null {
  const number = counted && !text.startsWith("半", start) ? readNumeral(text, start) : null;
  let at = number?.end ?? start;
  if (number && text.charAt(at) === "个") at++;
  for (const unit of number ? COUNTED : PERIODS) {
    if (
      !text.startsWith(unit, at) ||
      at + unit.length > end ||
      (unit === "年" && oneOf(text, at + 1, "级龄"))
    )
      continue;
    const name = unit === "年度" ? "年" : unit;
    const where = span(start, at + name.length);
    return { text: text.slice(where.start, where.end), span: where };
  }
  return null;
}

/**
 * Who performs the obligation whose words begin at `start`: the subject of its clause, else of an earlier clause of the
 * sentence, else the last subject with 要 in the paragraph. Null where the text names none.
 * `from`: where its own part of the clause begins, past the obligation before it. `strict`: the subject of a rate is
 * mostly a noun of its own (教师配备率), so only 各, 每 or 要 make a performer.
 */
export function quotaPerformer(
  text: string,
  at: Span,
  frame: ClauseFrame,
  start: number,
  from: number,
  strict: boolean,
): Phrase | null {
  const { sentence, clause } = frame;
  let end = start;
  if (from > clause.start && oneOf(text, from, "、和与及")) {
    const own = subjectOf(text, from + 1, clause.end, start);
    if (own && !strict) return phrase(text, own);
  }
  for (let begin = clause.start; ; begin = clauseStart(text, sentence.start, end)) {
    const subject = subjectOf(text, begin, end === start ? clause.end : end, start);
    const name = subject ?? causedBy(text, begin, Math.min(end, start));
    if (name && (!strict || obliged(text, name, start))) return phrase(text, name);
    if (begin <= sentence.start) break;
    end = begin - 1;
  }
  return topic(text, at, sentence.start);
}

function obliged(text: string, name: Span, before: number): boolean {
  return (
    wordAt(text, name.start, name.end, DEALT_OUT) !== null ||
    wordAt(text, name.end, before, OBLIGES) !== null
  );
}

/** The performers whom a batch is dealt to: 分两批组织⟦党员干部⟧开展现场教学. */
export function batchPerformer(text: string, frame: ClauseFrame, end: number): Phrase | null {
  const verb = wordAt(text, end, frame.clause.end, CAUSATIVE);
  const name = verb === null ? null : nameAt(text, end + verb.length, frame.clause.end);
  return name && phrase(text, name);
}

/** The last subject with 要 (应, 须, 牵头, 带头) earlier in the paragraph: it stays the subject until another takes over. */
function topic(text: string, at: Span, before: number): Phrase | null {
  const low = Math.max(at.start, before - MEMORY);
  for (let end = before; end > low; ) {
    let from = end - 1;
    while (from > low && !`${STOPS}，,`.includes(text.charAt(from - 1))) from--;
    if (text.charAt(end - 1) === "\n") return null;
    const name = nameAt(text, skipLeadIn(text, from, end), end);
    if (name && wordAt(text, name.end, end, OBLIGES) !== null) return phrase(text, name);
    end = from;
  }
  return null;
}

function clauseStart(text: string, floor: number, end: number): number {
  let at = end;
  while (at > floor && !"，,：:\t".includes(text.charAt(at - 1))) at--;
  return at;
}

/** The performer that opens a clause: ⟦局领导和各单位负责同志⟧要带头…. */
function subjectOf(text: string, clause: number, end: number, before: number): Span | null {
  const start = skipLeadIn(text, clause, end);
  const name = nameAt(text, start, Math.min(end, before + 4));
  return name && name.end <= before ? name : null;
}

/** The performer behind a causative verb anywhere in the clause: 推动⟦生产经营单位⟧每年…, 以⟦中心组⟧名义. */
function causedBy(text: string, start: number, end: number): Span | null {
  for (let at = start; at < end; at++) {
    const verb = wordAt(text, at, end, CAUSATIVE);
    if (verb !== null) {
      const name = nameAt(text, at + verb.length, end + 1);
      if (name) return name;
    }
    if (text.charAt(at) === "以") {
      const close = text.indexOf("名义", at);
      if (close > at + 2 && close < end && close - at < 20) return span(at + 1, close);
    }
  }
  return null;
}

/** Reads a performer's name at `start`, which a predicate must follow; `end` bounds the predicate's first character. */
function nameAt(text: string, start: number, end: number): Span | null {
  const dealt = wordAt(text, start, end, DEALT_OUT) !== null;
  const verb = wordAt(text, start, end, DOING);
  // 检查组, 培训机构 begin with a verb; 建设基站 and 检查企业 are one with its object.
  if (verb !== null && verb.length > 1) {
    const tail = wordAt(text, start + verb.length, end, PERFORMER_TAIL);
    if (tail === null || !AGENCY.has(tail)) return null;
  }
  let loose: Span | null = null;
  let at = start;
  while (at < end && at - start <= LONGEST) {
    const c = text.charAt(at);
    if (digitAt(text, at) || (STOPS + "，,：:（(）)“”《》\t").includes(c)) break;
    const tail = wordAt(text, at, end, PERFORMER_TAIL);
    if (tail !== null) {
      const after = at + tail.length;
      if (opensPredicate(text, after, end, dealt))
        return after - start >= 2 ? span(start, after) : null;
      if (dealt && loose === null && !continues(text, after, end)) loose = span(start, after);
      at = tail.length > 1 ? after : at + 1;
      continue;
    }
    if (wordAt(text, at, end, NO_NAME) !== null && !oneOf(text, at + 1, "上下")) break;
    at++;
  }
  return loose;
}

function continues(text: string, at: number, end: number): boolean {
  return (
    "、和及与".includes(text.charAt(at) || "无") ||
    wordAt(text, at, end, PERFORMER_TAIL) !== null ||
    wordAt(text, at, end, DEALT_OUT) !== null
  );
}

function opensPredicate(text: string, at: number, end: number, dealt: boolean): boolean {
  if (at >= end) return false;
  return (
    wordAt(text, at, end, PREDICATE_OPENER) !== null || (dealt && readDigits(text, at) !== null)
  );
}

/** Past an item number, blanks, 并, 同时, 今年. */
function skipLeadIn(text: string, start: number, end: number): number {
  let at = start;
  for (;;) {
    const c = text.charCodeAt(at);
    if (at >= end) return at;
    const digits = readDigits(text, at);
    if (digits && ".．、)）".includes(text.charAt(digits.end) || "无")) at = digits.end + 1;
    else if (isBlank(c)) at++;
    else {
      const word = wordAt(text, at, end, LEAD_IN);
      if (word === null) return at;
      at += word.length;
    }
  }
}

function phrase(text: string, at: Span): Phrase {
  let out = "";
  for (let i = at.start; i < at.end; i++) if (!isBlank(text.charCodeAt(i))) out += text.charAt(i);
  return { text: out, span: at };
}

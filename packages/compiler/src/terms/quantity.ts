import {
  MEASURE_BREAKERS,
  MEASURE_KINDS,
  MEASURE_TABLE,
  type MeasureKind,
} from "../lexicon/measure-word.ts";
import { digitValue, readChineseNumeral, readDigits } from "../lexicon/numeral.ts";
import { wordAt } from "../lexicon/word-table.ts";
import { isBlank, type Span, span } from "../source/span.ts";

/** A number with its measure word: `1-2个`, `90%`, `三至五次`, `1.2万人`, `百分之九十`, `三分之一`. */
export interface Quantity {
  /** Number and measure word. */
  readonly span: Span;
  /** First and last value of a range; equal for a plain number. Shares of other kinds are per cent: 三分之一 is 33.33, 八成 is 80. */
  readonly min: number;
  readonly max: number;
  /** Measure word, led by 万 or 亿 where they stand (1万名: 1, 万名). */
  readonly unit: string;
  readonly kind: MeasureKind;
  /** The number is printed in Chinese numerals. */
  readonly spoken: boolean;
  /** 余 or 多 stands in it: 10余家. */
  readonly approximate: boolean;
}

/** A value and the offset after it. */
interface Value {
  readonly value: number;
  readonly end: number;
  readonly spoken: boolean;
}

const TWO_DIGITS = "一二两三四五六七八九";
const JOINERS = "-－–—―~～至到";

/** Every number with a measure word in `at`, in order. */
export function readQuantities(text: string, at: Span): Quantity[] {
  const found: Quantity[] = [];
  let here = skipItemNumber(text, at);
  while (here < at.end) {
    const code = text.charCodeAt(here);
    if (digitValue(code) < 0 && !startsNumber(text.charAt(here))) {
      here++;
      continue;
    }
    const quantity = glued(text, here, at.start) ? null : readQuantity(text, here, at.end);
    if (quantity) found.push(quantity);
    here = quantity ? quantity.span.end : endOfRun(text, here, at.end);
  }
  return found;
}

/**
 * Reads one number with its measure word at `start`, up to `end`; null where none stands.
 * Dates (3月, 2023年), ordinals of clauses (1.) and words that only look like it (二手, 三农) are none.
 */
export function readQuantity(text: string, start: number, end: number): Quantity | null {
  const share = readFraction(text, start, end) ?? readSlashFraction(text, start, end);
  if (share) return share;
  const low = readNumber(text, start, end);
  if (!low) return null;
  const pair = readSpokenPair(text, low, end);
  if (pair) return withMeasure(text, start, pair[0], pair[1], end);
  const range = readUpper(text, low, end);
  return range
    ? withMeasure(text, start, low, range, end)
    : withMeasure(text, start, low, low, end);
}

/** Reads a plain number at `start`: 1,200, 0.5, 十二, 两; not a fraction and not a range. */
export function readNumber(text: string, start: number, end: number): Value | null {
  if (text.charAt(start) === "半" && start < end) {
    // 半小时, 半天; 半年 and 半月 are periods, 半数 is a share.
    const half = "小天个".includes(text.charAt(start + 1) || "无");
    return half ? { value: 0.5, end: start + 1, spoken: true } : null;
  }
  if (digitValue(text.charCodeAt(start)) < 0) {
    const numeral = readChineseNumeral(text, start);
    if (
      !numeral ||
      numeral.end > end ||
      !"零〇一二两三四五六七八九十百".includes(text.charAt(start))
    )
      return null;
    if (text.charAt(start) === "百") return null; // 百日, 百家: no count
    return { ...numeral, spoken: true };
  }
  const whole = readDigits(text, start);
  if (!whole || whole.end > end) return null;
  let { value, end: after } = whole;
  // Thousands: 1,200 and 12,000,000. A longer first group or a short tail is a list of numbers.
  while (after - start <= 12 && isComma(text, after) && digitsAt(text, after + 1, end) === 3) {
    value = value * 1000 + (readDigits(text, after + 1)?.value ?? 0);
    after += 4;
  }
  if (after < end && ".．".includes(text.charAt(after))) {
    const count = digitsAt(text, after + 1, end);
    if (count > 0 && count <= 6) {
      value = Number(`${value}.${ascii(text, after + 1, count)}`);
      after += 1 + count;
    }
  }
  if (digitValue(text.charCodeAt(after)) >= 0 && after < end) return null; // more than 9 digits: a telephone number
  const scale = text.charAt(after);
  if (
    after < end &&
    (scale === "百" || scale === "千") &&
    !"瓦米克卡伏焦".includes(text.charAt(after + 1) || "无")
  ) {
    value *= scale === "百" ? 100 : 1000;
    after++;
  }
  return { value, end: after, spoken: false };
}

/** 百分之九十, 千分之五, 三分之一: a share in per cent (or ‰). */
function readFraction(text: string, start: number, end: number): Quantity | null {
  if (text.startsWith("半数", start) && start + 2 <= end)
    return share(start, start + 2, 50, 50, "%");
  const below = text.startsWith("百", start)
    ? { value: 100, end: start + 1 }
    : text.startsWith("千", start)
      ? { value: 1000, end: start + 1 }
      : (readChineseNumeral(text, start) ?? readDigits(text, start));
  if (!below || !text.startsWith("分之", below.end) || below.end + 2 >= end) return null;
  const above = readNumber(text, below.end + 2, end) ?? wholeHundred(text, below.end + 2, end);
  if (!above || below.value === 0) return null;
  const unit = below.value === 1000 ? "‰" : "%";
  const per = below.value === 1000 ? 1000 : 100;
  const scaled = (value: number): number => Math.round((value / below.value) * per * 100) / 100;
  const upper = readUpper(text, above, end);
  const last = upper ?? above;
  return share(start, last.end, scaled(above.value), scaled(last.value), unit);
}

/** 1/3, 2/3: only before 以上, 以下, 的, 左右; elsewhere a slash parts dates and options. */
function readSlashFraction(text: string, start: number, end: number): Quantity | null {
  const above = readDigits(text, start);
  if (!above || !"/／".includes(text.charAt(above.end) || "无")) return null;
  const below = readDigits(text, above.end + 1);
  if (!below || below.end >= end || below.value > 10 || above.value >= below.value) return null;
  if (!"以的左".includes(text.charAt(below.end))) return null;
  const value = Math.round((above.value / below.value) * 10000) / 100;
  return share(start, below.end, value, value, "%");
}

function wholeHundred(text: string, start: number, end: number): Value | null {
  return start < end && text.charAt(start) === "百"
    ? { value: 100, end: start + 1, spoken: true }
    : null;
}

function share(start: number, end: number, min: number, max: number, unit: string): Quantity {
  return {
    span: span(start, end),
    min,
    max,
    unit,
    kind: "share",
    spoken: true,
    approximate: false,
  };
}

/** 一两次, 三五个: two neighbouring digits are a range. */
function readSpokenPair(text: string, low: Value, end: number): readonly [Value, Value] | null {
  if (!low.spoken || low.end >= end || !TWO_DIGITS.includes(text.charAt(low.end))) return null;
  const high = readChineseNumeral(text, low.end);
  if (!high || high.end > end || low.value > 9 || high.value <= low.value || high.value > 9)
    return null;
  return [low, { ...high, spoken: true }];
}

/** The upper end of a range, past a joiner: 1-2, 3至5, 10%—15%, 3名到5名. */
function readUpper(text: string, low: Value, end: number): Value | null {
  let at = skipBlank(text, low.end, end);
  const unit = wordAt(text, at, end, MEASURE_TABLE);
  const scale = "万亿".includes(text.charAt(at) || "无") ? 1 : 0;
  const afterUnit = unit ? at + unit.length : at + scale;
  let joined = joiner(text, at, end);
  if (joined === at && afterUnit > at) joined = joiner(text, (at = afterUnit), end);
  if (joined === at) return null;
  const high = readNumber(text, skipBlank(text, joined, end), end);
  return high && high.value > low.value ? high : null;
}

function joiner(text: string, start: number, end: number): number {
  const at = skipBlank(text, start, end);
  return at < end && JOINERS.includes(text.charAt(at)) ? at + 1 : start;
}

function withMeasure(
  text: string,
  start: number,
  low: Value,
  high: Value,
  end: number,
): Quantity | null {
  let at = skipBlank(text, high.end, end);
  let approximate = false;
  if (at < end && "余多".includes(text.charAt(at))) {
    approximate = true;
    at++;
  }
  let scale = "";
  while (at < end && "万亿".includes(text.charAt(at))) scale += text.charAt(at++);
  if (at < end && "余多".includes(text.charAt(at))) {
    approximate = true;
    at++;
  }
  const unit = wordAt(text, at, end, MEASURE_TABLE);
  const spoken = low.spoken;
  if (unit === null) {
    // 5亿, 10万: the scale alone is the unit, but only where a bound or a stop follows.
    if (scale === "" || !endsAmount(text, at, end)) return null;
    return {
      span: span(start, at),
      min: low.value,
      max: high.value,
      unit: scale,
      kind: "item",
      spoken,
      approximate,
    };
  }
  const after = pairedMeasure(text, at + unit.length, end);
  const next = text.charAt(after);
  if (after < end && next !== "" && MEASURE_BREAKERS[unit]?.includes(next)) return null;
  const kind = MEASURE_KINDS.get(unit) ?? "item";
  if (kind === "time" && unit === "年" && low.value >= 1000) return null; // a calendar year
  const where = span(start, after);
  if (unit === "成") {
    if (scale !== "" || high.value > 10) return null;
    return {
      span: where,
      min: low.value * 10,
      max: high.value * 10,
      unit: "%",
      kind,
      spoken,
      approximate,
    };
  }
  const printed = unit === "％" ? "%" : text.slice(at, after);
  return {
    span: where,
    min: low.value,
    max: high.value,
    unit: scale + printed,
    kind,
    spoken,
    approximate,
  };
}

/** Past a second measure word in brackets: 台（套）, 人（次）. */
function pairedMeasure(text: string, at: number, end: number): number {
  if (at + 2 >= end || !"（(".includes(text.charAt(at))) return at;
  const unit = wordAt(text, at + 1, end, MEASURE_TABLE);
  const close = at + 1 + (unit?.length ?? 0);
  return unit !== null && close < end && "）)".includes(text.charAt(close)) ? close + 1 : at;
}

function endsAmount(text: string, at: number, end: number): boolean {
  return at >= end || "以之左的，。；、,;）)\n\t".includes(text.charAt(at));
}

/** A slice that opens with "3.2020年" or "2.100%" opens with the item number 3 or 2, not with a decimal. */
function skipItemNumber(text: string, at: Span): number {
  const count = digitsAt(text, at.start, at.end);
  return count > 0 && count <= 2 && ".．、".includes(text.charAt(at.start + count) || "无")
    ? at.start + count + 1
    : at.start;
}

/** Whether the number is the tail of another word: 第3, A4, 5.1. */
function glued(text: string, at: number, start: number): boolean {
  if (at === start) return false;
  const before = text.charAt(at - 1);
  if (before === "第" || isLatin(before)) return true;
  return (
    at - 2 > start &&
    (before === "." || before === "．") &&
    digitValue(text.charCodeAt(at - 2)) >= 0
  );
}

function startsNumber(c: string): boolean {
  return "零〇一二两三四五六七八九十百千半".includes(c) && c !== "";
}

/** The offset after the digits or numerals at `start`; at least one further. */
function endOfRun(text: string, start: number, end: number): number {
  let at = start + 1;
  const digit = digitValue(text.charCodeAt(start)) >= 0;
  while (at < end && (digit ? digitValue(text.charCodeAt(at)) >= 0 : startsNumber(text.charAt(at))))
    at++;
  return at;
}

function digitsAt(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && digitValue(text.charCodeAt(at)) >= 0) at++;
  return at - start;
}

function ascii(text: string, start: number, count: number): string {
  let out = "";
  for (let at = start; at < start + count; at++) out += digitValue(text.charCodeAt(at));
  return out;
}

function isComma(text: string, at: number): boolean {
  return text.charAt(at) === ",";
}

function isLatin(c: string): boolean {
  return (c >= "A" && c <= "Z") || (c >= "a" && c <= "z");
}

function skipBlank(text: string, start: number, end: number): number {
  let at = start;
  while (
    at < end &&
    at - start < 3 &&
    text.charAt(at) !== "\n" &&
    text.charAt(at) !== "\t" &&
    isBlank(text.charCodeAt(at))
  )
    at++;
  return at;
}

import { printChineseNumeral, readChineseNumeral, readDigits } from "../lexicon/numeral.ts";
import type { ClauseLevel } from "../model/clause.ts";
import type { Span } from "../source/span.ts";
import { isBlank } from "../source/span.ts";

/** The shapes a clause number takes in official documents (GB/T 9704-2012, 7.3.3, and what offices do besides). */
export type NumberFamily =
  | "chapter" // 第一章
  | "chinese" // 一、
  | "article" // 第一条
  | "chinese-bracket" // （一）
  | "digit-dot" // 1.
  | "decimal" // 1.1
  | "digit-bracket" // （1）
  | "digit-paren" // 1）
  | "circle" // ①
  | "enum-is" // 一是
  | "enum-di"; // 第一，

/** A clause number as printed: `（三）` is value 3 of family chinese-bracket. */
export interface NumberMark {
  readonly family: NumberFamily;
  readonly level: ClauseLevel;
  readonly value: number;
  /** Normal form: full-width brackets, `1.` for every digit with a stop. */
  readonly no: string;
  /** The number with its brackets or stop, without the white space behind it. */
  readonly span: Span;
  /** Offset where the words begin. */
  readonly end: number;
}

const OPEN = "（(﹙〔";
const CLOSE = "）)﹚〕";
const DOTS = ".．﹒、。·";

/**
 * Reads a clause number that starts exactly at `start`; null where none stands. `expected` is the number that would go on
 * from the item above: with it, figures may touch the stop (`5.24小时值班` after item 4).
 */
export function readNumberMark(
  text: string,
  start: number,
  end: number,
  expected = 0,
): NumberMark | null {
  const c = text.charAt(start);
  if (OPEN.includes(c)) return readBracketed(text, start, end);
  if (c === "第") return readOrdinal(text, start, end);
  const circle = readCircle(text, start);
  if (circle !== null) return circle;
  const digits = readDigits(text, start);
  if (digits !== null) return readDigitMark(text, start, digits.value, digits.end, end, expected);
  const numeral = readChineseNumeral(text, start);
  if (numeral === null || numeral.end >= end || numeral.value === 0) return null;
  const at = skipBlanks(text, numeral.end, end);
  const next = text.charAt(at);
  if (next === "、" || next === "．" || next === "." || next === "﹑") {
    return mark(
      text,
      "chinese",
      1,
      numeral.value,
      printChineseNumeral(numeral.value),
      start,
      at + 1,
      end,
    );
  }
  if (next === "是" && at === numeral.end && numeral.value <= 20 && text.charAt(start) !== "两") {
    const no = `${printChineseNumeral(numeral.value)}是`;
    return mark(text, "enum-is", "enum", numeral.value, no, start, at + 1, end);
  }
  return null;
}

function readBracketed(text: string, start: number, end: number): NumberMark | null {
  const at = skipBlanks(text, start + 1, end);
  const digits = readDigits(text, at);
  const numeral = digits ?? readChineseNumeral(text, at);
  if (numeral === null || numeral.value === 0 || numeral.value > 200) return null;
  const close = skipBlanks(text, numeral.end, end);
  if (close >= end || !CLOSE.includes(text.charAt(close))) return null;
  if (digits !== null) {
    return mark(
      text,
      "digit-bracket",
      4,
      digits.value,
      `（${digits.value}）`,
      start,
      close + 1,
      end,
    );
  }
  const no = `（${printChineseNumeral(numeral.value)}）`;
  return mark(text, "chinese-bracket", 2, numeral.value, no, start, close + 1, end);
}

function readDigitMark(
  text: string,
  start: number,
  value: number,
  after: number,
  end: number,
  expected: number,
): NumberMark | null {
  if (after - start > 3 || value === 0) return null;
  const at = skipBlanks(text, after, end);
  const next = text.charAt(at);
  if (at >= end) return null;
  if (next === "）" || next === ")") {
    return mark(text, "digit-paren", 4, value, `${value}）`, start, at + 1, end);
  }
  if (!DOTS.includes(next)) return null;
  const behind = readDigits(text, at + 1);
  // A figure directly behind the stop makes it a decimal or a date (1.5, 3.15), unless a year stands there (3．2020年底前).
  if (behind !== null && next !== "、" && next !== "。") {
    if (value === expected || isDate(text, at + 1, behind.end))
      return mark(text, "digit-dot", 3, value, `${value}.`, start, at + 1, end);
    return readDecimal(text, start, end);
  }
  if (next === "。" && behind !== null) return null;
  return mark(text, "digit-dot", 3, value, `${value}.`, start, at + 1, end);
}

/** A year or a month, as in 3．2020年底前 and 8.12月底前. */
function isDate(text: string, start: number, end: number): boolean {
  const next = text.charAt(end);
  if (end - start === 4) return next === "年" || next === "—" || next === "-";
  return next === "月" && end - start <= 2;
}

/** `1.1目的`, `2.3.1 检查`: at most three parts, and words right behind. */
function readDecimal(text: string, start: number, end: number): NumberMark | null {
  let at = start;
  let value = 0;
  let parts = 0;
  for (;;) {
    const digits = readDigits(text, at);
    if (digits === null || digits.end - at > 2) return null;
    value = digits.value;
    parts++;
    at = digits.end;
    const next = text.charAt(at);
    if ((next === "." || next === "．") && readDigits(text, at + 1) !== null && parts < 3) {
      at++;
      continue;
    }
    break;
  }
  const code = text.charCodeAt(at);
  const spaced = isBlank(code);
  const word = code >= 0x4e00 && code <= 0x9fff;
  // 1.5万元, 3.15前: a measure or a date, no number of a heading.
  if (
    parts < 2 ||
    at >= end ||
    !(spaced || word) ||
    (!spaced && "万亿元倍米吨月日年版级前起%％千百个".includes(text.charAt(at)))
  )
    return null;
  return mark(text, "decimal", parts === 2 ? 4 : 5, value, text.slice(start, at), start, at, end);
}

function readOrdinal(text: string, start: number, end: number): NumberMark | null {
  const at = skipBlanks(text, start + 1, end);
  const numeral = readDigits(text, at) ?? readChineseNumeral(text, at);
  if (numeral === null || numeral.end >= end || numeral.value === 0) return null;
  const close = skipBlanks(text, numeral.end, end);
  const next = text.charAt(close);
  const printed = printChineseNumeral(numeral.value);
  if (next === "章" || (next === "部" && text.charAt(close + 1) === "分")) {
    const width = next === "章" ? 1 : 2;
    return mark(
      text,
      "chapter",
      1,
      numeral.value,
      `第${printed}${next === "章" ? "章" : "部分"}`,
      start,
      close + width,
      end,
    );
  }
  if (next === "条")
    return mark(text, "article", 2, numeral.value, `第${printed}条`, start, close + 1, end);
  if (close === numeral.end && (next === "，" || next === "," || next === "、" || next === "：")) {
    return mark(text, "enum-di", "enum", numeral.value, `第${printed}`, start, close + 1, end);
  }
  return null;
}

function readCircle(text: string, start: number): NumberMark | null {
  const code = text.charCodeAt(start);
  let value = 0;
  if (code >= 0x2460 && code <= 0x2473) value = code - 0x245f;
  else if (code >= 0x2776 && code <= 0x277f) value = code - 0x2775;
  else if (code >= 0x2474 && code <= 0x2487) value = code - 0x2473;
  else if (code >= 0x2488 && code <= 0x249b) {
    const digit = code - 0x2487; // ⒈ one character for 1.
    return mark(text, "digit-dot", 3, digit, `${digit}.`, start, start + 1, text.length);
  } else if (code >= 0x3220 && code <= 0x3229) {
    const n = code - 0x321f; // ㈠ one character for （一）
    return mark(
      text,
      "chinese-bracket",
      2,
      n,
      `（${printChineseNumeral(n)}）`,
      start,
      start + 1,
      text.length,
    );
  } else return null;
  if (code >= 0x2474 && code <= 0x2487)
    return mark(text, "digit-bracket", 4, value, `（${value}）`, start, start + 1, text.length);
  return mark(
    text,
    "circle",
    5,
    value,
    String.fromCharCode(0x245f + value),
    start,
    start + 1,
    text.length,
  );
}

function mark(
  text: string,
  family: NumberFamily,
  level: ClauseLevel,
  value: number,
  no: string,
  start: number,
  stop: number,
  end: number,
): NumberMark {
  let words = skipBlanks(text, stop, end);
  // （一）、加强… : a stop behind a bracketed number belongs to the number.
  if (
    (family === "chinese-bracket" || family === "digit-bracket" || family === "circle") &&
    "、.．".includes(text.charAt(words)) &&
    words < end
  ) {
    words = skipBlanks(text, words + 1, end);
  }
  return { family, level, value, no, span: { start, end: stop }, end: words };
}

function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at)) && text.charCodeAt(at) !== 10) at++;
  return at;
}

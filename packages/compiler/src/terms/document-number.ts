import { characterSet, inSet } from "../lexicon/character-set.ts";
import {
  BEFORE_AGENCY,
  ORDER,
  ORDINAL_MARK,
  SERIAL_MARK,
  SIGNER,
} from "../lexicon/document-number-words.ts";
import { digitValue, readDigits } from "../lexicon/numeral.ts";
import { isBlank, type Span, trimSpan } from "../source/span.ts";

/** A document number as GB/T 9704 prints it: 发文机关代字, year in 〔〕, serial and 号. */
export interface DocumentNumber {
  readonly span: Span;
  /** 机关代字: `x府办发`. */
  readonly agency: string;
  /** Null for orders, which count through: `第14号令`. */
  readonly year: number | null;
  /** Null where a placeholder stands: `〔2023〕X号`. */
  readonly serial: number | null;
}

const LONGEST_AGENCY = 16;
const OPENERS = characterSet("〔［[（(【﹝");
const ORDER_CODE = ORDER.charCodeAt(0);
const CLOSERS = "〕］]）)】﹞";

/** Finds document numbers: `x发〔2022〕43号`, `x字[2024] 6号`, `教育部令第14号`. */
export function readDocumentNumbers(text: string, at: Span): readonly DocumentNumber[] {
  const found: DocumentNumber[] = [];
  let from = at.start;
  for (let i = at.start; i < at.end; i++) {
    const code = text.charCodeAt(i);
    const number = inSet(OPENERS, code)
      ? yearedNumber(text, i, from, at.end)
      : code === ORDER_CODE
        ? orderNumber(text, i, from, at.end)
        : null;
    if (number === null) continue;
    found.push(number);
    i = number.span.end - 1;
    from = number.span.end;
  }
  return found;
}

/** The number that a document bears itself: alone on its line, bracketed or not, `（x发〔2022〕6号）`. */
export function readOwnDocumentNumber(text: string, lines: readonly Span[]): DocumentNumber | null {
  for (const line of lines) {
    const at = trimSpan(text, line);
    if (at.end - at.start > 60) continue;
    const number = readDocumentNumbers(text, at)[0];
    if (number === undefined) continue;
    const before = text.slice(at.start, number.span.start).trim();
    const after = text.slice(number.span.end, at.end).trim();
    if (/^[（(]?$/u.test(before) && SIGNER.test(after)) return number;
  }
  return null;
}

// 〔 is the anchor: the agency's letters stand before it, the serial and 号 behind its mate.
function yearedNumber(
  text: string,
  open: number,
  from: number,
  end: number,
): DocumentNumber | null {
  const year = readYear(text, skipBlanks(text, open + 1, end));
  if (year === null) return null;
  const close = skipBlanks(text, year.end, end);
  if (close >= end || !CLOSERS.includes(text.charAt(close))) return null;
  let at = skipBlanks(text, close + 1, end);
  if (text.charAt(at) === ORDINAL_MARK) at = skipBlanks(text, at + 1, end);
  const serial = readDigits(text, at);
  let tail = serial?.end ?? at;
  // 〔2023〕X号, 〔2023〕 号: the serial is still to be given.
  while (
    serial === null &&
    tail < end &&
    tail - at < 6 &&
    "XxＸ×*＊_＿ 　".includes(text.charAt(tail))
  )
    tail++;
  tail = skipBlanks(text, tail, end);
  if (text.charAt(tail) !== SERIAL_MARK || tail >= end) return null;
  const start = agencyStart(text, open, from);
  if (start === open) return null;
  return {
    span: { start, end: tail + 1 },
    agency: text.slice(start, open).trim(),
    year: year.value,
    serial: serial?.value ?? null,
  };
}

// 教育部令第14号, 第14号令.
function orderNumber(text: string, at: number, from: number, end: number): DocumentNumber | null {
  if (text.charAt(at + 1) === ORDINAL_MARK) {
    const serial = readDigits(text, skipBlanks(text, at + 2, end));
    const close = serial === null ? end : skipBlanks(text, serial.end, end);
    if (serial === null || close >= end || text.charAt(close) !== SERIAL_MARK) return null;
    const start = agencyStart(text, at, from);
    return start === at
      ? null
      : {
          span: { start, end: close + 1 },
          agency: text.slice(start, at + 1),
          year: null,
          serial: serial.value,
        };
  }
  if (text.charAt(at - 1) !== SERIAL_MARK) return null;
  let digits = at - 1;
  while (digits > from && digitValue(text.charCodeAt(digits - 1)) >= 0) digits--;
  const serial = readDigits(text, digits);
  if (serial === null || text.charAt(digits - 1) !== ORDINAL_MARK || digits - 1 < from) return null;
  return {
    span: { start: digits - 1, end: at + 1 },
    agency: ORDER,
    year: null,
    serial: serial.value,
  };
}

function agencyStart(text: string, open: number, from: number): number {
  const limit = Math.max(from, open - LONGEST_AGENCY);
  let start = open;
  while (start > limit && isAgencyCharacter(text.charAt(start - 1))) start--;
  // 根据x发〔2022〕1号: the verb before is no part of the agency's letters.
  const letters = text.slice(start, open);
  let cut = 0;
  for (const word of BEFORE_AGENCY) {
    const at = letters.lastIndexOf(word);
    if (at >= 0 && at + word.length < letters.length) cut = Math.max(cut, at + word.length);
  }
  return start + cut;
}

function isAgencyCharacter(c: string): boolean {
  return /[\p{Script=Han}A-Za-zＸ×]/u.test(c);
}

function readYear(text: string, at: number): { value: number; end: number } | null {
  const year = readDigits(text, at);
  return year !== null && year.end - at === 4 && year.value >= 1949 && year.value <= 2199
    ? year
    : null;
}

function skipBlanks(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isBlank(text.charCodeAt(i)) && text.charAt(i) !== "\n") i++;
  return i;
}

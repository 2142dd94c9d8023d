import { classesAt, NUMBER_CLASS, NUMBER_SIGNS } from "../lexicon/character-class.ts";
import {
  MEASURE_BREAKERS,
  MEASURE_KINDS,
  MEASURE_TABLE,
  type MeasureKind,
} from "../lexicon/measure-word.ts";
import { digitValue } from "../lexicon/numeral.ts";
import {
  AMOUNT_ENDS,
  CALENDAR_YEAR,
  CLOSE_BRACKETS,
  FULL_PERCENT,
  ITEM_POINTS,
  LIST_NUMBER_JOINTS,
  MORE,
  MYRIADS,
  OPEN_BRACKETS,
  ORDINAL,
  POINTS,
  RANGE_JOINERS,
  SLASHES,
  TENTH,
  VAGUE_LEADS,
} from "../lexicon/numeral-signs.ts";
import { CLASS_OF } from "../lexicon/quota-signs.ts";
import { isSign, signBit, signBitsOf } from "../lexicon/sign-bits.ts";
import { wordAt } from "../lexicon/word-table.ts";
import { type Span, span } from "../source/span.ts";
import { oneOf } from "./character.ts";
import { digitsAt, type NumberValue, readNumber, readPairedDigit } from "./number-value.ts";
import { readShareFraction } from "./share-fraction.ts";
import { type BareNumber, shareUnit } from "./shared-unit.ts";
import { skipSpaces } from "./spaces.ts";

/** A number with its measure word: `1-2个`, `90%`, `三至五次`, `1.2万人`, `百分之九十`, `三分之一`. */
export interface Quantity {
  /** Number and measure word. */
  readonly span: Span;
  /** First and last value of a range, equal for a plain number. Other shares are turned into per cent: 三分之一 33.33, 八成 80. */
  readonly min: number;
  readonly max: number;
  /** The measure word as printed, led by 万 or 亿 where they stand (1万名: 1, 万名). */
  readonly unit: string;
  readonly kind: MeasureKind;
  /** Printed in Chinese numerals. */
  readonly spoken: boolean;
  /** 余 or 多 stands in it: 10余家. */
  readonly approximate: boolean;
}

const NUMBERS = signBit(NUMBER_SIGNS);

/** Every number with a measure word in `at`, in order. */
export function readQuantities(text: string, at: Span): Quantity[] {
  const found: Quantity[] = [];
  let bare: BareNumber[] = [];
  const bits = signBitsOf(text);
  let here = skipItemNumber(text, at);
  while (here < at.end) {
    if (!isSign(bits, here, NUMBERS)) {
      here++;
      continue;
    }
    const whole = !glued(text, here, at.start);
    const quantity = whole ? readQuantity(text, here, at.end) : null;
    if (quantity) {
      shareUnit(text, found, bare, quantity);
      if (bare.length > 0) bare = [];
      found.push(quantity);
    } else if (whole && oneOf(text, endOfRun(text, here, at.end), LIST_NUMBER_JOINTS)) {
      const number = readNumber(text, here, at.end);
      if (number)
        bare.push({ value: number.value, end: number.end, spoken: number.spoken, start: here });
    }
    here = quantity ? quantity.span.end : endOfRun(text, here, at.end);
  }
  return found;
}

/**
 * Reads one number with its measure word at `start`, up to `end`; null where none stands.
 * Dates (3月, 2023年), item numbers (1.) and words that only look like it (三农, 5部门) are none.
 */
export function readQuantity(text: string, start: number, end: number): Quantity | null {
  const share = readShareFraction(text, start, end);
  if (share) {
    const { min, max, unit } = share;
    return {
      span: span(start, share.end),
      min,
      max,
      unit,
      kind: "share",
      spoken: true,
      approximate: false,
    };
  }
  const low = readNumber(text, start, end);
  if (!low) return null;
  return withMeasure(
    text,
    start,
    low,
    readPairedDigit(text, low, end) ?? readUpper(text, low, end) ?? low,
    end,
  );
}

/** The upper end of a range, past a joiner: 1-2, 3至5, 10%—15%, 3名到5名. */
function readUpper(text: string, low: NumberValue, end: number): NumberValue | null {
  const after = skipSpaces(text, low.end, end);
  const unit = wordAt(text, after, end, MEASURE_TABLE);
  const past = after + (unit?.length ?? (oneOf(text, after, MYRIADS) ? 1 : 0));
  const joined =
    skipJoiner(text, after, end) ?? (past > after ? skipJoiner(text, past, end) : null);
  const high = joined === null ? null : readNumber(text, skipSpaces(text, joined, end), end);
  return high && high.value > low.value ? high : null;
}

function skipJoiner(text: string, start: number, end: number): number | null {
  const at = skipSpaces(text, start, end);
  return at < end && oneOf(text, at, RANGE_JOINERS) ? at + 1 : null;
}

/** The measure word behind a number, with 余, 万 and a second measure word in brackets: 10余, 1.2万人, 3台（套）. */
function withMeasure(
  text: string,
  start: number,
  low: NumberValue,
  high: NumberValue,
  end: number,
): Quantity | null {
  let at = skipSpaces(text, high.end, end);
  let approximate = false;
  let scale = "";
  for (; at < end; at++) {
    if (oneOf(text, at, MORE)) approximate = true;
    else if (oneOf(text, at, MYRIADS)) scale += text.charAt(at);
    else break;
  }
  const { spoken } = low;
  // Each is written out: spread members cost a slow call for every number of a document.
  const [min, max] = [low.value, high.value];
  const measure = wordAt(text, at, end, MEASURE_TABLE);
  if (measure === null) {
    // 5亿, 10万: the scale alone is the unit where the amount plainly ends.
    if (scale === "" || (at < end && !oneOf(text, at, AMOUNT_ENDS))) return null;
    return { span: span(start, at), min, max, unit: scale, kind: "item", spoken, approximate };
  }
  const after = skipSecondMeasure(text, at + measure.length, end);
  const breakers = MEASURE_BREAKERS[measure];
  if (after < end && breakers !== undefined && oneOf(text, after, breakers)) return null;
  const kind = MEASURE_KINDS.get(measure) ?? "item";
  if (measure === CALENDAR_YEAR && low.value >= 1000) return null;
  if ((kind === "output" || kind === "money") && text.charAt(after) === CLASS_OF) return null;
  const where = span(start, after);
  if (measure === TENTH) {
    if (scale !== "" || high.value > 10) return null;
    const unit = "%";
    return { span: where, min: min * 10, max: max * 10, unit, kind, spoken, approximate };
  }
  const unit = measure === FULL_PERCENT ? "%" : text.slice(at, after);
  return { span: where, min, max, unit: scale + unit, kind, spoken, approximate };
}

/** Past a second measure word in brackets: 台（套）, 人（次）. */
function skipSecondMeasure(text: string, at: number, end: number): number {
  if (at + 2 >= end || !oneOf(text, at, OPEN_BRACKETS)) return at;
  const measure = wordAt(text, at + 1, end, MEASURE_TABLE);
  const close = at + 1 + (measure?.length ?? 0);
  return measure !== null && close < end && oneOf(text, close, CLOSE_BRACKETS) ? close + 1 : at;
}

/**
 * A slice that opens with "3.2020年" or "2.100%" opens with the item number 3 or 2, not with a decimal. One that opens
 * with 1.5万亩 opens with a number: only shares, amounts and myriads have decimals, and none ends in 0.
 */
function skipItemNumber(text: string, at: Span): number {
  const count = digitsAt(text, at.start, at.end);
  const point = at.start + count;
  if (count === 0 || count > 2 || !oneOf(text, point, ITEM_POINTS)) return at.start;
  const decimals = digitsAt(text, point + 1, at.end);
  if (decimals === 0 || decimals > 2 || text.charAt(point + decimals) === "0") return point + 1;
  const quantity = readQuantity(text, at.start, at.end);
  if (quantity === null) return point + 1;
  const whole = quantity.kind === "event" || quantity.kind === "person" || quantity.kind === "item";
  return whole && !oneOf(quantity.unit, 0, MYRIADS) ? point + 1 : at.start;
}

/** Whether the number is the tail of another word: 第3, A4, 5.1, 2/3, 数十. */
function glued(text: string, at: number, start: number): boolean {
  if (at === start) return false;
  const before = text.charAt(at - 1);
  if (before === ORDINAL || isLatin(before)) return true;
  if (oneOf(text, at - 1, VAGUE_LEADS) && digitValue(text.charCodeAt(at)) < 0) return true;
  if (at - 2 < start || digitValue(text.charCodeAt(at - 2)) < 0) return false;
  return oneOf(text, at - 1, SLASHES) || (at - 2 > start && oneOf(text, at - 1, POINTS));
}

/** The offset after the digits or numerals at `start`; at least one further. */
function endOfRun(text: string, start: number, end: number): number {
  const digits = digitsAt(text, start, end);
  if (digits > 0) return start + digits;
  let at = start + 1;
  while (at < end && (classesAt(text, at) & NUMBER_CLASS) !== 0) at++;
  return at;
}

function isLatin(c: string): boolean {
  return (c >= "A" && c <= "Z") || (c >= "a" && c <= "z");
}

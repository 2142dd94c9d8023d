import { characterSet, inSet } from "./character-set.ts";

/**
 * Numbers as Chinese documents write them: 十二, 二十, 一百零三, 两, 〇, 廿, digits and full-width digits.
 * Values up to 99,999,999; positional reading for years (二〇二三) is separate.
 */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const SCALES: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
};
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 };
const PRINTED = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

const SCALE_VALUES: readonly number[] = [10, 100, 1000];
/**
 * What each character is to a number, by its code: 0 nothing, 1 to 10 a digit 0 to 9, 11 and 12 the tens 廿 and 卅, 13 to 15
 * the scales. Nearly every character of a text is asked, so the answer is one look-up.
 */
const SIGNS: Int8Array = signTable();

function signTable(): Int8Array {
  const table = new Int8Array(0x10000);
  for (const [c, d] of Object.entries(DIGITS)) table[c.charCodeAt(0)] = d + 1;
  for (const [c, n] of Object.entries(TENS)) table[c.charCodeAt(0)] = n === 20 ? 11 : 12;
  for (const [c, n] of Object.entries(SCALES))
    table[c.charCodeAt(0)] = 13 + SCALE_VALUES.indexOf(n);
  return table;
}

/** A number read at a place of a text: its value and the offset after it. */
export interface Numeral {
  readonly value: number;
  readonly end: number;
}

/** Reads a Chinese number at `start`: `二十三` is 23; null where none stands. A bare 两 is 2; 万 and 亿 end the number. */
export function readChineseNumeral(text: string, start: number): Numeral | null {
  let total = 0;
  let digit = -1;
  let at = start;
  let lastScale = 0;
  for (; at < text.length; at++) {
    const sign = SIGNS[text.charCodeAt(at)] as number;
    if (sign === 0) break;
    if (sign <= 10) {
      // 二三: two digits in a row are no spoken number.
      if (digit > 0 || (digit === 0 && sign !== 1 && total === 0)) break;
      digit = sign - 1;
    } else if (sign <= 12) {
      if (digit >= 0 || total > 0) break;
      total = sign === 11 ? 20 : 30;
      lastScale = 10;
    } else {
      const scale = SCALE_VALUES[sign - 13] as number;
      if (lastScale !== 0 && scale >= lastScale) break;
      total += (digit > 0 ? digit : 1) * scale;
      lastScale = scale;
      digit = -1;
    }
  }
  if (at === start) return null;
  return { value: total + Math.max(digit, 0), end: at };
}

/** Reads digits, ASCII or full-width, at `start`: `１２` is 12; at most 9 of them; null where none stands. */
export function readDigits(text: string, start: number): Numeral | null {
  let value = 0;
  let at = start;
  while (at < text.length && at - start < 9) {
    const d = digitValue(text.charCodeAt(at));
    if (d < 0) break;
    value = value * 10 + d;
    at++;
  }
  return at === start ? null : { value, end: at };
}

/** Value of an ASCII or full-width digit, -1 for anything else. */
export function digitValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
}

/** Reads a number in digits or in Chinese at `start`. */
export function readNumeral(text: string, start: number): Numeral | null {
  return readDigits(text, start) ?? readChineseNumeral(text, start);
}

/** Reads digits one by one, as years are written: `二〇二三` and `2023` are 2023; exactly `count` of them. */
export function readPositional(text: string, start: number, count: number): Numeral | null {
  let value = 0;
  for (let i = 0; i < count; i++) {
    const digit = positionalDigit(text.charCodeAt(start + i));
    if (digit < 0) return null;
    value = value * 10 + digit;
  }
  return { value, end: start + count };
}

const PAIR = "两".charCodeAt(0);
const CIRCLES = characterSet("○O");

// A digit, a Chinese one (a pair, 两, is none) or a circle for nought; -1 for anything else.
function positionalDigit(code: number): number {
  const digit = digitValue(code);
  if (digit >= 0) return digit;
  if (inSet(CIRCLES, code)) return 0;
  const sign = SIGNS[code] ?? 0;
  return sign >= 1 && sign <= 10 && code !== PAIR ? sign - 1 : -1;
}

/** Writes 1 to 9999 as a clause number does: 12 is 十二, 103 is 一百零三. */
export function printChineseNumeral(value: number): string {
  if (value < 10) return PRINTED[value] ?? "";
  let out = "";
  let zero = false;
  const scales = [1000, 100, 10, 1];
  const names = ["千", "百", "十", ""];
  scales.forEach((scale, i) => {
    const d = Math.floor(value / scale) % 10;
    if (d === 0) {
      zero = out !== "" && value % scale !== 0;
      return;
    }
    if (zero) out += "零";
    zero = false;
    out += d === 1 && scale === 10 && out === "" ? "十" : `${PRINTED[d]}${names[i]}`;
  });
  return out;
}

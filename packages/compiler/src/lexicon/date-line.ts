import { readChineseNumeral, readDigits, readPositional } from "./numeral.ts";

/** A full date written out alone: year, month, day. */
export interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Reads a line that is nothing but a date, with or without brackets: `2022年3月23日`, `(2022 年 10 月 29 日)`, `二〇二三年五月八日`. */
export function readDateLine(words: string): WrittenDate | null {
  const bare = words.replace(/[\s（()）]/g, "");
  if (bare.length < 8 || bare.length > 15) return null;
  const year = readPositional(bare, 0, 4);
  if (year === null || year.value < 1900 || year.value > 2199) return null;
  const separator = bare.charAt(year.end);
  if (separator !== "年" && separator !== "." && separator !== "-" && separator !== "/")
    return null;
  const month = readDigits(bare, year.end + 1) ?? readChineseNumeral(bare, year.end + 1);
  if (month === null) return null;
  const second = bare.charAt(month.end);
  if (separator === "年" ? second !== "月" : second !== separator) return null;
  const day = readDigits(bare, month.end + 1) ?? readChineseNumeral(bare, month.end + 1);
  if (day === null) return null;
  const rest = bare.slice(day.end);
  if (separator === "年" ? rest !== "日" : rest !== "" && rest !== "日") return null;
  return { year: year.value, month: month.value, day: day.value };
}

/** Whether a line is nothing but a date. */
export function isDateLine(words: string): boolean {
  return readDateLine(words) !== null;
}

/** The date of an imprint line: `青石区教育局办公室    2031年2月1日印发`; null for any other line. */
export function readImprint(words: string): WrittenDate | null {
  const bare = words.trim();
  if (!bare.endsWith("印发") && !bare.endsWith("印")) return null;
  const year = /[12]\d{3}\s?年/.exec(bare);
  if (year === null || year.index > 40) return null;
  return readDateLine(bare.slice(year.index).replace(/印发?$/, ""));
}

/**
 * Prints date expressions of every shape with the day each of them means. The days are worked out by the calendar of
 * the language itself (`Date`), so that the compiler's own arithmetic is not checked against itself.
 */
import { printChineseNumeral } from "../lexicon/numeral.ts";

/** An expression, the last day it means in a document of 2024-03-13, and its first where it is a range. */
export interface DateExpression {
  readonly written: string;
  readonly last: string;
  readonly first?: string;
}

/** The document that the expressions stand in. */
export const EXPRESSION_ISSUED = "2024-03-13";

interface Written {
  readonly written: string;
  readonly value: number;
}

function iso(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function monthEnd(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function fullWidth(n: number): string {
  return String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
}

function positional(year: number): string {
  return String(year).replace(/\d/g, (d) => "〇一二三四五六七八九".charAt(Number(d)));
}

/** A year in every form; the forms without a number mean the document's own. */
function yearForms(year: number): Written[] {
  const forms = [
    `${year}年`,
    `${year} 年`,
    `${fullWidth(year)}年`,
    `${positional(year)}年`,
    `${year % 100}年`,
  ];
  if (year === 2024) forms.push("今年", "本年", "当年");
  if (year === 2025) forms.push("明年", "次年", "翌年", "下一年");
  return forms.map((written) => ({ written, value: year }));
}

function numberForms(n: number, sign: string): string[] {
  const spoken = n === 20 || n === 30 ? printChineseNumeral(n) : printChineseNumeral(n);
  return [`${n}${sign}`, `${spoken}${sign}`, `${fullWidth(n)}${sign}`, ` ${n} ${sign}`];
}

const PARTS: readonly (readonly [string, (year: number, month: number) => string])[] = [
  ["", monthEnd],
  ["份", monthEnd],
  ["上旬", (y, m) => iso(y, m, 10)],
  ["中旬", (y, m) => iso(y, m, 20)],
  ["下旬", monthEnd],
  ["底", monthEnd],
  ["末", monthEnd],
];

const YEAR_PARTS: readonly (readonly [string, string])[] = [
  ["底", "12-31"],
  ["年底", "12-31"],
  ["年末", "12-31"],
  ["上半年", "06-30"],
  ["下半年", "12-31"],
  ["第一季度", "03-31"],
  ["第二季度末", "06-30"],
  ["三季度", "09-30"],
  ["第4季度", "12-31"],
  ["前三季度", "09-30"],
];

/** Months and their parts: 2024年6月底, 二〇二五年十月中旬, 明年 3 月. */
export function* monthExpressions(): Generator<DateExpression> {
  for (const year of [2024, 2025, 2026])
    for (const { written: y } of yearForms(year))
      for (let month = 1; month <= 12; month++)
        for (const m of numberForms(month, "月"))
          for (const [part, last] of PARTS)
            yield { written: `${y}${m}${part}`.trim(), last: last(year, month) };
}

/** Days: 2024年6月15日, 6月5号, ２０２４年１月３日, 2024.3.15, 2025-03-15. */
export function* dayExpressions(): Generator<DateExpression> {
  const days = [1, 2, 9, 10, 11, 15, 20, 21, 28];
  for (const year of [2024, 2025])
    for (const { written: y } of yearForms(year))
      for (const month of [1, 2, 10, 12])
        for (const m of numberForms(month, "月"))
          for (const day of days)
            for (const d of [...numberForms(day, "日"), `${day}号`])
              yield { written: `${y}${m}${d}`.trim(), last: iso(year, month, day) };
  for (const sign of [".", "-", "/", "．"])
    for (const month of [1, 9, 10, 12])
      for (const day of days)
        for (const pad of [1, 2]) {
          const [m, d] = [String(month).padStart(pad, "0"), String(day).padStart(pad, "0")];
          yield { written: `2025${sign}${m}${sign}${d}`, last: iso(2025, month, day) };
        }
}

/** Quarters, halves and ends of years: 2024年第二季度末, 明年上半年, 2026年底. */
export function* yearPartExpressions(): Generator<DateExpression> {
  for (const year of [2024, 2025, 2026])
    for (const { written: y } of yearForms(year))
      for (const [part, day] of YEAR_PARTS)
        yield { written: `${y}${part}`, last: `${year}-${day}` };
}

/** Dates without a year, from the document's own: 6月底, 十月十五日, 年底. */
export function* yearlessExpressions(): Generator<DateExpression> {
  for (let month = 3; month <= 12; month++)
    for (const m of numberForms(month, "月"))
      for (const [part, last] of PARTS)
        yield { written: `${m}${part}`.trim(), last: last(2024, month) };
  for (const [part, day] of YEAR_PARTS)
    if (part !== "底" && day > "03-13") yield { written: part, last: `2024-${day}` };
}

/** Ranges: 2024年7月至12月, 7-8月, 6月1日—15日, 2024-2026年, 即日起至4月8日. */
export function* rangeExpressions(): Generator<DateExpression> {
  const signs = ["至", "到", "-", "－", "—", "——", "–", "~", "～"];
  for (const sign of signs)
    for (let a = 4; a <= 11; a++)
      for (let b = a + 1; b <= 12; b++) {
        const [first, last] = [iso(2024, a, 1), monthEnd(2024, b)];
        yield { written: `${a}${sign}${b}月`, first, last };
        yield { written: `${a}月${sign}${b}月`, first, last };
        yield { written: `2024年${a}月${sign}${b}月底`, first, last };
        yield {
          written: `2025年${a}${sign}${b}月`,
          first: iso(2025, a, 1),
          last: monthEnd(2025, b),
        };
        yield {
          written: `2024年${a}月${sign}2025年${b}月`,
          first,
          last: monthEnd(2025, b),
        };
        yield {
          written: `${b}月${sign}次年${a}月`,
          first: iso(2024, b, 1),
          last: monthEnd(2025, a),
        };
        yield {
          written: `${a}月5日${sign}${b}月20日`,
          first: iso(2024, a, 5),
          last: iso(2024, b, 20),
        };
        yield {
          written: `${a}月${b}日${sign}25日`,
          first: iso(2024, a, b),
          last: iso(2024, a, 25),
        };
        yield { written: `${a}月${b}${sign}25日`, first: iso(2024, a, b), last: iso(2024, a, 25) };
      }
  for (const sign of signs)
    for (const from of [2024, 2025])
      for (const to of [2026, 2027, 2030]) {
        const [first, last] = [`${from}-01-01`, `${to}-12-31`];
        yield { written: `${from}年${sign}${to}年`, first, last };
        yield { written: `${from}${sign}${to}年`, first, last };
        yield { written: `${from}年${sign}${to}年底`, first, last };
      }
  for (let month = 4; month <= 12; month++)
    for (const day of [8, 15, 20])
      yield {
        written: `即日起至${month}月${day}日`,
        first: EXPRESSION_ISSUED,
        last: iso(2024, month, day),
      };
}

/** Prints numbers with measure words in every form a document may use, with the values each of them means. */
import { MEASURE_KINDS } from "../lexicon/measure-word.ts";
import { printChineseNumeral } from "../lexicon/numeral.ts";

/** A printed quantity and what it means. */
export interface QuantityExpression {
  readonly written: string;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly approximate: boolean;
}

const WHOLE = [1, 2, 3, 7, 10, 12, 20, 36, 99, 100, 105, 230, 999];
const DECIMAL = [0.5, 1.2, 3.75, 99.9];
const RANGES: readonly (readonly [number, number])[] = [
  [1, 2],
  [3, 5],
  [10, 15],
  [20, 30],
];
const JOINERS = ["-", "－", "–", "—", "~", "～", "至", "到"];
const MYRIADS = ["", "万", "亿"];
/** Units with rules of their own: 成 is turned into per cent, ％ is printed %. */
const SPECIAL = new Set(["成", "％"]);

function fullWidth(written: string): string {
  return written.replace(/[0-9]/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
}

/** A whole number in digits, in full-width digits and in numerals; 2 also as 两. */
function forms(value: number): string[] {
  const digits = String(value);
  const spoken = printChineseNumeral(value);
  return [digits, fullWidth(digits), spoken, ...(value === 2 ? ["两"] : [])];
}

/** Units to print, every measure word there is. */
export const PRINTED_UNITS: readonly string[] = [...MEASURE_KINDS.keys()].filter(
  (unit) => !SPECIAL.has(unit),
);

/** Plain numbers, decimals, rounded numbers and ranges of one unit. */
export function quantityExpressions(unit: string): QuantityExpression[] {
  const out: QuantityExpression[] = [];
  const add = (
    written: string,
    min: number,
    max: number,
    scale = "",
    approximate = false,
  ): void => {
    out.push({ written: `${written}${scale}${unit}`, min, max, unit: scale + unit, approximate });
  };
  for (const value of WHOLE)
    for (const form of forms(value)) for (const scale of MYRIADS) add(form, value, value, scale);
  // Nobody counts half a person: a decimal of pieces is an item number with a count behind it.
  const kind = MEASURE_KINDS.get(unit);
  const pieces = kind === "event" || kind === "person" || kind === "item";
  for (const value of DECIMAL)
    for (const scale of MYRIADS)
      if (!pieces || scale !== "") add(String(value), value, value, scale);
  add("1,200", 1200, 1200);
  add("12,345,678", 12345678, 12345678);
  add("3千", 3000, 3000);
  for (const more of ["余", "多"]) add(`30${more}`, 30, 30, "", true);
  for (const [low, high] of RANGES)
    for (const joiner of JOINERS) {
      add(`${low}${joiner}${high}`, low, high);
      add(`${low}${unit}${joiner}${high}`, low, high);
      add(`${printChineseNumeral(low)}${joiner}${printChineseNumeral(high)}`, low, high);
    }
  add("一两", 1, 2);
  add("三五", 3, 5);
  // 3千瓦 and 3千克 are units; a rounded or spaced form of them is another matter.
  return out.filter((e) => !isOtherThing(e, unit));
}

/** 三千米 is 3000米 as well as 3千米, 3千克 is no thousand of 克, and 1200年 is a calendar year. */
function isOtherThing(e: QuantityExpression, unit: string): boolean {
  if (/^3千[瓦米克分]/.test(e.written) || (unit === "年" && e.min >= 1000 && e.unit === unit))
    return true;
  return /^[千百]/.test(unit) && /^[^0-9０-９]/.test(e.written);
}

/** Shares that are no per cent by their unit, as per cent or per mille. */
export const SHARES: readonly QuantityExpression[] = [
  ["百分之九十", 90, "%"],
  ["百分之95", 95, "%"],
  ["百分之百", 100, "%"],
  ["百分之三至五", 3, "%", 5],
  ["千分之五", 5, "‰"],
  ["三分之一", 33.33, "%"],
  ["三分之二", 66.67, "%"],
  ["四分之三", 75, "%"],
  ["八成", 80, "%"],
  ["6成", 60, "%"],
  ["半数", 50, "%"],
  ["90％", 90, "%"],
].map(([written, min, unit, max]) => ({
  written: String(written),
  min: Number(min),
  max: Number(max ?? min),
  unit: String(unit),
  approximate: false,
}));

import { describe, expect, test } from "vitest";
import { printChineseNumeral } from "../lexicon/numeral.ts";
import type { NumberFamily } from "./number-mark.ts";
import { readNumberMark } from "./number-mark.ts";

const read = (text: string) => readNumberMark(text, 0, text.length);
const circled = (n: number): string => String.fromCharCode(0x245f + n);
const wide = (n: number): string =>
  String(n).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)));

/** Every way offices print a number of a family, with the normal form it is read as. */
const printers: readonly {
  family: NumberFamily;
  most: number;
  no: (n: number) => string;
  forms: readonly ((n: number) => string)[];
}[] = [
  {
    family: "chinese",
    most: 99,
    no: printChineseNumeral,
    forms: [
      (n) => `${printChineseNumeral(n)}、`,
      (n) => `${printChineseNumeral(n)} 、`,
      (n) => `${printChineseNumeral(n)}．`,
    ],
  },
  {
    family: "chinese-bracket",
    most: 99,
    no: (n) => `（${printChineseNumeral(n)}）`,
    forms: [
      (n) => `（${printChineseNumeral(n)}）`,
      (n) => `(${printChineseNumeral(n)})`,
      (n) => `(${printChineseNumeral(n)}）`,
      (n) => `（ ${printChineseNumeral(n)} ）`,
      (n) => `（${printChineseNumeral(n)}）、`,
    ],
  },
  {
    family: "digit-dot",
    most: 199,
    no: (n) => `${n}.`,
    forms: [
      (n) => `${n}.`,
      (n) => `${n}．`,
      (n) => `${n}、`,
      (n) => `${n}﹒`,
      (n) => `${wide(n)}．`,
      (n) => `${n} .`,
      (n) => `${n}. `,
    ],
  },
  {
    family: "digit-bracket",
    most: 99,
    no: (n) => `（${n}）`,
    forms: [(n) => `（${n}）`, (n) => `(${n})`, (n) => `（${wide(n)}）`],
  },
  {
    family: "digit-paren",
    most: 99,
    no: (n) => `${n}）`,
    forms: [(n) => `${n}）`, (n) => `${n})`],
  },
  { family: "circle", most: 20, no: circled, forms: [circled, (n) => `${circled(n)}、`] },
  {
    family: "enum-is",
    most: 20,
    no: (n) => `${printChineseNumeral(n)}是`,
    forms: [(n) => `${printChineseNumeral(n)}是`],
  },
  {
    family: "enum-di",
    most: 20,
    no: (n) => `第${printChineseNumeral(n)}`,
    forms: [(n) => `第${printChineseNumeral(n)}，`, (n) => `第${printChineseNumeral(n)}、`],
  },
  {
    family: "chapter",
    most: 30,
    no: (n) => `第${printChineseNumeral(n)}章`,
    forms: [(n) => `第${printChineseNumeral(n)}章 `, (n) => `第${n}章`],
  },
  {
    family: "article",
    most: 99,
    no: (n) => `第${printChineseNumeral(n)}条`,
    forms: [(n) => `第${printChineseNumeral(n)}条　`, (n) => `第${n}条`],
  },
];

describe("every printed number is read back", () => {
  for (const { family, most, no, forms } of printers) {
    test(family, () => {
      for (let n = 1; n <= most; n++) {
        for (const form of forms) {
          const printed = form(n);
          const mark = read(`${printed}加强组织领导。`);
          expect(mark, printed).not.toBeNull();
          expect(mark, printed).toMatchObject({ family, value: n, no: no(n) });
          expect(`${printed}加强组织领导。`.slice(mark?.end), printed).toBe("加强组织领导。");
        }
      }
    });
  }
});

test.each([
  ["一个单位"],
  ["1.5万元用于改造"],
  ["3.15前上报"],
  ["12345热线"],
  ["2024年底前"],
  ["（2024年）"],
  ["（一）"],
  ["一、"],
  ["第一批整改"],
  ["第三方评估"],
  ["十四五规划"],
  ["（试行）全文"],
  ["1000、2000两档"],
  ["零、起点"],
])("%s begins with no number of a clause", (text) => {
  const mark = read(text);
  expect(mark === null || mark.end >= text.length).toBe(true);
});

test.each([
  ["3．2020年底前完成", "3.", "2020年底前完成"],
  ["1、2024年培训", "1.", "2024年培训"],
  ["2.3 检查频次", "2.3", "检查频次"],
  ["㈡明确分工", "（二）", "明确分工"],
  ["⒊加强值守", "3.", "加强值守"],
])("%s is %s and %s", (text, no, words) => {
  const mark = read(text);
  expect(mark?.no).toBe(no);
  expect(text.slice(mark?.end)).toBe(words);
});

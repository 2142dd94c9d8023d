import { describe, expect, test } from "vitest";
import { formatNumber } from "./number-format.ts";

/** Hand-checked against ECMA-376 part 1, 17.18.59, and what Word prints. */
const table: readonly (readonly [string, readonly (readonly [number, string])[]])[] = [
  [
    "decimal",
    [
      [1, "1"],
      [105, "105"],
    ],
  ],
  [
    "decimalZero",
    [
      [9, "09"],
      [10, "10"],
    ],
  ],
  ["decimalFullWidth", [[12, "１２"]]],
  [
    "decimalEnclosedCircle",
    [
      [1, "①"],
      [20, "⑳"],
      [21, "21"],
    ],
  ],
  ["decimalEnclosedCircleChinese", [[10, "⑩"]]],
  [
    "decimalEnclosedParen",
    [
      [3, "⑶"],
      [21, "(21)"],
    ],
  ],
  ["decimalEnclosedFullstop", [[3, "⒊"]]],
  ["numberInDash", [[3, "- 3 -"]]],
  [
    "upperRoman",
    [
      [4, "IV"],
      [1994, "MCMXCIV"],
    ],
  ],
  ["lowerRoman", [[9, "ix"]]],
  [
    "upperLetter",
    [
      [26, "Z"],
      [27, "AA"],
      [28, "BB"],
    ],
  ],
  ["lowerLetter", [[1, "a"]]],
  [
    "ordinal",
    [
      [1, "1st"],
      [2, "2nd"],
      [3, "3rd"],
      [11, "11th"],
      [21, "21st"],
    ],
  ],
  [
    "chineseCounting",
    [
      [1, "一"],
      [10, "十"],
      [11, "十一"],
      [20, "二十"],
      [99, "九十九"],
      [100, "一○○"],
    ],
  ],
  [
    "chineseCountingThousand",
    [
      [10, "十"],
      [19, "十九"],
      [21, "二十一"],
      [100, "一百"],
      [101, "一百零一"],
      [110, "一百一十"],
      [1010, "一千零一十"],
      [10005, "一万零五"],
    ],
  ],
  [
    "ideographDigital",
    [
      [9, "九"],
      [10, "一〇"],
      [21, "二一"],
    ],
  ],
  [
    "japaneseCounting",
    [
      [1, "一"],
      [10, "十"],
      [11, "十一"],
      [20, "二十"],
      [100, "百"],
      [101, "百一"],
      [1111, "千百十一"],
    ],
  ],
  [
    "chineseLegalSimplified",
    [
      [1, "壹"],
      [10, "壹拾"],
      [123, "壹佰贰拾叁"],
    ],
  ],
  [
    "ideographLegalTraditional",
    [
      [2, "貳"],
      [6, "陸"],
    ],
  ],
  [
    "ideographTraditional",
    [
      [1, "甲"],
      [10, "癸"],
      [11, "甲"],
    ],
  ],
  [
    "ideographZodiac",
    [
      [1, "子"],
      [12, "亥"],
    ],
  ],
  [
    "ideographZodiacTraditional",
    [
      [1, "甲子"],
      [60, "癸亥"],
    ],
  ],
  [
    "ideographEnclosedCircle",
    [
      [1, "㊀"],
      [11, "(11)"],
    ],
  ],
  ["taiwaneseDigital", [[10, "一○"]]],
  ["taiwaneseCountingThousand", [[10000, "一萬"]]],
  ["koreanDigital", [[12, "일이"]]],
  ["koreanCounting", [[12, "십이"]]],
  ["ganada", [[2, "나"]]],
  ["aiueoFullWidth", [[1, "ア"]]],
  ["irohaFullWidth", [[2, "ロ"]]],
  [
    "russianUpper",
    [
      [1, "А"],
      [40, "40"],
    ],
  ],
  ["hex", [[31, "1F"]]],
  ["none", [[5, ""]]],
  ["bullet", [[5, ""]]],
  ["noSuchFormat", [[5, "5"]]],
  ["toString", [[5, "5"]]],
];

describe("formatNumber", () => {
  for (const [format, values] of table) {
    test(format, () => {
      expect(values.map(([value]) => formatNumber(value, format))).toEqual(
        values.map(([, text]) => text),
      );
    });
  }

  test("every format answers for every number without failing", () => {
    for (const [format] of table) {
      for (const value of [0, 1, 59, 60, 61, 100, 999, 9999, 32_767]) {
        expect(typeof formatNumber(value, format)).toBe("string");
      }
    }
  });
});

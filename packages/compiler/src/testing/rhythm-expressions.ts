/** Prints rhythms of every shape with the unit and interval each of them means. */
import { printChineseNumeral } from "../lexicon/numeral.ts";
import type { RecurrenceUnit } from "../model/recurrence.ts";

/** A rhythm as written, and what it means. */
export interface RhythmExpression {
  readonly written: string;
  readonly unit: RecurrenceUnit;
  readonly interval: number;
  readonly day?: number;
}

const UNITS: readonly (readonly [string, RecurrenceUnit, number])[] = [
  ["年", "year", 1],
  ["年度", "year", 1],
  ["学年", "year", 1],
  ["半年", "half-year", 1],
  ["学期", "half-year", 1],
  ["季度", "quarter", 1],
  ["季", "quarter", 1],
  ["个季度", "quarter", 1],
  ["月", "month", 1],
  ["个月", "month", 1],
  ["半月", "half-month", 1],
  ["半个月", "half-month", 1],
  ["旬", "ten-days", 1],
  ["周", "week", 1],
  ["星期", "week", 1],
  ["双周", "week", 2],
  ["日", "day", 1],
  ["天", "day", 1],
];

const COUNTED: readonly (readonly [string, RecurrenceUnit])[] = [
  ["年", "year"],
  ["个季度", "quarter"],
  ["个月", "month"],
  ["周", "week"],
  ["天", "day"],
];

/** 每季度, 每两周, 每隔3个月. */
export function* everyExpressions(): Generator<RhythmExpression> {
  for (const [written, unit, interval] of UNITS) yield { written: `每${written}`, unit, interval };
  for (const [written, unit] of COUNTED)
    for (let n = 2; n <= 12; n++) {
      const spoken = n === 2 ? "两" : printChineseNumeral(n);
      for (const count of [String(n), spoken]) {
        yield { written: `每${count}${written}`, unit, interval: n };
        yield { written: `每隔${count}${written}`, unit, interval: n };
      }
    }
  for (let day = 1; day <= 28; day++)
    yield { written: `每月${day}日`, unit: "month", interval: 1, day };
  for (const [i, c] of Array.from("一二三四五六日").entries())
    yield { written: `每周${c}`, unit: "week", interval: 1, day: i + 1 };
}

/** 按月, 按季度, 逐月, 月度, 半年度. */
export function* plainExpressions(): Generator<RhythmExpression> {
  for (const [written, unit, interval] of UNITS)
    if (!["个季度", "个月", "天", "星期"].includes(written))
      yield { written: `按${written}`, unit, interval };
  yield { written: "逐月", unit: "month", interval: 1 };
  yield { written: "逐季", unit: "quarter", interval: 1 };
  yield { written: "月度", unit: "month", interval: 1 };
  yield { written: "季度", unit: "quarter", interval: 1 };
  yield { written: "半年度", unit: "half-year", interval: 1 };
  yield { written: "双周", unit: "week", interval: 2 };
}

/** 周报, 月调度, 季通报. */
export function* compoundExpressions(): Generator<RhythmExpression> {
  const short: readonly (readonly [string, RecurrenceUnit])[] = [
    ["周", "week"],
    ["旬", "ten-days"],
    ["月", "month"],
    ["季", "quarter"],
    ["半月", "half-month"],
    ["半年", "half-year"],
  ];
  for (const [sign, unit] of short)
    for (const work of [
      "报",
      "报告",
      "调度",
      "通报",
      "例会",
      "研判",
      "计划",
      "总结",
      "考核",
      "巡查",
    ])
      yield { written: `${sign}${work}`, unit, interval: 1 };
}

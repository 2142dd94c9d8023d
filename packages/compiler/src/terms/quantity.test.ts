import { describe, expect, it } from "vitest";
import { markSpans } from "../testing/marked-text.ts";
import {
  PRINTED_UNITS,
  type QuantityExpression,
  quantityExpressions,
  SHARES,
} from "../testing/quantity-expressions.ts";
import { readQuantities, readQuantity } from "./quantity.ts";

// Text around the expression that is no part of it and no number.
const CARRIERS: readonly (readonly [string, string])[] = [
  ["", ""],
  ["各站点共", "，分片负责"],
  ["2.本年", "以上。"],
  ["（约", "）"],
  ["合计\t", "\t备注"],
  ["完成时限6月底前，", "；另行通知"],
];

function fault(expression: QuantityExpression, carrier: number): string | null {
  const [lead, rest] = CARRIERS[carrier % CARRIERS.length] ?? ["", ""];
  const { written, min, max, unit, approximate } = expression;
  const text = lead + written + rest;
  const found = readQuantities(text, { start: 0, end: text.length });
  const want = markSpans(text, [{ start: lead.length, end: lead.length + written.length }]);
  const have = markSpans(
    text,
    found.map((q) => q.span),
  );
  if (want !== have) return `${want} read as ${have}`;
  const [q] = found;
  const values = JSON.stringify([q?.min, q?.max, q?.unit, q?.approximate]);
  const wanted = JSON.stringify([min, max, unit, approximate]);
  return values === wanted ? null : `${written}: ${values} for ${wanted}`;
}

describe("printed quantities come back", () => {
  it("every measure word, in every form of number", () => {
    const faults: string[] = [];
    let count = 0;
    for (const unit of PRINTED_UNITS)
      for (const expression of quantityExpressions(unit)) {
        const wrong = fault(expression, count++);
        if (wrong) faults.push(wrong);
      }
    expect(faults.slice(0, 20)).toEqual([]);
    expect(count).toBeGreaterThan(20_000);
  });

  it("shares as per cent", () => {
    const faults = SHARES.flatMap((share) => CARRIERS.map((_, i) => fault(share, i))).filter(
      (f) => f !== null,
    );
    expect(faults).toEqual([]);
  });

  it("a fraction with a slash only where it is a share", () => {
    const values = (text: string): (number | string)[][] =>
      readQuantities(text, { start: 0, end: text.length }).map((q) => [q.min, q.unit]);
    expect(values("2/3以上的网格员")).toEqual([[66.67, "%"]]);
    expect(values("见第2/3页")).toEqual([]);
    expect(values("2024/3/5以前")).toEqual([]);
  });

  it("a measure word that a list names once, where 分别 tells its numbers apart", () => {
    const values = (text: string): (number | string)[][] =>
      readQuantities(text, { start: 0, end: text.length }).map((q) => [q.min, q.unit]);
    expect(values("分别不少于4、3、2节")).toEqual([
      [4, "节"],
      [3, "节"],
      [2, "节"],
    ]);
    expect(values("分别为4个、10个、3个工作日").map(([, unit]) => unit)).toEqual([
      "个工作日",
      "个工作日",
      "个工作日",
    ]);
    expect(values("完成教学楼1、2层")).toEqual([]);
    expect(values("第1组、2、3组")).toEqual([[3, "组"]]);
  });

  it("spaces between number, joiner and measure word", () => {
    const text = "每季度 1 － 2 次";
    const [q] = readQuantities(text, { start: 0, end: text.length });
    expect([q?.min, q?.max, q?.unit]).toEqual([1, 2, "次"]);
    expect(q && text.slice(q.span.start, q.span.end)).toBe("1 － 2 次");
  });

  it("a second measure word in brackets", () => {
    const text = "新购3台（套）设备，培训40人(次)";
    const units = readQuantities(text, { start: 0, end: text.length }).map((q) => q.unit);
    expect(units).toEqual(["台（套）", "人(次)"]);
  });
});

describe("no quantities", () => {
  it.each([
    "第三次",
    "第14组",
    "A4纸",
    "IPV6互联网",
    "5G基站",
    "十四五规划",
    "三农工作",
    "二手车",
    "四不两直",
    "联系电话0512-66668888",
    "13800001234人",
    "3.0版",
    "附件2",
    "一、总体要求",
    "（三）保障措施",
    "1.强化责任",
    "2023年",
    "3月底",
    "9:20",
    "百日攻坚",
    "千方百计",
    "数十年",
    "几个",
    "若干条",
    "3部门联合",
    "5周年",
    "两处理",
    "3人员",
    "一节约",
  ])("%s", (text) => {
    expect(readQuantities(text, { start: 0, end: text.length }).map((q) => q.unit)).toEqual([]);
  });

  it("reads nothing beyond the slice", () => {
    expect(readQuantity("10次", 0, 2)).toBeNull();
    expect(readQuantity("10-20次", 0, 4)).toBeNull();
    expect(readQuantities("至少3", { start: 0, end: 3 })).toEqual([]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contains } from "../source/span.ts";
import { markedText, markSpans } from "../testing/marked-text.ts";
import type { RhythmExpression } from "../testing/rhythm-expressions.ts";
import {
  compoundExpressions,
  everyExpressions,
  plainExpressions,
} from "../testing/rhythm-expressions.ts";
import { chooseRecurrence, readRecurrences } from "./recurrence.ts";

const read = (text: string): ReturnType<typeof readRecurrences> =>
  readRecurrences(text, { start: 0, end: text.length });
const marked = (text: string): string =>
  markSpans(
    text,
    read(text).map((r) => r.span),
  );

const SENTENCES: readonly string[] = [
  "局机关⟦每半月⟧抽查，各所⟦每季度⟧报告，⟦每年度⟧两次演练。",
  "落实“⟦日管控⟧、⟦周排查⟧、⟦月调度⟧”机制，实行⟦日报告⟧、⟦周会商⟧、⟦季点评⟧、⟦年考核⟧。",
  "⟦一月一⟧调度、⟦一季度一⟧通报、⟦半年一⟧总结、⟦三年一⟧轮换，⟦两年一次⟧。",
  "⟦半年一次⟧、⟦一年不少于两次⟧、⟦一周三次⟧。",
  "开展⟦月度⟧、⟦季度⟧、⟦年度⟧评估，编制⟦月度⟧计划。",
  "⟦每周一⟧上午例会，⟦每周⟧一例会，⟦每周⟧一次例会，⟦每周五⟧下午学习，⟦每月25日⟧前报送。",
  "⟦按月⟧调度、⟦按季⟧通报、⟦逐月⟧分析，水平逐年提升。",
  "⟦定期⟧研究，⟦不定期⟧抽查，⟦经常性⟧检查，形成⟦常态化⟧机制，⟦适时⟧评估。",
  "⟦每日⟧记录，⟦每月⟧台账更新，⟦每周⟧转发，⟦每年⟧轮换，⟦每日⟧常规检查。",
  "⟦每学期⟧开学前，⟦每两个月⟧，⟦每隔三天⟧，⟦每10天⟧，⟦隔周⟧，⟦双月⟧。",
  "印发⟦年度⟧通知，报送⟦周报⟧和⟦月报⟧。",
];

const NOTHING: readonly string[] = [
  "每个单位、每人、每项任务、每一次会议、每户、每班次",
  "2027年度目标，本年度计划，年度任务清单，年度考核结果，纳入年度培训",
  "第三季度，本季度，一季度，上季度，前三季度",
  "周边环境，周期，季节，日常监管，日程，月饼，月亮",
  "人民日报、经济日报，工作日报告，节假日检查，3月计划，本月计划，上周通报，当月考核",
  "规定期限内，法定期限，定期存款，经常项目，合适时机",
  "组织周报道，办好月会员日，夏季报名，季节，按日程、按月龄，每年级各两名，每周期，按季节安排，逐年提高",
  "十一月一日，一年一年，一周年，第一年",
  "《月度考核办法》《年度计划》",
];

describe("rhythms", () => {
  it.each(SENTENCES)("%s", (sentence) => {
    const { text, spans } = markedText(sentence);
    expect(marked(text)).toBe(markSpans(text, spans));
  });

  it.each(NOTHING)("nothing in %s", (text) => {
    expect(marked(text)).toBe(text);
  });

  it("chooses the first with a length", () => {
    const found = read("定期开展月度、季度评估");
    const { recurrence, otherRecurrences } = chooseRecurrence(found);
    expect(recurrence).toMatchObject({ unit: "month", interval: 1 });
    expect(otherRecurrences.map((r) => r.unit)).toEqual([null, "quarter"]);
    expect(chooseRecurrence(read("定期研究")).recurrence).toMatchObject({ unit: null });
  });
});

const CARRIERS: readonly (readonly [string, string])[] = [
  ["各单位要", "组织一轮自查。"],
  ["（办公室牵头，", "）"],
  ["“", "”"],
  ["2.建立", "制度，责任到人；"],
];

const GENERATORS: readonly (readonly [string, () => Generator<RhythmExpression>, number])[] = [
  ["每", everyExpressions, 240],
  ["按 and words", plainExpressions, 18],
  ["compounds", compoundExpressions, 60],
];

describe("printed rhythms are read back", () => {
  it.each(GENERATORS)("%s", (_, generate, atLeast) => {
    const failures: string[] = [];
    let count = 0;
    for (const { written, unit, interval, day } of generate())
      for (const [lead, rest] of CARRIERS) {
        count++;
        const text = lead + written + rest;
        const span = { start: lead.length, end: lead.length + written.length };
        const want = [{ unit, interval, day, span, certainty: "stated" }];
        const have = read(text).map((r) => ({ ...r, day: r.day }));
        if (JSON.stringify(sorted(have)) !== JSON.stringify(sorted(want)))
          failures.push(`${markSpans(text, [span])} read as ${marked(text)}`);
      }
    expect(failures.slice(0, 20)).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(atLeast * CARRIERS.length);
  });
});

function sorted(list: readonly object[]): unknown {
  return list.map((r) => Object.entries(r).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

describe("any text", () => {
  const piece = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        ...Array.from("每按逐年月周日旬季度半一两三次报调双隔定期不常态化《》\n1"),
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }) },
  );
  it("gives rhythms in order, inside the slice", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(20), (parts, skip) => {
        const text = parts.join("");
        const at = { start: Math.min(skip, text.length), end: text.length };
        let last = at.start;
        for (const { span } of readRecurrences(text, at)) {
          expect(contains(at, span) && span.start >= last && span.end > span.start).toBe(true);
          last = span.end;
        }
      }),
    );
  });

  it.each(["每", "每1", "一", "《", "月", "1"])("takes time in proportion: %s", (unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    const start = performance.now();
    readRecurrences(text, { start: 0, end: text.length });
    expect(performance.now() - start).toBeLessThan(12_000);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contains } from "../source/span.ts";
import { markedText, markSpans } from "../testing/marked-text.ts";
import type { DateTerm } from "./date.ts";
import { readDates } from "./date.ts";

const whole = (text: string): { start: number; end: number } => ({ start: 0, end: text.length });
const read = (text: string): DateTerm[] => readDates(text, whole(text));

// One line a sentence: the marks are around the expression with its particles.
const SENTENCES: readonly string[] = [
  "各村⟦于4月10日前⟧完成登记，⟦5月底⟧报送台账。",
  "⟦从2027年9月开始，2028年2月底基本结束⟧。",
  "⟦自2027年4月8日起⟧组织复查，⟦截至6月20日⟧。",
  "⟦不迟于2027年12月20日⟧报送，⟦最迟6月15日⟧反馈。",
  "⟦到2029年⟧，建成示范点12个；⟦至2030年⟧全面覆盖。",
  "⟦2026年及以前⟧的存量问题一并清理。",
  "⟦于6月15日18:00前⟧、⟦6月16日24时前⟧、⟦6月17日下午3点半前⟧、⟦6月18日下班前⟧报送。",
  "定⟦于2027年3月15日（星期一）上午9:30⟧召开。",
  "⟦6月15日底前⟧、⟦6月30前⟧报送。",
  "⟦6月5日⟧、⟦15日⟧和⟦25日前⟧各报一次。",
  "⟦印发之日起30日内⟧制定细则，⟦10个工作日内⟧答复，⟦半年内⟧见效。",
  "⟦用三年左右时间⟧，⟦2-3年内⟧，⟦一周内⟧。",
  "⟦即日起至4月8日⟧自查，⟦即日起⟧受理。",
  "⟦从现在起到明年初⟧，现在的机制不变。",
  "⟦春节前⟧慰问，⟦“五一”前⟧布置，⟦汛期前⟧检查，⟦2027年国庆节期间⟧值守。",
  "⟦一、二季度⟧、⟦第一至第三季度⟧、⟦前三季度⟧、⟦四季度末⟧。",
  "⟦年底前⟧、⟦年内⟧、⟦本月底前⟧、⟦月底前⟧、⟦下月5日前⟧、⟦当年底⟧。",
  "⟦2027年度内⟧、⟦2027年年内⟧、⟦2027年前⟧完成。",
  "（⟦2027.6.30前⟧）、（⟦2027-6-30⟧）、（⟦2027/06/30止⟧）、（⟦2027.3-2027.12⟧）。",
  "⟦6月上旬⟧、⟦7月中下旬⟧、⟦8月初⟧、⟦9月末前⟧。",
  "⟦6月⟧起草方案，⟦7月⟧前往调研，⟦2027年⟧内部审计，⟦8月⟧后续管护。",
  "关于⟦6月5日⟧会议，达到⟦2027年⟧水平，各自⟦6月⟧上报。",
  "1.⟦2027年底前⟧完成。\n2.⟦6月底前⟧完成。",
];

const NOTHING: readonly string[] = [
  "近5年来，三年行动，百年大计，十年禁渔，十三五，“十四五”期间",
  "3个月的培训，为期两个月，工期24月，6月龄婴儿，12个月以上",
  "2027年度目标，本年度计划，以后年度，三年级，2027级新生",
  "《2027年工作要点》《关于2027年6月底前完成的通知》",
  "x办〔2027〕64号、第14号、第12批、前3名、2-3人、3-6岁",
  "电话0531-2027366，版本2.3.1，路径2027/abc，IP 10.1.6.30",
  "占比3.5%，1200月饼，8月饼，6月均水平",
  "开工后第6月底验收，一月一调度，一季度一通报，一月一次，两月一次，岁月，满月，日月，每月，各月，学年末，三年内部",
];

describe("date expressions", () => {
  it.each(SENTENCES)("%s", (marked) => {
    const { text, spans } = markedText(marked);
    expect(
      markSpans(
        text,
        read(text).map((t) => t.outer),
      ),
    ).toBe(markSpans(text, spans));
  });

  it.each(NOTHING)("nothing in %s", (text) => {
    expect(
      markSpans(
        text,
        read(text).map((t) => t.span),
      ),
    ).toBe(text);
  });

  it("keeps to its slice", () => {
    const text = "6月底前完成，2027年12月底前验收";
    const terms = readDates(text, { start: 7, end: 13 });
    expect(terms.map((t) => text.slice(t.span.start, t.span.end))).toEqual(["2027年"]);
  });
});

describe("dates that no calendar has", () => {
  it.each([
    ["2027年⟦23月⟧底前", "month"],
    ["2027年⟦23月⟧15日底前", "month"],
    ["⟦13月⟧底前", "month"],
    ["2027-⟦23⟧-05", "month"],
    ["6月⟦31日⟧前", "day"],
    ["2月⟦30日⟧", "day"],
    ["2027年2月⟦29日⟧", "day"],
    ["9月⟦0日⟧", "day"],
    ["3月1日至4月⟦31日⟧", "day"],
  ])("%s", (marked, kind) => {
    const { text, spans } = markedText(marked);
    const [term] = read(text);
    expect(term?.kind === "point" || term?.kind === "range" ? term.impossible : null).toEqual({
      kind,
      span: spans[0],
    });
  });

  it.each(["2028年2月29日", "2月29日", "12月31日", "6月30日"])("%s exists", (text) => {
    const [term] = read(text);
    expect(term).toMatchObject({ kind: "point", impossible: null });
  });
});

describe("weekdays", () => {
  it.each([
    ["2027年3月15日（⟦星期一⟧）", 1],
    ["3月15日(⟦周日⟧)前", 7],
    ["3月15日⟦礼拜五⟧下午", 5],
  ])("%s", (marked, value) => {
    const { text, spans } = markedText(marked);
    expect(read(text)[0]).toMatchObject({ weekday: { value, span: spans[0] } });
  });
});

// Anything a document may hold, with what dates are made of far more often than in life.
const anyText = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          ...Array.from("0123456789年月日底前至-—.季度第一二十半旬每内起《》“”（） \n\t"),
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

describe("any text", () => {
  it("gives terms in order, inside the slice, each inside its particles", () => {
    fc.assert(
      fc.property(anyText, fc.nat(20), (text, skip) => {
        const at = { start: Math.min(skip, text.length), end: text.length };
        let last = at.start;
        for (const term of readDates(text, at)) {
          expect(contains(at, term.outer)).toBe(true);
          expect(contains(term.outer, term.span)).toBe(true);
          expect(term.span.end).toBeGreaterThan(term.span.start);
          expect(term.span.start).toBeGreaterThanOrEqual(last);
          last = term.span.end;
        }
      }),
    );
  });

  it.each(["1", "一", "2027年", "《", "“", "6月", "每", "5月3日、", "2027-"])(
    "takes time in proportion to its length: %s",
    (piece) => {
      const text = piece.repeat(Math.ceil(200_000 / piece.length));
      const start = performance.now();
      readDates(text, whole(text));
      // A second at most on an idle machine; a square of the length would take minutes.
      expect(performance.now() - start).toBeLessThan(12_000);
    },
  );
});

import { describe, expect, it } from "vitest";
import { markedText, markSpans } from "../testing/marked-text.ts";
import { readDocumentNumbers, readOwnDocumentNumber } from "./document-number.ts";

const read = (text: string) => readDocumentNumbers(text, { start: 0, end: text.length });

const NUMBERS = [
  "⟦某府办发〔2027〕43号⟧",
  "根据⟦某发〔2027〕43号⟧文件",
  "见⟦某安委办字[2027] 6 号⟧。",
  "（⟦某开放办〔2027〕6号⟧）",
  "⟦某教（2027）12号⟧与⟦某财函【2026】3号⟧",
  "⟦某党发〔２０２７〕１２号⟧",
  "⟦某发〔2027〕第5号⟧",
  "⟦某发〔2027〕X号⟧",
  "⟦某发〔2027〕  号⟧",
  "按⟦某某部令第14号⟧执行",
  "⟦第14号令⟧",
  "转发⟦某办〔2027〕1号⟧、⟦某办〔2027〕2号⟧",
  "（2027年）1号楼",
  "〔2027〕6号",
  "某发〔27〕6号",
  "某发〔2027〕6次",
  "第14号文件",
  "命令第一",
];

describe("document numbers", () => {
  it.each(NUMBERS)("%s", (marked) => {
    const { text, spans } = markedText(marked);
    expect(
      markSpans(
        text,
        read(text).map((each) => each.span),
      ),
    ).toBe(markSpans(text, spans));
  });

  it("gives back what a generator printed", () => {
    const failed: string[] = [];
    let count = 0;
    for (const agency of [
      "某发",
      "某府办发",
      "某教体字",
      "某安委办",
      "某某〔联〕发".slice(0, 2),
      "某交集团党",
    ])
      for (const [open, close] of ["〔〕", "[]", "（）", "()", "［］", "【】"].map((pair) => [
        pair.charAt(0),
        pair.charAt(1),
      ]))
        for (const year of [1998, 2019, 2027])
          for (const serial of [1, 12, 345])
            for (const gap of ["", " "])
              for (const before of ["", "根据", "按照", "详见《通知》（"]) {
                const written = `${agency}${open}${year}${close}${gap}${serial}${gap}号`;
                const [found] = read(`${before}${written}要求`);
                count++;
                if (
                  found?.agency !== agency ||
                  found.year !== year ||
                  found.serial !== serial ||
                  found.span.start !== before.length ||
                  found.span.end !== before.length + written.length
                )
                  failed.push(before + written);
              }
    expect(count).toBe(6 * 6 * 3 * 3 * 2 * 4);
    expect(failed.slice(0, 10)).toEqual([]);
  });

  it.each([
    ["某市文件\n某发〔2027〕4号\n关于印发方案的通知", "某发〔2027〕4号"],
    ["关于印发方案的通知\n（某发〔2027〕4号）\n各单位：", "某发〔2027〕4号"],
    ["某发〔2027〕4号　　签发人：张三\n关于…", "某发〔2027〕4号"],
    ["根据某发〔2027〕4号文件，制定本方案。", undefined],
    ["关于转发某发〔2027〕4号文件的通知", undefined],
  ])("the own number of %s", (text, expected) => {
    let at = 0;
    const lines = text.split("\n").map((line) => ({ start: at, end: (at += line.length + 1) - 1 }));
    const found = readOwnDocumentNumber(text, lines);
    expect(found === null ? undefined : text.slice(found.span.start, found.span.end)).toBe(
      expected,
    );
  });
});

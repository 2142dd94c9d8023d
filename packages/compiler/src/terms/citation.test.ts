import { describe, expect, it } from "vitest";
import { markedText, markSpans } from "../testing/marked-text.ts";
import { readBasis, readCitations } from "./citation.ts";

const whole = (text: string) => ({ start: 0, end: text.length });

const CITED = [
  "学习⟦《读本》⟧和⟦《问答》⟧。",
  "印发⟦《关于印发〈活动方案〉的通知》（某发〔2027〕4号）⟧。",
  "印发⟦《关于印发<活动方案>的通知》⟧。",
  "⟦《甲办法》（某发〔2027〕4号，以下简称《甲》）⟧施行。",
  "按⟦某府办发〔2027〕12号⟧文件办理。",
  "⟦《规定》（某某部令第14号）⟧",
  "⟦《纲要》⟧（试行）",
  "《未完的标题",
  "没有文件。",
];

const GROUNDS = [
  "根据⟦《甲通知》（某发〔2027〕4号）⟧和⟦《乙通知》（某办〔2027〕5号）⟧要求，制定本方案。",
  "根据⟦《甲规划》⟧⟦《乙意见》⟧⟦《丙纲要》⟧等文件，制定本方案。",
  "根据市委宣传部、市委组织部⟦《年度安排》⟧精神，结合实际，制定计划。",
  "按照市政府第4次常务会议和⟦《甲通知》⟧要求，",
  "为贯彻落实⟦《甲条例》⟧，",
  "为深入贯彻落实省局⟦《甲意见》⟧和市局⟦《乙意见》⟧精神，",
  "贯彻实施⟦《甲办法》⟧，严格执行⟦《乙规则》⟧。",
  "依据⟦《甲分工》⟧，制定子方案。",
  "按照新修订的⟦《甲规范》⟧完善制度。",
  "根据上级部署，按⟦某发〔2027〕3号⟧文件要求，开展整治。",
  "根据⟦《甲通知》⟧要求，再按照《甲通知》部署。",
  "以⟦《甲法》⟧、⟦《乙条例》⟧等为依据，规范管理。",
  "以《甲故事》为主题开展活动。",
  "学习《甲选读》，用好《乙读本》。",
  "修订《甲规定》，出台《乙标准》。",
  "现将《甲方案》印发给你们，请认真贯彻落实。",
  "审议通过了《章程》。",
  "《甲方案》按时完成。",
  "执行情况见《台账》。",
];

describe("documents that a text names", () => {
  it.each(CITED)("%s", (marked) => {
    const { text, spans } = markedText(marked);
    expect(
      markSpans(
        text,
        readCitations(text, whole(text)).map((each) => each.span),
      ),
    ).toBe(markSpans(text, spans));
  });

  it("tells title and number apart", () => {
    const text = "《关于〈甲〉的通知》（某发〔2027〕4号）";
    const [citation] = readCitations(text, whole(text));
    expect(citation?.title).toBe("关于〈甲〉的通知");
    expect(citation?.number).toMatchObject({ agency: "某发", year: 2027, serial: 4 });
  });
});

describe("documents named as ground", () => {
  it.each(GROUNDS)("%s", (marked) => {
    const { text, spans } = markedText(marked);
    expect(
      markSpans(
        text,
        readBasis(text, whole(text)).map((each) => each.span),
      ),
    ).toBe(markSpans(text, spans));
  });

  it("leaves out the document itself", () => {
    const text = "根据《甲方案》和《乙意见》要求";
    expect(
      readBasis(text, whole(text), ["甲 方案"]).map((each) =>
        text.slice(each.span.start, each.span.end),
      ),
    ).toEqual(["《乙意见》"]);
  });

  it("finds what a generator cites, alone and in chains", () => {
    const failed: string[] = [];
    let count = 0;
    for (const ground of [
      "根据",
      "按照",
      "依据",
      "遵照",
      "为贯彻落实",
      "深入贯彻",
      "严格执行",
      "认真落实",
    ])
      for (const issuer of ["", "市政府办公室", "省委、省政府", "上级党组织关于印发"])
        for (const title of [
          "《年度要点》",
          "《关于印发〈年度要点〉的通知》",
          "《“十五五”规划（2026—2030年）》",
        ])
          for (const number of ["", "（某发〔2027〕4号）", "(某教办[2027] 12号)"])
            for (const link of [
              "",
              "和《乙意见》",
              "、《乙意见》",
              "及省厅《乙意见》（某厅〔2026〕9号）",
            ]) {
              const first = `${title}${number}`;
              const second = link.slice(link.indexOf("《") < 0 ? link.length : link.indexOf("《"));
              const text = `${ground}${issuer}${first}${link}要求，制定本方案。`;
              const found = readBasis(text, whole(text)).map((each) =>
                text.slice(each.span.start, each.span.end),
              );
              count++;
              if (found.join("|") !== [first, second].filter((each) => each !== "").join("|"))
                failed.push(`${text} -> ${found.join("|")}`);
            }
    expect(count).toBe(8 * 4 * 3 * 3 * 4);
    expect(failed.slice(0, 10)).toEqual([]);
  });
});

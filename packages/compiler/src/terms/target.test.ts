import { describe, expect, it } from "vitest";
import { markedText, markSpans } from "../testing/marked-text.ts";
import { readTargets } from "./target.ts";

function read(text: string): { marks: string; values: string[] } {
  const targets = readTargets(text, { start: 0, end: text.length });
  const marks = markSpans(
    text,
    targets.map((t) => t.span),
  );
  return {
    marks,
    values: targets.map((t) => t.quotas.map((q) => `${q.op}${q.min ?? q.max}${q.unit}`).join(" ")),
  };
}

describe("targets", () => {
  it.each([
    [
      "到2027年，⟦全县规上企业达到120家⟧，⟦产业规模突破80亿元⟧，营商环境持续优化。",
      "=120家",
      ">=80亿元",
    ],
    [
      "⟦2026年底前基本消除城区内涝点⟧，⟦2027年底前建成全域排水监测体系⟧；群众获得感明显增强。",
      "",
      "",
    ],
    ["力争到2028年底，⟦三类水质断面比例、垃圾分类覆盖率分别达85%、90%⟧。", "=85% =90%"],
    [
      "（一）培育壮大主体。⟦新增家庭农场30家、农民合作社12家⟧，⟦带动就业2000人以上⟧。",
      "=30家 =12家",
      ">=2000人",
    ],
    ["⟦到2026年，⟧".slice(1, -1).concat("⟦建成覆盖城乡的服务网络⟧，服务能力显著提升。"), ""],
    ["坚持以人民为中心，统筹发展和安全，深入实施三大行动。"],
    ["过去五年，全市累计完成投资300亿元，发展基础不断夯实。"],
  ])("%s", (marked, ...values) => {
    const found = read(markedText(marked).text);
    expect([found.marks, ...found.values]).toEqual([marked, ...values]);
  });
});

import { describe, expect, it } from "vitest";
import type { Quota } from "../model/quota.ts";
import { HANDED_IN_SENTENCES } from "../testing/handed-in-sentences.ts";
import { markedText, markSpans } from "../testing/marked-text.ts";
import { NO_QUOTA_SENTENCES } from "../testing/no-quota-sentences.ts";
import { OFFICE_SENTENCES } from "../testing/office-sentences.ts";
import { SECTOR_SENTENCES } from "../testing/quota-sentences.ts";
import { READER_SENTENCES } from "../testing/reader-sentences.ts";
import { SERVICE_SENTENCES } from "../testing/service-sentences.ts";
import { readQuotas } from "./quota.ts";

/** One obligation in a line: `≥1次 义诊活动 由各院 每季度`. */
function written(quota: Quota): string {
  const { op, min, max, unit, what, who, per, approximate } = quota;
  const value = { ">=": `≥${min}`, "<=": `≤${max}`, "=": `${min}`, range: `${min}~${max}` }[op];
  const parts = [value + unit, what?.text, who && `由${who.text}`, per && `每${per.text}`];
  return [...parts, approximate && "约"].filter(Boolean).join(" ");
}

function readAll(text: string): Quota[] {
  return readQuotas(text, { start: 0, end: text.length });
}

const ALL_SENTENCES = {
  ...SECTOR_SENTENCES,
  ...OFFICE_SENTENCES,
  ...HANDED_IN_SENTENCES,
  ...SERVICE_SENTENCES,
  ...READER_SENTENCES,
};

for (const [sector, rows] of Object.entries(ALL_SENTENCES))
  describe(`obligations: ${sector}`, () => {
    it.each(rows)("%s", (marked, ...wanted) => {
      const { text } = markedText(marked);
      const quotas = readAll(text);
      const spans = quotas.map((q) => q.span);
      expect([markSpans(text, spans), ...quotas.map(written)]).toEqual([marked, ...wanted]);
    });
  });

describe("numbers that oblige nobody", () => {
  it.each(NO_QUOTA_SENTENCES)("%s", (text) => {
    expect(readAll(text).map(written)).toEqual([]);
  });
});

describe("the slice", () => {
  it("gives absolute spans and looks at nothing outside", () => {
    const text = "至少开展1次培训。\n每年至少开展2次演练。\n至少开展3次检查。";
    const start = text.indexOf("每年");
    const end = text.lastIndexOf("\n");
    const [only, ...rest] = readQuotas(text, { start, end });
    expect(rest).toEqual([]);
    expect(only && text.slice(only.span.start, only.span.end)).toBe("至少开展2次演练");
    expect(only?.per && text.slice(only.per.span.start, only.per.span.end)).toBe("年");
  });

  it("takes the digits that open it for an item number", () => {
    expect(readAll("2.100%完成整改。").map(written)).toEqual(["100% 完成"]);
    expect(readAll("3.新建5座泵站。").map(written)).toEqual(["5座 泵站"]);
  });

  it("reads cells and lines one by one", () => {
    expect(readAll("每月\n1次\t不少于3天").map(written)).toEqual(["≥3天"]);
  });

  it("keeps a paragraph's subject and forgets it at the line's end", () => {
    expect(readAll("各支部要压实责任。每月至少开展1次检查。").map(written)).toEqual([
      "≥1次 检查 由各支部 每月",
    ]);
    expect(readAll("各支部要压实责任。\n每月至少开展1次检查。").map(written)).toEqual([
      "≥1次 检查 每月",
    ]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Phrase } from "../model/phrase.ts";
import { contains } from "../source/span.ts";
import { readQuotas } from "./quota.ts";
import { readTargets } from "./target.ts";

// What obligations are made of, so that random texts come near them.
const PIECES = [
  "至少",
  "不超过",
  "每",
  "各",
  "年",
  "季度",
  "一",
  "两",
  "3",
  "10",
  "0.5",
  "次",
  "个",
  "%",
  "万",
  "人",
  "小时",
  "内",
  "以上",
  "的",
  "开展",
  "新增",
  "可",
  "“",
  "”",
  "《",
  "》",
  "（",
  "）",
  "，",
  "。",
  "；",
  "\n",
  "\t",
  "-",
  "至",
  "分",
  "批",
  "之",
  "百",
  "零",
  "事故",
  "确保",
  "各科室",
  "要",
  "率",
  "达到",
  "、",
  ".",
  "/",
  "第",
  " ",
  "2026",
  "月",
  "日",
  "名义",
  "以",
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3 })), { maxLength: 60 })
  .map((a) => a.join(""));

describe("any text", () => {
  it("gives quotas in order, inside the slice, whose phrases say what stands there", () => {
    fc.assert(
      fc.property(text, fc.nat(20), fc.nat(20), (body, before, after) => {
        const start = Math.min(before, body.length);
        const at = { start, end: Math.max(start, body.length - after) };
        const quotas = [...readQuotas(body, at), ...readTargets(body, at).flatMap((t) => t.quotas)];
        const folded = (p: Phrase): boolean =>
          body.slice(p.span.start, p.span.end).replace(/\s/gu, "") === p.text.replace(/\s/gu, "");
        return quotas.every(
          (q) =>
            contains(at, q.span) &&
            q.span.start < q.span.end &&
            (q.min !== null || q.max !== null) &&
            (q.min === null || q.max === null || q.min <= q.max) &&
            [q.what, q.who, q.per].every((p) => p === null || (contains(at, p.span) && folded(p))),
        );
      }),
    );
  });

  it("is read in linear time", () => {
    const pieces = [
      "1次",
      "每",
      "（",
      "至少3个、",
      "各单位要",
      "零",
      "以",
      "推动",
      "《",
      "，1次，推动各单位",
    ];
    for (const piece of pieces) {
      const small = piece.repeat(Math.ceil(4_000 / piece.length));
      const large = small.repeat(8);
      // A busy machine may slow any one run; quadratic reading is 64 times slower in all of them.
      const linear = (): boolean => time(large) < 24 * Math.min(time(small), time(small)) + 30;
      expect.soft(linear() || linear() || linear(), piece).toBe(true);
    }
  });
});

function time(body: string): number {
  const begin = performance.now();
  readQuotas(body, { start: 0, end: body.length });
  return performance.now() - begin;
}

import { array, assert as check, constantFrom, oneof, property, string } from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../compile.ts";
import type { Edit } from "../diagnostics/diagnostic.ts";
import { diagnosticRenderer } from "../diagnostics/render-diagnostic.ts";
import { applyEdits, sourceFromPlain } from "../testing/rule-tester.ts";

/** Pieces that rules look at, so that soup made of them reaches every corner. */
const PIECES = [
  ..."一、|（一）|（二）|(三）|1.|2.|①|第一条|一是|二是|四是|\n|\n\n|\t|。|，|、|；|：|“|”|《|》|（|）|〔2027〕|3号|……".split(
    "|",
  ),
  ..."附件|附件1|附件：1.清单|见附件2|如下：|见下表：|序号\t任务\t责任单位\t完成时限\n|1\t开展自查并建立台账\t办公室\t6月底前\n".split(
    "|",
  ),
  ..."2027年13月底前|6月31日|15日底前|2027年6月15日（星期五）|2026年10月至2026年3月|完成时限：|责任单位：|办公室、人事科|人事处牵头".split(
    "|",
  ),
  ..."X市|××局|20XX年|____|138****1234|台帐|若千|的的|开展开展|至少讲1次以上|以下四项任务：|三大行动|排查、整改三个环节".split(
    "|",
  ),
  ..."关于开展清理的通知|各科室：|仅供学习|新华社电|数据提供方|数据提供部门|清水县水务有限公司|尽快|有关单位|要认真开展".split(
    "|",
  ),
  "👍",
  "\ud800",
];

const soup = array(
  oneof({ weight: 6, arbitrary: constantFrom(...PIECES) }, string({ maxLength: 8 })),
  {
    maxLength: 60,
  },
).map((pieces) => pieces.join(""));

test("any text is checked, and every place lies in it", () => {
  check(
    property(soup, (text) => {
      const source = sourceFromPlain(text);
      const { diagnostics } = compile(source);
      const end = source.text.length;
      const render = diagnosticRenderer(source, "zh");
      for (const diagnostic of diagnostics) {
        const { span, related, fix = [], suggestions } = diagnostic;
        const edits = [...fix, ...suggestions.flatMap((suggestion) => suggestion.edits)];
        for (const at of [
          span,
          ...related.map((label) => label.span),
          ...edits.map((edit) => edit.span),
        ]) {
          expect(at.start).toBeGreaterThanOrEqual(0);
          expect(at.end).toBeGreaterThanOrEqual(at.start);
          expect(at.end).toBeLessThanOrEqual(end);
        }
        expect(span.end, diagnostic.code).toBeGreaterThan(span.start);
        const rendered = render(diagnostic);
        const words = [
          rendered.message,
          rendered.help,
          ...rendered.related.map(({ message }) => message),
        ];
        // Only the text itself may hold braces.
        if (!/[{}]/.test(text)) for (const each of words) expect(each).not.toMatch(/[{}]/);
      }
    }),
    { numRuns: 400 },
  );
});

test("fixes do not overlap, and fixing comes to an end", () => {
  check(
    property(soup, (text) => {
      let now = text;
      for (let round = 0; round < 4; round++) {
        const edits = fixesOf(now);
        if (edits.length === 0) return;
        const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
        sorted.forEach(({ span }, i) => {
          const next = sorted[i + 1];
          if (next !== undefined) expect(next.span.start).toBeGreaterThanOrEqual(span.end);
        });
        now = applyEdits(now, edits);
      }
      expect(fixesOf(now)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

function fixesOf(text: string): readonly Edit[] {
  return compile(sourceFromPlain(text)).diagnostics.flatMap(({ fix }) => fix ?? []);
}

import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../compile.ts";
import { diffPlans } from "../diff/diff-plans.ts";
import { planToJson } from "../json/plan-json.ts";
import { sourceFromLines } from "../source/source-text.ts";
import { applyCorrections } from "./apply-corrections.ts";
import { carryCorrections } from "./carry-corrections.ts";
import type { Corrections } from "./corrections.ts";
import { noCorrections } from "./corrections.ts";
import { partIds } from "./new-task-id.ts";

const schema = new URL("../../../../docs/plan.schema.json", import.meta.url);
const isPublished = new Ajv2020().compile(JSON.parse(readFileSync(schema, "utf8")));

const piece = fc.constantFrom(
  "一、重点任务\n",
  "（一）排查水库。",
  "1.清洗排烟道，",
  "更换刀具。",
  "（责任单位：后勤处）",
  "2032年4月底前完成。",
  "每季度至少开展2次演练。",
  "县水利局牵头，各镇配合。",
  "附件1\n任务清单\n",
  "\n",
  "😀 ",
  "\t",
);
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));
const words = fc.oneof(piece, fc.string({ maxLength: 6 }), fc.constantFrom("长期", "每月", "若干"));

/** Any corrections of a text: ids of its tasks, of their parts, of none, and words of it. */
const corrected = fc.tuple(text, text).chain(([before, after]) => {
  const result = compile(sourceFromLines(before));
  const ids = result.plan.tasks.map(({ id }) => id);
  const quote = fc
    .tuple(fc.nat(before.length), fc.nat(12))
    .map(([start, length]) => before.slice(start, start + length));
  const quotes = fc.array(quote, { maxLength: 3 });
  const id = fc.oneof(
    fc.constantFrom("t1", "__proto__", ...ids),
    fc
      .tuple(fc.constantFrom("t1", ...ids), quotes)
      .map(([task, all]) => partIds(task, all)[0] ?? ""),
  );
  const kind = fc.constantFrom("task" as const, "requirement" as const);
  const side = fc.constantFrom("owner" as const, "lead" as const, "support" as const);
  const fields = fc.record(
    {
      owners: fc.array(fc.record({ name: words, side }), { maxLength: 3 }),
      deadline: fc.option(
        fc.record({ text: words, date: fc.option(fc.constantFrom("2032-06-30", "2032-06-31")) }),
      ),
      recurrence: fc.option(words),
      quotas: fc.array(words, { maxLength: 3 }),
      kind,
      text: words,
    },
    { requiredKeys: [] },
  );
  const some: fc.ArrayConstraints = { maxLength: 3 };
  const corrections: fc.Arbitrary<Corrections> = fc.record({
    fields: fc.dictionary(id, fields, { maxKeys: 3 }),
    dropped: fc.array(id, some),
    merged: fc.array(fc.record({ into: id, from: fc.array(id, some) }), some),
    splits: fc.array(fc.record({ task: id, quotes }), some),
    added: fc.array(fc.record({ id, quote, before: quote, kind }), some),
  });
  return fc.tuple(fc.constant({ result, after }), corrections);
});

test("any corrections give a plan: ids are unique, spans lie in the text, the order is that of the text", () => {
  fc.assert(
    fc.property(corrected, ([{ result }, corrections]) => {
      const all = result.source.text;
      const { plan } = applyCorrections(all, result.plan, corrections);
      const ids = plan.tasks.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const starts = plan.tasks.map(({ span }) => span.start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      for (const task of plan.tasks) {
        expect(task.counterparts.filter((id) => id === task.id || !ids.includes(id))).toEqual([]);
        const values = [...task.owners, ...task.quotas, ...task.otherDeadlines];
        for (const { span } of [task, { span: task.quote }, ...values]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(all.length);
        }
      }
      const json = planToJson({ ...result, plan }, { name: "t", format: "txt" });
      expect([isPublished(json), isPublished.errors]).toEqual([true, null]);
      expect(json.tasks).toHaveLength(ids.length);
      // What was corrected can be compared with what was compiled.
      diffPlans(result, { source: result.source, plan });
    }),
  );
});

test("no corrections change nothing, nor do those that find no task", () => {
  fc.assert(
    fc.property(text, (all) => {
      const { plan } = compile(sourceFromLines(all));
      expect(applyCorrections(all, plan, noCorrections).plan).toBe(plan);
      const lost = applyCorrections(all, plan, { ...noCorrections, dropped: ["t-none"] });
      expect(lost).toEqual({ plan, orphans: ["t-none"] });
    }),
  );
});

test("carried to the same text, corrections do there what they did", () => {
  fc.assert(
    fc.property(corrected, ([{ result, after }, corrections]) => {
      const all = result.source.text;
      const here = carryCorrections(corrections, result, result);
      expect(applyCorrections(all, result.plan, here)).toEqual(
        applyCorrections(all, result.plan, corrections),
      );
      // To any other text they go without a fault.
      const next = compile(sourceFromLines(after));
      applyCorrections(after, next.plan, carryCorrections(corrections, result, next));
    }),
  );
});

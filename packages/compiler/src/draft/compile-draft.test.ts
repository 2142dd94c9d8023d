import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../compile.ts";
import { carryCorrections } from "../corrections/carry-corrections.ts";
import { planToJson } from "../json/plan-json.ts";
import { sourceFromLines } from "../source/source-text.ts";
import { compileDraft } from "./compile-draft.ts";
import { type Draft, emptyDraft } from "./draft.ts";
import { keyedParagraphs } from "./edited-source.ts";
import { readDraft } from "./read-draft.ts";

const SOURCE = sourceFromLines(`云岭学校2032年食堂整治方案
一、重点任务
（一）清洗排烟道，更换刀具。4月31日前完成。（责任单位：后勤处）
（二）建立食堂管理台账。`);
const today = "2032-03-01";
const [wash, ledger] = compile(SOURCE).plan.tasks.map(({ id }) => id) as [string, string];
const requirement = { kind: "requirement" } as const;

const codesOf = (draft: Draft, options: Partial<Parameters<typeof compileDraft>[2]> = {}) =>
  compileDraft(SOURCE, draft, { today, ...options }).result.diagnostics.map(({ code }) => code);

test("an empty draft is the document as compiled", () => {
  const { result, plan, orphans, draft } = compileDraft(SOURCE, emptyDraft, { today });
  expect(result.source).toBe(SOURCE);
  expect(plan).toBe(result.plan);
  expect(plan).toEqual(compile(SOURCE, { today }).plan);
  expect([orphans, draft]).toEqual([[], emptyDraft]);
});

test("a retyped paragraph is compiled, and its fault is gone", () => {
  expect(codesOf(emptyDraft)).toContain("impossible-date");
  const text = "（一）清洗排烟道，更换刀具。4月30日前完成。（责任单位：后勤处）";
  const { result, plan } = compileDraft(SOURCE, { ...emptyDraft, texts: { p2: text } }, { today });
  expect(result.source.text).toContain("4月30日");
  expect(plan.tasks[0]?.deadline?.date).toBe("2032-04-30");
  expect(result.diagnostics.map(({ code }) => code)).not.toContain("impossible-date");
});

test("corrections follow their task when its words are retyped, and orphans are told", () => {
  const corrections = { ...emptyDraft.corrections, fields: { [ledger]: requirement } };
  const before = compileDraft(SOURCE, { ...emptyDraft, corrections }, { today });
  expect(before.draft.corrections).toBe(corrections);
  const texts = { p3: "（二）健全食堂管理台账。" };
  const next = { ...emptyDraft, texts, corrections };
  const lost = compileDraft(SOURCE, next, { today });
  expect([lost.orphans, lost.plan.tasks[1]?.kind]).toEqual([[ledger], "task"]);
  const carried = compileDraft(SOURCE, next, { today, before: before.result });
  expect([carried.orphans, carried.plan.tasks[1]?.kind]).toEqual([[], "requirement"]);
  expect(Object.keys(carried.draft.corrections.fields)).toEqual([carried.result.plan.tasks[1]?.id]);
  // What was carried needs no earlier version any more: the server gets what the page showed.
  const again = compileDraft(SOURCE, carried.draft, { today });
  expect(again.plan).toEqual(carried.plan);
  expect(again.draft).toBe(carried.draft);
});

test("waivers of the draft and of the configuration hold, and an idle one is no fault", () => {
  const waiver = {
    code: "impossible-date",
    clause: "一/（一）",
    quote: "4月31日",
    reason: "原文如此",
  } as const;
  const idle = { ...waiver, quote: "5月32日" };
  expect(codesOf({ ...emptyDraft, waivers: [waiver, idle] })).not.toContain("impossible-date");
  expect(codesOf({ ...emptyDraft, waivers: [waiver, idle] })).not.toContain("unused-waiver");
  expect(codesOf(emptyDraft, { config: { rules: {}, waivers: [waiver] } })).not.toContain(
    "impossible-date",
  );
  expect(
    codesOf(emptyDraft, { config: { rules: { "impossible-date": "off" }, waivers: [] } }),
  ).not.toContain("impossible-date");
  const ended = { ...waiver, until: "2032-02-29" };
  expect(codesOf({ ...emptyDraft, waivers: [ended] })).toContain("impossible-date");
});

test("a draft sent as JSON gives the plan that it gave before, to the letter", () => {
  const keys = keyedParagraphs(SOURCE).map(({ key }) => key);
  const ids = compile(SOURCE).plan.tasks.map(({ id }) => id);
  const words = fc.constantFrom("4月底前完成", "县水利局牵头", "", "（一）排查", "😀 一");
  const drafts: fc.Arbitrary<Draft> = fc.record({
    texts: fc.dictionary(fc.constantFrom(...keys), words, { maxKeys: 4 }),
    corrections: fc.record({
      fields: fc.dictionary(
        fc.constantFrom(...ids),
        fc.record({ text: words, recurrence: fc.option(words) }, { requiredKeys: [] }),
        { maxKeys: 3 },
      ),
      dropped: fc.array(fc.constantFrom(...ids), { maxLength: 2 }),
      merged: fc.constant([]),
      splits: fc.constant([]),
      added: fc.constant([]),
    }),
    waivers: fc.constant([]),
  });
  const first = compile(SOURCE);
  fc.assert(
    fc.property(drafts, (draft) => {
      const shown = compileDraft(SOURCE, draft, { today, before: first });
      const read = readDraft(JSON.parse(JSON.stringify(shown.draft)));
      if ("fault" in read) throw new Error(JSON.stringify(read));
      expect(read).toEqual(shown.draft);
      const stored = compileDraft(SOURCE, read, { today });
      const info = { name: "t", format: "docx" } as const;
      expect(planToJson({ ...stored.result, plan: stored.plan }, info)).toEqual(
        planToJson({ ...shown.result, plan: shown.plan }, info),
      );
      expect(stored.orphans).toEqual(shown.orphans);
      expect(shown.draft.corrections).toEqual(
        carryCorrections(draft.corrections, first, shown.result),
      );
    }),
  );
});

test("the task that was washed away keeps its name", () => {
  const texts = { p2: "" };
  const corrections = { ...emptyDraft.corrections, dropped: [wash] };
  const before = compile(SOURCE);
  const gone = compileDraft(SOURCE, { ...emptyDraft, texts, corrections }, { today, before });
  expect(gone.orphans).toEqual([wash]);
  expect(gone.draft.corrections.dropped).toEqual([wash]);
});

import type { Draft } from "@luoshi/compiler";
import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyDraft } from "../../../checker/empty-draft.ts";
import { mergeDrafts, sameDraft } from "./merge-drafts.ts";

const draft = (part: {
  readonly texts?: Draft["texts"];
  readonly fields?: Draft["corrections"]["fields"];
  readonly dropped?: readonly string[];
}): Draft => ({
  ...emptyDraft,
  texts: part.texts ?? {},
  corrections: {
    ...emptyDraft.corrections,
    fields: part.fields ?? {},
    dropped: part.dropped ?? [],
  },
});

test("what two people did in different places stands together", () => {
  const base = draft({ texts: { p1: "一" }, dropped: ["a"] });
  const mine = draft({ texts: { p1: "一改" }, dropped: ["a", "b"] });
  const theirs = draft({ texts: { p1: "一", p2: "二" }, dropped: [] });
  const { overlaps, withMine } = mergeDrafts(base, mine, theirs);
  expect(overlaps).toEqual([]);
  expect(withMine.texts).toEqual({ p1: "一改", p2: "二" });
  // They took `a` back, I took `b` off the list.
  expect(withMine.corrections.dropped).toEqual(["b"]);
});

test("what both touched is told, and either side can stand", () => {
  const base = draft({ texts: { p1: "一" } });
  const mine = draft({ texts: { p1: "我的" }, fields: { t1: { text: "甲" } } });
  const theirs = draft({ texts: {}, fields: { t1: { text: "乙", recurrence: "每月" } } });
  const { overlaps, withMine, withTheirs } = mergeDrafts(base, mine, theirs);
  expect(overlaps).toEqual([
    { key: "text p1", mine: "我的", theirs: null },
    { key: "task t1 text", mine: "甲", theirs: "乙" },
  ]);
  expect(withMine.texts).toEqual({ p1: "我的" });
  expect(withTheirs.texts).toEqual({});
  expect(withMine.corrections.fields).toEqual({ t1: { text: "甲", recurrence: "每月" } });
  expect(withTheirs.corrections.fields).toEqual({ t1: { text: "乙", recurrence: "每月" } });
});

const key = fc.constantFrom("t1", "t2", "二（一）1 甲");
const drafts: fc.Arbitrary<Draft> = fc.record({
  texts: fc.dictionary(fc.constantFrom("p1", "p2", "p3"), fc.string()),
  corrections: fc.record({
    fields: fc.dictionary(
      key,
      fc.record(
        { text: fc.string(), recurrence: fc.option(fc.string()), quotas: fc.array(fc.string()) },
        { requiredKeys: ["text"] },
      ),
    ),
    dropped: fc.uniqueArray(key),
    merged: fc.array(fc.record({ into: key, from: fc.array(key) })),
    splits: fc.array(fc.record({ task: key, quotes: fc.array(fc.string()) })),
    added: fc.array(
      fc.record({
        id: key,
        quote: fc.string(),
        before: fc.string(),
        kind: fc.constant("task" as const),
      }),
    ),
  }),
  waivers: fc.array(
    fc.record({
      code: fc.constant("vague-owner" as const),
      clause: fc.string(),
      quote: fc.string(),
      reason: fc.string(),
    }),
  ),
});

test("nobody else's work: mine stands as it is, and the other way round", () => {
  fc.assert(
    fc.property(drafts, drafts, (base, mine) => {
      const alone = mergeDrafts(base, mine, base);
      expect(alone.overlaps).toEqual([]);
      expect(sameDraft(alone.withMine, mine)).toBe(true);
      expect(sameDraft(mergeDrafts(base, base, mine).withTheirs, mine)).toBe(true);
      expect(sameDraft(mergeDrafts(base, mine, mine).withMine, mine)).toBe(true);
    }),
  );
});

test("both sides agree on who did what", () => {
  fc.assert(
    fc.property(drafts, drafts, drafts, (base, mine, theirs) => {
      const one = mergeDrafts(base, mine, theirs);
      const other = mergeDrafts(base, theirs, mine);
      expect(one.overlaps.length).toBe(other.overlaps.length);
      expect(sameDraft(one.withMine, other.withTheirs)).toBe(true);
      expect(one.overlaps.length === 0).toBe(sameDraft(one.withMine, one.withTheirs));
    }),
  );
});

test("the order of members, which a database changes, is no difference", () => {
  const a = draft({ fields: { t: { deadline: { text: "6月底", date: null } } } });
  const b = draft({ fields: { t: { deadline: { date: null, text: "6月底" } } } });
  expect(sameDraft(a, b)).toBe(true);
});

test("two entries about one task are two", () => {
  const merged = [
    { into: "t", from: ["a"] },
    { into: "t", from: ["b"] },
  ];
  const base = { ...emptyDraft, corrections: { ...emptyDraft.corrections, merged } };
  const { withMine } = mergeDrafts(base, { ...base, texts: { p1: "甲" } }, base);
  expect(withMine.corrections.merged).toEqual(merged);
});

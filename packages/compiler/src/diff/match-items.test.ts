import fc from "fast-check";
import { expect, test } from "vitest";
import { type Item, matchItems } from "./match-items.ts";
import { heaviestRise, movedItems } from "./moved-items.ts";

const item = (words: string, more: Partial<Item> = {}): Item => ({
  id: words,
  words,
  no: "",
  parent: -1,
  place: "",
  ...more,
});

/** Items of few words over few characters, some under one another: ties everywhere. */
const items = fc
  .array(
    fc.record({
      id: fc.constantFrom("p", "q", "r", "s", "t", "u", "v", "w"),
      words: fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), maxLength: 6 }),
      no: fc.constantFrom("1", "2", "3"),
      up: fc.nat(6),
      place: fc.constantFrom("", "附件1"),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list.map(({ up, ...rest }, index): Item => {
      // Half of them hang under an earlier one.
      const parent = up >= 3 || up >= index ? -1 : up;
      return {
        ...rest,
        id: `${rest.id}${list.slice(0, index).filter((o) => o.id === rest.id).length}`,
        parent,
      };
    }),
  );

test("swapping the lists swaps the matching and leaves the same things moved", () => {
  fc.assert(
    fc.property(items, items, (before, after) => {
      const there = matchItems(before, after);
      const back = matchItems(after, before);
      expect(back).toEqual({ after: there.before, before: there.after });
      const moved = [...movedItems(before, after, there)].map((old) => there.after[old]);
      expect(new Set(movedItems(after, before, back))).toEqual(new Set(moved));
    }),
    { numRuns: 3000 },
  );
});

test("the same words elsewhere are the same thing, even under another identity", () => {
  const before = [item("甲乙丙丁"), item("戊己")];
  const after = [item("戊己", { id: "x" }), item("甲乙丙丁", { id: "y", place: "附件1" })];
  expect(matchItems(before, after).after).toEqual([1, 0]);
});

test("of equal words the ones at the same place belong together, whatever their identities", () => {
  const before = [
    item("甲"),
    item("加强领导", { parent: 0 }),
    item("乙"),
    item("加强领导", { parent: 2, id: "x" }),
  ];
  const after = [
    item("乙"),
    item("加强领导", { parent: 0 }),
    item("甲"),
    item("加强领导", { parent: 2, id: "y" }),
  ];
  expect(matchItems(before, after).after).toEqual([2, 3, 0, 1]);
});

test("a second thing of the same head may take over the identity of a first one that went", () => {
  const before = [
    item("加强领导成立专班", { id: "h" }),
    item("加强领导每月调度会商", { id: "h-2" }),
  ];
  const after = [item("加强领导每月调度会商", { id: "h" })];
  expect(matchItems(before, after).after).toEqual([-1, 0]);
});

test("a clause that kept its head and its place is the same, however its text was rewritten", () => {
  const before = [item("甲乙丙丁", { id: "h" }), item("戊己庚辛", { id: "k", place: "附件1" })];
  const after = [item("铲除杂草", { id: "h" }), item("购置图书", { id: "k", place: "附件2" })];
  expect(matchItems(before, after).after).toEqual([0, -1]);
});

test("same place and number make related words the same thing, unrelated ones not", () => {
  const at = { no: "3", place: "附件1" };
  const old = [item("组织消防演练并通报", { ...at, id: "a" })];
  expect(matchItems(old, [item("开展消防演练一次", { ...at, id: "b" })]).after).toEqual([0]);
  expect(matchItems(old, [item("开展消防演练一次", { ...at, no: "4", id: "b" })]).after).toEqual([
    -1,
  ]);
  expect(matchItems(old, [item("购置图书", { ...at, id: "b" })]).after).toEqual([-1]);
});

test("of equally alike things the nearest ones are the same", () => {
  const before = [item("铲除杂草"), item("甲乙丙丁戊")];
  const after = [item("甲乙丙丁己"), item("甲乙丙丁庚")];
  expect(matchItems(before, after).after).toEqual([-1, 1]);
});

test("words that stand in every annex are still the same words", () => {
  const copies = (place: string, id: string) =>
    Array.from({ length: 20 }, (_, i) => item("加强领导", { place, id: `${id}${i}` }));
  const { after } = matchItems(copies("附件1", "p"), copies("附件2", "q"));
  expect(after).toEqual(Array.from({ length: 20 }, (_, i) => i));
});

test("an anchor decides before words do", () => {
  const before = [item("甲乙", { anchor: "=1" }), item("丙丁", { anchor: "=2" })];
  const after = [item("丙丁", { anchor: "=1" }), item("甲乙", { anchor: "=2" })];
  expect(matchItems(before, after).after).toEqual([0, 1]);
});

test("a rewritten heading is known by its children", () => {
  const before = [item("重点任务"), item("甲乙", { parent: 0 }), item("丙丁", { parent: 0 })];
  const after = [item("工作安排"), item("甲乙", { parent: 0 }), item("丙丁", { parent: 0 })];
  expect(matchItems(before, after).after).toEqual([0, 1, 2]);
});

test("the heaviest rise is the one that trying all of them finds", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(50), { maxLength: 9 }).chain((ranks) =>
        fc.tuple(
          fc.constant(ranks),
          fc.array(fc.integer({ min: 1, max: 30 }), {
            minLength: ranks.length,
            maxLength: ranks.length,
          }),
        ),
      ),
      ([ranks, weights]) => {
        let best = 0;
        for (let mask = 0; mask < 2 ** ranks.length; mask++) {
          const chosen = ranks.map((_, i) => i).filter((i) => mask & (1 << i));
          const rises = chosen.every(
            (i, k) => k === 0 || (ranks[chosen[k - 1] as number] as number) < (ranks[i] as number),
          );
          if (rises) best = Math.max(best, sum(weights, chosen));
        }
        const kept = [...heaviestRise(ranks, weights)].sort((a, b) => a - b);
        expect(sum(weights, kept)).toBe(best);
        expect(kept.map((i) => ranks[i])).toEqual(
          kept.map((i) => ranks[i] as number).sort((a, b) => a - b),
        );
      },
    ),
  );
});

function sum(weights: readonly number[], indexes: readonly number[]): number {
  return indexes.reduce((total, i) => total + (weights[i] as number), 0);
}

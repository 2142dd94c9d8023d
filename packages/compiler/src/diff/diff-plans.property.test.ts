import fc from "fast-check";
import { expect, test } from "vitest";
import type { Clause } from "../model/clause.ts";
import type { Difference, PlaceChange, PlanDiff, TaskChange } from "../model/plan-diff.ts";
import type { Task } from "../model/task.ts";
import { buildPlan, type ClauseSketch } from "../testing/plan-builder.ts";
import { diffPlans } from "./diff-plans.ts";

// Few characters, so that clauses are alike, equal and confusable far more often than in life.
const words = fc
  .array(fc.constantFrom("排", "查", "整", "改", "台", "账", "宣", "传", "演", "练", "😀"), {
    minLength: 1,
    maxLength: 12,
  })
  .map((all) => all.join(""));

const sketch = (depth: number): fc.Arbitrary<ClauseSketch> =>
  fc.record(
    {
      words,
      children: depth === 0 ? fc.constant([]) : fc.array(sketch(depth - 1), { maxLength: 4 }),
      deadline: fc.constantFrom("2026-06-30", "2026-09-30"),
      owners: fc.subarray(["平安办", "财政所", "社区办"]),
    },
    { requiredKeys: ["words", "children"] },
  );

const plan = fc.array(sketch(2), { maxLength: 5 });

/** One edit somewhere in a plan; `at` picks the place among all clauses. */
type Operation =
  | { readonly kind: "remove"; readonly at: number }
  | { readonly kind: "insert"; readonly at: number; readonly sketch: ClauseSketch }
  | { readonly kind: "reword"; readonly at: number; readonly words: string }
  | { readonly kind: "reverse" };

const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ kind: fc.constant("remove" as const), at: fc.nat(20) }),
  fc.record({ kind: fc.constant("insert" as const), at: fc.nat(20), sketch: sketch(1) }),
  fc.record({ kind: fc.constant("reword" as const), at: fc.nat(20), words }),
  fc.record({ kind: fc.constant("reverse" as const) }),
);

function edited(roots: readonly ClauseSketch[], operation: Operation): readonly ClauseSketch[] {
  if (operation.kind === "reverse") return [...roots].reverse();
  let count = 0;
  const walk = (list: readonly ClauseSketch[]): ClauseSketch[] =>
    list.flatMap((each) => {
      const here = count++ === operation.at;
      const kept = { ...each, children: walk(each.children) };
      if (!here) return [kept];
      if (operation.kind === "remove") return [];
      if (operation.kind === "insert") return [operation.sketch, kept];
      return [{ ...kept, words: operation.words }];
    });
  return walk(roots);
}

const version = fc
  .tuple(plan, fc.array(operation, { maxLength: 4 }))
  .map(([roots, operations]) => [roots, operations.reduce(edited, roots)] as const)
  .map(([before, after]) => [buildPlan(before), buildPlan(after)] as const);

test("a plan does not differ from itself", () => {
  fc.assert(
    fc.property(plan, (roots) => {
      expect(diffPlans(buildPlan(roots), buildPlan(roots))).toEqual({ clauses: [], tasks: [] });
    }),
  );
});

type Entry = Difference<Clause | Task, PlaceChange | TaskChange>;

/** An entry as it reads when the versions are swapped. */
function mirrored(entry: Entry): Entry {
  if (entry.kind === "added") return { kind: "removed", before: entry.after };
  if (entry.kind === "removed") return { kind: "added", after: entry.before };
  return {
    kind: "changed",
    before: entry.after,
    after: entry.before,
    changes: entry.changes.map(mirroredChange),
  };
}

function mirroredChange(change: PlaceChange | TaskChange): PlaceChange | TaskChange {
  if (change.kind === "owners") return { ...change, added: change.removed, removed: change.added };
  return { ...change, before: change.after, after: change.before } as typeof change;
}

/** The entries without their order, which is the new version's. */
function unordered(entries: readonly Entry[]): string[] {
  return entries.map((entry) => JSON.stringify(entry, Object.keys(flatKeys(entry)).sort())).sort();
}

function flatKeys(value: unknown, keys: Record<string, true> = {}): Record<string, true> {
  if (typeof value !== "object" || value === null) return keys;
  for (const [key, inner] of Object.entries(value)) {
    keys[key] = true;
    flatKeys(inner, keys);
  }
  return keys;
}

test("swapping the versions swaps the sides", () => {
  fc.assert(
    fc.property(version, ([before, after]) => {
      const there = diffPlans(before, after);
      const back = diffPlans(after, before);
      expect(unordered(back.clauses)).toEqual(unordered(there.clauses.map(mirrored)));
      expect(unordered(back.tasks)).toEqual(unordered(there.tasks.map(mirrored)));
    }),
    { numRuns: 500 },
  );
});

test("every clause and task is kept, added or removed, once; spans lie in their texts", () => {
  fc.assert(
    fc.property(version, ([before, after]) => {
      const diff = diffPlans(before, after);
      for (const part of ["clauses", "tasks"] as const) {
        const count = (kind: Entry["kind"]) => diff[part].filter((e) => e.kind === kind).length;
        expect(before.plan[part].length - count("removed")).toBe(
          after.plan[part].length - count("added"),
        );
        const sides = diff[part].flatMap((entry) => [
          ...("before" in entry ? [`before ${entry.before.id}`] : []),
          ...("after" in entry ? [`after ${entry.after.id}`] : []),
        ]);
        expect(new Set(sides).size).toBe(sides.length);
      }
      for (const entry of diff.clauses) {
        if (entry.kind !== "changed") continue;
        for (const change of entry.changes) {
          if (change.kind !== "reworded") continue;
          expect(entry.before.own.start).toBeLessThanOrEqual(change.before.start);
          expect(change.before.end).toBeLessThanOrEqual(entry.before.own.end);
          expect(entry.after.own.start).toBeLessThanOrEqual(change.after.start);
          expect(change.after.end).toBeLessThanOrEqual(entry.after.own.end);
        }
      }
    }),
  );
});

/** Clauses of distinct words, two levels deep. */
const distinct = fc
  .uniqueArray(
    fc.string({
      unit: fc.constantFrom("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"),
      minLength: 6,
      maxLength: 9,
    }),
    {
      minLength: 8,
      maxLength: 24,
    },
  )
  .map((all) => {
    const leaves = all.map((words): ClauseSketch => ({ words, children: [] }));
    const sections: ClauseSketch[] = [];
    for (let i = 0; i + 3 < leaves.length; i += 4) {
      sections.push({ ...(leaves[i] as ClauseSketch), children: leaves.slice(i + 1, i + 4) });
    }
    return sections;
  });

test("a clause moved elsewhere is moved, not removed and added, and nothing else is", () => {
  fc.assert(
    fc.property(
      distinct,
      fc.nat(),
      fc.nat(2),
      fc.nat(),
      fc.nat(2),
      (sections, from, at, to, place) => {
        const [source, target] = [from % sections.length, to % sections.length];
        fc.pre(source !== target);
        const child = sections[source]?.children[at] as ClauseSketch;
        const after = sections.map((section, i) => {
          const children = section.children.filter((each) => each !== child);
          if (i === target) children.splice(place, 0, child);
          return { ...section, children };
        });
        const diff = diffPlans(buildPlan(sections), buildPlan(after));
        expect(diff.clauses.filter((entry) => entry.kind !== "changed")).toEqual([]);
        expect(movedWords(diff)).toEqual([child.words]);
      },
    ),
  );
});

test("of clauses that change their order only the one that went elsewhere is moved", () => {
  fc.assert(
    fc.property(distinct, fc.nat(), fc.nat(), (sections, from, to) => {
      fc.pre(sections.length > 2);
      const [source, target] = [from % sections.length, to % sections.length];
      fc.pre(Math.abs(source - target) > 1);
      const moving = sections[source] as ClauseSketch;
      const after = sections.filter((_, i) => i !== source);
      after.splice(target, 0, moving);
      const diff = diffPlans(buildPlan(sections), buildPlan(after));
      expect(diff.clauses.filter((entry) => entry.kind !== "changed")).toEqual([]);
      expect(movedWords(diff)).toEqual([moving.words]);
    }),
  );
});

function movedWords(diff: PlanDiff): string[] {
  return diff.clauses.flatMap((entry) =>
    entry.kind === "changed" && entry.changes.some((change) => change.kind === "moved")
      ? [entry.after.head]
      : [],
  );
}

test("a plan of 10,000 clauses, each reworded and in another order, is compared in seconds", () => {
  const clause = (i: number, tail: string): ClauseSketch => ({
    words: `第${i}项任务对照${(i * 7919) % 10_007}号清单逐户排查${tail}`,
    children: [],
  });
  const before = buildPlan(Array.from({ length: 10_000 }, (_, i) => clause(i, "并建账")));
  const after = buildPlan(
    Array.from({ length: 10_000 }, (_, i) => clause((i * 3) % 10_000, "后销号")),
  );
  const started = performance.now();
  const diff = diffPlans(before, after);
  expect(performance.now() - started).toBeLessThan(10_000);
  const kept = diff.clauses.filter((entry) => entry.kind === "changed").length;
  expect(kept).toBeGreaterThan(9_900);
});

import { expect, test } from "vitest";
import { compile } from "../compile.ts";
import { sourceFromLines } from "../source/source-text.ts";
import { applyCorrections } from "./apply-corrections.ts";
import { carryCorrections } from "./carry-corrections.ts";
import { type Corrections, noCorrections } from "./corrections.ts";
import { partIds } from "./new-task-id.ts";

const versionOf = (clauses: readonly string[]) =>
  compile(sourceFromLines(`云岭学校食堂整治方案\n一、重点任务\n${clauses.join("\n")}`));

const OLD = [
  "（一）清洗排烟道，更换刀具。",
  "（二）建立食堂管理台账。",
  "（三）公布举报电话并安排专人接听。",
];
const before = versionOf(OLD);
const [wash, ledger, phone] = before.plan.tasks.map(({ id }) => id) as [string, string, string];

/** What the corrections of the old text make of a new one, by the first words of each task. */
function carried(clauses: readonly string[], corrections: Partial<Corrections>) {
  const after = versionOf(clauses);
  const now = carryCorrections({ ...noCorrections, ...corrections }, before, after);
  const { plan, orphans } = applyCorrections(after.source.text, after.plan, now);
  return {
    now,
    after,
    orphans,
    kinds: plan.tasks.map(({ text, kind }) => [text.slice(0, 4), kind]),
  };
}

const requirement = { kind: "requirement" } as const;

test("a reworded task keeps its corrections, although its id is another", () => {
  const { after, now, kinds, orphans } = carried(
    [OLD[0] as string, "（二）健全食堂管理台账。", OLD[2] as string],
    { fields: { [ledger]: requirement }, dropped: [phone] },
  );
  expect(after.plan.tasks[1]?.id).not.toBe(ledger);
  expect(Object.keys(now.fields)).toEqual([after.plan.tasks[1]?.id]);
  expect([kinds, orphans]).toEqual([
    [
      ["清洗排烟", "task"],
      ["健全食堂", "requirement"],
    ],
    [],
  ]);
});

test("a moved and renumbered task keeps them, and so do merges", () => {
  const { kinds } = carried(
    [OLD[2], OLD[0], "（三）健全食堂管理台账。"].map((words) => words as string),
    { merged: [{ into: ledger, from: [wash] }], fields: { [ledger]: requirement } },
  );
  expect(kinds).toEqual([
    ["公布举报", "task"],
    ["健全食堂", "requirement"],
  ]);
});

test("parts of a split task are followed with it", () => {
  const quotes = ["清洗排烟道", "更换刀具"];
  const [first] = partIds(wash, quotes) as [string];
  const { kinds, orphans } = carried(["（一）集中清洗排烟道，更换刀具。", ...OLD.slice(1)], {
    splits: [{ task: wash, quotes }],
    fields: { [first]: requirement },
  });
  expect(orphans).toEqual([]);
  expect(kinds.slice(0, 2)).toEqual([
    ["清洗排烟", "requirement"],
    ["更换刀具", "task"],
  ]);
});

test("what finds no task stays, and is found again when the text comes back", () => {
  const added = [{ id: "t0", quote: "安排专人接听", before: "并", kind: "task" }] as const;
  const corrections = { ...noCorrections, fields: { [phone]: requirement }, added };
  const without = versionOf(OLD.slice(0, 2));
  const away = carryCorrections(corrections, before, without);
  expect(away).toEqual(corrections);
  expect(applyCorrections(without.source.text, without.plan, away).orphans).toEqual(["t0", phone]);
  const back = carryCorrections(away, without, before);
  const { plan, orphans } = applyCorrections(before.source.text, before.plan, back);
  expect(orphans).toEqual([]);
  expect(plan.tasks.map(({ kind }) => kind)).toEqual(["task", "task", "requirement", "task"]);
});

test("of tasks with equal heads each keeps its own, whichever id it has now", () => {
  const twins = ["（一）开展检查。逐户排查燃气。", "（二）开展检查。逐店核对证照。"];
  const old = versionOf(twins);
  const [gas, papers] = old.plan.tasks.map(({ id }) => id) as [string, string];
  const after = versionOf([twins[1] as string]);
  const now = carryCorrections(
    { ...noCorrections, dropped: [gas], fields: { [papers]: requirement } },
    old,
    after,
  );
  const { plan } = applyCorrections(after.source.text, after.plan, now);
  expect(plan.tasks.map(({ text, kind }) => [text.slice(0, 4), kind])).toEqual([
    ["开展检查", "requirement"],
  ]);
});

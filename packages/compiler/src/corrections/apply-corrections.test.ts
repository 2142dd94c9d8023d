import { describe, expect, test } from "vitest";
import { compile } from "../compile.ts";
import { planToJson } from "../json/plan-json.ts";
import type { Task } from "../model/task.ts";
import { sourceFromLines } from "../source/source-text.ts";
import { applyCorrections } from "./apply-corrections.ts";
import { type Corrections, noCorrections } from "./corrections.ts";
import { newTaskId, partIds } from "./new-task-id.ts";

const TEXT = `云岭学校2032年食堂整治方案
为保障安全，请各班公布举报电话。
一、重点任务
（一）食堂整治。总务处每月检查、通报。（责任单位：后勤处，完成时限：2032年5月底前）
1.清洗排烟道，不少于2次，4月底前完成；更换刀具。由食堂办公布举报电话。
2.建立台账。
（二）开展宣传。
二、组织领导
（一）加强领导。本方案由后勤处负责解释。`;

const result = compile(sourceFromLines(TEXT));
const { plan } = result;
const byText = (words: string, tasks: readonly Task[] = plan.tasks): Task => {
  const found = tasks.find((task) => task.text.startsWith(words));
  if (found === undefined) throw new Error(`no task ${words}`);
  return found;
};
const [kitchen, wash, ledger, publish] = ["食堂整治", "清洗", "建立台账", "开展宣传"].map((words) =>
  byText(words),
) as [Task, Task, Task, Task];

const apply = (corrections: Partial<Corrections>) => {
  const done = applyCorrections(TEXT, plan, { ...noCorrections, ...corrections });
  expect(new Set(done.plan.tasks.map(({ id }) => id)).size).toBe(done.plan.tasks.length);
  return done;
};

describe("split", () => {
  const quotes = ["清洗排烟道，不少于2次，4月底前完成", "更换刀具"];
  const { plan: split, orphans } = apply({ splits: [{ task: wash.id, quotes }] });
  const parts = partIds(wash.id, quotes).map((id) => split.tasks.find((task) => task.id === id));

  test("gives a task to each stretch, in place of the whole", () => {
    expect(orphans).toEqual([]);
    expect(split.tasks.map(({ text }) => text.slice(0, 5))).toEqual([
      kitchen.text.slice(0, 5),
      "清洗排烟道",
      "更换刀具",
      "建立台账。",
      "开展宣传。",
      "加强领导。",
    ]);
    expect(parts.map((part) => part?.text)).toEqual(quotes);
    expect(parts.map((part) => [part?.path, part?.clause])).toEqual([
      [wash.path, wash.clause],
      [wash.path, wash.clause],
    ]);
  });

  test("each part says its own words and inherits the rest", () => {
    const seen = parts.map((part) => [
      part?.deadline?.date,
      part?.deadline?.certainty,
      part?.owners.map(({ name, certainty }) => `${name} ${certainty}`),
      part?.quotas.length,
    ]);
    expect(seen).toEqual([
      ["2032-04-30", "inferred", ["后勤处 inherited"], 1],
      [wash.deadline?.date, "inherited", ["后勤处 inherited"], 0],
    ]);
  });

  test("a rhythm outside the parts is said of both, corrected fields come along", () => {
    const { plan: now } = apply({
      splits: [{ task: kitchen.id, quotes: ["检查", "通报"] }],
      fields: { [kitchen.id]: { owners: [{ name: "校办", side: "lead" }] } },
    });
    for (const words of ["检查", "通报"]) {
      const part = now.tasks.find(({ text }) => text === words);
      expect(part?.recurrence).toMatchObject({ unit: "month", certainty: "inherited" });
      expect(part?.lead).toMatchObject([{ name: "校办", certainty: "corrected" }]);
    }
  });

  test("without its words the task stays whole and is reported", () => {
    const { plan: now, orphans: lost } = apply({
      splits: [{ task: wash.id, quotes: ["清洗灶台", "更换灯具"] }],
    });
    expect([now.tasks, lost]).toEqual([plan.tasks, [wash.id]]);
  });

  test("a part may be corrected, merged and dropped by its own id", () => {
    const [first, second] = partIds(wash.id, quotes) as [string, string];
    const { plan: now, orphans: lost } = apply({
      splits: [{ task: wash.id, quotes }],
      merged: [{ into: ledger.id, from: [second] }],
      dropped: [first],
      fields: { [first]: { text: "清洗" } },
    });
    expect(lost).toEqual([]);
    expect(now.tasks.map(({ id }) => id)).toEqual(
      plan.tasks.map(({ id }) => id).filter((id) => id !== wash.id),
    );
  });
});

test("merged: the one that stays takes what the others say", () => {
  const { plan: now, orphans } = apply({
    merged: [{ into: publish.id, from: [wash.id, ledger.id, publish.id, "t-none"] }],
    fields: { [wash.id]: { owners: [{ name: "食堂办", side: "lead" }] } },
  });
  expect(orphans).toEqual(["t-none"]);
  const task = byText("开展宣传", now.tasks);
  expect(task.id).toBe(publish.id);
  expect(task.lead.map(({ name }) => name)).toEqual(["食堂办"]);
  expect(task.owners.map(({ name }) => name)).toEqual(["食堂办", "后勤处"]);
  expect(task.quotas).toEqual(wash.quotas);
  // The later day decides; the other is a stage, once.
  expect(task.deadline?.date).toBe("2032-05-31");
  expect(task.otherDeadlines.map(({ date }) => date)).toEqual(["2032-04-30"]);
  expect(now.tasks).toHaveLength(plan.tasks.length - 2);
});

describe("added", () => {
  const quote = "公布举报电话";
  const added = (before: string) => ({
    id: newTaskId(quote, new Set()),
    quote,
    before,
    kind: "task" as const,
  });

  test.each([
    ["请各班", ["正文"], null, 0],
    ["更换刀具。由食堂办", wash.path, wash.clause, 2],
    ["", ["正文"], null, 0],
  ])("behind %j it is found there, in the order of the text", (before, path, clause, index) => {
    const { plan: now, orphans } = apply({ added: [added(before)] });
    expect(orphans).toEqual([]);
    expect(now.tasks[index]).toMatchObject({ path, clause, text: quote, row: null });
  });

  test("inside a task it has that one's owners and day, and makes it a parent", () => {
    const { plan: now } = apply({ added: [added("由食堂办")] });
    const task = now.tasks.find(({ text }) => text === quote);
    expect(task?.owners).toMatchObject([{ name: "后勤处", certainty: "inherited" }]);
    expect([wash.parent, byText("清洗", now.tasks).parent]).toEqual([false, true]);
  });

  test("in an annex without clauses it stands under the annex's mark", () => {
    const text = "校园开放日方案\n一、安排参观。\n附件：路线\n\n附件\n路线说明\n沿途设置指示牌";
    const source = compile(sourceFromLines(text));
    const added = [{ id: "t0", quote: "设置指示牌", before: "沿途", kind: "task" }] as const;
    const { plan: now } = applyCorrections(text, source.plan, { ...noCorrections, added });
    expect(now.tasks.find(({ id }) => id === "t0")?.path).toEqual(["附件"]);
  });

  test("without its words, or under an id that is taken, it is reported", () => {
    const { plan: now, orphans } = apply({
      added: [
        { ...added(""), id: "t1", quote: "公布举报信箱" },
        { ...added(""), id: ledger.id },
      ],
    });
    expect([now.tasks, orphans]).toEqual([plan.tasks, ["t1", ledger.id]]);
  });
});

describe("dropped", () => {
  test("tasks vanish; who held them is no parent any more", () => {
    expect(kitchen.parent).toBe(true);
    const one = apply({ dropped: [ledger.id] }).plan;
    expect(byText("食堂整治", one.tasks).parent).toBe(true);
    const both = apply({ dropped: [ledger.id, wash.id] }).plan;
    expect(byText("食堂整治", both.tasks).parent).toBe(false);
    expect(both.tasks).toHaveLength(plan.tasks.length - 2);
  });

  test("what is not there is reported", () => {
    const { orphans } = apply({
      dropped: ["t1"],
      fields: { t2: { kind: "task" } },
      merged: [{ into: "t3", from: [ledger.id] }],
      splits: [{ task: "t4", quotes: ["建立"] }],
    });
    expect(orphans).toEqual(["t4", "t3", "t2", "t1"]);
  });
});

test("counterparts follow what became of a task", () => {
  const text = `云岭学校食堂整治方案
为保障安全，制定本方案。
一、重点任务
（一）清洗排烟道，更换刀具。
（二）建立食堂管理台账。
附件：任务清单

附件
食堂整治任务清单
1.清洗排烟道，更换刀具
2.建立食堂管理台账`;
  const { plan: joined } = compile(sourceFromLines(text));
  const [a, b, c, d] = joined.tasks as [Task, Task, Task, Task];
  expect(joined.tasks.map(({ counterparts }) => counterparts)).toEqual([
    [c.id],
    [d.id],
    [a.id],
    [b.id],
  ]);
  const quotes = ["清洗排烟道", "更换刀具"];
  const { plan: now } = applyCorrections(text, joined, {
    ...noCorrections,
    splits: [{ task: c.id, quotes }],
    merged: [{ into: b.id, from: [d.id] }],
  });
  const parts = partIds(c.id, quotes);
  expect(now.tasks.map(({ id, counterparts }) => [id, counterparts])).toEqual([
    [a.id, parts],
    [b.id, []],
    [parts[0], [a.id]],
    [parts[1], [a.id]],
  ]);
});

test("a corrected plan is published like any other", () => {
  const { plan: corrected } = apply({
    fields: { [ledger.id]: { deadline: { text: "年底前", date: null }, quotas: ["3本"] } },
  });
  const json = planToJson({ ...result, plan: corrected }, { name: "t", format: "txt" });
  expect(json.tasks.find(({ id }) => id === ledger.id)).toMatchObject({
    deadline: "2032-12-31",
    deadlineQuote: "",
    deadlineCertainty: "corrected",
  });
});

import { describe, expect, test } from "vitest";
import { compile } from "../compile.ts";
import type { Task } from "../model/task.ts";
import { sourceFromLines } from "../source/source-text.ts";
import { applyCorrections } from "./apply-corrections.ts";
import { type FieldCorrections, noCorrections } from "./corrections.ts";

const TEXT = `柳溪县2032年防汛备汛工作方案
一、重点任务
（一）排查水库。县水利局牵头，各镇配合，2032年4月底前完成，7月底前复查，由防汛办通报。每月至少巡查2次。
（二）备足物资。储备编织袋。（县应急局负责）`;

const { plan } = compile(sourceFromLines(TEXT));

/** The first task with fields corrected. */
function corrected(fields: FieldCorrections): Task {
  const [first] = plan.tasks as [Task];
  const { plan: now, orphans } = applyCorrections(TEXT, plan, {
    ...noCorrections,
    fields: { [first.id]: fields },
  });
  expect(orphans).toEqual([]);
  expect(now.tasks.slice(1)).toEqual(plan.tasks.slice(1));
  return now.tasks[0] as Task;
}

const quote = ({ span }: { span: { start: number; end: number } }): string =>
  TEXT.slice(span.start, span.end);
const home = (task: Task) => ({ start: task.quote.start, end: task.quote.start });

describe("owners", () => {
  test("that the task says on that side stay as they were read", () => {
    const [before] = plan.tasks as [Task];
    const units = [
      { name: "县水利局", side: "lead" },
      { name: "各镇", side: "support" },
    ] as const;
    const { owners, lead, support, actors } = corrected({ owners: units });
    expect({ owners, lead, support, actors }).toEqual({
      owners: before.owners,
      lead: before.lead,
      support: before.support,
      actors: before.actors,
    });
  });

  test("on another side, or named as mere actors, keep their place and are corrected", () => {
    const task = corrected({
      owners: [
        { name: "各镇", side: "lead" },
        { name: "防汛办", side: "owner" },
        { name: " ", side: "owner" },
        { name: "各镇", side: "support" },
      ],
    });
    expect(task.owners.map((unit) => [unit.name, quote(unit), unit.certainty])).toEqual([
      ["各镇", "各镇", "corrected"],
      ["防汛办", "防汛办", "corrected"],
    ]);
    expect([task.lead.length, task.support.length, task.actors.length]).toEqual([1, 0, 0]);
  });

  test("that the task does not name have an empty place at its quote", () => {
    const task = corrected({ owners: [{ name: "县 财政局", side: "owner" }] });
    expect(task.owners).toEqual([{ name: "县财政局", span: home(task), certainty: "corrected" }]);
    expect(corrected({ owners: [] }).owners).toEqual([]);
  });
});

describe("the deadline", () => {
  test.each([
    ["2032年5月底前", null, "2032-05-31", "2032年5月底前"],
    ["5月底前", null, "2032-05-31", "5月底前"],
    ["汛期前", null, null, "汛期前"],
    ["汛期前", "2032-05-10", "2032-05-10", "汛期前"],
    ["2032年5月底前", "2032-05-20", "2032-05-20", "2032年5月底前"],
    ["2032年5月底前", "2032-05-99", "2032-05-31", "2032年5月底前"],
    ["", "2032-05-20", "2032-05-20", "2032-05-20"],
  ])("%j with %j is due on %s", (text, date, day, typed) => {
    const task = corrected({ deadline: { text, date } });
    expect(task.deadline).toMatchObject({ date: day, typed, certainty: "corrected" });
    expect(task.deadline?.span).toEqual(home(task));
  });

  test("in the task's own words has their place", () => {
    const { deadline } = corrected({ deadline: { text: "4月底前", date: null } });
    expect(
      deadline && [quote(deadline), deadline.date, deadline.certainty, deadline.typed],
    ).toEqual(["4月底前", "2032-04-30", "corrected", undefined]);
  });

  test("that says what was read stays as it was read", () => {
    const [before] = plan.tasks as [Task];
    expect(before.deadline?.date).toBe("2032-07-31");
    const same = corrected({ deadline: { text: "7月底前", date: null } });
    expect(same.deadline).toEqual(before.deadline);
    expect(same.otherDeadlines).toEqual(before.otherDeadlines);
  });

  test("takes the place of an earlier stage that it names", () => {
    const task = corrected({ deadline: { text: "2032年4月底前", date: null } });
    expect(task.deadline?.date).toBe("2032-04-30");
    expect(task.otherDeadlines).toEqual([]);
  });

  test("null, blank or endless is none", () => {
    expect(corrected({ deadline: null })).toMatchObject({ deadline: null, otherDeadlines: [] });
    expect(corrected({ deadline: { text: " ", date: null } }).deadline).toBeNull();
    const endless = corrected({ deadline: { text: "长期坚持", date: null } });
    expect([endless.deadline, endless.ongoing?.text]).toEqual([null, "长期坚持"]);
  });

  test("as a range closes a period", () => {
    const { period, deadline } = corrected({ deadline: { text: "2032年3月至6月", date: null } });
    expect([period?.start, period?.end, deadline?.date]).toEqual([
      "2032-03-01",
      "2032-06-30",
      "2032-06-30",
    ]);
  });
});

describe("rhythm and counts", () => {
  test("are read by the compiler's own readers", () => {
    const task = corrected({ recurrence: "每半月", quotas: ["不少于4次", "每季度至少1场演练"] });
    expect(task.recurrence).toEqual({
      unit: "half-month",
      interval: 1,
      certainty: "corrected",
      span: home(task),
      typed: "每半月",
    });
    expect(task.quotas.map(({ op, min, unit, typed }) => [op, min, unit, typed])).toEqual([
      [">=", 4, "次", "不少于4次"],
      [">=", 1, "场", "每季度至少1场演练"],
    ]);
    expect(task.quotas[1]?.per).toEqual({ text: "季度", span: home(task) });
  });

  test("that stand in the task stay as they were read", () => {
    const [before] = plan.tasks as [Task];
    const [quota] = before.quotas;
    const task = corrected({ recurrence: "每月", quotas: [quota ? quote(quota) : ""] });
    expect([task.recurrence, task.quotas]).toEqual([before.recurrence, before.quotas]);
  });

  test("that nobody can read stand as words; null and blanks are none", () => {
    const task = corrected({ recurrence: "看情况", quotas: ["若干", ""] });
    expect(task.recurrence).toMatchObject({ unit: null, typed: "看情况" });
    expect(task.quotas).toMatchObject([{ min: null, max: null, typed: "若干" }]);
    expect(corrected({ recurrence: null, quotas: [] })).toMatchObject({
      recurrence: null,
      quotas: [],
    });
  });
});

test("kind and text are taken as they are; a blank text is none", () => {
  expect(corrected({ kind: "requirement", text: " 排查  全部水库 " })).toMatchObject({
    kind: "requirement",
    text: "排查 全部水库",
  });
  expect(corrected({ text: " " }).text).toBe(plan.tasks[0]?.text);
});

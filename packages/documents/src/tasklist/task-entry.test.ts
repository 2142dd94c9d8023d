import { applyCorrections, compile, noCorrections, partIds } from "@luoshi/compiler";
import { expect, test } from "vitest";
import { openDocument } from "../open-document.ts";
import { taskEntries } from "./task-entry.ts";
import { taskListTexts } from "./texts.ts";

function entriesOf(text: string) {
  const { source } = openDocument(new TextEncoder().encode(text));
  return taskEntries(compile(source).plan, source.text, taskListTexts("zh"));
}

test("a heading with an owner of its own heads the tasks below it", () => {
  const entries = entriesOf(`河湾镇护林防火工作方案

一、主要任务
（一）开展宣传活动。（责任单位：宣传办 完成时限：2024年3月底前）
1.张贴防火标语。每村不少于10条。
2.发放告知书。由林业站印发到户。
`);
  const heading = ["一、主要任务", "（一）开展宣传活动"];
  expect(entries.map(({ no, title, headings }) => [no, title, headings])).toEqual([
    ["（一）", "开展宣传活动", heading],
    ["1.", "张贴防火标语", heading],
    ["2.", "发放告知书", heading],
  ]);
  expect(entries[0]?.due).toEqual({ day: "2024-03-31", words: "2024年3月底前" });
  expect(entries[1]?.due?.day).toBe("2024-03-31");
  expect(entries[1]?.remarks).toContain("时限出自上级条款");
  expect(entries[0]?.remarks).not.toContain("时限出自上级条款");
});

test("the title is the first phrase, the detail what follows it", () => {
  const [first, second] = entriesOf(`河湾镇护林防火工作方案

一、主要任务
（一）张贴防火标语。每村不少于10条。
（二）进一步完善护林员巡山护林制度并把巡山记录纳入护林员年度考核内容同时作为发放补助和评选先进的依据。
`);
  expect([first?.title, first?.detail]).toEqual(["张贴防火标语", "每村不少于10条。"]);
  // Cut in mid-sentence: marked, and the whole stands beside it.
  expect(second?.title).toMatch(/^进一步完善护林员.{32}…$/u);
  expect(second?.detail).toMatch(/依据。$/u);
});

test("rows are called by their printed number, once", () => {
  const entries = entriesOf(`河湾镇护林防火任务清单

序号\t工作任务\t责任单位\t完成时限
1\t1.张贴防火标语\t宣传办\t2024年3月底
2\t发放防火告知书\t林业站\t2024年4月底
`);
  expect(entries.map(({ no, title }) => no + title)).toEqual([
    "1.张贴防火标语",
    "2.发放防火告知书",
  ]);
});

test("what a clerk typed stands in its own words, and parts of a clause stand under it", () => {
  const text = `河湾镇护林防火工作方案

一、主要任务
（一）开展宣传。张贴防火标语，发放告知书。
（二）巡山护林。
`;
  const { source } = openDocument(new TextEncoder().encode(text));
  const { plan } = compile(source);
  const [posters = "", patrol = ""] = plan.tasks.map(({ id }) => id);
  const quotes = ["张贴防火标语", "发放告知书"];
  const [first = ""] = partIds(posters, quotes);
  const corrected = applyCorrections(source.text, plan, {
    ...noCorrections,
    splits: [{ task: posters, quotes }],
    fields: {
      [patrol]: {
        deadline: { text: "2024年5月底前", date: null },
        recurrence: "每半月",
        quotas: ["不少于4次"],
      },
      [first]: { deadline: { text: "清明节前", date: "2024-04-03" } },
    },
  });
  const entries = taskEntries(corrected.plan, source.text, taskListTexts("zh"));
  expect(entries.map(({ no, title, headings }) => [no, title, headings])).toEqual([
    ["", "张贴防火标语", ["一、主要任务", "（一）开展宣传"]],
    ["", "发放告知书", ["一、主要任务", "（一）开展宣传"]],
    ["（二）", "巡山护林", ["一、主要任务"]],
  ]);
  expect(entries.map(({ due, rhythms, quotas }) => [due, rhythms, quotas])).toEqual([
    [{ day: "2024-04-03", words: "清明节前" }, [], []],
    [null, [], []],
    [{ day: "2024-05-31", words: "2024年5月底前" }, ["每半月"], ["不少于4次"]],
  ]);
});

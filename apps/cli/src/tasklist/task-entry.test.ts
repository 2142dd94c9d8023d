import { compile } from "@luoshi/compiler";
import { openDocument } from "@luoshi/documents";
import { expect, test } from "vitest";
import { zh } from "../messages/zh.ts";
import { taskEntries } from "./task-entry.ts";

function entriesOf(text: string) {
  const { source } = openDocument(new TextEncoder().encode(text));
  return taskEntries(compile(source).plan, source.text, zh);
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

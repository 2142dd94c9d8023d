import { describe, expect, test } from "vitest";
import { openDocument } from "../open-document.ts";
import { paragraphsOf, tablesOf } from "../testing/pieces.ts";

const open = (text: string) => openDocument(new TextEncoder().encode(text));
const lines = (text: string): readonly string[] => paragraphsOf(open(`# 方案\n\n${text}`)).slice(1);

describe("Markdown", () => {
  test("is told from text by its marks", () => {
    const format = (text: string): string => open(text).format;
    expect(format("# 实施方案\n正文")).toBe("md");
    expect(format("|甲|乙|\n|--|--|\n|1|2|")).toBe("md");
    expect(format("```\n代码\n```")).toBe("md");
    expect(format("**甲**：略\n**乙**：略")).toBe("md");
    expect(format("#1号文件\n一、总体要求\n- 一项\n1*2*3")).toBe("txt");
  });

  test("headings of both kinds with their level", () => {
    const document = open("# 方案 #\n二级\n---\n### C#\n####### 不是\n");
    expect(paragraphsOf(document)).toEqual(["方案", "二级", "C#", "####### 不是"]);
    expect(document.source.blocks.map((b) => b.kind === "paragraph" && b.heading)).toEqual([
      1,
      2,
      3,
      undefined,
    ]);
  });

  test("marks of emphasis, code, links and pictures go; lone ones stay", () => {
    expect(lines("**重点**抓*落实*，`x*y`见[通知](a.md)![图](b.png)~~旧~~")).toEqual([
      "重点抓落实，x*y见通知旧",
    ]);
    expect(lines("注*：2*3*4 snake_case_name a_b \\*星\\*")).toEqual([
      "注*：2*3*4 snake_case_name a_b *星*",
    ]);
    expect(lines("<https://example.com> <b>保留</b><!-- 去 -->")).toEqual([
      "https://example.com <b>保留</b>",
    ]);
  });

  test("list marks go, typed numbers stay, quotes open", () => {
    expect(lines("- 甲\n* 乙\n+ [x] 丙\n1. 丁\n> 戊\n    - 己")).toEqual([
      "甲",
      "乙",
      "丙",
      "1. 丁",
      "戊",
      "己",
    ]);
  });

  test("wrapped lines join only where it is safe", () => {
    expect(lines("认真组织，\n抓好落实。\n责任单位：甲科")).toEqual([
      "认真组织，抓好落实。",
      "责任单位：甲科",
    ]);
    expect(lines("（一）加强领导\n（二）压实责任")).toEqual(["（一）加强领导", "（二）压实责任"]);
    const long = "各单位要结合实际制定具体方案并明确责任分工细化工作措施确保各项任务";
    expect(lines(`${long}\n按时完成。`)).toEqual([`${long}按时完成。`]);
    expect(lines(`${long}\n（二）压实责任`)).toEqual([long, "（二）压实责任"]);
    expect(lines(`${long}\n责任单位：甲科`)).toEqual([long, "责任单位：甲科"]);
    expect(lines("one two,\nthree")).toEqual(["one two, three"]);
    expect(lines("硬换行  \n下一行")).toEqual(["硬换行\n下一行"]);
  });

  test("fences keep their lines, rules and comments and front matter go", () => {
    expect(lines("```\n **原样** \n```\n***\n<!-- a\nb -->\n完")).toEqual([" **原样** ", "完"]);
    expect(paragraphsOf(open("---\ntitle: x\n---\n# 甲"))).toEqual(["甲"]);
  });

  test("pipe tables", () => {
    const document = open(
      "| 序号 | 事项 |\n|:--|--:|\n| 1 | **排查**<br>整改 |\n2 | 甲\\|乙 | 多 |\n\n后",
    );
    expect(tablesOf(document)).toEqual([
      [
        ["序号", "事项"],
        ["1", "排查\n整改"],
        ["2", "甲|乙", "多"],
      ],
    ]);
    expect(document.source.text).toBe("序号\t事项\n1\t排查\n整改\n2\t甲|乙\t多\n后\n");
  });

  test("the map leads into the file, also over CRLF", () => {
    const text = "# 方**案**\r\n- 甲`乙`\r\n";
    const document = open(text);
    expect(document.origin.segments.map(({ from, to }) => text.slice(from, to))).toEqual([
      "方",
      "案",
      "甲",
      "乙",
    ]);
    for (const { start, end, from, to } of document.origin.segments) {
      expect(text.slice(from, to)).toBe(document.source.text.slice(start, end));
    }
  });

  test("a thousand open marks cost no square", () => {
    const start = performance.now();
    for (const mark of ["[", "`", "*", "<", "**", "![", "[](", "|", "_a", "\\"])
      open(`# 甲\n${mark.repeat(30_000)}`);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

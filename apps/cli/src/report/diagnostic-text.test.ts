import { compile, lineTable, positionAt, type RenderedDiagnostic } from "@luoshi/compiler";
import { openDocument } from "@luoshi/documents";
import { describe, expect, test } from "vitest";
import { en } from "../messages/en.ts";
import { zh } from "../messages/zh.ts";
import { ansiPaint, plainPaint } from "../render/paint.ts";
import type { Screen } from "../render/screen.ts";
import { READING_PLAN } from "../testing/fictional-plan.ts";
import { diagnosticText } from "./diagnostic-text.ts";
import { placesOf } from "./place.ts";

const screen: Screen = { messages: zh, paint: plainPaint, width: 80, ambiguous: 1 };

interface Words {
  readonly at: string;
  readonly nth?: number;
}

/** A diagnostic at given words of a document, drawn. */
function draw(
  text: string,
  diagnostic: Partial<RenderedDiagnostic> & Words,
  related: readonly (Words & { readonly message: string })[] = [],
  on: Partial<Screen> = {},
): string {
  const { source } = openDocument(new TextEncoder().encode(text));
  const lines = lineTable(source.text);
  const place = ({ at, nth = 0 }: Words) => {
    let start = source.text.indexOf(at);
    for (let i = 0; i < nth; i++) start = source.text.indexOf(at, start + 1);
    if (start < 0) throw new Error(`not in the document: ${at}`);
    const span = { start, end: start + at.length };
    return {
      span,
      quote: at,
      start: positionAt(lines, span.start),
      end: positionAt(lines, span.end),
    };
  };
  const rendered: RenderedDiagnostic = {
    code: "impossible-date",
    severity: "error",
    title: "不存在的日期",
    message: "没有23月",
    help: "请核对原意后改正",
    docs: "docs/diagnostics/impossible-date.md",
    suggestions: [],
    ...diagnostic,
    ...place(diagnostic),
    related: related.map((label) => ({ ...place(label), message: label.message })),
  };
  const view = {
    file: "plan.txt",
    text: source.text,
    placeOf: placesOf(source, compile(source).plan),
  };
  return diagnosticText(rendered, view, { ...screen, ...on });
}

describe("a diagnostic", () => {
  test("shows the line cut around the words, underlined", () => {
    expect(
      draw(READING_PLAN, {
        at: "2024年23月底前",
        message: "“2024年23月底前”不是有效日期：没有23月",
        suggestions: [
          { title: "改为3月", edits: [] },
          { title: "改为12月", edits: [] },
        ],
      }),
    ).toMatchInlineSnapshot(`
      "错误[impossible-date] “2024年23月底前”不是有效日期：没有23月
        --> plan.txt:10:10  二/（一）/1.
         |
      10 | 1.建设机关书屋。2024年23月底前，每个单位至少建成1个机关书屋，藏书不少于50…
         |                 ^^^^^^^^^^^^^^ 不存在的日期
         |
         = 帮助：请核对原意后改正
         = 可以：改为3月，或改为12月
      "
    `);
  });

  test("shows both sides of a conflict, each in its own place", () => {
    expect(
      draw(
        READING_PLAN,
        {
          at: "县图书馆",
          nth: 1,
          code: "owner-conflict",
          title: "责任单位前后不一",
          message: "同一任务的责任单位不一致",
          help: "请确定由谁负责，把两处改成一样",
        },
        [{ at: "县文旅局", message: "这里写的是“县文旅局”" }],
      ),
    ).toMatchInlineSnapshot(`
      "错误[owner-conflict] 同一任务的责任单位不一致
        --> plan.txt:11:34  二/（一）/2.
         |
      11 | 2.完善借阅制度。2024年6月底前出台借阅管理办法。（责任单位：县图书馆）
         |                                                            ^^^^^^^^ 责任单位前后不一
        ::: plan.txt:29:19  附件1/第2行  “责任单位”栏
         |
      29 | 2 | 完善借阅制度，出台借阅管理办法 | 县文旅局 | 2024年6月底
         |                                      -------- 这里写的是“县文旅局”
         |
         = 帮助：请确定由谁负责，把两处改成一样
      "
    `);
  });

  test("draws labels of one line together", () => {
    expect(
      draw(
        READING_PLAN,
        { at: "至少建成1个", severity: "warning", code: "content-mismatch", title: "数量不一" },
        [
          { at: "机关工委", message: "牵头" },
          { at: "2024年23月底前", message: "时限" },
        ],
      ),
    ).toMatchInlineSnapshot(`
      "警告[content-mismatch] 没有23月
        --> plan.txt:10:25  二/（一）/1.
         |
      10 | …关书屋。2024年23月底前，每个单位至少建成1个机关书屋…单位：机关工委；配合…
         |          --------------          ^^^^^^^^^^^               -------- 牵头
         |          |                       |
         |          |                       数量不一
         |          时限
         |
         = 帮助：请核对原意后改正
      "
    `);
  });

  test("says what a fix does", () => {
    const start = READING_PLAN.indexOf("每季度末");
    expect(
      draw(READING_PLAN, {
        at: "每季度末",
        severity: "warning",
        code: "typo",
        title: "错字漏字",
        message: "“每季度末”应为“每季度”",
        help: "",
        fix: [
          { span: { start: start + 3, end: start + 4 }, text: "" },
          { span: { start, end: start }, text: "于" },
          { span: { start: start + 1, end: start + 2 }, text: "半" },
        ],
      }),
    ).toMatchInlineSnapshot(`
      "警告[typo] “每季度末”应为“每季度”
        --> plan.txt:30:16  附件1/第3行  “完成时限”栏
         |
      30 | 3 | 举办读书分享会 | 机关工委 | 每季度末
         |                                 ^^^^^^^^ 错字漏字
         |
         = 改法：删去“末”、插入“于”、把“季”改为“半”
      "
    `);
  });

  test("speaks English and fits a narrow terminal", () => {
    expect(
      draw(
        READING_PLAN,
        { at: "纳入年度考核", message: "a message", title: "a title", help: "a help" },
        [],
        { messages: en, width: 44 },
      ),
    ).toMatchInlineSnapshot(`
      "error[impossible-date] a message
        --> plan.txt:18:25  三/（二）
         |
      18 | …定期通报进展情况，结果纳入年度考核。
         |                        ^^^^^^^^^^^^ a title
         |
         = help: a help
      "
    `);
  });

  test("colours signs and words alike on a terminal", () => {
    const text = draw("一、时间\n2024年23月底前完成。\n", { at: "23月" }, [], { paint: ansiPaint });
    expect(JSON.stringify(text)).toMatchInlineSnapshot(
      `""\\u001b[1;31m错误[impossible-date]\\u001b[0m \\u001b[1m没有23月\\u001b[0m\\n \\u001b[1;34m-->\\u001b[0m plan.txt:2:6  一\\n  \\u001b[1;34m|\\u001b[0m\\n\\u001b[1;34m2 |\\u001b[0m 2024年\\u001b[1;31m23月\\u001b[0m底前完成。\\n  \\u001b[1;34m|\\u001b[0m       \\u001b[1;31m^^^^\\u001b[0m \\u001b[1;31m不存在的日期\\u001b[0m\\n  \\u001b[1;34m|\\u001b[0m\\n  \\u001b[1;34m=\\u001b[0m \\u001b[1m帮助\\u001b[0m：请核对原意后改正\\n""`,
    );
  });

  test("obeys no control character of the document", () => {
    const long = "各单位要按时报送进展情况。".repeat(40);
    const text = draw(`一、时间\n时间\u001b2J与\u202e地点\n${long}\n`, { at: "时间", nth: 1 });
    expect(text).toContain("与\ufffd地点");
    expect(text).not.toContain("\u001b");
    expect(text).not.toContain("\u202e");
  });
});

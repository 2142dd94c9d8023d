import { compile } from "@luoshi/compiler";
import { expect, test } from "vitest";
import { openDocument } from "../open-document.ts";
import { READING_PLAN } from "../testing/fictional-plan.ts";
import { taskWorkbook } from "./task-sheet.ts";

/** The sheet of a plan given as text. */
function sheetOf(text: string) {
  const { source } = openDocument(new TextEncoder().encode(text));
  const [sheet] = taskWorkbook(compile(source).plan, source.text, "2026-11-22", "zh").sheets;
  if (sheet === undefined) throw new Error("no sheet");
  const column = (heading: string): number => {
    const found = sheet.columns.findIndex((c) => c.heading === heading);
    if (found < 0) throw new Error(`no column ${heading}`);
    return found;
  };
  const row = (title: string) =>
    sheet.rows.find((cells) => cells[column("工作任务")] === title) ?? [];
  return { ...sheet, row, column };
}

test("has the columns of a register, in the order in which offices print them", () => {
  expect(sheetOf(READING_PLAN).columns.map(({ heading }) => heading)).toEqual([
    "序号",
    "条款",
    "工作任务",
    "具体要求",
    "牵头单位",
    "责任（配合）单位",
    "责任人",
    "完成时限",
    "频次",
    "数量要求",
    "进展情况",
    "存在问题",
    "下步打算",
    "完成状态",
    "佐证材料",
    "备注",
  ]);
});

test("has one row a task, dates as dates, what is not said left empty", () => {
  const sheet = sheetOf(READING_PLAN);
  const cell = (title: string, heading: string) => sheet.row(title)[sheet.column(heading)];
  expect(sheet.rows.map((cells) => cells[0])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(cell("2.完善借阅制度", "完成时限")).toEqual({ kind: "date", day: "2024-06-30" });
  expect(cell("2.完善借阅制度", "具体要求")).toBe("2024年6月底前出台借阅管理办法。");
  expect(cell("2.完善借阅制度", "牵头单位")).toBeNull();
  expect(cell("2.完善借阅制度", "责任（配合）单位")).toBe("县图书馆");
  expect(cell("1.建设机关书屋", "牵头单位")).toBe("机关工委");
  expect(cell("1.建设机关书屋", "责任（配合）单位")).toBe("县图书馆");
  // No such month: the words stand, for nobody may guess the day.
  expect(cell("1.建设机关书屋", "完成时限")).toBe("2024年23月底前");
  expect(cell("3.举办读书分享会", "频次")).toBe("每季度");
  for (const heading of ["责任人", "进展情况", "存在问题", "下步打算", "完成状态", "佐证材料"])
    expect(cell("2.完善借阅制度", heading)).toBeNull();
});

test("joins rows under one heading by a merged clause cell", () => {
  const { merges, rows, column } = sheetOf(READING_PLAN);
  const clause = column("条款");
  expect(rows.map((cells) => cells[clause])).toEqual([
    ...Array.from({ length: 2 }, () => "二、重点任务\n（一）建好阅读阵地"),
    ...Array.from({ length: 2 }, () => "二、重点任务\n（二）开展阅读活动"),
    ...Array.from({ length: 2 }, () => "三、组织领导"),
    ...Array.from({ length: 4 }, () => "附件1 书香机关建设任务清单"),
  ]);
  expect(merges).toEqual([
    { row: 0, column: clause, rows: 2, columns: 1 },
    { row: 2, column: clause, rows: 2, columns: 1 },
    { row: 4, column: clause, rows: 2, columns: 1 },
    { row: 6, column: clause, rows: 4, columns: 1 },
  ]);
});

test("is titled by the plan, and speaks English when asked", () => {
  expect(sheetOf(READING_PLAN).title).toBe("临江县“书香机关”建设实施方案任务清单");
  const { source } = openDocument(new TextEncoder().encode(READING_PLAN));
  const english = taskWorkbook(compile(source).plan, source.text, "2026-11-22", "en").sheets[0];
  expect(english?.columns[4]?.heading).toBe("Lead unit");
});

test("a document without tasks gives a sheet without rows", () => {
  const sheet = sheetOf("会议室使用须知\n\n请保持整洁。\n");
  expect(sheet.rows).toEqual([]);
  expect(sheet.merges).toEqual([]);
});

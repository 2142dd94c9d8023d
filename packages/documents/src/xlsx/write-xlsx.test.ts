import { expect, test } from "vitest";
import { parts, readSheet } from "../testing/read-sheet.ts";
import { element, elements, xmlTree } from "../testing/xml-tree.ts";
import type { SheetModel, WorkbookModel } from "./workbook-model.ts";
import { writeXlsx } from "./write-xlsx.ts";

const ledger: SheetModel = {
  name: "任务清单",
  title: "青石街道消防隐患排查任务清单",
  lines: ["填报单位：            填报日期："],
  columns: [
    { heading: "序号", width: 6, align: "center" },
    { heading: "条款", width: 16 },
    { heading: "工作任务", width: 40 },
    { heading: "牵头", group: ["责任单位"], width: 14 },
    { heading: "配合", group: ["责任单位"], width: 18 },
    { heading: "完成时限", width: 14, dateFormat: 'yyyy"年"m"月"d"日"' },
    { heading: "完成率", width: 8, numberFormat: "0%" },
  ],
  rows: [
    [1, "（一）摸清底数", "建立老旧小区台账", "综合执法队", null, day("2026-06-30"), 0.5],
    [2, null, "逐户张贴提示", "社区办", "综合执法队、财务所", day("2026-09-30"), null],
    [3, "（二）整改销号", "=1+1", "社区办", "", day("2026-02-30"), 1],
  ],
  merges: [{ row: 0, column: 1, rows: 2, columns: 1 }],
  notes: ["注：完成率按户数计算。"],
  frozenColumns: 2,
};

const workbook: WorkbookModel = { title: "任务清单", day: "2026-11-22", sheets: [ledger] };

function day(text: string) {
  return { kind: "date", day: text } as const;
}

test("merges title, lines, head groups, body cells and notes", async () => {
  const { xml } = readSheet(await writeXlsx(workbook));
  expect(elements(xml, "mergeCell").map((m) => m.attributes["ref"])).toEqual([
    "A1:G1",
    "A2:G2",
    "A3:A4",
    "B3:B4",
    "C3:C4",
    "D3:E3",
    "F3:F4",
    "G3:G4",
    "B5:B6",
    "A8:G8",
  ]);
});

test("writes dates as dates, numbers as numbers, and text that looks like a formula as text", async () => {
  const sheet = readSheet(await writeXlsx(workbook));
  // 46203 is what spreadsheets show as 2026-06-30.
  expect(sheet.value("F5")).toBe("46203");
  expect(sheet.numberFormat("F5")).toBe('yyyy"年"m"月"d"日"');
  expect(sheet.value("G5")).toBe("0.5");
  expect(sheet.numberFormat("G5")).toBe("0%");
  expect(sheet.value("C7")).toBe("=1+1");
  expect(elements(sheet.xml, "f")).toEqual([]);
  // No such day: kept as written.
  expect(sheet.value("F7")).toBe("2026-02-30");
});

test("repeats the merged words underneath, so that a filter finds every row", async () => {
  const sheet = readSheet(await writeXlsx(workbook));
  expect(sheet.value("B6")).toBe("（一）摸清底数");
});

test("freezes head and first columns, filters the body, repeats the head in print", async () => {
  const bytes = await writeXlsx(workbook);
  const { xml } = readSheet(bytes);
  expect(element(xml, "pane").attributes).toEqual({
    xSplit: "2",
    ySplit: "4",
    topLeftCell: "C5",
    state: "frozen",
    activePane: "bottomRight",
  });
  expect(element(xml, "autoFilter").attributes["ref"]).toBe("A4:G7");
  const name = element(xmlTree(parts(bytes)["xl/workbook.xml"] ?? ""), "definedName");
  expect(name.text).toBe("'任务清单'!$3:$4");
  expect(name.attributes).toEqual({ name: "_xlnm.Print_Titles", localSheetId: "0" });
});

test("prints on A4 landscape, one page wide, with page numbers", async () => {
  const { xml } = readSheet(await writeXlsx(workbook));
  expect(element(xml, "pageSetup").attributes).toMatchObject({
    paperSize: "9",
    orientation: "landscape",
    fitToWidth: "1",
    fitToHeight: "0",
  });
  expect(element(xml, "pageSetUpPr").attributes["fitToPage"]).toBe("1");
  expect(element(xml, "oddFooter").text).toBe("&C&P / &N");
  const own = {
    ...ledger,
    print: { footer: { center: "第 {page} 页，共 {pages} 页", right: "A&B" } },
  };
  const other = readSheet(await writeXlsx({ ...workbook, sheets: [own] }));
  expect(element(other.xml, "oddFooter").text).toBe("&C第 &P 页，共 &N 页&RA&&B");
});

test("sets widths, rules and wrapping, on merged and empty cells too", async () => {
  const sheet = readSheet(await writeXlsx(workbook));
  expect(elements(sheet.xml, "col").map((c) => c.attributes["width"])).toEqual(
    ledger.columns.map((c) => String(c.width)),
  );
  for (const ref of ["A3", "E3", "E5", "B6", "F5", "G6"]) {
    expect(sheet.style(ref)?.attributes["borderId"], ref).not.toBe("0");
    const alignment = sheet.style(ref)?.children[0]?.attributes;
    expect(["1", "true"], ref).toContain(alignment?.["wrapText"]);
  }
  expect(sheet.style("A8")?.attributes["borderId"]).toBe("0");
});

test("gives the same bytes for the same model, whatever the time", async () => {
  const first = await writeXlsx(workbook);
  await new Promise((done) => setTimeout(done, 5));
  expect(await writeXlsx(workbook)).toEqual(first);
  const core = parts(first)["docProps/core.xml"] ?? "";
  expect(element(xmlTree(core), "dcterms:modified").text).toBe("2026-11-22T00:00:00Z");
});

test("a sheet without rows keeps head, filter and print titles", async () => {
  const { xml } = readSheet(
    await writeXlsx({ ...workbook, sheets: [{ name: "空", columns: ledger.columns, rows: [] }] }),
  );
  expect(element(xml, "autoFilter").attributes["ref"]).toBe("A2:G2");
  expect(element(xml, "pane").attributes["topLeftCell"]).toBe("A3");
});

test("names of several sheets are quoted in print titles", async () => {
  const sheets = ["督导 清单", "督导'清单", "督导 清单"].map((name) => ({ ...ledger, name }));
  const files = parts(await writeXlsx({ ...workbook, sheets }));
  const book = xmlTree(files["xl/workbook.xml"] ?? "");
  expect(elements(book, "sheet").map((s) => s.attributes["name"])).toEqual([
    "督导 清单",
    "督导_清单",
    "督导 清单 (2)",
  ]);
  expect(elements(book, "definedName").map((n) => n.text)).toEqual([
    "'督导 清单'!$3:$4",
    "'督导_清单'!$3:$4",
    "'督导 清单 (2)'!$3:$4",
  ]);
});

test("refuses a workbook without sheets and a sheet without columns", async () => {
  await expect(writeXlsx({ ...workbook, sheets: [] })).rejects.toThrow(RangeError);
  const bare = { name: "空", columns: [], rows: [] };
  await expect(writeXlsx({ ...workbook, sheets: [bare] })).rejects.toThrow(RangeError);
});

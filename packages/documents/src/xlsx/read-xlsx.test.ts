import { describe, expect, test } from "vitest";
import { DocumentError } from "../error/document-error.ts";
import { renderDocumentError } from "../error/render-document-error.ts";
import { readTable } from "../table/read-table.ts";
import { c, formats, makeXlsx, row, words, type XlsxParts } from "../testing/xlsx-builder.ts";
import { writeXlsx } from "./write-xlsx.ts";

/** The cells of the first sheet, as `kind:text`; a blank one as nothing. */
function cellsOf(parts: XlsxParts, sheet?: string | number): readonly (readonly string[])[] {
  const read = readTable(makeXlsx(parts), sheet === undefined ? {} : { sheet });
  return read.rows.map((cells) =>
    cells.map(({ kind, text, covered }) =>
      kind === "blank" ? "" : `${kind}:${text}${covered === true ? "^" : ""}`,
    ),
  );
}

const one = (data: string, rest: Partial<XlsxParts> = {}): XlsxParts => ({
  sheets: [{ name: "名册", data }],
  ...rest,
});

function refusal(parts: XlsxParts, sheet?: string | number): string {
  try {
    cellsOf(parts, sheet);
  } catch (error) {
    if (error instanceof DocumentError) return renderDocumentError(error, "en");
    throw error;
  }
  return "";
}

describe("texts", () => {
  test("shared, rich, with readings, escapes and blanks that count or do not", () => {
    const strings =
      '<si><t>青石街道</t></si><si><r><t xml:space="preserve">综合 </t></r><r><rPr><b/></rPr><t>执法队</t></r><rPh sb="0" eb="1"><t>zōng</t></rPh><phoneticPr fontId="1"/></si>' +
      '<si><t>上_x000D_\n下_x0009_右_x005F_x0041_</t></si><si><t xml:space="preserve"> 前 </t></si><si><t>\n  后\n</t></si><si><t>　全角　</t></si><si/><si><t><![CDATA[a<b]]>&amp;&#20013;</t></si>';
    const cells = ["A1", "B1", "C1", "D1", "E1", "F1", "G1", "H1"].map((ref, n) =>
      c(ref, String(n), "s"),
    );
    expect(cellsOf(one(row(1, ...cells), { strings }))).toEqual([
      [
        "text:青石街道",
        "text:综合 执法队",
        "text:上\n下\t右_x0041_",
        "text: 前 ",
        "text:后",
        "text:　全角　",
        "",
        "text:a<b&中",
      ],
    ]);
  });

  test("inline, of formulas, and what is not text", () => {
    const data = row(
      1,
      words("A1", "=1+1"),
      '<c r="B1" t="str"><f>A1&amp;"局"</f><v>水利局</v></c>',
      '<c r="C1"><f>1/3</f><v>0.333333333333333315</v></c>',
      c("D1", "1", "b"),
      c("E1", "#REF!", "e"),
      '<c r="F1"><f>NOW()</f></c>',
      '<c r="G1" t="str"><f>WEBSERVICE("http://x/")</f><v></v></c>',
      c("H1", "2026-06-30T08:30:00", "d"),
      c("I1", "2026-06-30", "d"),
    );
    const read = readTable(makeXlsx(one(data)));
    expect(read.rows[0]?.map(({ text }) => text)).toEqual([
      "=1+1",
      "水利局",
      "0.333333333333333",
      "TRUE",
      "#REF!",
      "",
      "",
      "2026-06-30 08:30",
      "2026-06-30",
    ]);
    expect(read.notes).toEqual([
      { kind: "cell-errors", count: 1, detail: "E1" },
      { kind: "formula-without-value", count: 1, detail: "F1" },
    ]);
  });
});

describe("numbers", () => {
  test.each([
    ["0.1", "0.1"],
    ["0.30000000000000004", "0.3"],
    ["1.2000000000000002E-2", "0.012"],
    ["13800138000", "13800138000"],
    ["-7", "-7"],
    ["1E3", "1000"],
    ["1.1010519491231E+17", "110105194912310000"],
    ["110105194912310023", "110105194912310023"],
    ["100.0", "100"],
    [".5", "0.5"],
    ["5.55E-17", "5.55e-17"],
    ["1.5E+21", "1500000000000000000000"],
  ])("%s is %s", (raw, text) => {
    expect(cellsOf(one(row(1, c("A1", raw))))).toEqual([[`number:${text}`]]);
  });

  test("digits beyond the fifteenth are told", () => {
    const read = readTable(makeXlsx(one(row(2, c("B2", "1.1010519491231E+17")))));
    expect(read.notes).toEqual([{ kind: "long-numbers", count: 1, detail: "B2" }]);
    expect(read.rows).toHaveLength(2);
  });

  test.each(["", "NaN", "Infinity", "1e9999", "0x10", "1,5", "--1", "1".repeat(401)])(
    "%j is none",
    (raw) => {
      const parts = one(row(1, c("A1", raw)));
      if (raw === "") expect(cellsOf(parts)).toEqual([]);
      else expect(refusal(parts)).toContain("cell A1 of sheet “名册” is damaged (no number)");
    },
  );
});

describe("dates by the format of their cell", () => {
  test.each<readonly [number | string, string, string]>([
    [14, "46203", "date:2026-06-30"],
    [31, "46203", "date:2026-06-30"],
    [57, "46203", "date:2026-06-30"],
    [22, "46203.354166666664", "date:2026-06-30 08:30"],
    ["yyyy-mm-dd", "46203", "date:2026-06-30"],
    ['yyyy"年"m"月"d"日"', "46203", "date:2026-06-30"],
    ["[$-804]yyyy年m月d日;@", "46203", "date:2026-06-30"],
    ["[DBNum1][$-804]m月d日", "46203", "date:2026-06-30"],
    ["yyyy/m/d h:mm", "46203.999999", "date:2026-07-01"],
    ["yyyy/m/d h:mm", "46203", "date:2026-06-30"],
    ["m月", "46203", "date:2026-06-30"],
    ["yyyy-mm-dd", "60", "number:60"],
    ["yyyy-mm-dd", "59", "date:1900-02-28"],
    ["yyyy-mm-dd", "61", "date:1900-03-01"],
    ["yyyy-mm-dd", "1", "date:1900-01-01"],
    ["yyyy-mm-dd", "0", "number:0"],
    ["yyyy-mm-dd", "-3", "number:-3"],
    ["yyyy-mm-dd", "2958465", "date:9999-12-31"],
    ["yyyy-mm-dd", "2958466", "number:2958466"],
    ["h:mm", "0.354166666666667", "text:08:30"],
    ["上午/下午h:mm", "0.5", "text:12:00"],
    ["h:mm AM/PM", "0.75", "text:18:00"],
    ["[h]:mm", "1.25", "text:30:00"],
    ["mm:ss", "0.001", "text:00:01:26"],
    [0, "46203", "number:46203"],
    ["General", "46203", "number:46203"],
    ['General"人"', "46203", "number:46203"],
    ["0.00E+00", "46203", "number:46203"],
    ['#,##0"元/day"', "46203", "number:46203"],
    ["[Red]0.00", "46203", "number:46203"],
    ["0.00;yyyy", "46203", "number:46203"],
    ["\\d0", "46203", "number:46203"],
    ["@", "46203", "number:46203"],
    [9, "0.5", "number:50%"],
    ["0.0%", "0.07", "number:7%"],
    ["000000", "71", "text:000071"],
    ["000000", "7.1", "number:7.1"],
  ])("%s makes %s %s", (format, raw, expected) => {
    const parts = one(row(1, c("A1", raw, "n", 1)), { styles: formats(0, format) });
    expect(cellsOf(parts)).toEqual([[expected]]);
  });

  test("counted from 1904 where the workbook says so", () => {
    const rest = {
      styles: formats("yyyy-mm-dd"),
      workbookProperties: '<workbookPr date1904="1"/>',
    };
    const data = row(
      1,
      c("A1", "44741"),
      c("B1", "0"),
      c("C1", "-1"),
      c("D1", "2957003"),
      c("E1", "2957004"),
    );
    expect(cellsOf(one(data, rest))).toEqual([
      ["date:2026-06-30", "date:1904-01-01", "number:-1", "date:9999-12-31", "number:2957004"],
    ]);
  });
});

describe("places", () => {
  test("rows and cells keep their numbers; what is not named comes next; far blank ones count for nothing", () => {
    const data =
      '<row r="3"><c r="C3" t="str"><v>三</v></c><c t="str"><v>四</v></c></row><row><c t="str"><v>下</v></c></row><row r="1048576"><c r="XFD1048576" s="3"/></row>';
    expect(cellsOf(one(data))).toEqual([[], [], ["", "", "text:三", "text:四"], ["text:下"]]);
  });

  test("merged cells are repeated and marked, as far as the table goes", () => {
    const inner = `<sheetData>${row(1, words("A1", "名册"), words("B1", "藏"))}${row(2, words("A2", "甲局"), words("B2", "张某"))}${row(3, words("B3", "李某"))}</sheetData><mergeCells count="9"><mergeCell ref="A1:XFD1"/><mergeCell ref="A2:A1048576"/></mergeCells>`;
    const parts = { sheets: [{ name: "册", inner }] };
    expect(cellsOf(parts)).toEqual([
      ["text:名册", "text:名册^"],
      ["text:甲局", "text:张某"],
      ["text:甲局^", "text:李某"],
    ]);
    expect(readTable(makeXlsx(parts)).notes).toEqual([
      { kind: "covered-cells", count: 1, detail: "B1" },
    ]);
  });

  test("hidden rows and columns are read and told", () => {
    const inner = `<cols><col min="1" max="1" hidden="0"/><col min="2" max="99999999" hidden="1"/></cols><sheetData>${row(1, words("A1", "一"), words("B1", "二"))}<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="9" hidden="1"/></sheetData>`;
    const read = readTable(makeXlsx({ sheets: [{ name: "册", inner }] }));
    expect(read.rows).toHaveLength(2);
    expect(read.notes).toEqual([
      { kind: "hidden-rows", count: 1, detail: "2" },
      { kind: "hidden-columns", count: 1, detail: "B" },
    ]);
  });

  test.each([
    ["AAAAAAA1", "no such place"],
    ["XFE1", "no such place"],
    ["A0", "no such place"],
    ["a1", "no such place"],
    ["A2", "no such place"],
    ["$A$1", "no such place"],
  ])("%s in row 1 is refused", (ref, what) => {
    expect(refusal(one(row(1, c(ref, "1"))))).toContain(
      `cell ${ref} of sheet “名册” is damaged (${what})`,
    );
  });

  test.each([
    [row(1, c("B1", "1"), c("B1", "2")), "B1"],
    [row(1, c("A1", "1")) + row(1, c("B1", "2")), "A1"],
    [row(1, c("C1", "9", "s")), "C1"],
    [row(1, c("D1", "9", "zz")), "D1"],
    ['<row r="1048577"/>', "A1048577"],
  ])("%s is refused", (data, cell) => {
    expect(refusal(one(data))).toContain(`cell ${cell} of sheet “名册” is damaged`);
  });
});

describe("sheets", () => {
  const sheets = [
    { name: "说明", data: row(1, words("A1", "填表说明")), state: "hidden" },
    { name: "单位", data: row(1, words("A1", "甲局")) },
    { name: "人员", data: row(1, words("A1", "张某")), state: "veryHidden" },
  ];

  test("the first that is seen, or the one that is asked for", () => {
    expect(cellsOf({ sheets })).toEqual([["text:甲局"]]);
    expect(cellsOf({ sheets }, "人员")).toEqual([["text:张某"]]);
    expect(cellsOf({ sheets }, 1)).toEqual([["text:填表说明"]]);
    expect(readTable(makeXlsx({ sheets })).sheets).toEqual([
      { name: "说明", hidden: true },
      { name: "单位", hidden: false },
      { name: "人员", hidden: true },
    ]);
    expect(refusal({ sheets }, "名册")).toBe(
      "there is no sheet “名册”; there are: 说明, 单位, 人员",
    );
  });

  test("a strict file, and one whose prefixes are its own", () => {
    expect(cellsOf({ sheets, strict: true })).toEqual([["text:甲局"]]);
    const own =
      '<s:worksheet xmlns:s="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><s:sheetData><s:row><s:c><s:v>7</s:v></s:c></s:row></s:sheetData></s:worksheet>';
    expect(cellsOf(one("", { extra: { "xl/worksheets/sheet1.xml": own } }))).toEqual([
      ["number:7"],
    ]);
  });
});

test("what our own writer writes comes back", async () => {
  const day = { kind: "date", day: "2026-06-30" } as const;
  const rows = [
    ["一", "_x000A_", day, 0.1, null],
    ["二", "上\n下", null, -3, "=cmd|' /C calc'!A0"],
  ];
  const columns = ["序号", "名称", "时限", "数量", "备注"].map((heading) => ({
    heading,
    width: 10,
  }));
  const merges = [{ row: 0, column: 0, rows: 2, columns: 1 }];
  const bytes = await writeXlsx({
    title: "t",
    day: "2026-11-22",
    sheets: [{ name: "清单", title: "清单", columns, rows, merges }],
  });
  const read = readTable(bytes);
  expect(read.sheetName).toBe("清单");
  expect(read.rows.map((cells) => cells.map(({ text }) => text))).toEqual([
    ["清单", "清单", "清单", "清单", "清单"],
    ["序号", "名称", "时限", "数量", "备注"],
    ["一", "_x000A_", "2026-06-30", "0.1"],
    ["一", "上\n下", "", "-3", "=cmd|' /C calc'!A0"],
  ]);
  expect(read.rows[0]?.map(({ covered }) => covered === true)).toEqual([
    false,
    true,
    true,
    true,
    true,
  ]);
});

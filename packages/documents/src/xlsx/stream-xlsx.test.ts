import fc from "fast-check";
import { expect, test } from "vitest";
import { readTable } from "../table/read-table.ts";
import { parts, type ReadSheet, readSheet } from "../testing/read-sheet.ts";
import { element, elements, xmlTree } from "../testing/xml-tree.ts";
import type { LongWorkbook } from "./sheet-skeleton.ts";
import { type RowChunks, streamXlsx } from "./stream-xlsx.ts";
import type { CellValue, SheetColumn } from "./workbook-model.ts";
import { writeXlsx } from "./write-xlsx.ts";

const columns: readonly SheetColumn[] = [
  { heading: "序号", width: 6, align: "center" },
  { heading: "牵头", group: ["责任单位"], width: 14 },
  { heading: "配合", group: ["责任单位"], width: 18 },
  { heading: "时限", width: 14, dateFormat: 'yyyy"年"m"月"d"日"' },
  { heading: "完成率", width: 8, numberFormat: "0%" },
];
const model: LongWorkbook = {
  title: "任务清单",
  day: "2026-11-22",
  author: "综合办",
  sheet: {
    name: "清单",
    title: "青石街道任务清单",
    lines: ["填报单位："],
    columns,
    frozenColumns: 1,
    print: { paper: "a3" },
  },
};
const day = (text: string) => ({ kind: "date", day: text }) as const;
const rows: readonly (readonly CellValue[])[] = [
  [1, "综合执法队", null, day("2026-06-30"), 0.5],
  [2, "=1+1", "＋全角", day("2026-02-30"), Number.NaN],
  [3, "一".repeat(60), "上\n下<&>\"'", day("1900-02-01")],
  [4, "", " 前后 ", null, 1, "多出来的"],
];

async function streamed(
  chunks: RowChunks,
  book: LongWorkbook = model,
  most?: number,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of streamXlsx(book, chunks, most)) pieces.push(piece);
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  pieces.reduce((at, piece) => {
    all.set(piece, at);
    return at + piece.length;
  }, 0);
  return all;
}

/** A cell's look; number formats have other numbers in another order of cells. */
function looks(sheet: ReadSheet, ref: string) {
  const { attributes, children } = sheet.style(ref) ?? xmlTree("<none/>");
  return { ...attributes, numFmtId: "", children };
}

test("gives, part for part and cell for cell, what the writer of whole workbooks gives", async () => {
  const whole = await writeXlsx({ ...model, sheets: [{ ...model.sheet, rows }] });
  const long = await streamed([rows.slice(0, 1), [], rows.slice(1)]);
  expect(readTable(long)).toEqual(readTable(whole));
  const [a, b] = [readSheet(long), readSheet(whole)];
  for (const name of ["sheetPr", "sheetViews", "cols", "autoFilter", "mergeCells"])
    expect(element(a.xml, name)).toEqual(element(b.xml, name));
  for (const name of ["printOptions", "pageMargins", "pageSetup", "headerFooter"])
    expect(element(a.xml, name)).toEqual(element(b.xml, name));
  for (const ref of ["A1", "A3", "C4", "A5", "B5", "D5", "E5", "C5", "D6", "E8"]) {
    expect(looks(a, ref), ref).toEqual(looks(b, ref));
    expect(a.numberFormat(ref), ref).toBe(b.numberFormat(ref));
  }
  // Written before the rows, it could only lie.
  expect(elements(a.xml, "dimension")).toEqual([]);
  const heights = (sheet: typeof a) =>
    elements(sheet.xml, "row").map(({ attributes }) => attributes["ht"]);
  expect(heights(a)).toEqual(heights(b));
  expect(parts(long)["xl/workbook.xml"]).toBe(parts(whole)["xl/workbook.xml"]);
  expect(Object.keys(parts(long)).sort()).toEqual(Object.keys(parts(whole)).sort());
});

test("texts are typed as texts, dates as dates; there is no formula", async () => {
  const sheet = readSheet(await streamed([rows]));
  expect(elements(sheet.xml, "f")).toEqual([]);
  expect(sheet.value("D5")).toBe("46203");
  expect(sheet.numberFormat("D5")).toBe('yyyy"年"m"月"d"日"');
  const shown = readTable(await streamed([rows])).rows.slice(4);
  expect(shown.map((cells) => cells.map(({ kind, text }) => `${kind}:${text}`))).toEqual([
    ["number:1", "text:综合执法队", "blank:", "date:2026-06-30", "number:50%"],
    ["number:2", "text:=1+1", "text:＋全角", "text:2026-02-30"],
    ["number:3", `text:${"一".repeat(60)}`, "text:上\n下<&>\"'", "text:1900-02-01"],
    ["number:4", "blank:", "text: 前后 ", "blank:", "number:100%"],
  ]);
});

test("whatever text comes, it comes back as the writer would keep it", async () => {
  const book = { ...model, sheet: { name: "册", columns: [{ heading: "甲", width: 9 }] } };
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.string({ unit: fc.constantFrom("_", "x", "0", "A", "\r", "\n", " ", "<", "&", "]", ">") }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 5 }), async (texts) => {
      const body = texts.map((one) => [one]);
      const whole = await writeXlsx({ ...book, sheets: [{ ...book.sheet, rows: body }] });
      expect(readTable(await streamed([body], book)).rows).toEqual(readTable(whole).rows);
    }),
    { numRuns: 100 },
  );
});

test("a table longer than a sheet goes on in the next, under its head", async () => {
  const body = Array.from({ length: 25 }, (_, n) => [n + 1, `单位${n + 1}`]);
  const bytes = await streamed([body], model, 14);
  const { sheets } = readTable(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(["清单", "清单 (2)", "清单 (3)"]);
  const read = sheets.map(({ name }) => readTable(bytes, { sheet: name }).rows);
  expect(read.map(({ length }) => length)).toEqual([14, 14, 9]);
  const head = read[0]?.slice(0, 4);
  for (const each of read) expect(each.slice(0, 4)).toEqual(head);
  expect(read.flatMap((each) => each.slice(4).map(([first]) => first?.text))).toEqual(
    body.map(([n]) => String(n)),
  );
  expect(element(readSheet(bytes, 3).xml, "autoFilter").attributes["ref"]).toBe("A4:E9");
  const book = xmlTree(parts(bytes)["xl/workbook.xml"] ?? "");
  expect(elements(book, "definedName").map(({ text }) => text)).toEqual([
    "'清单'!$3:$4",
    "'清单 (2)'!$3:$4",
    "'清单 (3)'!$3:$4",
  ]);
});

test("no rows: head, filter and print titles remain", async () => {
  const bytes = await streamed([]);
  expect(element(readSheet(bytes).xml, "autoFilter").attributes["ref"]).toBe("A4:E4");
  expect(readTable(bytes).rows).toHaveLength(4);
});

test("rows are asked for as bytes are taken, and the source is closed when the reader goes away", async () => {
  let asked = 0;
  let closed = false;
  async function* source() {
    try {
      for (asked = 1; asked < 100; asked++) {
        yield Array.from({ length: 500 }, (_, n) => [n, `单位${asked}-${n}`.repeat(5)]);
      }
    } finally {
      closed = true;
    }
  }
  const stream = streamXlsx(model, source());
  for (let n = 0; n < 6; n++) await stream.next();
  expect(asked).toBeLessThan(20);
  await stream.return();
  expect(closed).toBe(true);
});

test("the same rows give the same bytes, however they are cut", async () => {
  const cut = rows.map((row) => [row]);
  const bytes = await streamed(cut);
  expect(bytes).toEqual(await streamed([rows]));
  // The day of the first entry, as a zip packs it: the model's, not today.
  const packed = new DataView(bytes.buffer).getUint32(10, true);
  expect(packed).toBe((((2026 - 1980) << 25) | (11 << 21) | (22 << 16)) >>> 0);
});

test("refuses a sheet without columns", async () => {
  await expect(streamed([], { ...model, sheet: { name: "空", columns: [] } })).rejects.toThrow(
    RangeError,
  );
});

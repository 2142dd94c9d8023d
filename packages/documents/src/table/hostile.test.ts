import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { DocumentError } from "../error/document-error.ts";
import { renderDocumentError } from "../error/render-document-error.ts";
import { makeDocx, p } from "../testing/docx-builder.ts";
import { c, makeXlsx, row, words, type XlsxParts, xlsxEntries } from "../testing/xlsx-builder.ts";
import { readTable } from "./read-table.ts";
import type { TableLimits } from "./table-limits.ts";

const small: XlsxParts = {
  sheets: [
    { name: "册", data: row(1, c("A1", "0", "s"), c("B1", "3")) + row(2, words("B2", "甲")) },
  ],
  strings: "<si><t>单位</t></si>",
};

/** The words of the table, or the error in English; any other error fails the test. */
function outcome(input: Uint8Array | string, limits: Partial<TableLimits> = {}): string {
  try {
    const { rows } = readTable(input, { limits });
    return rows.map((cells) => cells.map(({ text }) => text).join("|")).join("/");
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const said = renderDocumentError(error, "en");
    expect(said).not.toMatch(/\{[a-z]+\}|\?$/);
    return `${error.code}: ${said}`;
  }
}

const sheet = (inner: string): XlsxParts => ({ sheets: [{ name: "册", inner }] });
const data = (inner: string): XlsxParts => sheet(`<sheetData>${inner}</sheetData>`);

describe("workbooks that lie", () => {
  test("widths of a hundred million columns, a dimension of the whole sheet, six million strings that are not there", () => {
    const cols = '<cols><col min="1" max="99999999" width="9" customWidth="1"/></cols>';
    const parts = {
      ...sheet(
        `<dimension ref="A1:XFD1048576"/><sheetFormatPr/>${cols}<sheetData>${row(1, c("A1", "0", "s"))}</sheetData>`,
      ),
      strings: "<si><t>甲</t></si>",
      claimedStrings: 6_000_000,
    };
    expect(outcome(makeXlsx(parts))).toBe("甲");
  });

  test("a cell in the last corner is named; a blank one there is nothing", () => {
    expect(outcome(makeXlsx(data(row(1_048_576, c("XFD1048576", "1")))))).toBe(
      "too-many-rows: cell XFD1048576 of sheet “册” lies beyond row 200000; split the file, or clear what stands far down",
    );
    expect(outcome(makeXlsx(data(row(1_048_576, '<c r="XFD1048576"/>'))))).toBe("");
    expect(outcome(makeXlsx(data(row(3, c("XFD3", "1")))), { columns: 500 })).toContain(
      "too-many-columns: cell XFD3 of sheet “册” lies beyond column 500",
    );
  });

  test("rows that each reach to the last column", () => {
    const rows = Array.from({ length: 300 }, (_, n) => row(n + 1, c(`XFD${n + 1}`, "1")));
    expect(outcome(makeXlsx(data(rows.join(""))))).toContain("too-many-cells: sheet “册”");
  });

  test("more strings, merges, sheets than there may be", () => {
    const strings = "<si/>".repeat(1001);
    expect(outcome(makeXlsx({ ...small, strings }), { strings: 1000 })).toBe(
      "too-many-strings: xl/sharedStrings.xml holds too many texts, limit 1000; split the file",
    );
    const merge = '<mergeCell ref="A1:B2"/>';
    const merged = `<sheetData>${row(1, c("A1", "1"))}</sheetData><mergeCells>${merge.repeat(101)}</mergeCells>`;
    expect(outcome(makeXlsx(sheet(merged)), { merges: 100 })).toContain("too-many-merges");
    const sheets = Array.from({ length: 1001 }, (_, n) => ({ name: `s${n}` }));
    expect(outcome(makeXlsx({ sheets }))).toContain("too-many-sheets");
    expect(outcome(makeXlsx({ sheets: sheets.slice(0, 1000) }))).toBe("");
  });

  test("merges that each cover the whole table, again and again", () => {
    const rows = Array.from({ length: 100 }, (_, n) => row(n + 1, c(`CV${n + 1}`, "1")));
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(5000);
    const inner = `<sheetData>${rows.join("")}</sheetData><mergeCells>${merges}</mergeCells>`;
    expect(outcome(makeXlsx(sheet(inner)))).toContain("too-many-cells");
  });

  test("a bomb of one part is refused before it unpacks", () => {
    const bytes = zipSync({
      ...xlsxEntries(small),
      "xl/sharedStrings.xml": strToU8(`<sst>${"<si/>".repeat(1_100_000)}</sst>`),
    });
    expect(bytes.length).toBeLessThan(30_000);
    expect(outcome(bytes)).toContain("ratio: xl/sharedStrings.xml");
  });

  test.each(["xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"])(
    "a DOCTYPE in %s",
    (part) => {
      const entries = xlsxEntries(small);
      const text = new TextDecoder().decode(entries[part]);
      const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
      const extra = { [part]: text.replace("?>", `?>${laughs}`) };
      expect(outcome(makeXlsx({ ...small, extra }))).toContain(`doctype-refused: ${part}`);
    },
  );

  test("runs in runs end at a depth", () => {
    const deep = `<c r="A1" t="inlineStr"><is>${"<r>".repeat(300)}${"</r>".repeat(300)}</is></c>`;
    expect(outcome(makeXlsx(data(row(1, deep))))).toContain("too-deep");
  });

  test("what points out of the file is not looked at", () => {
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="http://127.0.0.1/s.xml"/></Relationships>`;
    expect(
      outcome(makeXlsx({ ...small, extra: { "xl/_rels/workbook.xml.rels": rels } })),
    ).toContain("no-such-sheet");
  });
});

describe("files of other kinds say what to do", () => {
  const compound = (stream: string): Uint8Array => {
    const bytes = new Uint8Array(1024);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    for (let n = 0; n < stream.length; n++) bytes[512 + 2 * n] = stream.charCodeAt(n);
    return bytes;
  };
  test.each<readonly [string, Uint8Array, string]>([
    ["xls", compound("Workbook"), ".xls files are not supported; save it as .xlsx in Excel or WPS"],
    ["locked", compound("EncryptedPackage"), "save it as .xlsx"],
    ["docx", makeDocx({ body: p("甲") }), "docx files are not supported; save it as .xlsx"],
    [
      "ods",
      zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") }),
      "ODF",
    ],
    ["pdf", strToU8("%PDF-1.7"), "PDF files are not supported; save it as .xlsx"],
    ["xml", strToU8('<?xml version="1.0"?><Workbook/>'), "XML files are not supported; save it as"],
    ["nothing", new Uint8Array(), "the file is empty"],
  ])("%s", (_, bytes, said) => {
    expect(outcome(bytes)).toContain(said);
  });
});

describe("anything", () => {
  test("any flipped bit gives the same table or an error", () => {
    const bytes = makeXlsx(small);
    const right = outcome(bytes);
    expect(right).toBe("单位|3/|甲");
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const spoilt = bytes.slice();
      spoilt[bit >> 3] = (spoilt[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const found = outcome(spoilt);
      if (found !== right && !/^[a-z-]+: /.test(found)) throw new Error(`bit ${bit}: ${found}`);
    }
  });

  test("any bytes and any text", () => {
    const piece = fc.constantFrom(
      "<table>",
      "<td rowspan=3 colspan='2'>",
      "</table>",
      "<tr>",
      "甲",
    );
    const signs = fc.constantFrom(
      '"',
      '""',
      ",",
      "\t",
      ";",
      "\r",
      "\n",
      "=",
      "\0",
      "&#0;",
      "<",
      ">",
    );
    const text = fc.array(fc.oneof(piece, signs, fc.string()), { maxLength: 30 });
    fc.assert(
      fc.property(
        fc.oneof(
          text.map((all) => all.join("")),
          fc.uint8Array(),
        ),
        (input) => {
          outcome(input);
        },
      ),
    );
  });

  test("any XML of cells", () => {
    const cell = fc.constantFrom(
      "<c/>",
      '<c r="B1">',
      "</c>",
      "<v>1</v>",
      '<v xml:space="preserve"> </v>',
      '<c r="C2" t="s"><v>0</v></c>',
      '<row r="2">',
      "<row>",
      "</row>",
      "<is><t>甲</t></is>",
      "<f/>",
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
        outcome(makeXlsx({ ...data(cells.join("")), strings: "<si><t>乙</t></si>" }));
      }),
    );
  });
});

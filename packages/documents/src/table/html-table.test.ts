import { expect, test } from "vitest";
import { DocumentError } from "../error/document-error.ts";
import { encodeGb18030 } from "../text/gb18030.ts";
import { htmlAttribute } from "./html-tags.ts";
import { readTable } from "./read-table.ts";

const cellsOf = (html: string, sheet?: number): readonly (readonly string[])[] =>
  readTable(html, sheet === undefined ? {} : { sheet }).rows.map((row) =>
    row.map(({ text, covered }) => (covered === true ? `${text}^` : text)),
  );

test("what Excel puts on the clipboard", () => {
  const html = `Version:1.0\r\nStartHTML:0000000105\r\n<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta name=Generator content="Microsoft Excel 15"><style><!-- td {mso-number-format:General} <td>no</td> --></style></head>
<body><!--StartFragment--><table border=0 style='width:96pt'><col width=64 span=2>
 <tr height=18><td height=18 class=xl65 style='a:">"'>单位</td><td x:num="0.1">负责人</td></tr>
 <tr><td rowspan=2>甲局<br>
   本级</td><td>张某&nbsp;&amp;
   李某</td></tr>
 <tr style='display:none'><td>&#29579;&#x67D0;</td></tr>
<![if supportMisalignedColumns]><tr><td colspan=2 style='mso-ignore:colspan'>说明文字很长</td></tr><![endif]>
</table><!--EndFragment--></body></html>`;
  expect(cellsOf(html)).toEqual([
    ["单位", "负责人"],
    ["甲局\n本级", "张某 & 李某"],
    ["甲局\n本级^", "王某"],
    ["说明文字很长"],
  ]);
  expect(readTable(html).notes).toEqual([{ kind: "hidden-rows", count: 1, detail: "3" }]);
});

test.each<readonly [string, readonly (readonly string[])[]]>([
  ["<table><tr><td colspan=3>题<td>尾</table>", [["题", "题^", "题^", "尾"]]],
  [
    "<table><tr><td rowspan=2 colspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>",
    [
      ["甲", "甲^", "乙"],
      ["甲^", "甲^", "丙"],
    ],
  ],
  [
    "<table><tr><td>a<td rowspan=9>b<td>c<tr><td>d<td>e<tr><td>f<td>g</table>",
    [
      ["a", "b", "c"],
      ["d", "b^", "e"],
      ["f", "b^", "g"],
    ],
  ],
  ["<table><tr><td></td><td> \n </td><td>x</td></tr></table>", [["", "", "x"]]],
  ["<table><tr><th><p>一</p><p>二</p></th></tr></table>", [["一\n二"]]],
  [
    "<table><tr><td>外<table><tr><td>内1</td><td>内2</td></tr></table></td><td>旁</td></tr></table>",
    [["外 内1 内2", "旁"]],
  ],
  ["<table><tr><td>a < b &unknown; &lt;i&gt;</td></tr>", [["a < b &unknown; <i>"]]],
  ["<!-- <table> --><table title='a>b'><tr><td>一</table><table><tr><td>二</table>", [["一"]]],
  ["<table><tr><td>=1+1<script>alert(1)</script></td></tr></table>", [["=1+1"]]],
])("%s", (html, cells) => {
  expect(cellsOf(html)).toEqual(cells);
});

test.each([
  [" class=x colspan=2", "2"],
  [' COLSPAN = "3" rowspan=1', "3"],
  [" data-colspan=9 colspan='4'/", "4"],
  [' title="colspan=7"', undefined],
  [" colspan", ""],
  [' ="" colspan="5', "5"],
  ["=colspan=6", undefined],
])("the colspan of %j is %j", (tag, value) => {
  expect(htmlAttribute(tag, "colspan")).toBe(value);
});

test("a second table by its number; one that is not there", () => {
  const html = "<table><tr><td>一</table><table><tr><td>二</table>";
  expect(cellsOf(html, 2)).toEqual([["二"]]);
  expect(() => cellsOf(html, 3)).toThrow(DocumentError);
});

test("spans that claim the whole sheet, in every row", () => {
  const wide = "<tr><td colspan=16384 rowspan=999>";
  expect(() => cellsOf(`<table>${wide.repeat(500)}</table>`)).toThrow(
    expect.objectContaining({ code: "too-many-cells" }),
  );
  expect(
    cellsOf(
      `<table>${"<tr><td colspan=99999999>".repeat(1000)}<td>x</table>`.replace(
        "<td>x",
        "<tr><td>x",
      ),
    ),
  ).toHaveLength(1001);
});

test("a page that bears the name of an .xls, in GBK", () => {
  const html =
    "<html><meta charset=gbk><body><table><tr><td>青石街道</td></tr></table></body></html>";
  expect(readTable(encodeGb18030(html) ?? new Uint8Array())).toMatchObject({
    format: "html",
    rows: [[{ kind: "text", text: "青石街道" }]],
    sheets: [{ name: "1" }],
  });
});

import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { OpenedDocument } from "../open-document.ts";
import { openDocument } from "../open-document.ts";
import {
  field,
  list,
  makeDocx,
  num,
  numbered,
  p,
  run,
  tbl,
  tc,
  tr,
} from "../testing/docx-builder.ts";
import { encodeGb18030 } from "../text/gb18030.ts";
import { applyEdits } from "./apply-edits.ts";

/** Makes edits given as `[old, new]` (at the first place of `old`) or `[[start, end], new]`. */
function change(
  bytes: Uint8Array,
  ...changes: readonly (readonly [string | readonly [number, number], string])[]
) {
  const document = openDocument(bytes);
  const edits = changes.map(([where, text]) => {
    const start = typeof where === "string" ? document.source.text.indexOf(where) : where[0];
    const end = typeof where === "string" ? start + where.length : where[1];
    return { span: { start, end }, text };
  });
  return applyEdits(bytes, document, edits);
}

const xmlOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
const textOf = (bytes: Uint8Array): string => openDocument(bytes).source.text;
const bold = "<w:b/>";

test("a Buffer is edited like any bytes, and left as it was", () => {
  const bytes = Buffer.from(makeDocx({ body: p("一、按时完成。") }));
  const before = Buffer.from(bytes).toString("hex");
  expect(textOf(change(bytes, ["按时", "及时"]).bytes)).toBe("一、及时完成。\n");
  expect(bytes.toString("hex")).toBe(before);
});

describe("edits in a docx", () => {
  const bytes = makeDocx({
    body: p(run("2023年") + run("23", bold) + run("月底前完成")) + p("乙"),
  });

  test("no edits give the same bytes", () => {
    expect(change(bytes).bytes).toEqual(bytes);
    expect(change(bytes, ["月底", "月底"]).bytes).toEqual(bytes);
  });

  test("one run changes, nothing else does", () => {
    const { bytes: after, applied, refused } = change(bytes, ["23月底前", "12月底前"]);
    expect([applied.length, refused]).toEqual([1, []]);
    expect(xmlOf(after)).toBe(xmlOf(bytes).replace(">23<", ">12<"));
    const [before, now] = [unzipSync(bytes), unzipSync(after)];
    expect(Object.keys(now)).toEqual(Object.keys(before));
    for (const name of Object.keys(before)) {
      if (name !== "word/document.xml") expect(now[name]).toEqual(before[name]);
    }
  });

  test("over several runs: the first takes the text, the others keep their looks and lose theirs", () => {
    const { bytes: after } = change(bytes, ["年23月", "4年"]);
    expect(textOf(after)).toBe("20234年底前完成\n乙\n");
    expect(xmlOf(after)).toContain(`<w:rPr>${bold}</w:rPr><w:t xml:space="preserve"></w:t>`);
  });

  test("insertion goes where the text before it is; deletion empties", () => {
    expect(textOf(change(bytes, [[7, 7], "！"], [[0, 1], ""]).bytes)).toBe(
      "023年23！月底前完成\n乙\n",
    );
  });

  test("new text is escaped; line ends and tabs become elements; control characters are refused", () => {
    const { bytes: after } = change(bytes, ["乙", "<甲>&\n\t丙"]);
    expect(textOf(after)).toBe("2023年23月底前完成\n<甲>&\n\t丙\n");
    expect(change(bytes, ["乙", "\u0001"]).refused[0]?.reason).toBe("bad-text");
  });

  test("references in the source are counted right", () => {
    const source = makeDocx({ body: p("<w:r><w:t>甲&amp;乙&#20013;丙</w:t></w:r>") });
    expect(textOf(change(source, ["中", "大"]).bytes)).toBe("甲&乙大丙\n");
    expect(xmlOf(change(source, ["乙", "丁"]).bytes)).toContain("<w:t>甲&amp;丁&#20013;丙</w:t>");
  });

  test("blanks at the ends are kept", () => {
    const source = makeDocx({ body: p("<w:r><w:t>甲乙</w:t></w:r>") });
    const after = change(source, ["乙", "丙 "]).bytes;
    expect(xmlOf(after)).toContain('<w:t xml:space="preserve">甲丙 </w:t>');
    expect(textOf(after)).toBe("甲丙 \n");
  });

  test("tabs and breaks may go or be replaced", () => {
    const source = makeDocx({ body: p("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/></w:r>") });
    expect(textOf(change(source, ["甲\t乙", "丙"]).bytes)).toBe("丙\n\n");
    expect(textOf(change(source, ["\t", "丁"], [[4, 4], "尾"]).bytes)).toBe("甲丁乙\n尾\n");
  });

  test("generated numbers are refused, also when they are only part of the edit", () => {
    const numbering = list(0, [["chineseCounting", "%1、"]]) + num(1, 0);
    const source = makeDocx({ body: p("总体要求", numbered(1)) + p("", numbered(1)), numbering });
    expect(change(source, ["一、", "二、"]).refused[0]?.reason).toBe("generated-number");
    expect(change(source, ["一、总", "总"]).refused[0]?.reason).toBe("generated-number");
    expect(change(source, [[0, 0], "前"]).refused[0]?.reason).toBe("generated-number");
    expect(textOf(change(source, ["一、总体", "一、全部"]).bytes)).toContain("一、全部要求");
    expect(textOf(change(source, [[2, 2], "新"]).bytes)).toContain("一、新总体");
    // Behind the number of a paragraph without text.
    const at = openDocument(source).source.text.length - 1;
    expect(textOf(change(source, [[at, at], "保障"]).bytes)).toBe("一、总体要求\n二、保障\n");
  });

  test("computed fields and formulas are refused, links are not", () => {
    const source = makeDocx({
      body: p(
        field(" REF a ", run("附件1")) +
          field(' HYPERLINK "x" ', run("网站")) +
          "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>",
      ),
    });
    expect(change(source, ["附件1", "附件2"]).refused[0]?.reason).toBe("field");
    expect(change(source, ["x", "y"]).refused[0]?.reason).toBe("fixed");
    expect(textOf(change(source, ["网站", "门户"]).bytes)).toBe("附件1门户x\n");
  });

  test("over paragraphs or cells, outside, overlapping: refused", () => {
    const source = makeDocx({ body: p("甲") + tbl([tr(["乙", "丙"])]) });
    const reasons = (...changes: Parameters<typeof change>[1][]): readonly string[] =>
      change(source, ...changes).refused.map(({ reason }) => reason);
    expect(reasons(["甲\n乙", "丁"])).toEqual(["crosses-blocks"]);
    expect(reasons(["乙\t丙", "丁"])).toEqual(["crosses-blocks"]);
    expect(reasons([[0, 99], "丁"], [[-1, 0], ""])).toEqual(["out-of-range", "out-of-range"]);
    expect(reasons(["甲", "丁"], [[0, 1], "戊"])).toEqual(["overlap"]);
  });

  test("text around a tracked deletion changes, the deletion stays", () => {
    const gone = '<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del>';
    const source = makeDocx({ body: p(run("甲") + gone + run("乙")) });
    const after = change(source, ["甲乙", "丙"]).bytes;
    expect(textOf(after)).toBe("丙\n");
    expect(xmlOf(after)).toContain(gone);
  });

  test("an empty cell is filled with the looks of its paragraph mark", () => {
    const mark = '<w:rPr><w:ins w:id="1"/><w:sz w:val="24"/></w:rPr>';
    const source = makeDocx({
      body: tbl([tr(["序号", "事项"]), tr([tc("<w:p/>"), tc(p("", mark))])]),
    });
    const { text } = openDocument(source).source;
    expect(text).toBe("序号\t事项\n\t\n");
    const after = change(source, [[6, 6], "1"], [[7, 7], "排查"]).bytes;
    expect(textOf(after)).toBe("序号\t事项\n1\t排查\n");
    expect(xmlOf(after)).toContain('<w:p><w:r><w:t xml:space="preserve">1</w:t></w:r></w:p>');
    expect(xmlOf(after)).toContain(
      '<w:r><w:rPr><w:sz w:val="24"/></w:rPr><w:t xml:space="preserve">排查</w:t></w:r>',
    );
  });

  test("a file that is not the one that was read", () => {
    const other = makeDocx({ body: p("2019年12月底前完成了") });
    const document: OpenedDocument = openDocument(bytes);
    const edit = { span: { start: 5, end: 7 }, text: "12" };
    expect(applyEdits(other, document, [edit]).refused).toEqual([{ edit, reason: "mismatch" }]);
  });

  test("other prefixes and UTF-16 parts keep their ways", () => {
    const xml =
      '\ufeff<?xml version="1.0" encoding="UTF-16"?><document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>甲</t></r></p><p/></body></document>';
    const wide = new Uint8Array(xml.length * 2);
    for (let i = 0; i < xml.length; i++)
      new DataView(wide.buffer).setUint16(i * 2, xml.charCodeAt(i), true);
    const source = makeDocx({ body: "", extra: { "word/document.xml": wide } });
    const after = change(source, ["甲", "乙\n丙"], [[2, 2], "丁"]).bytes;
    expect(textOf(after)).toBe("乙\n丙\n丁\n");
    const part = unzipSync(after)["word/document.xml"] ?? new Uint8Array();
    expect(new TextDecoder("utf-16le", { ignoreBOM: true }).decode(part)).toBe(
      xml
        .replace("甲", '乙</t><br/><t xml:space="preserve">丙')
        .replace("<p/>", '<p><r><t xml:space="preserve">丁</t></r></p>'),
    );
  });
});

describe("edits in text files", () => {
  const plan = "\u{20BB7}甲科\r\n2023年23月底前\r\n完";
  const encodings: Readonly<Record<string, Uint8Array>> = {
    "utf-8": new TextEncoder().encode(plan),
    "utf-8 with mark": Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(plan)]),
    gb18030: encodeGb18030(plan) ?? new Uint8Array(),
    "utf-16le": Uint8Array.from([
      0xff,
      0xfe,
      ...[...plan].flatMap((_, i) => [i]).flatMap(() => []),
    ]),
  };
  const wide = new Uint8Array(2 + plan.length * 2);
  wide.set([0xff, 0xfe]);
  for (let i = 0; i < plan.length; i++)
    new DataView(wide.buffer).setUint16(2 + i * 2, plan.charCodeAt(i), true);
  const all = { ...encodings, "utf-16le": wide };

  for (const [encoding, bytes] of Object.entries(all)) {
    test(`${encoding}: the bytes around the edit stay`, () => {
      expect(change(bytes).bytes).toEqual(bytes);
      const after = change(bytes, ["23月", "12月"], ["完", "完\n毕"], ["甲", "𠮷乙"]).bytes;
      expect(textOf(after)).toBe("\u{20BB7}𠮷乙科\n2023年12月底前\n完\n毕");
      const back = change(after, ["12月", "23月"], ["完\n毕", "完"], ["𠮷乙", "甲"]).bytes;
      expect(back).toEqual(bytes);
    });
  }

  test("a line end goes with both its characters", () => {
    const bytes = new TextEncoder().encode("甲\r\n乙\r\n丙");
    const after = change(bytes, ["甲\n乙", "丁"], ["\n丙", ""]).bytes;
    expect(new TextDecoder().decode(after)).toBe("丁");
  });

  test("Markdown: marks stay, text between them changes", () => {
    const bytes = new TextEncoder().encode("# 方案\r\n**重点**工作，\n抓好\n");
    const after = change(bytes, ["点工", "要任"], ["抓", "做"]).bytes;
    expect(new TextDecoder().decode(after)).toBe("# 方案\r\n**重要任**作，\n做好\n");
    expect(change(bytes, ["案\n重", "x"]).refused[0]?.reason).toBe("crosses-blocks");
  });

  test("characters beyond U+FFFF that begin alike are replaced whole", () => {
    const bytes = encodeGb18030("甲\u{20BB7}乙落实责任") ?? new Uint8Array();
    const after = change(bytes, ["\u{20BB7}", "\u{20B9F}"]);
    expect(after.refused).toEqual([]);
    expect(textOf(after.bytes)).toBe("甲\u{20B9F}乙落实责任");
  });

  test("a file with invalid bytes is left alone", () => {
    const bytes = new TextEncoder().encode("落实责任".repeat(60));
    bytes[30] = 0xff;
    expect(change(bytes, ["落", "x"]).refused[0]?.reason).toBe("damaged");
  });
});

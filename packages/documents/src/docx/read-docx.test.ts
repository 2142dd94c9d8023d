import { describe, expect, test } from "vitest";
import { type OpenedDocument, openDocument } from "../open-document.ts";
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
import { paragraphsOf, tablesOf } from "../testing/pieces.ts";

const read = (body: string, more: object = {}): OpenedDocument =>
  openDocument(makeDocx({ body, ...more }));
const lines = (body: string, more: object = {}): readonly string[] =>
  paragraphsOf(read(body, more));
const noteKinds = (document: OpenedDocument): readonly string[] =>
  document.notes.map(({ kind, count }) => `${kind} ${count}`);

describe("runs", () => {
  test("split runs join", () => {
    expect(lines(p(run("2024年") + run("6") + run("月底前")))).toEqual(["2024年6月底前"]);
  });

  test("insertions and moves stay, deletions and moved-away text go", () => {
    const body = p(
      run("各科室") +
        `<w:ins w:id="1">${run("及二级机构")}</w:ins>` +
        '<w:del w:id="2"><w:r><w:delText>有关单位</w:delText></w:r></w:del>' +
        `<w:moveFrom w:id="3">${run("按月")}</w:moveFrom><w:moveTo w:id="4">${run("每季度")}</w:moveTo>` +
        run("报送"),
    );
    const document = read(body);
    expect(paragraphsOf(document)).toEqual(["各科室及二级机构每季度报送"]);
    expect(noteKinds(document)).toEqual(["tracked-changes 4"]);
  });

  test("a deleted paragraph mark joins the next paragraph, whose number wins", () => {
    const removed = "<w:rPr><w:del w:id='1'/></w:rPr>";
    const numbering = list(0, [["decimal", "%1."]]) + num(1, 0);
    const body =
      p("前半句，", numbered(1) + removed) +
      p("后半句。", numbered(1)) +
      p("下一条。", numbered(1));
    expect(lines(body, { numbering })).toEqual(["1.前半句，后半句。", "2.下一条。"]);
  });

  test("a paragraph deleted as a whole leaves nothing and takes no number", () => {
    const numbering = list(0, [["decimal", "%1."]]) + num(1, 0);
    const gone = `<w:p><w:pPr>${numbered(1)}<w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>`;
    expect(lines(p("甲", numbered(1)) + gone + p("乙", numbered(1)), { numbering })).toEqual([
      "1.甲",
      "2.乙",
    ]);
  });

  test("hidden text goes: by the run, by its style, by the paragraph's style; two styles cancel", () => {
    const styles =
      '<w:style w:type="character" w:styleId="c"><w:name w:val="c"/><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="b"/><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="d"><w:name w:val="d"/><w:basedOn w:val="b"/></w:style>';
    const style = '<w:rStyle w:val="c"/>';
    const body =
      p(
        run("见") +
          run("批注", "<w:vanish/>") +
          run("旁注", style) +
          run("附件", '<w:vanish w:val="0"/>'),
      ) +
      p(
        run("内部") + run("公开", '<w:vanish w:val="false"/>') + run("转正", style),
        '<w:pStyle w:val="d"/>',
      ) +
      p("完");
    const document = read(body, { styles });
    expect(paragraphsOf(document)).toEqual(["见附件", "公开转正完"]);
    expect(noteKinds(document)).toEqual(["hidden-text 3"]);
  });

  test("breaks, tabs, hyphens and symbols", () => {
    const body = p(
      "<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t><w:cr/><w:noBreakHyphen/><w:softHyphen/>" +
        '<w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Nobody" w:char="F021"/><w:br w:type="page"/></w:r>',
    );
    const document = read(body);
    expect(paragraphsOf(document)).toEqual(["一\n二\t三\n-✓\ufffd"]);
    expect(noteKinds(document)).toEqual(["unknown-symbol 1"]);
  });

  test("a page break is a line end only between two pieces of text", () => {
    const page = '<w:r><w:br w:type="page"/></w:r>';
    expect(
      lines(p(page + run("附件1")) + p(run("前") + page + run("后") + run("续") + page)),
    ).toEqual(["附件1", "前\n后续"]);
  });

  test("behind a hidden mark the next paragraph runs on, under the first one's number", () => {
    const numbering = list(0, [["decimal", "%1."]]) + num(1, 0);
    const hidden = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>";
    const body =
      p("标题。", numbered(1) + hidden) +
      p("正文", '<w:jc w:val="center"/>') +
      p("", numbered(1) + hidden) +
      p("另一条", numbered(1));
    const document = read(body, { numbering });
    expect(paragraphsOf(document)).toEqual(["1.标题。正文", "2.另一条"]);
    expect(document.source.blocks[0]).not.toHaveProperty("align");
  });

  test("blanks: dropped without xml:space, line ends are spaces", () => {
    expect(
      lines(p("<w:r><w:t> 甲 乙 </w:t></w:r>") + p("<w:r><w:t>甲\r\n乙\t丙</w:t></w:r>")),
    ).toEqual(["甲 乙", "甲 乙 丙"]);
    expect(lines(p(run(" 甲 ")))).toEqual([" 甲 "]);
  });

  test("references, CDATA and comments in text", () => {
    expect(lines(p("<w:r><w:t>甲&amp;乙&#20013;<!-- x --><![CDATA[<丙>]]></w:t></w:r>"))).toEqual([
      "甲&乙中<丙>",
    ]);
  });

  test("the same source under other namespaces is another property", () => {
    const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const bound = (uri: string, text: string): string =>
      `<w:r xmlns:x="${uri}"><w:rPr><x:vanish/></w:rPr><w:t>${text}</w:t></w:r>`;
    expect(lines(p(bound(w, "甲") + bound("urn:x", "乙") + bound(w, "丙")))).toEqual(["乙"]);
  });

  test("ruby gives its base, a formula its letters", () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run("luò")}</w:rt><w:rubyBase>${run("落")}</w:rubyBase></w:ruby></w:r>`;
    const math =
      "<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>";
    expect(lines(p(ruby + run("实") + math))).toEqual(["落实ab"]);
  });

  test("wrappers around runs: controls, smart tags, links, custom XML", () => {
    const body = p(
      `<w:sdt><w:sdtPr/><w:sdtContent>${run("甲")}</w:sdtContent></w:sdt>` +
        `<w:smartTag>${run("乙")}</w:smartTag><w:hyperlink>${run("丙")}</w:hyperlink>` +
        `<w:customXml><w:customXmlPr/>${run("丁")}</w:customXml>`,
    );
    expect(lines(body)).toEqual(["甲乙丙丁"]);
  });

  test("old properties of a tracked change do not count", () => {
    const numbering = list(0, [["decimal", "%1."]]) + num(1, 0);
    const change = `<w:pPrChange w:id="1"><w:pPr>${numbered(1)}</w:pPr></w:pPrChange>`;
    const was = "<w:rPrChange w:id='1'><w:rPr><w:vanish/></w:rPr></w:rPrChange>";
    expect(lines(p(run("甲", was), change), { numbering })).toEqual(["甲"]);
  });
});

describe("fields", () => {
  test("only results, nested ones too; page numbers go", () => {
    const inner = field(" REF x ", run("附件1"));
    expect(
      lines(
        p(
          run("见") +
            field(` HYPERLINK "#a" `, run("（") + inner + run("）")) +
            field(" PAGE ", run("3")),
        ),
      ),
    ).toEqual(["见（附件1）"]);
  });

  test("a code may hold a field, and simple fields count", () => {
    const code = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF ${""}</w:instrText></w:r>${field(" PAGE ", run("7"))}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("是")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(
      lines(
        p(
          code +
            `<w:fldSimple w:instr=" PAGE ">${run("3")}</w:fldSimple><w:fldSimple w:instr=" DATE ">${run("5日")}</w:fldSimple>`,
        ),
      ),
    ).toEqual(["是5日"]);
  });

  test("a ringed number made with EQ", () => {
    expect(lines(p(field(" eq \\o\\ac(○,12) ", undefined) + run("抓落实")))).toEqual(["⑫抓落实"]);
  });

  test("a table of contents goes: as field over paragraphs, by style, as control", () => {
    const styles = '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>';
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p("目录")}${p("三、保障 9")}</w:sdtContent></w:sdt>`;
    const document = read(
      p("方案") +
        p(begin + run("一、总体要求 1")) +
        p(run("二、工作安排 2")) +
        p(end) +
        p("散落的一行 3", '<w:pStyle w:val="11"/>') +
        control +
        p("一、总体要求"),
      { styles },
    );
    expect(paragraphsOf(document)).toEqual(["方案", "一、总体要求"]);
    expect(noteKinds(document)).toEqual(["toc-dropped 6"]);
  });

  test("a field that never ends does not swallow the rest", () => {
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>';
    const document = read(p(begin + run("甲")) + p("乙"));
    expect(paragraphsOf(document)).toEqual(["甲", "乙"]);
    expect(noteKinds(document)).toEqual(["unclosed-field 1"]);
  });

  test("marks of a field inside deleted text still count", () => {
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const end = '<w:del w:id="1"><w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>';
    expect(lines(p(begin + run("3") + end + run("月")))).toEqual(["月"]);
  });
});

describe("boxes, notes and margins", () => {
  const box = (text: string): string =>
    `<wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx>`;
  const vml = (text: string): string =>
    `<w:pict><v:shape><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></v:shape></w:pict>`;

  test("a text box stands after its paragraph, once", () => {
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box("框内")}</w:drawing></mc:Choice><mc:Fallback>${vml("框内")}</mc:Fallback></mc:AlternateContent></w:r>`;
    const document = read(p(both + run("正文")) + p("后文"));
    expect(
      document.source.blocks.map(
        (b) =>
          b.kind === "paragraph" && [
            b.origin,
            document.source.text.slice(b.span.start, b.span.end),
          ],
      ),
    ).toEqual([
      [undefined, "正文"],
      ["textbox", "框内"],
      [undefined, "后文"],
    ]);
    expect(document.source.text).toBe("正文\n框内\n后文\n");
  });

  test("the fallback is read where the choice needs what we do not know", () => {
    const both = `<w:r><mc:AlternateContent><mc:Choice xmlns:cx="urn:x" Requires="cx"><w:drawing>${box("新")}</w:drawing></mc:Choice><mc:Fallback>${vml("旧")}</mc:Fallback></mc:AlternateContent></w:r>`;
    expect(lines(p(both))).toEqual(["", "旧"]);
  });

  test("WordArt gives its text, a picture only a note", () => {
    const art =
      '<w:r><w:pict><v:shape><v:textpath string="某某市安委办文件"/></v:shape></w:pict></w:r>';
    const picture = "<w:r><w:drawing><wp:inline/></w:drawing></w:r>";
    const document = read(p(art + picture));
    expect(paragraphsOf(document)).toEqual(["", "某某市安委办文件"]);
    expect(noteKinds(document)).toEqual(["picture 1"]);
  });

  test("notes stand behind the text in the order they are referred to", () => {
    const note = (id: number, text: string): string =>
      `<w:footnote w:id="${id}">${p(text)}</w:footnote>`;
    const reference = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const document = read(p(run("文") + reference(3) + reference(2) + reference(3)), {
      footnotes: `<w:footnote w:type="separator" w:id="-1">${p("——")}</w:footnote>${note(2, "注一")}${note(3, "注二")}${note(4, "没有引用")}`,
    });
    expect(paragraphsOf(document)).toEqual(["文", "注二", "注一"]);
    expect(document.source.blocks.map((b) => b.kind === "paragraph" && b.origin)).toEqual([
      undefined,
      "footnote",
      "footnote",
    ]);
  });

  test("headers stay apart and lose their page numbers", () => {
    const section = '<w:sectPr><w:headerReference w:type="default" r:id="rIdH1"/></w:sectPr>';
    const document = read(p("文") + section, {
      headers: { rIdH1: p(run("内部资料 ") + field(" PAGE ", run("1"))), rIdH2: p("没有引用") },
    });
    expect(document.headers).toEqual([
      { kind: "header", part: "word/header-rIdH1.xml", text: "内部资料 " },
    ]);
    expect(document.source.text).toBe("文\n");
  });
});

describe("tables", () => {
  test("text layout and spans", () => {
    const document = read(
      p("前") + tbl([tr(["序号", "事项"]), tr(["1", tc(p("甲") + p("乙"))])]) + p("后"),
    );
    expect(document.source.text).toBe("前\n序号\t事项\n1\t甲\n乙\n后\n");
    expect(tablesOf(document)).toEqual([
      [
        ["序号", "事项"],
        ["1", "甲\n乙"],
      ],
    ]);
  });

  test("merged cells: wide, tall, the old way, and with a gap before", () => {
    const span = (n: number): string => `<w:gridSpan w:val="${n}"/>`;
    const document = read(
      tbl([
        tr([tc("标题", span(3))]),
        tr([tc("类别", '<w:vMerge w:val="restart"/>'), "甲", "乙"]),
        tr([tc("看不见", "<w:vMerge/>"), "丙", "丁"]),
        tr([tc("并", '<w:hMerge w:val="restart"/>'), tc("", "<w:hMerge/>"), "戊"]),
        tr(["己", "庚"], '<w:gridBefore w:val="1"/>'),
        tr([tc("孤", "<w:vMerge/>"), tc("", span(2))]),
      ]),
    );
    expect(tablesOf(document)).toEqual([
      [
        ["标题+3"],
        ["类别×2", "甲", "乙"],
        ["丙@1", "丁@2"],
        ["并+2", "戊@2"],
        ["己@1", "庚@2"],
        ["孤", "+2"],
      ],
    ]);
    expect(document.source.text).toBe("标题\n类别\t甲\t乙\n\t丙\t丁\n并\t戊\n己\t庚\n孤\t\n");
  });

  test("a continuation of another width is a cell of its own", () => {
    const document = read(
      tbl([
        tr([tc("甲", '<w:vMerge w:val="restart"/>'), "乙"]),
        tr([tc("丙", '<w:gridSpan w:val="2"/><w:vMerge/>')]),
      ]),
    );
    expect(tablesOf(document)).toEqual([[["甲", "乙"], ["丙+2"]]]);
  });

  test("header rows, deleted rows, rows and cells in controls", () => {
    const control = (inner: string): string =>
      `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const document = read(
      tbl([
        tr(["头"], "<w:tblHeader/>"),
        tr(["删"], "<w:del w:id='1'/>"),
        control(tr([control(tc("身"))])),
      ]),
    );
    const [table] = document.source.blocks;
    expect(tablesOf(document)).toEqual([[["头"], ["身"]]]);
    expect(table?.kind === "table" && table.rows.map((row) => row.header)).toEqual([true, false]);
  });

  test("a table in a cell, and numbers in cells", () => {
    const numbering = list(0, [["decimal", "%1"]]) + num(1, 0);
    const inner = tbl([tr(["内一", "内二"])]);
    const document = read(
      tbl([
        tr([tc(p("", numbered(1))), tc(p("外") + inner + p(""))]),
        tr([tc(p("", numbered(1))), "末"]),
      ]),
      { numbering },
    );
    expect(document.source.text).toBe("1\t外\n内一\t内二\n2\t末\n");
    const [table] = document.source.blocks;
    const cell = table?.kind === "table" ? table.rows[0]?.cells[1] : undefined;
    expect(cell?.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "table"]);
  });

  test("an empty cell has no blocks and an empty span of its own", () => {
    const document = read(tbl([tr(["", ""])]));
    const [table] = document.source.blocks;
    const cells = table?.kind === "table" ? table.rows[0]?.cells : [];
    expect(cells?.map(({ span, blocks }) => [span.start, span.end, blocks.length])).toEqual([
      [0, 0, 0],
      [1, 1, 0],
    ]);
  });
});

describe("the package", () => {
  test("strict files and other prefixes read the same", () => {
    expect(lines(p("严格"), { strict: true })).toEqual(["严格"]);
    const other =
      '<?xml version="1.0"?><document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>缺省</t></r></p></body></document>';
    expect(lines("", { extra: { "word/document.xml": other } })).toEqual(["缺省"]);
  });

  test("UTF-16 parts", () => {
    const xml =
      '\ufeff<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>宽</w:t></w:r></w:p></w:body></w:document>';
    for (const little of [true, false]) {
      const bytes = new Uint8Array(xml.length * 2);
      const view = new DataView(bytes.buffer);
      for (let i = 0; i < xml.length; i++) view.setUint16(i * 2, xml.charCodeAt(i), little);
      expect(lines("", { extra: { "word/document.xml": bytes } })).toEqual(["宽"]);
    }
  });

  test("a missing part that is referred to is an error that names it", () => {
    const entries = { body: p("甲"), styles: "", extra: {} };
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/styles" Target="gone.xml"/></Relationships>';
    expect(() =>
      openDocument(makeDocx({ ...entries, extra: { "word/_rels/document.xml.rels": rels } })),
    ).toThrow(expect.objectContaining({ code: "missing-part", args: { part: "word/gone.xml" } }));
  });

  test("headings and alignment come from the paragraph or its style", () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr></w:style>';
    const document = read(
      p("标题", '<w:pStyle w:val="1"/>') +
        p("落款", '<w:jc w:val="end"/>') +
        p("正文", '<w:outlineLvl w:val="9"/>'),
      { styles },
    );
    expect(
      document.source.blocks.map((b) => b.kind === "paragraph" && [b.heading, b.align]),
    ).toEqual([
      [1, "center"],
      [undefined, "right"],
      [undefined, undefined],
    ]);
  });
});

import { describe, expect, test } from "vitest";
import { openDocument } from "../open-document.ts";
import { list, makeDocx, num, numbered, p } from "../testing/docx-builder.ts";
import { paragraphsOf } from "../testing/pieces.ts";

const labels = (numbering: string, body: readonly string[], styles?: string): readonly string[] =>
  paragraphsOf(
    openDocument(
      makeDocx({ body: body.join(""), numbering, ...(styles === undefined ? {} : { styles }) }),
    ),
  );
const at = (numId: number, level = 0): string => p("", numbered(numId, level));

const chapters: readonly (readonly [string, string, string?])[] = [
  ["chineseCountingThousand", "%1、"],
  ["chineseCountingThousand", "（%2）"],
  ["decimal", "%3."],
];

describe("counting", () => {
  test("a deeper level begins again after a higher one", () => {
    expect(
      labels(list(0, chapters) + num(1, 0), [
        at(1),
        at(1, 1),
        at(1, 1),
        at(1, 2),
        at(1),
        at(1, 1),
        at(1, 2),
      ]),
    ).toEqual(["一、", "（一）", "（二）", "1.", "二、", "（一）", "1."]);
  });

  test("lists over one abstract list share its numbers; a start of its own is used once", () => {
    const own = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = list(0, [["decimal", "%1."]]) + num(1, 0) + num(2, 0) + num(3, 0, own);
    expect(labels(numbering, [at(1), at(2), at(3), at(3), at(1)])).toEqual([
      "1.",
      "2.",
      "1.",
      "2.",
      "3.",
    ]);
  });

  test("lvlRestart: never, or only after a given level", () => {
    const never: readonly (readonly [string, string, string?])[] = [
      ["decimal", "%1章"],
      ["decimal", "%2条", '<w:lvlRestart w:val="0"/><w:suff w:val="nothing"/>'],
    ];
    expect(labels(list(0, never) + num(1, 0), [at(1), at(1, 1), at(1), at(1, 1)])).toEqual([
      "1章",
      "1条",
      "2章",
      "2条",
    ]);
    const afterFirst: readonly (readonly [string, string, string?])[] = [
      ["decimal", "%1章"],
      ["decimal", "%2节"],
      ["decimal", "%3条", '<w:lvlRestart w:val="1"/><w:suff w:val="nothing"/>'],
    ];
    expect(
      labels(list(0, afterFirst) + num(1, 0), [
        at(1),
        at(1, 1),
        at(1, 2),
        at(1, 1),
        at(1, 2),
        at(1),
        at(1, 2),
      ]),
    ).toEqual(["1章", "1节", "1条", "2节", "2条", "2章", "1条"]);
  });

  test("isLgl prints figures at every level; levels not begun print their start", () => {
    const legal: readonly (readonly [string, string, string?])[] = [
      ["chineseCounting", "第%1章"],
      ["decimal", "%1.%2", '<w:suff w:val="nothing"/><w:isLgl/>'],
    ];
    expect(labels(list(0, legal) + num(1, 0), [at(1, 1), at(1), at(1), at(1, 1)])).toEqual([
      "1.1",
      "第一章",
      "第二章",
      "2.1",
    ]);
  });

  test("suffixes: nothing, a space, a tab by default", () => {
    const suffixes: readonly (readonly [string, string, string?])[] = [
      ["decimal", "%1."],
      ["decimal", "%2)", '<w:suff w:val="space"/>'],
      ["decimal", "%3、", ""],
    ];
    const document = openDocument(
      makeDocx({
        body: [0, 1, 2].map((level) => p("甲", numbered(1, level))).join(""),
        numbering: list(0, suffixes) + num(1, 0),
      }),
    );
    expect(paragraphsOf(document)).toEqual(["1.甲", "1) 甲", "1、 甲"]);
    expect(
      document.source.blocks.map(
        (b) => b.kind === "paragraph" && b.number && b.number.end - b.number.start,
      ),
    ).toEqual([2, 3, 3]);
  });

  test("numId 0 switches a style's number off", () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="s"><w:name w:val="s"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering = list(0, [["decimal", "%1."]]) + num(1, 0);
    const style = '<w:pStyle w:val="s"/>';
    expect(
      labels(numbering, [p("甲", style), p("乙", style + numbered(0)), p("丙", style)], styles),
    ).toEqual(["1.甲", "乙", "2.丙"]);
  });

  test("a level tied to a style, along basedOn; the paragraph's own level wins", () => {
    const style = (id: string, more: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style>`;
    const styles =
      style("h1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style("h2", '<w:basedOn w:val="h1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style("h3", '<w:basedOn w:val="h2"/>');
    const tied: readonly (readonly [string, string, string?])[] = [
      ["decimal", "%1.", '<w:pStyle w:val="h1"/><w:suff w:val="nothing"/>'],
      ["decimal", "%1.%2", '<w:pStyle w:val="h2"/><w:suff w:val="nothing"/>'],
      ["decimal", "%1.%2.%3"],
    ];
    const use = (id: string, more = ""): string => p("", `<w:pStyle w:val="${id}"/>${more}`);
    const third = '<w:numPr><w:ilvl w:val="2"/></w:numPr>';
    expect(
      labels(
        list(0, tied) + num(1, 0),
        [use("h1"), use("h2"), use("h3"), use("h1", third)],
        styles,
      ),
    ).toEqual(["1.", "1.1", "1.2", "1.2.1"]);
  });

  test("a list that points to a list style", () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="n"><w:name w:val="n"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>';
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="n"/></w:abstractNum>' +
      list(1, [["upperLetter", "%1)"]], '<w:styleLink w:val="n"/>') +
      num(1, 0) +
      num(9, 1);
    expect(labels(numbering, [at(1), at(1)], styles)).toEqual(["A)", "B)"]);
  });

  test("lvlOverride with a level of its own", () => {
    const level =
      '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="lowerRoman"/><w:suff w:val="nothing"/><w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride>';
    expect(labels(list(0, [["decimal", "%1."]]) + num(1, 0, level), [at(1), at(1)])).toEqual([
      "iv)",
      "v)",
    ]);
  });

  test("bullets of symbol fonts; formats in alternative content; unknown ones as figures with a note", () => {
    const bullet =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:suff w:val="nothing"/><w:lvlText w:val="&#xF0B7;"/><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl></w:abstractNum>';
    const custom =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:suff w:val="nothing"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>';
    const numbering =
      bullet + custom + list(2, [["martian", "%1."]]) + num(1, 0) + num(2, 1) + num(3, 2);
    const document = openDocument(makeDocx({ body: at(1) + at(2) + at(3) + at(4), numbering }));
    expect(paragraphsOf(document)).toEqual(["•", "007", "1.", ""]);
    expect(document.notes).toEqual([
      { kind: "unknown-number-format", count: 1, detail: "martian" },
      { kind: "missing-numbering", count: 1, detail: "4" },
    ]);
  });
});

import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { DocumentError } from "./error/document-error.ts";
import { openDocument } from "./open-document.ts";
import { entriesOf, list, makeDocx, num, numbered, p, tbl, tr } from "./testing/docx-builder.ts";

const small = makeDocx({
  body: p("一、总体要求") + p("抓好落实", numbered(1)) + tbl([tr(["序号", "事项"])]),
  numbering: list(0, [["decimal", "%1."]]) + num(1, 0),
});

/** The text, or the code of a `DocumentError`; any other error fails the test. */
function outcome(bytes: Uint8Array): { readonly text?: string; readonly code?: string } {
  try {
    return { text: openDocument(bytes).source.text };
  } catch (error) {
    if (error instanceof DocumentError) return { code: error.code };
    throw error;
  }
}

/** Runs and says how long it took, in milliseconds. */
function timed<T>(run: () => T): { readonly value: T; readonly took: number } {
  const start = performance.now();
  const value = run();
  return { value, took: performance.now() - start };
}

describe("hostile and broken files", () => {
  test("any flipped bit gives the same text or an error", () => {
    const { text } = outcome(small);
    expect(text).toContain("1.抓好落实");
    const codes = new Map<string, number>();
    for (let bit = 0; bit < small.length * 8; bit++) {
      const bytes = small.slice();
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const found = outcome(bytes);
      const what = found.code ?? "same";
      codes.set(what, (codes.get(what) ?? 0) + 1);
      if (found.text !== undefined && found.text !== text) {
        throw new Error(`bit ${bit} changes the text silently: ${JSON.stringify(found.text)}`);
      }
    }
    expect(codes.get("bad-crc")).toBeGreaterThan(500);
  });

  test("cut off anywhere", () => {
    // Two bytes of it are the text PK.
    for (let length = 3; length < small.length; length++) {
      expect(outcome(small.subarray(0, length)).code).toBeDefined();
    }
  });

  test("a bomb is refused before it unpacks", () => {
    const zeros = new Uint8Array(48 * 1024 * 1024).fill(0x20);
    const bytes = zipSync({ ...entriesOf({ body: "" }), "word/document.xml": zeros });
    expect(bytes.length).toBeLessThan(100_000);
    const { value, took } = timed(() => outcome(bytes));
    expect(value.code).toBe("ratio");
    expect(took).toBeLessThan(200);
  });

  test("parts that are each allowed and together too much", () => {
    const bytes = makeDocx({
      body: p("甲".repeat(2000)),
      styles: "<!--" + "x".repeat(9000) + "-->",
    });
    expect(() => openDocument(bytes, { limits: { totalBytes: 9000 } })).toThrow(
      expect.objectContaining({ code: "entry-too-large" }),
    );
  });

  test("20,000 nested tables", () => {
    const deep = 20_000;
    const body =
      "<w:tbl><w:tr><w:tc>".repeat(deep) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(deep);
    const { value, took } = timed(() => outcome(makeDocx({ body })));
    expect(value.code).toBe("too-deep");
    expect(took).toBeLessThan(1000);
  });

  test("entities that multiply, and entities from outside", () => {
    const laughs = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
    const outside = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>';
    for (const doctype of [laughs, outside]) {
      const xml = `<?xml version="1.0"?>${doctype}<w:document xmlns:w="x">&b;</w:document>`;
      expect(outcome(makeDocx({ body: "", extra: { "word/document.xml": xml } })).code).toBe(
        "doctype-refused",
      );
    }
  });

  test("text boxes in text boxes end at a depth", () => {
    let body = p("底");
    for (let n = 0; n < 30; n++) {
      body = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${body}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    }
    const { value, took } = timed(() => outcome(makeDocx({ body })));
    expect(value.text).toBe("\n");
    const { notes } = openDocument(makeDocx({ body }));
    expect(notes).toContainEqual({ kind: "nested-text-box", count: 1 });
    expect(took).toBeLessThan(1000);
  });

  test("a styles part that inherits from itself, numbers that count past all bounds", () => {
    const styles =
      "<w:style w:type='paragraph' w:styleId='a'><w:basedOn w:val='b'/></w:style><w:style w:type='paragraph' w:styleId='b'><w:basedOn w:val='a'/></w:style>";
    const numbering =
      list(0, [["upperRoman", "%1%1%1%9"]]) +
      num(1, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="99999999999"/></w:lvlOverride>');
    const body =
      p("甲", '<w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="77"/><w:numId w:val="1"/></w:numPr>') +
      p("乙", numbered(1));
    expect(outcome(makeDocx({ body, styles, numbering })).text).toContain("乙");
  });

  test("lying grid numbers cost nothing", () => {
    const huge = '<w:gridSpan w:val="2147483647"/><w:vMerge/>';
    const body = tbl([
      tr([`<w:tc><w:tcPr>${huge}</w:tcPr>${p("甲")}</w:tc>`], '<w:gridBefore w:val="999999999"/>'),
    ]);
    const [table] = openDocument(makeDocx({ body })).source.blocks;
    expect(table?.kind === "table" && table.columns).toBeLessThan(1000);
  });

  test("a table of 100,000 rows and a paragraph of a million characters in linear time", () => {
    const rows = (n: number): Uint8Array =>
      makeDocx({ body: tbl(Array.from({ length: n }, () => tr(["一", "二"]))) });
    const one = rows(4_000);
    const ten = rows(40_000);
    outcome(one);
    const first = timed(() => outcome(one));
    const second = timed(() => outcome(ten));
    expect(second.took).toBeLessThan(Math.max(1500, first.took * 40));
    const long = timed(() => outcome(makeDocx({ body: p("落实".repeat(500_000)) })));
    expect(long.value.text?.length).toBe(1_000_001);
    expect(long.took).toBeLessThan(2000);
  });

  test("the limit on characters", () => {
    expect(() => openDocument(small, { limits: { characters: 5 } })).toThrow(
      expect.objectContaining({ code: "too-much-text" }),
    );
    expect(() => openDocument(strToU8("落实".repeat(9)), { limits: { characters: 5 } })).toThrow(
      expect.objectContaining({ code: "too-much-text" }),
    );
  });
});

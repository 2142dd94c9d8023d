import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { DocumentError } from "../error/document-error.ts";
import { advance } from "./advance.ts";
import { openXml } from "./cursor.ts";
import { attribute, textValue } from "./read.ts";
import { resolveAttribute } from "./references.ts";

/** The tokens of a text as `<name a=v>`, `text`, `</>`; neighbouring texts are one. */
type Events = readonly string[];

function ours(xml: string): Events | "error" {
  const events: string[] = [];
  try {
    const cursor = openXml(xml, "part.xml", 256);
    let text = "";
    const flush = (): void => {
      if (text !== "") events.push(text);
      text = "";
    };
    for (let kind = advance(cursor); kind !== "end"; kind = advance(cursor)) {
      if (kind === "text") text += textValue(cursor);
      else flush();
      if (kind === "close") events.push("</>");
      if (kind !== "open") continue;
      const attributes: string[] = [];
      for (let n = 0; n < cursor.attributeCount; n++) {
        const name = cursor.names.raw[cursor.attributeNames[n] ?? -1];
        const [start = 0, end = 0] = [cursor.attributeStarts[n], cursor.attributeEnds[n]];
        attributes.push(` ${name}=${resolveAttribute(xml, start, end, "")}`);
      }
      const raw = cursor.names.raw[cursor.open[cursor.depth - 1] ?? -1];
      events.push(`<${raw}${attributes.sort().join("")}>`);
    }
  } catch (error) {
    if (error instanceof DocumentError) return "error";
    throw error;
  }
  return events;
}

function theirs(xml: string): Events | "error" {
  const events: string[] = [];
  let text = "";
  const flush = (): void => {
    if (text !== "") events.push(text);
    text = "";
  };
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on("opentag", (tag) => {
    flush();
    depth++;
    const attributes = Object.values(tag.attributes).map(({ name, value }) => ` ${name}=${value}`);
    events.push(`<${tag.name}${attributes.sort().join("")}>`);
  });
  parser.on("closetag", () => {
    flush();
    depth--;
    events.push("</>");
  });
  parser.on("text", (value) => {
    if (depth > 0) text += value;
  });
  parser.on("cdata", (value) => {
    text += value;
  });
  try {
    parser.write(xml).close();
  } catch {
    return "error";
  }
  return events;
}

const name = fc.constantFrom("a", "b", "w:p", "w:r", "x:t", "中", "a-1");
const text = fc.string({
  unit: fc.constantFrom(
    "落",
    "实",
    " ",
    "x",
    "&amp;",
    "&#65;",
    "&#x4e2d;",
    "\n",
    "\r\n",
    "\r",
    "]",
    '"',
  ),
  maxLength: 8,
});
const value = fc.string({
  unit: fc.constantFrom("v", " ", "&lt;", ">", "\t", "\n", "'", "实"),
  maxLength: 5,
});
const attributes = fc.uniqueArray(fc.tuple(fc.constantFrom("a", "w:val", "x:b", "id"), value), {
  maxLength: 3,
  selector: ([key]) => key,
});
const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(name, attributes, fc.array(tie("content"), { maxLength: 3 }))
    .map(([tag, own, inner]) => {
      const written = own.map(([key, one]) => ` ${key}="${one}"`).join("");
      return inner.length === 0
        ? `<${tag}${written}/>`
        : `<${tag}${written}>${inner.join("")}</${tag}>`;
    }),
  content: fc.oneof(
    { depthSize: "small" },
    text,
    fc.constant("<!-- c -->"),
    fc.constant("<![CDATA[<&]]>"),
    fc.constant("<?pi x?>"),
    tie("element"),
  ),
}));
const document = element.map(
  (inner) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<root xmlns:w="urn:w" xmlns:x="urn:x">${inner}</root>\n`,
);
/** Most insertions do no harm where they fall into text or names; the others seldom do none. */
const harmless = fc.constantFrom("x", "a", " ", "1", "实", "");
const harmful = fc.constantFrom(
  "<",
  ">",
  "/",
  "&",
  ";",
  '"',
  "'",
  "=",
  "!",
  "-",
  "[",
  "]",
  "?",
  ":",
  "#",
  "x",
  "a",
  " ",
  "\n",
  "\u0001",
  "\ufffe",
  "xmlns:w=",
  "xmlns=",
  "]]>",
  "<!--",
  "-->",
  "<a>",
  "</a>",
  "&lt",
  "1",
);

describe("the scanner takes what saxes takes", () => {
  test("well-formed documents give the same tokens", () => {
    fc.assert(
      fc.property(document, (xml) => {
        const found = ours(xml);
        expect(found).not.toBe("error");
        expect(found).toEqual(theirs(xml));
      }),
    );
  });

  test("mutated documents: the same tokens, or both refuse", () => {
    const mutation = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(3)),
      fc.oneof({ weight: 3, arbitrary: harmless }, harmful),
    );
    let refused = 0;
    let all = 0;
    fc.assert(
      fc.property(
        document,
        fc.array(mutation, { minLength: 1, maxLength: 2 }),
        (xml, mutations) => {
          let mutated = xml;
          for (const [where, drop, insert] of mutations) {
            // The declaration stays: encodings are judged apart, below.
            const at = 39 + Math.floor(where * (mutated.length - 39));
            mutated = mutated.slice(0, at) + insert + mutated.slice(at + drop);
          }
          if (mutated.includes("<!DOCTYPE")) return;
          const found = ours(mutated);
          all++;
          if (found === "error") refused++;
          expect(found).toEqual(theirs(mutated));
        },
      ),
    );
    // Both kinds of mutation must occur, or the comparison says little.
    expect(refused).toBeGreaterThan(all / 10);
    expect(refused).toBeLessThan(all * 0.95);
  });

  test("named faults", () => {
    const faults = [
      "",
      " ",
      "text",
      "<a>",
      "</a>",
      "<a></b>",
      "<a/><b/>",
      "<a b=c/>",
      "<a b/>",
      '<a b="<"/>',
      '<a b="1" b="2"/>',
      '<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>',
      "<x:a/>",
      '<a x:b="1"/>',
      '<a xmlns:x=""/>',
      '<a xmlns:xml="u"/>',
      '<a xmlns:xmlns="u"/>',
      "<a>&nbsp;</a>",
      "<a>&</a>",
      "<a>&#0;</a>",
      "<a>&#xD800;</a>",
      "<a>]]></a>",
      "<a><!-- -- --></a>",
      "<a><!-- ---></a>",
      "<a><?xml x?></a>",
      "<a>\u0001</a>",
      "<a>\uffff</a>",
      '<a b="\u0001"/>',
      "<1/>",
      "<a:b:c/>",
      "<:a/>",
      "<a:/>",
      "<a><![CDATA[</a>",
      "<![CDATA[x]]><a/>",
      "<a/>x",
      "x<a/>",
      " <?xml version='1.0'?><a/>",
      "<a\u00a0b='1'/>",
      '<a b="1"c="2"/>',
      "< a/>",
      "<a / >",
      "</ a>",
      "<a><?x:y z?></a>",
      "<a",
    ];
    for (const xml of faults) {
      expect([xml, ours(xml)]).toEqual([xml, "error"]);
      expect([xml, theirs(xml)]).toEqual([xml, "error"]);
    }
  });

  test("attributes by namespace, not by prefix; inner bindings end with their element", () => {
    const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    const cursor = openXml(
      `<q:a xmlns:q="${w}" q:val="1"><b xmlns="${w}" val="2"/><b q:val="3 &lt;&#10;"/></q:a>`,
      "x",
      9,
    );
    advance(cursor);
    expect([cursor.name, attribute(cursor, "w:val"), attribute(cursor, "val")]).toEqual([
      "w:a",
      "1",
      undefined,
    ]);
    advance(cursor);
    expect([cursor.name, attribute(cursor, "w:val"), attribute(cursor, "val")]).toEqual([
      "w:b",
      undefined,
      "2",
    ]);
    advance(cursor);
    advance(cursor);
    expect([cursor.name, attribute(cursor, "w:val")]).toEqual(["", "3 <\n"]);
  });

  test("offsets are those of the source", () => {
    const xml = '<a b=">"><c/>落&amp;实</a>';
    const cursor = openXml(xml, "x", 9);
    const tokens: string[] = [];
    while (advance(cursor) !== "end") tokens.push(xml.slice(cursor.start, cursor.end));
    expect(tokens).toEqual(['<a b=">">', "<c/>", "<c/>", "落&amp;实", "</a>"]);
  });

  test("declared encodings: Unicode only", () => {
    const declared = (encoding: string): unknown =>
      ours(`<?xml version="1.0" encoding="${encoding}"?><a/>`);
    expect(declared("UTF-8")).toEqual(["<a>", "</>"]);
    expect(declared("utf-16")).toEqual(["<a>", "</>"]);
    expect(declared("GB2312")).toBe("error");
    expect(ours('<?xml version="1.0" standalone="maybe"?><a/>')).toBe("error");
    expect(ours("<?xml encoding='UTF-8'?><a/>")).toBe("error");
  });

  test("depth", () => {
    expect(ours("<a>".repeat(256) + "</a>".repeat(256))).toHaveLength(512);
    expect(ours("<a>".repeat(257) + "</a>".repeat(257))).toBe("error");
  });
});

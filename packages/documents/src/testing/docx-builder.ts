import { strToU8, zipSync } from "fflate";

const transitional = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const strict = {
  w: "http://purl.oclc.org/ooxml/wordprocessingml/main",
  r: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};
const others = [
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(" ");

/** The parts of a small docx, as the XML inside their root elements. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** Headers by relationship id: `rIdH1`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly strict?: boolean;
  /** Entries to add or replace, by name. */
  readonly extra?: Readonly<Record<string, Uint8Array | string>>;
}

/** `<w:p>` around runs: `p("总体要求")`; `properties` go into `w:pPr`. */
export function p(content: string, properties = ""): string {
  const runs = content.startsWith("<") ? content : run(content);
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${content === "" ? "" : runs}</w:p>`;
}

/** `<w:r>` around one text. */
export function run(text: string, properties = ""): string {
  const own = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${own}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** `w:numPr` of a list and level. */
export function numbered(numId: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
}

/** `<w:tc>` with its properties and paragraphs; a text is put into one. */
export function tc(content: string, properties = ""): string {
  const own = properties === "" ? "" : `<w:tcPr>${properties}</w:tcPr>`;
  return `<w:tc>${own}${content.startsWith("<") ? content : p(content)}</w:tc>`;
}

/** `<w:tr>` of cells. */
export function tr(cells: readonly string[], properties = ""): string {
  const own = properties === "" ? "" : `<w:trPr>${properties}</w:trPr>`;
  return `<w:tr>${own}${cells.map((cell) => (cell.startsWith("<") ? cell : tc(cell))).join("")}</w:tr>`;
}

/** `<w:tbl>` of rows. */
export function tbl(rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;
}

/** A complex field: its code and its result, each as runs. */
export function field(code: string, result: string | undefined): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const shown = result === undefined ? "" : mark("separate") + result;
  return `${mark("begin")}<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>${shown}${mark("end")}`;
}

/** An abstract list with one level per `[numFmt, lvlText, more]` and the list `num` that uses it. */
export function list(
  id: number,
  levels: readonly (readonly [string, string, string?])[],
  more = "",
): string {
  const inner = levels
    .map(
      ([format, text, extra = '<w:suff w:val="nothing"/>'], n) =>
        `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${extra}<w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join("");
  return `<w:abstractNum w:abstractNumId="${id}">${more}${inner}</w:abstractNum>`;
}

/** A `w:num` over an abstract list. */
export function num(id: number, abstractId: number, overrides = ""): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
}

/** The bytes of the docx. */
export function makeDocx(parts: DocxParts): Uint8Array {
  return zipSync(entriesOf(parts), { level: 6 });
}

/** The entries of the docx, for tests that pack it in their own way. */
export function entriesOf(parts: DocxParts): Record<string, Uint8Array> {
  const names = parts.strict === true ? strict : transitional;
  const xmlns = `xmlns:w="${names.w}" xmlns:r="${names.r}" ${others}`;
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
  const entries: Record<string, Uint8Array> = {};
  const relationships: string[] = [];
  const add = (id: string, type: string, name: string, root: string, inner: string): void => {
    entries[`word/${name}`] = strToU8(`${head}<w:${root} ${xmlns}>${inner}</w:${root}>`);
    relationships.push(`<Relationship Id="${id}" Type="${names.r}/${type}" Target="${name}"/>`);
  };
  const rels = (inner: string): Uint8Array =>
    strToU8(
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
    );
  if (parts.styles !== undefined) add("rIdS", "styles", "styles.xml", "styles", parts.styles);
  if (parts.numbering !== undefined) {
    add("rIdN", "numbering", "numbering.xml", "numbering", parts.numbering);
  }
  if (parts.footnotes !== undefined) {
    add("rIdF", "footnotes", "footnotes.xml", "footnotes", parts.footnotes);
  }
  if (parts.endnotes !== undefined) {
    add("rIdE", "endnotes", "endnotes.xml", "endnotes", parts.endnotes);
  }
  for (const [id, inner] of Object.entries(parts.headers ?? {})) {
    add(id, "header", `header-${id}.xml`, "hdr", inner);
  }
  const extra = Object.entries(parts.extra ?? {}).map(
    ([name, value]) => [name, typeof value === "string" ? strToU8(value) : value] as const,
  );
  return {
    "[Content_Types].xml": strToU8(
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ),
    "_rels/.rels": rels(
      `<Relationship Id="rId1" Type="${names.r}/officeDocument" Target="word/document.xml"/>`,
    ),
    "word/_rels/document.xml.rels": rels(relationships.join("")),
    "word/document.xml": strToU8(
      `${head}<w:document ${xmlns}><w:body>${parts.body}</w:body></w:document>`,
    ),
    ...entries,
    ...Object.fromEntries(extra),
  };
}

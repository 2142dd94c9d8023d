import { strToU8, zipSync } from "fflate";

/** What a test wants in a workbook; all XML without its root element. */
export interface XlsxParts {
  readonly sheets: readonly XlsxSheet[];
  /** Inside `sst`, with the count that it claims. */
  readonly strings?: string;
  readonly claimedStrings?: number;
  /** Inside `styleSheet`. */
  readonly styles?: string;
  readonly workbookProperties?: string;
  readonly strict?: boolean;
  readonly extra?: Readonly<Record<string, string | Uint8Array>>;
}

/** A sheet by what stands in `sheetData`, or by all that stands in `worksheet`. */
export interface XlsxSheet {
  readonly name: string;
  readonly data?: string;
  readonly inner?: string;
  readonly state?: string;
}

const transitional = {
  x: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const strict = {
  x: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  r: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** An Excel file, zipped. */
export function makeXlsx(parts: XlsxParts): Uint8Array {
  return zipSync(xlsxEntries(parts), { level: 6 });
}

/** Its entries, for tests that pack or spoil them in their own way. */
export function xlsxEntries(parts: XlsxParts): Record<string, Uint8Array> {
  const names = parts.strict === true ? strict : transitional;
  const xmlns = `xmlns="${names.x}" xmlns:r="${names.r}"`;
  const entries: Record<string, Uint8Array> = {};
  const relationships: string[] = [];
  const add = (id: string, type: string, name: string, root: string, inner: string): void => {
    const tag = root.split(" ")[0];
    entries[`xl/${name}`] = strToU8(`${head}<${root} ${xmlns}>${inner}</${tag}>`);
    relationships.push(`<Relationship Id="${id}" Type="${names.r}/${type}" Target="${name}"/>`);
  };
  const list = parts.sheets.map(({ name, data = "", inner, state }, n) => {
    const body = inner ?? `<sheetData>${data}</sheetData>`;
    add(`rId${n + 1}`, "worksheet", `worksheets/sheet${n + 1}.xml`, "worksheet", body);
    const attribute = state === undefined ? "" : ` state="${state}"`;
    return `<sheet name="${name}" sheetId="${n + 1}"${attribute} r:id="rId${n + 1}"/>`;
  });
  if (parts.strings !== undefined) {
    const claimed = parts.claimedStrings ?? 1;
    const root = `sst count="${claimed}" uniqueCount="${claimed}"`;
    add("rIdT", "sharedStrings", "sharedStrings.xml", root, parts.strings);
  }
  if (parts.styles !== undefined) add("rIdS", "styles", "styles.xml", "styleSheet", parts.styles);
  const rels = (inner: string): Uint8Array =>
    strToU8(
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`,
    );
  const properties = parts.workbookProperties ?? "";
  return {
    "[Content_Types].xml": strToU8(
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ),
    "_rels/.rels": rels(
      `<Relationship Id="rId1" Type="${names.r}/officeDocument" Target="xl/workbook.xml"/>`,
    ),
    "xl/workbook.xml": strToU8(
      `${head}<workbook ${xmlns}>${properties}<sheets>${list.join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": rels(relationships.join("")),
    ...entries,
    ...Object.fromEntries(
      Object.entries(parts.extra ?? {}).map(([name, value]) => [
        name,
        typeof value === "string" ? strToU8(value) : value,
      ]),
    ),
  };
}

/** A row: `row(3, c("A3", "1"), …)`. */
export function row(number: number, ...cells: readonly string[]): string {
  return `<row r="${number}">${cells.join("")}</row>`;
}

/** A cell: reference, value as XML of `v`, type and style. */
export function c(ref: string, value: string, type = "n", style = 0): string {
  return `<c r="${ref}" t="${type}" s="${style}"><v>${value}</v></c>`;
}

/** A cell with its words in it. */
export function words(ref: string, text: string): string {
  return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** Styles with these number formats, from style 0: by number, or by code. */
export function formats(...each: readonly (number | string)[]): string {
  const own = each.map((format, n) =>
    typeof format === "string"
      ? `<numFmt numFmtId="${200 + n}" formatCode="${format.replaceAll('"', "&quot;")}"/>`
      : "",
  );
  const records = each.map(
    (format, n) => `<xf numFmtId="${typeof format === "string" ? 200 + n : format}"/>`,
  );
  return `<numFmts count="1">${own.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${records.join("")}</cellXfs>`;
}

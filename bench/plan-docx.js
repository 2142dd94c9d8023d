// Word files of the plan in plan-text.js, made from nothing: `lean` as the docx library writes (138 KB of
// document.xml), `fat` as Word does, with revision ids and properties on every run (430 KB).
import { strToU8, zipSync } from "fflate";
import { formHead, planParagraphs, tableHead, tableRow, tableRows } from "./plan-text.js";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const formats = ["chineseCountingThousand", "chineseCountingThousand", "decimal"];
const labels = ["%1、", "（%2）", "%3."];

/** Writes runs, paragraphs and tables, plainly or as Word does. @param {boolean} fat */
function writer(fat) {
  let revision = 0x00a10000;
  const rsid = () => (revision += 37).toString(16).toUpperCase().padStart(8, "0");
  const font =
    '<w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:hint="eastAsia"/>';
  const properties = `<w:rPr>${font}<w:sz w:val="32"/></w:rPr>`;

  /** @param {string} text */
  const runs = (text) => {
    if (text === "") return "";
    if (!fat) return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    // Word breaks a paragraph into runs wherever somebody once edited it.
    const pieces = text.match(/.{1,12}/gu) ?? [];
    return pieces
      .map((piece) => `<w:r w:rsidR="${rsid()}">${properties}<w:t>${piece}</w:t></w:r>`)
      .join("");
  };
  /** @param {string} text @param {number} [level] */
  const paragraph = (text, level) => {
    const number =
      level === undefined
        ? ""
        : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
    const spacing = '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640"/>';
    const open = fat ? `<w:p w:rsidR="${rsid()}" w:rsidRDefault="${rsid()}">` : "<w:p>";
    return `${open}<w:pPr>${number}${spacing}${fat ? properties : ""}</w:pPr>${runs(text)}</w:p>`;
  };
  /** @param {readonly (readonly string[])[]} rows @param {number} merged column whose cells span three rows */
  const table = (rows, merged) => {
    const cells = (/** @type {readonly string[]} */ row, /** @type {number} */ index) =>
      row.map((text, column) => {
        const first = index % 3 === 0;
        const merge =
          column !== merged ? "" : first ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
        const shown = column === merged && !first ? "" : text;
        return `<w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/>${merge}</w:tcPr>${paragraph(shown)}</w:tc>`;
      });
    const lines = rows.map((row, i) => {
      const own = i === 0 ? "<w:trPr><w:tblHeader/></w:trPr>" : "";
      return `<w:tr>${own}${i === 0 ? cells(row, 0).join("").replaceAll('<w:vMerge w:val="restart"/>', "") : cells(row, i - 1).join("")}</w:tr>`;
    });
    return `<w:tbl><w:tblPr/><w:tblGrid/>${lines.join("")}</w:tbl>`;
  };
  return { paragraph, table };
}

/** @param {boolean} fat @param {number} times @param {boolean} dense */
function body(fat, times, dense) {
  const { paragraph, table } = writer(fat);
  const out = [
    paragraph("青石市安全生产专项整治行动方案"),
    paragraph("为防范遏制各类事故，结合我市实际，制定本方案。"),
  ];
  for (let part = 0; part < times; part++) {
    for (const { text, level } of planParagraphs(part, dense)) out.push(paragraph(text, level));
  }
  out.push(
    paragraph("附件：1.重点任务清单"),
    paragraph("2.隐患整改登记表"),
    paragraph("青石市安全生产委员会"),
    paragraph("2026年3月2日"),
  );
  for (let part = 0; part < times; part++) {
    const rows = Array.from({ length: tableRows(dense) }, (_, n) => tableRow(part, n + 1, dense));
    out.push(paragraph("附件1"), paragraph("重点任务清单"), table([tableHead, ...rows], 1));
    const empty = Array.from({ length: dense ? 6 : 24 }, () => formHead.map(() => ""));
    out.push(
      paragraph("附件2"),
      paragraph("隐患整改登记表"),
      paragraph("填报单位："),
      table([formHead, ...empty], -1),
    );
  }
  return out.join("");
}

/** @param {boolean} fat */
function otherParts(fat) {
  const level = (/** @type {string} */ format, /** @type {number} */ n) =>
    `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${labels[n]}"/></w:lvl>`;
  const style = (/** @type {number} */ n) =>
    `<w:style w:type="paragraph" w:styleId="a${n}"><w:name w:val="style ${n}"/><w:basedOn w:val="a"/><w:pPr><w:spacing w:line="560"/></w:pPr><w:rPr><w:sz w:val="32"/></w:rPr></w:style>`;
  const link = (/** @type {number} */ n, /** @type {string} */ name) =>
    `<Relationship Id="rId${n}" Type="${office}/${name}" Target="${name}.xml"/>`;
  return {
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"/>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${packages}/relationships">${link(1, "styles")}${link(2, "numbering")}</Relationships>`,
    "word/styles.xml": `<w:styles ${w}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>${Array.from({ length: fat ? 60 : 12 }, (_, n) => style(n)).join("")}</w:styles>`,
    "word/numbering.xml": `<w:numbering ${w}><w:abstractNum w:abstractNumId="0">${formats.map(level).join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  };
}

/**
 * The bytes of the plan as a docx; `times` makes it so many times longer, with other words in each part.
 * @param {boolean} fat @param {number} [times] @param {boolean} [dense] see plan-text.js
 */
export function makePlanDocx(fat, times = 1, dense = false) {
  const document = `<w:document ${w}><w:body>${body(fat, times, dense)}<w:sectPr/></w:body></w:document>`;
  const parts = Object.entries({ ...otherParts(fat), "word/document.xml": document });
  const bytes = Object.fromEntries(parts.map(([name, text]) => [name, strToU8(head + text)]));
  return {
    docx: zipSync(bytes, { level: 6 }),
    documentBytes: bytes["word/document.xml"]?.length ?? 0,
  };
}

// Two Word files with the same 675 paragraphs, made from nothing: `lean` is written as the docx library
// writes (138 KB of document.xml), `fat` as Word does, with revision ids and properties on every run
// (430 KB). Nine chapters of automatic numbers on three levels and a task table with merged cells.
import { strToU8, zipSync } from "fflate";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const sentences = [
  "开展排查整治，建立问题台账",
  "各科室于每月25日前报送进展情况",
  "由综合科牵头，安全科配合，2024年6月底前完成",
  "全年组织培训不少于4次",
  "对发现的隐患逐项销号，做到闭环管理",
];

/** @param {number} n */
const sentence = (n) => `${sentences[n % sentences.length]}。`;

/** @param {boolean} fat */
function makeParts(fat) {
  let id = 0x00a10000;
  const rsid = () => (id += 37).toString(16).toUpperCase().padStart(8, "0");
  const properties =
    '<w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:hint="eastAsia"/><w:sz w:val="32"/></w:rPr>';
  /** @param {string} text */
  const run = (text) => {
    if (!fat) return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const middle = Math.floor(text.length / 2);
    return [text.slice(0, middle), text.slice(middle)]
      .map((part) => `<w:r w:rsidR="${rsid()}">${properties}<w:t>${part}</w:t></w:r>`)
      .join("");
  };
  /** @param {string} text @param {number} [level] */
  const paragraph = (text, level) => {
    const number =
      level === undefined
        ? ""
        : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
    const spacing = '<w:spacing w:line="560" w:lineRule="exact"/>';
    const own = fat ? spacing + properties : spacing;
    const open = fat ? `<w:p w:rsidR="${rsid()}" w:rsidRDefault="${rsid()}">` : "<w:p>";
    return `${open}<w:pPr>${number}${own}</w:pPr>${run(text)}</w:p>`;
  };
  const body = [paragraph("关于开展安全生产专项行动的实施方案")];
  for (let a = 0; a < 9; a++) {
    body.push(paragraph(`第${a + 1}方面工作`, 0));
    for (let b = 0; b < 4; b++) {
      body.push(paragraph(sentence(a + b), 1));
      for (let c = 0; c < 8; c++)
        body.push(paragraph(sentence(a + b + c) + sentence(c), c % 2 === 0 ? 2 : undefined));
    }
  }
  /** @param {string} text @param {string} merge */
  const cell = (text, merge) =>
    `<w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/>${merge}</w:tcPr>${paragraph(text)}</w:tc>`;
  const rows = [];
  for (let n = 0; n < 61; n++) {
    const merge = n % 3 === 1 ? '<w:vMerge w:val="restart"/>' : n === 0 ? "" : "<w:vMerge/>";
    const cells = [
      cell(String(n), ""),
      cell(n % 3 === 1 ? "综合治理" : "", merge),
      cell(sentence(n), ""),
      cell("综合科", ""),
      cell("2024年6月底前", ""),
    ];
    const row = n === 0 ? "<w:trPr><w:tblHeader/></w:trPr>" : "";
    rows.push(`<w:tr>${row}${cells.join("")}</w:tr>`);
  }
  body.push(`<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`);
  return body.join("");
}

const levels = [
  ["chineseCountingThousand", "%1、"],
  ["chineseCountingThousand", "（%2）"],
  ["decimal", "%3."],
]
  .map(
    ([format, text], n) =>
      `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`,
  )
  .join("");

/**
 * The bytes of a docx; `times` repeats the body.
 * @param {boolean} fat @param {number} [times]
 */
export function makeSampleDocx(fat, times = 1) {
  const body = makeParts(fat).repeat(times);
  const section = '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/></w:sectPr>';
  const style = (n) =>
    `<w:style w:type="paragraph" w:styleId="a${n}"><w:name w:val="style ${n}"/><w:basedOn w:val="a"/><w:pPr><w:spacing w:line="560"/></w:pPr><w:rPr><w:sz w:val="32"/></w:rPr></w:style>`;
  const styles = Array.from({ length: fat ? 60 : 12 }, (_, n) => style(n)).join("");
  /** @param {string} text */
  const bytes = (text) => strToU8(head + text);
  const parts = {
    "[Content_Types].xml": bytes(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    "_rels/.rels": bytes(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/_rels/document.xml.rels": bytes(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="${office}/footer" Target="footer1.xml"/></Relationships>`,
    ),
    "word/document.xml": bytes(
      `<w:document ${w} ${r}><w:body>${body}${section}</w:body></w:document>`,
    ),
    "word/styles.xml": bytes(
      `<w:styles ${w}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>${styles}</w:styles>`,
    ),
    "word/numbering.xml": bytes(
      `<w:numbering ${w}><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
    "word/footer1.xml": bytes(`<w:ftr ${w}><w:p><w:r><w:t>— 1 —</w:t></w:r></w:p></w:ftr>`),
  };
  return { docx: zipSync(parts, { level: 6 }), documentBytes: parts["word/document.xml"].length };
}

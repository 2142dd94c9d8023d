import type { DocumentNote, DocumentNoteKind } from "./document-note.ts";
import type { MessageLanguage } from "./error/render-document-error.ts";

type Text = (count: number) => string;

const zh: Readonly<Record<DocumentNoteKind, Text>> = {
  "tracked-changes": (count) => `有 ${count} 处修订，按全部接受来读`,
  "hidden-text": (count) => `有 ${count} 处隐藏文字，没有读`,
  "toc-dropped": () => "目录没有读",
  "unknown-number-format": (count) => `有 ${count} 处自动编号的格式不认识，按阿拉伯数字读`,
  "missing-numbering": (count) => `有 ${count} 处自动编号缺少定义，没有编号`,
  picture: (count) => `有 ${count} 张图片，其中的文字没有读`,
  "embedded-object": (count) => `有 ${count} 个嵌入对象，没有读`,
  "embedded-content": (count) => `有 ${count} 处嵌入的其他文档，没有读`,
  "nested-text-box": (count) => `有 ${count} 个文本框套在文本框里，没有读`,
  "unknown-symbol": (count) => `有 ${count} 个符号字体的字符不认识`,
  "unclosed-field": (count) => `有 ${count} 个域没有结尾`,
  "computed-field": (count) => `有 ${count} 个由 Word 计算的域，没有读`,
  "replaced-bytes": (count) => `有 ${count} 处字节不成字，读作 �`,
  "control-characters": (count) => `有 ${count} 个控制字符，没有读`,
  "hidden-rows": (count) => `有 ${count} 行是隐藏的，也读了`,
  "hidden-columns": (count) => `有 ${count} 列是隐藏的，也读了`,
  "covered-cells": (count) => `有 ${count} 个单元格的内容被合并单元格盖住，没有读`,
  "cell-errors": (count) => `有 ${count} 个单元格的公式出错`,
  "formula-without-value": (count) =>
    `有 ${count} 个公式没有算好的值，读作空白，请在 Excel 或 WPS 中打开后保存再导入`,
  "long-numbers": (count) =>
    `有 ${count} 个数字超过 15 位，末几位可能已被 Excel 改成 0，请按文本格式填写`,
  "stray-quotes": (count) => `有 ${count} 处引号不成对，按原样读`,
};

const en: Readonly<Record<DocumentNoteKind, Text>> = {
  "tracked-changes": (count) => `${plural(count, "tracked change")}, read as if accepted`,
  "hidden-text": (count) => `${plural(count, "stretch", "es")} of hidden text, not read`,
  "toc-dropped": () => "the table of contents was not read",
  "unknown-number-format": (count) =>
    `${plural(count, "automatic number")} of an unknown format, read as digits`,
  "missing-numbering": (count) =>
    `${plural(count, "automatic number")} without a definition, left out`,
  picture: (count) => `${plural(count, "picture")}, whose text is not read`,
  "embedded-object": (count) => `${plural(count, "embedded object")}, not read`,
  "embedded-content": (count) => `${plural(count, "embedded document")}, not read`,
  "nested-text-box": (count) => `${plural(count, "text box", "es")} within text boxes, not read`,
  "unknown-symbol": (count) => `${plural(count, "unknown character")} of a symbol font`,
  "unclosed-field": (count) => `${plural(count, "field")} without an end`,
  "computed-field": (count) => `${plural(count, "field")} that Word computes, not read`,
  "replaced-bytes": (count) => `${plural(count, "place")} of bytes that are no text, read as �`,
  "control-characters": (count) => `${plural(count, "control character")}, not read`,
  "hidden-rows": (count) => `${plural(count, "hidden row")}, read all the same`,
  "hidden-columns": (count) => `${plural(count, "hidden column")}, read all the same`,
  "covered-cells": (count) => `${plural(count, "cell")} hidden under merged cells, not read`,
  "cell-errors": (count) => `${plural(count, "cell")} whose formula fails`,
  "formula-without-value": (count) =>
    `${plural(count, "formula")} without a computed value, read as blank; open the file in Excel or WPS, save it and import it again`,
  "long-numbers": (count) =>
    `${plural(count, "number")} of more than 15 digits, whose last ones Excel may have turned into noughts; type them as text`,
  "stray-quotes": (count) => `${plural(count, "quote")} without a match, read as written`,
};

/** What a reader left out or could not carry over, in words for the person who handed the file in. */
export function renderDocumentNote(
  { kind, count, detail }: DocumentNote,
  language: MessageLanguage,
): string {
  const text = (language === "zh" ? zh : en)[kind](count);
  if (detail === undefined) return text;
  return language === "zh" ? `${text}：${detail}` : `${text}: ${detail}`;
}

function plural(count: number, word: string, ending = "s"): string {
  return `${count} ${word}${count === 1 ? "" : ending}`;
}

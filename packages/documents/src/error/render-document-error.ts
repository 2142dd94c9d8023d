import type { DocumentError, DocumentErrorArgs, DocumentErrorCode } from "./document-error.ts";

/** The languages in which a reason can be said. */
export type MessageLanguage = "zh" | "en";

type Message = Readonly<Record<MessageLanguage, string>>;

/** `{name}` is replaced by the argument of that name. */
const messages: Readonly<Record<DocumentErrorCode, Message>> = {
  "empty-file": { zh: "文件是空的", en: "the file is empty" },
  "not-a-document": {
    zh: "不是文档：内容不是 Word 文件，也不是文本",
    en: "not a document: neither a Word file nor text",
  },
  "unsupported-format": {
    zh: "{format} 格式暂不支持，{advice}",
    en: "{format} files are not supported; {advice}",
  },
  "password-protected": {
    zh: "文件设有打开密码，请在 Word 或 WPS 中取消密码后另存为 .docx",
    en: "the file is password-protected; remove the password in Word or WPS and save it as .docx",
  },
  "too-large": {
    zh: "文件过大：{size} 字节，上限 {limit} 字节",
    en: "the file is too large: {size} bytes, limit {limit}",
  },
  "truncated-zip": {
    zh: "文件不完整：压缩包的结尾缺失，可能没有传完",
    en: "the file is cut off: the end of the zip is missing",
  },
  "bad-zip": { zh: "压缩包已损坏：{what}", en: "the zip is damaged: {what}" },
  "too-many-entries": {
    zh: "压缩包内的文件过多：{count} 个，上限 {limit} 个",
    en: "too many entries in the zip: {count}, limit {limit}",
  },
  "entry-too-large": {
    zh: "压缩包内 {part} 展开后过大：{size} 字节，上限 {limit} 字节",
    en: "{part} is too large when unpacked: {size} bytes, limit {limit}",
  },
  ratio: {
    zh: "压缩包内 {part} 的压缩率异常，拒绝展开",
    en: "{part} is compressed beyond reason and was not unpacked",
  },
  "bad-name": {
    zh: "压缩包内有不安全的文件名：{part}",
    en: "unsafe entry name in the zip: {part}",
  },
  "duplicate-entry": {
    zh: "压缩包内 {part} 出现了两次",
    en: "{part} occurs twice in the zip",
  },
  "overlapping-entries": {
    zh: "压缩包内 {part} 与别的文件数据重叠",
    en: "{part} shares its bytes with another entry of the zip",
  },
  "encrypted-entry": {
    zh: "压缩包内 {part} 已加密，请取消密码后另存",
    en: "{part} is encrypted; remove the password and save again",
  },
  "unsupported-compression": {
    zh: "压缩包内 {part} 用了不支持的压缩方法 {method}",
    en: "{part} uses compression method {method}, which is not supported",
  },
  "bad-deflate": {
    zh: "压缩包内 {part} 的数据已损坏，无法展开",
    en: "the data of {part} is damaged and cannot be unpacked",
  },
  "bad-length": {
    zh: "压缩包内 {part} 的长度与记录不符",
    en: "the length of {part} differs from the length on record",
  },
  "bad-crc": {
    zh: "压缩包内 {part} 的校验和不符，文件已损坏",
    en: "the checksum of {part} is wrong: the file is damaged",
  },
  "missing-part": { zh: "文件缺少 {part}", en: "{part} is missing from the file" },
  "bad-encoding": {
    zh: "{part} 含有非法的 {encoding} 字节",
    en: "{part} holds bytes that are not valid {encoding}",
  },
  "bad-xml": {
    zh: "{part} 不是合法的 XML（第 {offset} 字符：{what}）",
    en: "{part} is not well-formed XML (character {offset}: {what})",
  },
  "doctype-refused": {
    zh: "{part} 含有 DOCTYPE，出于安全原因拒绝读取",
    en: "{part} has a DOCTYPE, which is refused for safety",
  },
  "too-deep": {
    zh: "{part} 嵌套过深，上限 {limit} 层",
    en: "{part} is nested too deeply, limit {limit}",
  },
  "too-much-text": {
    zh: "文字过多，上限 {limit} 字",
    en: "too much text, limit {limit} characters",
  },
  "protected-table": {
    zh: "文件设有打开密码，请在 Excel 或 WPS 中取消密码后另存为 .xlsx",
    en: "the file is password-protected; remove the password in Excel or WPS and save it as .xlsx",
  },
  "no-such-sheet": {
    zh: "没有工作表“{sheet}”，现有：{sheets}",
    en: "there is no sheet “{sheet}”; there are: {sheets}",
  },
  "too-many-sheets": {
    zh: "工作表过多，上限 {limit} 张，请把要导入的一张另存为单独的文件",
    en: "too many sheets, limit {limit}; save the one to import as a file of its own",
  },
  "too-many-strings": {
    zh: "{part} 中的文字过多，上限 {limit} 条，请拆成几个文件",
    en: "{part} holds too many texts, limit {limit}; split the file",
  },
  "too-many-merges": {
    zh: "工作表“{sheet}”的合并单元格过多，上限 {limit} 处，请取消合并后再导入",
    en: "sheet “{sheet}” has too many merged cells, limit {limit}; unmerge them and import again",
  },
  "too-many-rows": {
    zh: "工作表“{sheet}”的 {cell} 单元格超出 {limit} 行，请拆成几个文件，或删除远处多余的内容",
    en: "cell {cell} of sheet “{sheet}” lies beyond row {limit}; split the file, or clear what stands far down",
  },
  "too-many-columns": {
    zh: "工作表“{sheet}”的 {cell} 单元格超出 {limit} 列，请删除右侧多余的内容",
    en: "cell {cell} of sheet “{sheet}” lies beyond column {limit}; clear what stands far to the right",
  },
  "too-many-cells": {
    zh: "工作表“{sheet}”的单元格过多，上限 {limit} 个，请拆成几个文件，或删除远处多余的内容",
    en: "sheet “{sheet}” has too many cells, limit {limit}; split the file, or clear what stands far out",
  },
  "bad-cell": {
    zh: "工作表“{sheet}”的 {cell} 单元格已损坏（{what}），请在 Excel 或 WPS 中打开后另存",
    en: "cell {cell} of sheet “{sheet}” is damaged ({what}); open the file in Excel or WPS and save it again",
  },
};

/** What to do with a format that is known and not read. */
const advice: Readonly<Record<string, Message>> = {
  "save-as-docx": {
    zh: "请在 Word 或 WPS 中另存为 .docx",
    en: "save it as .docx in Word or WPS",
  },
  "save-as-xlsx": {
    zh: "请在 Excel 或 WPS 中另存为 .xlsx",
    en: "save it as .xlsx in Excel or WPS",
  },
  "export-text": {
    zh: "请提供 .docx 或文本文件",
    en: "supply a .docx or a text file",
  },
};

/**
 * The sentence behind a `DocumentError`, ready for `FILE: reason`:
 * `renderDocumentError(error, "en")` is `the checksum of word/document.xml is wrong: the file is damaged`.
 */
export function renderDocumentError(error: DocumentError, language: MessageLanguage): string {
  const template = messages[error.code][language];
  let out = "";
  let at = 0;
  for (;;) {
    const open = template.indexOf("{", at);
    const close = open < 0 ? -1 : template.indexOf("}", open);
    if (close < 0) return out + template.slice(at);
    const name = template.slice(open + 1, close);
    out += template.slice(at, open) + argument(error.args, name, language);
    at = close + 1;
  }
}

function argument(args: DocumentErrorArgs, name: string, language: MessageLanguage): string {
  const value = args[name];
  if (value === undefined) return "?";
  if (name === "advice") return advice[value]?.[language] ?? "";
  return typeof value === "number" ? String(value) : printable(value);
}

/** Entry names come from strangers: control characters would reach a terminal, long ones fill it. */
function printable(value: string): string {
  let out = "";
  for (const char of value.slice(0, 120)) {
    const code = char.codePointAt(0) ?? 0;
    const control = code < 0x20 || (code >= 0x7f && code < 0xa0);
    const direction = (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e);
    out += control || direction ? `\\u${code.toString(16).padStart(4, "0")}` : char;
  }
  return value.length > 120 ? `${out}…` : out;
}

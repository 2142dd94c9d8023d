/** The fixed words of a document number, and the words before one that are no part of it. */

/** 〔2027〕43号, 第14号令. */
export const SERIAL_MARK = "号";
/** 第14号令, 〔2027〕第5号. */
export const ORDINAL_MARK = "第";
/** 教育部令第14号. */
export const ORDER = "令";

/** What may stand on the line of a document's own number besides it. */
export const SIGNER: RegExp = /^(?:[）)]|签发人.{0,20})?$/u;

/** Verbs and links before the agency's letters: 根据x发〔2027〕1号. */
export const BEFORE_AGENCY: readonly string[] = [
  "根据",
  "按照",
  "依据",
  "落实",
  "贯彻",
  "执行",
  "转发",
  "印发",
  "以及",
  "下发",
  "文件",
  "参照",
  "对照",
  "附件",
  "和",
  "及",
  "与",
  "按",
  "文号",
  "见",
  "详见",
];

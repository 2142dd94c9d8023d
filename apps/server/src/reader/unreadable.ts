import type { BothLanguages } from "./read-job.ts";

/** A document that cannot be read: why, and what to do. */
export class Unreadable extends Error {
  readonly code: string;
  readonly texts: { readonly message: BothLanguages; readonly help: BothLanguages };

  constructor(code: string, message: BothLanguages, help: BothLanguages) {
    super(code);
    this.code = code;
    this.texts = { message, help };
  }
}

/** What to do about a file that is damaged or of another kind. */
export const anotherFile: BothLanguages = {
  zh: "请检查文件，另存为 .docx 后重新上传；原方案没有改动。",
  en: "Check the file, save it as .docx and upload it again; nothing was changed.",
};
/** What to do about a sheet that cannot be read. */
export const anotherSheet: BothLanguages = {
  zh: "请用 Excel 或 WPS 打开，另存为 .xlsx 或 CSV 后再导入，或直接复制粘贴单元格。",
  en: "Open it in Excel or WPS and save it as .xlsx or CSV, or copy the cells and paste them.",
};
/** What to do about a file that is too much. */
export const smallerFile: BothLanguages = {
  zh: "请删去无关内容或拆成几个文件后重新上传。",
  en: "Take out what does not belong to it, or split it, and upload it again.",
};

/** Why a process was lost, as the person who uploaded the document is told. */
export function lossOf(why: "too-slow" | "too-much-memory" | "too-much-output"): Unreadable {
  const texts = {
    "too-slow": {
      zh: "文件过于复杂，在限定时间内没有读完",
      en: "the file is too intricate: it was not read within its time",
    },
    "too-much-memory": {
      zh: "文件展开后占用内存过多，已停止读取",
      en: "the file takes too much memory when unpacked, and was left",
    },
    "too-much-output": {
      zh: "文件内容过多，超出可处理的范围",
      en: "the file holds more than can be dealt with",
    },
  } as const;
  return new Unreadable(why, texts[why], smallerFile);
}

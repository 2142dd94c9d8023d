import { fillTemplate, type Language, type MessageArgs } from "../diagnostics/template.ts";

/** Why a draft was not taken, and where in it: `corrections.dropped[3]`. */
export interface DraftFault {
  readonly fault: DraftFaultKind;
  /** Path in the draft; empty for the draft itself. */
  readonly path: string;
  readonly args: MessageArgs;
}

/** What may be wrong with a value that should be a draft. */
export type DraftFaultKind = keyof typeof TEXTS.zh;

const TEXTS = {
  zh: {
    object: "应为对象 {…}",
    list: "应为数组 […]",
    text: "应为文字",
    blank: "不能为空",
    choice: "应为 {known} 之一",
    day: "应为日期，如 2027-06-30",
    key: "没有这一项；可用的有 {known}",
    missing: "缺少这一项",
    paragraph: "应为段落号，如 p12",
    id: "应为任务编号：字母、数字和连字符",
    code: "没有“{code}”这个问题代码",
    long: "过长：{length} 字，上限 {limit} 字，请缩短后重试",
    many: "过多：{count} 项，上限 {limit} 项，请减少后重试",
    total: "改动合计过多，上限 {limit} 字，请在原文件中修改后重新上传",
    character: "含有无法保存的字符，请删去后重新输入",
  },
  en: {
    object: "must be an object {…}",
    list: "must be a list […]",
    text: "must be a text",
    blank: "must not be empty",
    choice: "must be one of {known}",
    day: "must be a day such as 2027-06-30",
    key: "is not known here; use one of {known}",
    missing: "is missing",
    paragraph: "must be the key of a paragraph, such as p12",
    id: "must be the id of a task: letters, digits and hyphens",
    code: "“{code}” is no diagnostic code",
    long: "is too long: {length} characters, limit {limit}; shorten it and try again",
    many: "holds too many: {count}, limit {limit}; remove some and try again",
    total:
      "the changes are too many, limit {limit} characters; edit the file itself and upload it again",
    character: "holds a character that cannot be kept; delete it and type it anew",
  },
} as const;

/** Puts a fault into words: `corrections.fields.t1.deadline.date: 应为日期，如 2027-06-30`. */
export function renderDraftFault({ fault, path, args }: DraftFault, language: Language): string {
  const text = fillTemplate(TEXTS[language][fault], args, language);
  return path === "" ? text : `${path}: ${text}`;
}

import { fillTemplate, type Language, type MessageArgs } from "@luoshi/compiler";

/** All codes: reasons, then questions, then what is not known at all. */
export const ownerWhyCodes = [
  "full-name",
  "own-name",
  "short-name",
  "former-name",
  "merged-unit",
  "issuing-unit",
  "part-of-unit",
  "unit-set",
  "category",
  "except",
  "list",
  "workgroup",
  "group-members",
  "post",
  "role",
  "remembered",
  "several-match",
  "other-level",
  "looks-like",
  "vague",
  "named-and-vague",
  "place-of-item",
  "kinds-within",
  "part-unknown",
  "exception-unknown",
  "members-missing",
  "list-part-unknown",
  "group-of-plan",
  "which-group",
  "which-post",
  "answered-otherwise",
  "empty",
  "placeholder",
  "nobody",
] as const;

/** Why a name resolved so, or the one question that would settle it. */
export type OwnerWhyCode = (typeof ownerWhyCodes)[number];

/** A reason or question as plain data: `{ code: "former-name", args: { written: "水利局", name: "青渡区水务局" } }`. */
export interface OwnerWhy {
  readonly code: OwnerWhyCode;
  readonly args: MessageArgs;
}

/** The sentence for the screen. */
export function renderOwnerWhy(why: OwnerWhy, language: Language): string {
  return fillTemplate(texts[why.code][language], why.args, language);
}

const texts: Readonly<Record<OwnerWhyCode, { readonly zh: string; readonly en: string }>> = {
  "full-name": { zh: "与“{name}”全称一致", en: "the full name of {name}" },
  "own-name": {
    zh: "发文单位范围内唯一叫此名的是“{name}”",
    en: "the only one of that name around the issuing unit: {name}",
  },
  "short-name": {
    zh: "“{written}”是“{name}”的简称",
    en: "{written} is short for {name}",
  },
  "former-name": {
    zh: "“{written}”是“{name}”的曾用名",
    en: "{written} is a former name of {name}",
  },
  "merged-unit": {
    zh: "“{former}”已撤并，职责转入“{name}”",
    en: "{former} is no more; {name} has its work",
  },
  "issuing-unit": { zh: "指发文单位“{name}”自身", en: "the issuing unit itself, {name}" },
  "part-of-unit": { zh: "“{parent}”的“{name}”", en: "{name} of {parent}" },
  "unit-set": { zh: "机构组“{name}”", en: "the unit set {name}" },
  category: { zh: "“{written}”共{count}个机构", en: "{written}: {count} units" },
  except: { zh: "“{written}”，除外{count}个", en: "{written}, {count} left out" },
  list: { zh: "并列的{count}个责任主体", en: "a list of {count} owners" },
  workgroup: { zh: "工作组“{name}”", en: "the workgroup {name}" },
  "group-members": { zh: "“{name}”的成员单位", en: "the member units of {name}" },
  post: { zh: "“{unit}”的{title}", en: "{title} of {unit}" },
  role: { zh: "由“{role}”负责落实", en: "addressed to {role} there" },
  remembered: {
    zh: "按此前确认：“{written}”即此",
    en: "as answered before for {written}",
  },
  "several-match": {
    zh: "“{written}”可能指{count}个对象，请选定是哪一个",
    en: "{written} fits {count} owners: which one is meant?",
  },
  "other-level": {
    zh: "“{written}”在发文单位本级找不到，是否指下列单位？",
    en: "{written} is not found at the issuing unit's own level: is one of these meant?",
  },
  "looks-like": {
    zh: "没有叫“{written}”的机构，是否指下列名称相近的？",
    en: "There is no {written}: is one of these similar names meant?",
  },
  vague: {
    zh: "“{written}”没有说明是哪些单位，请指定",
    en: "{written} does not say who: please name the units",
  },
  "named-and-vague": {
    zh: "“{written}”只点名了一部分，其余是哪些单位？",
    en: "{written} names only some: who are the others?",
  },
  "place-of-item": {
    zh: "“{written}”随事项所在地而定，请指定",
    en: "{written} depends on where the matter is: please name the units",
  },
  "kinds-within": {
    zh: "“{written}”是否包括列出的各类单位？请选定范围",
    en: "Which of these does {written} include?",
  },
  "part-unknown": {
    zh: "“{unit}”中没有找到“{part}”，是否就交给“{unit}”？",
    en: "{part} is not found in {unit}: shall {unit} have it?",
  },
  "exception-unknown": {
    zh: "除外的“{part}”不在“{written}”之内，请确认范围",
    en: "{part}, which is to be left out, is not in {written}: please settle who is in",
  },
  "members-missing": {
    zh: "“{written}”在部分单位中没有找到对应机构，请确认范围",
    en: "{written} is not found in each of the units: please settle who is in",
  },
  "list-part-unknown": {
    zh: "并列责任主体中的“{part}”没有确定",
    en: "{part} in this list is not settled",
  },
  "group-of-plan": {
    zh: "本方案没有设立“{written}”，是否指下列工作组？",
    en: "This plan sets up no {written}: is one of these workgroups meant?",
  },
  "which-group": {
    zh: "“{written}”指哪个工作组的成员单位？",
    en: "{written}: members of which workgroup?",
  },
  "which-post": {
    zh: "“{written}”指谁？请选定职务",
    en: "{written}: which post is meant?",
  },
  "answered-otherwise": {
    zh: "此前“{written}”确认过另一对象，现在又有同名机构，请再确认",
    en: "{written} was answered otherwise before, and another now bears the name: please confirm",
  },
  empty: { zh: "责任主体是空的，请填写", en: "No owner is written: please name one" },
  placeholder: {
    zh: "“{written}”含有占位符，请填写实际名称",
    en: "{written} holds a placeholder: please write the real name",
  },
  nobody: {
    zh: "机构库中没有“{written}”，请选择机构，或先登记",
    en: "No unit is called {written}: choose one, or register it first",
  },
};

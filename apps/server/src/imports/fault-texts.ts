import type { Bilingual } from "../contract/endpoint.ts";
import { fillText } from "../http/error-texts.ts";

/** Why a row cannot be taken, or what is worth a look. */
const texts = {
  "name-missing": { zh: "名称没有填", en: "The name is missing" },
  "name-unfit": {
    zh: "名称过长（上限 100 字）或含有不可见字符",
    en: "Too long (100 characters at most) or with invisible characters",
  },
  "cell-error": { zh: "单元格里是公式错误值", en: "The cell holds the error of a formula" },
  "parent-missing": {
    zh: "上级机构没有填",
    en: "The unit above is missing",
  },
  "unit-missing": { zh: "单位没有填", en: "The unit is missing" },
  "unit-unknown": {
    zh: "没有找到机构“{name}”",
    en: "There is no unit {name}",
  },
  "unit-ambiguous": {
    zh: "“{name}”有 {count} 个，请写出上级，如“{example}”",
    en: "There are {count} of {name}; name the units above, as in {example}",
  },
  "row-bad": {
    zh: "第 {row} 行有误，其下级无法建立",
    en: "Row {row} is bad, so nothing can be below it",
  },
  "row-loop": { zh: "上级关系成环", en: "The units above form a loop" },
  "too-deep": { zh: "机构层级超过 {limit} 级", en: "More than {limit} levels" },
  duplicate: { zh: "与第 {row} 行重复", en: "The same as row {row}" },
  forbidden: { zh: "不在您可以维护的范围内", en: "Not yours to change" },
  "kind-unknown": { zh: "没有“{word}”这一类型，可填：{words}", en: "{word} is none of: {words}" },
  "kind-guessed": { zh: "类型没有填，按名称推定为“{word}”", en: "Taken from the name: {word}" },
  "position-unfit": { zh: "排序须为 0 到 100000 的整数", en: "A whole number from 0 to 100000" },
  "alias-unfit": {
    zh: "别名有误：最多 30 个，每个不超过 100 字，不得重复，日期须真实",
    en: "At most 30 other names, 100 characters each, none twice, with real days",
  },
  "same-name-elsewhere": {
    zh: "已有同名机构：{path}；如需移动，请用“调整隶属关系”",
    en: "There is one of this name already: {path}. To move it, use the tree",
  },
  "login-unfit": {
    zh: "登录名须为 2 到 40 位小写字母、数字、点、横线，以字母或数字开头",
    en: "2 to 40 small letters, digits, dots, hyphens, with a letter or digit first",
  },
  "login-taken": {
    zh: "登录名已被他人使用，可能是其他单位或离任人员",
    en: "The login is taken, perhaps by somebody of another unit or who has left",
  },
  "login-other-name": {
    zh: "登录名属于“{name}”，姓名不一致；改名请在人员页办理",
    en: "The login is {name}'s. Names are corrected under people",
  },
  "login-differs": {
    zh: "同一登录名在第 {row} 行是另一姓名",
    en: "The login has another name in row {row}",
  },
  "login-unlike": {
    zh: "本单位同名人员的登录名是“{login}”；此行将另建一人",
    en: "Somebody of this name here has the login {login}; this row makes another person",
  },
  "person-ambiguous": {
    zh: "本单位有 {count} 位“{name}”，请填登录名",
    en: "There are {count} of this name in the unit; give the login",
  },
  "person-elsewhere": {
    zh: "另有同名人员在“{unit}”；此行将另建一人",
    en: "Somebody of this name is in {unit}; this row makes another person",
  },
  "post-added": { zh: "为此人增加任职", en: "One more post for this person" },
  "role-unknown": { zh: "没有“{word}”这一角色，可填：{words}", en: "{word} is none of: {words}" },
  "role-administrator": {
    zh: "管理员角色由安全管理员授予，不能导入",
    en: "Administrators are made by the security administrator, not by import",
  },
  "role-excluded": {
    zh: "此人是管理员，不能再任其他角色",
    en: "The person is an administrator and may have no other role",
  },
  "title-unfit": {
    zh: "职务过长（上限 100 字）或含有不可见字符",
    en: "Too long (100 characters at most) or with invisible characters",
  },
  "not-a-leader": {
    zh: "只有“分管领导”可以分管或联系机构",
    en: "Only a leader oversees units or is paired with them",
  },
  "oversight-differs": {
    zh: "与第 {row} 行同一人所填不一致",
    en: "Not what row {row} says of the same person",
  },
  "own-posts": { zh: "不能更改自己的任职", en: "Nobody changes their own posts" },
} as const satisfies Record<string, Bilingual>;

export type FaultCode = keyof typeof texts;

/** A fault or note of a cell: `{ code: "unit-unknown", args: { name: "教育居" } }`. */
export interface CellNote {
  readonly code: FaultCode;
  readonly args: Readonly<Record<string, string | number>>;
}

/** A note in one word. */
export function cellNote(
  code: FaultCode,
  args: Readonly<Record<string, string | number>> = {},
): CellNote {
  return { code, args };
}

/** Its text in both languages. */
export function renderCellNote({ code, args }: CellNote): Bilingual {
  return { zh: fillText(texts[code].zh, args), en: fillText(texts[code].en, args) };
}

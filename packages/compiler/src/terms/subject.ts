import { FOUNDING_VERBS } from "../lexicon/group-words.ts";
import { VERB_HEADS } from "../lexicon/owner-words.ts";
import { OPENING_VERBS, PREDICATES, SUBJECT_STOPS } from "../lexicon/subject-words.ts";
import { matchAt } from "../lexicon/word-map.ts";
import type { UnitReference } from "../model/unit-reference.ts";
import { isBlank, type Span } from "../source/span.ts";
import { closingOf, step } from "./brackets.ts";
import { namesSomebody } from "./owner-verb.ts";
import { splitUnits } from "./unit-list.ts";
import { endsLikeUnit, isUnitName, type UnitKind, unitKind } from "./unit-name.ts";

/** A list of units in the place of a subject, and the offset of the word that follows it. */
export interface Subject {
  readonly units: readonly UnitReference[];
  readonly start: number;
  readonly end: number;
}

/** No subject is longer; bounds the work at each sentence start. */
const LONGEST = 160;
const CONNECTIVES = [
  "指定",
  "明确",
  "确定",
  "安排",
  "委托",
  "责成",
  "授权",
  "其中",
  "同时",
  "此外",
  "另外",
  "并且",
  "原则上",
  "具体",
  "以及",
  "并",
  "且",
  "而",
  "今年",
  "届时",
  "会后",
  "会前",
  "活动结束后",
];
/** First characters of verbs that names are made of, heads that end such names, and what breaks them off. */
const NAMING_VERBS = "督监审宣综指推检调保协考评研深";
const NAME_TAILS = ["局", "委员会", "办公室", "中心", "领导小组", "组", "专班", "科", "处", "股"];
const BREAKS = "，,。；;、：:！？\n\t（(“《的各有相全本企所";
const LONGEST_MIDDLE = 9;
/** What no subject begins with: prepositions, and pronouns that name whoever writes. */
const NOT_SUBJECTS = [
  "与",
  "赴",
  "经",
  "向",
  "即",
  "报",
  "请",
  "再",
  "则",
  "因",
  "按",
  "严防",
  "习近平",
  "一个",
  "一名",
  "专人",
  "为了",
];
/** A group or office may be named after its work (推动发展组, 审批服务局), shortly. */
const OFFICE_ENDINGS = "组办班队团局科处室股";
const LONGEST_WORK_NAME = 8;
const NAMING_WORDS = [
  "组织",
  "宣传",
  "审批",
  "监督",
  "检查",
  "督查",
  "督导",
  "调查",
  "研究",
  "培训",
  "指导",
];
const OBJECTS = ["企业", "学校", "院校"];
const PRONOUNS = "我本其她它该此";
const PEOPLE_OPENERS = [
  "各",
  "全",
  "广大",
  "党员",
  "班子",
  "领导",
  "支部",
  "局",
  "院",
  "校",
  "参赛",
  "教师",
  "学生",
  "班主任",
  "中心组",
  "公司",
  "项目",
  "主要",
  "分管",
];
/** Words before 组织 that make a name of it: 党组织, 各级组织, 群团组织. */
const ORGANISATIONS = [
  "党",
  "各级",
  "基层",
  "群团",
  "社会",
  "团",
  "经济",
  "自治",
  "合作",
  "行业",
  "性",
  "下级",
  "上级",
  "国际",
  "、",
];

/**
 * Reads the units that open `at` and do what follows: in `各科室、党支部通过主题党日…` 各科室 and 党支部. Null unless
 * everything before the first predicate is a plain list of units.
 */
export function readSubject(text: string, at: Span): Subject | null {
  const start = skipOpening(text, at);
  const limit = Math.min(at.end, start + LONGEST);
  let end = -1;
  for (let i = start; i < limit; i = step(text, i, at.end)) {
    if (i > start && endsSubject(text, i, at.end, start)) {
      end = i;
      break;
    }
    if ("。；;！？!?\n\t：:".includes(text.charAt(i))) return null;
  }
  if (end < 0) return null;
  if (!endsLikeUnit(text, start, end)) return null;
  const units = splitUnits(text, { start, end });
  return units.length > 0 && units.every((unit) => isUnitName(unit.name))
    ? { units, start, end }
    : null;
}

/**
 * Whether units that a sentence puts before its verb are its subject and not the object of a verb left of them
 * (推动生产经营单位落实…). `bound` says that 要 or 由 vouches for them.
 */
export function isPlainSubject(text: string, subject: Subject, bound: boolean): boolean {
  const after = text.charAt(subject.end);
  if (text.charAt(subject.end - 1) === "所" && "需以有属在示列述做用".includes(after)) return false;
  return subject.units.every((unit, index) => {
    const kind = unitKind(unit.name);
    if (
      kind === null ||
      NOT_SUBJECTS.some((word) => unit.name.startsWith(word)) ||
      PRONOUNS.includes(unit.name.charAt(0))
    )
      return false;
    if (/\d[户个家人名]/u.test(unit.name)) return false;
    if (kind === "short") return subject.units.length > 1;
    if (kind === "place" && !bound && !unit.name.startsWith("各")) return false;
    if (kind === "people" && !bound && !PEOPLE_OPENERS.some((word) => unit.name.startsWith(word)))
      return false;
    return index > 0 || !opensWithVerb(unit.name, kind);
  });
}

// 宣传部门 and 检查组 begin like verbs and are names; 推动各部门 and 提交局党组 are not.
function opensWithVerb(name: string, kind: UnitKind): boolean {
  const verb = name.slice(0, 2);
  if (!OPENING_VERBS.has(verb)) return false;
  const rest = name.slice(2);
  if (VERB_HEADS.values.has(rest) && !OBJECTS.includes(rest)) return false;
  if (NAMING_WORDS.includes(verb) && namesSomebody(name, 2, name.length)) return false;
  if (kind !== "organ" || name.length > LONGEST_WORK_NAME || FOUNDING_VERBS.includes(verb))
    return true;
  return (
    name.endsWith("党组") ||
    !OFFICE_ENDINGS.includes(name.charAt(name.length - 1)) ||
    "各全有相本".includes(rest.charAt(0))
  );
}

/** Whether the whole slice is a list of plain unit names: `各部门、各店铺`. */
export function isUnitList(text: string, at: Span): boolean {
  if (!endsLikeUnit(text, at.start, at.end)) return false;
  const units = splitUnits(text, at);
  return units.length > 0 && units.every((unit) => isUnitName(unit.name));
}

// Numbers (1. （一） ①), connectives and blanks stand before a subject.
function skipOpening(text: string, at: Span): number {
  let i = at.start;
  for (;;) {
    const from = i;
    while (i < at.end && isBlank(text.charCodeAt(i))) i++;
    if ("（(".includes(text.charAt(i)) && i < at.end) {
      const close = closingOf(text, i, at.end);
      if (close > 0 && close - i <= 4) i = close + 1;
    }
    let digits = i;
    while (digits < at.end && digits - i < 3 && "0123456789".includes(text.charAt(digits)))
      digits++;
    if (digits > i && digits < at.end && ".．、﹒".includes(text.charAt(digits))) i = digits + 1;
    if (i < at.end && text.charAt(i) >= "①" && text.charAt(i) <= "⑳") i++;
    const word = CONNECTIVES.find((each) => text.startsWith(each, i));
    if (word !== undefined && i + word.length < at.end) i += word.length;
    if (i === from) return i;
  }
}

function endsSubject(text: string, at: number, end: number, start: number): boolean {
  const c = text.charAt(at);
  const harmless = SUBJECT_STOPS.get(c);
  if (
    harmless !== undefined &&
    !harmless.some((word) => text.startsWith(word, at - word.indexOf(c)))
  )
    return true;
  if (matchAt(PREDICATES, text, at, end) === null) return false;
  if (namesSomebody(text, text.startsWith("主要负责", at) ? at + 4 : at + 2, end)) return false;
  if (
    c === "组" &&
    text.startsWith("组织", at) &&
    ORGANISATIONS.some(
      (before) => at - before.length >= start && text.startsWith(before, at - before.length),
    )
  )
    return false;
  return !continuesName(text, at, end);
}

// 督导检查组, 监督管理局, 宣传思想处: a verb that a head follows closely is the middle of a name.
function continuesName(text: string, at: number, end: number): boolean {
  if (!NAMING_VERBS.includes(text.charAt(at))) return false;
  const limit = Math.min(end, at + LONGEST_MIDDLE);
  for (let i = at + 2; i < limit; i++) {
    const c = text.charAt(i);
    if (BREAKS.includes(c) || SUBJECT_STOPS.has(c)) return false;
    if (NAME_TAILS.some((tail) => text.startsWith(tail, i) && i + tail.length <= end)) return true;
  }
  return false;
}

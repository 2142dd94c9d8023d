/** The words that hold a list of units together, and what stands in it without naming anybody. */

/** Part one unit from the next. */
export const LIST_SEPARATORS = "、，,；;\n\t/／|｜。";

/** Part two units only where both sides are plainly units (never 文化和旅游部). */
export const CONJUNCTIONS: readonly string[] = ["以及", "及", "和", "与", "暨"];

/** Stand before the first unit of a list. */
export const LIST_OPENERS: readonly string[] = ["其中", "并由", "由", "以及", "及", "和", "与"];

/** Closes an open list; not in 高等学校, 等级. */
export const ETC = "等";
/** Characters before an 等 that closes nothing: 高等, 中等. */
export const ETC_BEFORE = "高中初平同对优劣均";
/** Characters behind such an 等: 等级, 等候. */
export const ETC_AFTER = "级保候待次";

/** What stands behind 等 and widens the list: 等有关单位. */
export const WIDENING: RegExp = /相关|有关|各|其他/u;

/** 其 points back at the unit before: 各单位及其负责人 is one. */
export const POINTS_BACK = "其";

/** Short names that are plain units nevertheless. */
export const PROPER_SHORT: readonly string[] = ["共青团", "国务院"];

/** Opens a list of places: 各省、自治区、直辖市人民政府. */
export const EACH = "各";
/** The places of such a list, longest first. */
export const PLACE_WORDS: readonly string[] = [
  "自治区",
  "直辖市",
  "自治州",
  "街道",
  "社区",
  "省",
  "市",
  "县",
  "区",
  "乡",
  "镇",
  "旗",
  "州",
  "盟",
  "村",
];
/** What may follow the last place. */
export const PLACE_TAILS: readonly string[] = [
  "",
  "人民政府",
  "政府",
  "党委",
  "党工委",
  "管委会",
  "办事处",
  "委",
  "委员会",
];

/** Notes in brackets that belong to a name (党委（党组）, 学工部（处）) and openers of those that do not (含开发区). */
export const NAME_NOTES: ReadonlySet<string> = new Set(["党组", "筹", "处", "部", "局"]);
/** Openers of notes that do not belong to the name: 各县区（含开发区）. */
export const NOTE_OPENERS: RegExp = /^(?:含|包括|不含|除|见)/u;

/** What stands in a list and is no name: times, 无, 同上, dashes. */
export const NO_NAME: RegExp =
  /\d\s{0,2}[年月日号]|年底|月底|[前底]$|完成|时限|长期|持续|同上|^[-—/\\.。·*＊…]+$|^无$/u;
/** A number alone is no name. */
export const BARE_NUMBER: RegExp = /^[第\d.．、（()）一二三四五六七八九十]+$/u;
/** Some of these stand in whatever of ideographs alone is no name. */
export const NO_NAME_SIGNS = "年月日号前底完时长持同无第一二三四五六七八九十";

/** A phrase that cannot be a name even where one is promised: verbs, times, 谁. */
export const NEVER_NAMES: RegExp =
  /[谁年月日]|完成|推进|落实|开展|长期|全部|各项|按期|分工|职责|方案|领导、|统一|具体|[一二三四五六七八九十]是/u;

/** Working groups are named after their work: 推进组, 督导组, 落实办. */
export const WORK_ENDINGS = "组办班队";

/** May close a list besides the ending of a name. */
export const LIST_CLOSERS = '）)”"等';

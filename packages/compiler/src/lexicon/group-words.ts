import { type WordMap, wordsOf } from "./word-map.ts";
import { type WordTable, wordTable } from "./word-table.ts";

/** The words by which a document sets up groups of people with a duty. */

/** Endings of group names, longest first. */
export const GROUP_ENDINGS: WordMap<true> = wordsOf(`
  工作领导小组办公室 领导小组办公室 指挥部办公室 专班办公室 委员会办公室 工作领导小组 领导小组 工作小组 协调小组 指挥部 工作专班 专班 工作组 工作队 宣讲团 委员会 小组 组
`);

/** Verbs that set a group up. */
export const FOUNDING_VERBS: readonly string[] = ["成立", "设立", "组建", "建立"];

/** Labels of a roster and whether they lead. */
export const ROSTER_LABELS: ReadonlyMap<string, "lead" | "members"> = new Map<
  string,
  "lead" | "members"
>([
  ["组长", "lead"],
  ["总指挥", "lead"],
  ["指挥长", "lead"],
  ["主任", "lead"],
  ["主任委员", "lead"],
  ["总负责人", "lead"],
  ["总召集人", "lead"],
  ["召集人", "lead"],
  ["组长单位", "lead"],
  ["队长", "lead"],
  ["第一组长", "lead"],
  ["双组长", "lead"],
  ["顾问", "members"],
  ["常务副组长", "members"],
  ["执行副组长", "members"],
  ["副组长", "members"],
  ["副总指挥", "members"],
  ["副指挥长", "members"],
  ["常务副总指挥", "members"],
  ["副主任", "members"],
  ["副主任委员", "members"],
  ["副队长", "members"],
  ["副组长单位", "members"],
  ["成员", "members"],
  ["组员", "members"],
  ["队员", "members"],
  ["委员", "members"],
  ["成员单位", "members"],
  ["组成人员", "members"],
  ["组成单位", "members"],
  ["秘书", "members"],
]);

/** No group's name holds these: they make the sentence an order to others or a mere kind. */
export const NOT_IN_NAME: readonly string[] = [
  "各级",
  "各部门",
  "各单位",
  "相应",
  "若干",
  "多个",
  "本单位",
  "本部门",
];

/** 组 opens these words and ends no name: 组织, 组成, 组长. */
export const TEAM = "组";
/** Second characters of such words. */
export const TEAM_WORDS = "织成长员建合团";

/** The office below a group, whoever houses it and who heads it. */
export const OFFICE = "办公室";
/** The office of the group named before. */
export const ITS_OFFICE = "其办公室";
/** Dropped from 工作领导小组 in the name of its office. */
export const WORK = "工作";

/** What stops a name that has ended once, and what counts groups instead of naming one. */
export const NAME_STOPS = "负由统具主要，对（(为在并和及与等共下0123456789";
/** What founds or houses a group behind its name. */
export const SET_UP_ENDINGS: readonly string[] = ["设立", "设在"];
/** Numerals before a counter: …组三个工作组. */
export const NUMERALS = "一二三四五六七八九十两几";
/** Counters of groups. */
export const COUNTERS = "个大";
/** 第一组, A组, 3个工作组: numbered or counted, not named. */
export const NUMBERED_TEAM: RegExp =
  /^第?[\d一二三四五六七八九十A-Za-z]{1,3}个?(?:小组|工作组|组)$/u;
/** Opens a count of groups. */
export const COUNTED_TEAMS: RegExp = /^[\d一二三四五六七八九十两几多若]+(?:个|大)/u;
/** The name of a group below another. */
export const SUBDIVISION: RegExp = /^.{1,16}(?:组|专班|小组)$/u;

/** The descriptive particle: 强有力的领导小组. */
export const OF = "的";

/** A sentence without any of these speaks of no group; a line without any of those gives it no duty. */
export const GROUP_MARKS: WordTable = wordTable("组 专班 指挥部 委员会 办公室 工作队 宣讲团");
/** A line 综合组：… without any of these gives the group no duty (小学组：三至六年级). */
export const DUTY_MARKS: RegExp = /由|负责|牵头|组长|成员|职责|承担|任务|人员/u;
/** What opens the line below a heading that is a group. */
export const DUTY_OPENERS: RegExp = /^(?:主要)?(?:职责|任务|由|负责|牵头)/u;
/** 职责：负责方案制定. */
export const DUTY_LABEL: RegExp = /^(?:主要|工作|具体)?(?:职责|任务)[:：]/u;
/** 成立领导小组，负责统筹协调. */
export const DUTY_BEHIND: RegExp =
  /^[）)]?[，,]?(?=(?:主要|具体|全面|统一)?(?:负责|承担|统筹|领导|研究|协调|指导|组织|督促|推进|部署))/u;
/** Ends a duty: the clause behind it says who leads (…日常工作，⟦办公室主任由副局长兼任⟧). */
export const LEADER_CLAUSE: RegExp =
  /^(?:办公室)?(?:主任|副主任|组长|副组长|成员|总指挥)?(?:由|：|:)[^，,。；;]{1,40}?(?:兼任|担任|任|组成)/u;
/** Opens a bracket that gives a short name: （以下简称“领导小组”）. */
export const SHORT_NAME_BRACKET: RegExp = /^[（(](?:以下|下文)?(?:统称|简称)/u;

/** An order to others sets up no group of this document: 各校要成立…, 各部门相应成立…. */
export const EVERY = "各";
/** 各部门相应成立…. */
export const ACCORDINGLY = "相应";
/** Names those who are told to set up groups of their own. */
export const OTHERS: RegExp = /各|下属|所属/u;
/** Tells them to. */
export const ORDERS: RegExp = /要|应|须|对标|参照|也|分别|需/u;

/** 成立了X, 成立由局长任组长的X, 成立以局长为组长的X; 建立 sets up no small group (建立学习小组). */
export const DONE = "了";
/** 成立由局长任组长的X, 成立以局长为组长的X. */
export const LED_BY = "由以";
/** 建立 sets up no small group: 建立学习小组. */
export const BUILD = "建立";
/** Endings of the groups it does not set up. */
export const SMALL_GROUPS: readonly string[] = ["组", "小组", "委员会"];

/** What follows the name of a group whose leader is said: X领导小组由局长任组长. */
export const LEADER_FOLLOWS: RegExp = /^(?:由|组长|总指挥|成员由)/u;
/** 领导小组下设办公室, 下设综合组、宣传组. */
export const SUBDIVIDING: RegExp = /下设|分设|内设|设立(?=办公室)/u;
/** 设办公室. */
export const SET_UP = "设";
/** Before who houses an office, longest first: 办公室设在教务处. */
export const SEATS: readonly string[] = [
  "设置在",
  "设在",
  "设于",
  "挂靠在",
  "挂靠",
  "放在",
  "设",
  "在",
];
/** Endings of groups that others stand below. */
export const PARENT_ENDINGS: RegExp = /(?:领导小组|指挥部|专班|委员会|工作小组|协调小组)$/u;

/** Posts in a roster, longest first, and how running text appoints to them. */
const POSTS =
  "第一组长|常务副组长|执行副组长|副组长|双组长|组长|总指挥|副总指挥|指挥长|副指挥长|办公室主任|主任委员|副主任委员|主任|副主任|组员|成员";
/** 局长任组长, 由局长担任组长的. */
export const APPOINTED: RegExp = new RegExp(`(?:担任|兼任|任|为)(${POSTS})(?:的|、|$)`, "gu");
/** 组长由局长担任. */
export const POST_FIRST: RegExp = new RegExp(`(${POSTS})(?:由|为)`, "u");

/** Expressions built above, for the proof that each is linear. */
export const patterns: Readonly<Record<string, RegExp>> = { APPOINTED, POST_FIRST };

/** End the list behind 组长由, longest first. */
export const APPOINTING_VERBS: readonly string[] = ["担任", "兼任", "组成", "任"];
/** The shortest of them, which longer words hold too. */
export const APPOINT = "任";
/** 主任 and 责任 hold 任 and appoint nobody. */
export const NOT_APPOINTING = "主责";
/** Ends the list of 组长：由校长担任，全面负责…. */
export const APPOINTMENT_ENDS: RegExp = /担任|兼任|组成|[，,]/u;
/** 由各科室负责人组成. */
export const MAKE_UP = "组成";
/** 以局长为组长. */
export const AS = "以";
/** Marks posts that do not lead. */
export const DEPUTY = "副";
/** The side of those who make up a group. */
export const MEMBER = "成员";
/** Posts that are members. */
export const MEMBERS: readonly string[] = ["成员", "组员"];
/** Heads an office: 办公室主任由X兼任. */
export const OFFICE_HEAD = "主任";

/** Joins the groups of 下设综合组、宣传组和保障组. */
export const AND = "、和及";

/** The number before a group at the head of a line: 1.综合组, （一）综合组. */
export const LINE_NUMBER: RegExp = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．]?|[①-⑳])/u;

/** What stands behind a group's name where a heading opens the list of its members: X领导小组成员名单. */
export const ROSTER_TITLES: ReadonlySet<string> = new Set([
  "名单",
  "成员",
  "成员名单",
  "人员名单",
  "组成人员",
  "组成人员名单",
  "及成员名单",
  "及其成员名单",
  "及职责",
]);

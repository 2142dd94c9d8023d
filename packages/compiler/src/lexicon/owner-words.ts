import { type WordMap, wordMap, wordsOf } from "./word-map.ts";

/** The words by which a document says who does the work: verbs of duty, adverbs before them, labels of fields. */

/** What a formula makes of the units it names; `partner` is the Y of 会同Y: responsible, but neither lead nor support. */
export type OwnerRole = "owner" | "lead" | "support" | "partner" | "actor";

/** Verbs after a list of units: `省商务厅牵头，合肥海关配合`. */
export const OWNER_VERBS: WordMap<OwnerRole> = wordMap<OwnerRole>([
  ["牵头", "lead"],
  ["会同", "partner"],
  ["负责", "owner"],
  ["主责", "owner"],
  ["承担", "owner"],
  ["承办", "owner"],
  ["主办", "owner"],
  ["配合", "support"],
  ["协助", "support"],
  ["协同", "support"],
  ["协办", "support"],
  ["参与", "support"],
  ["参加", "support"],
]);

/** Verbs that make owners only inside an owner bracket or cell: `（各县区政府组织实施）`. */
export const PLAIN_VERBS: WordMap<true> = wordsOf(`
  落实 实施 组织 推进 推动 抓好 执行 办理 统筹 完成
`);

/** What follows a verb when it is part of a name: 牵头单位, 负责同志, 落实办, 推进组, 组织部. */
export const VERB_HEADS: WordMap<true> = wordsOf(`
  人 办 局 处 科 部 组 方 者 制 会 室 员 股 单位 同志 领导 机构 院校 学校 企业 专班 小组 中心 考核单位
`);

/** Words that begin like such a head and are the verb's object: 负责制定, 负责组织, 负责人员调配. */
export const VERB_OBJECTS: WordMap<true> = wordsOf(`
  人员 人才 人事 人民 办理 办好 办公 办案 局部 处理 处置 处罚 科研 科学 科技 科普 部署 部分 组织 组建 组成 方案 方面 制定 制订 制作 会议 会务 会商 会场 室内 室外
  员工 领导干部
`);

/** Openers of the adverbs between units and verb: `按职责分工`, `分别`, `共同`. */
export const OWNER_ADVERBS: WordMap<true> = wordsOf(`
  按职 按照 按各 按分 按任务 按权 按规 按要求 依照 依据 根据 依职 依法 分别 分头 分级 分工 共同 具体 联合 密切 积极 统一 主要负责 全面负责 全程 各自 直接 总牵头
  双牵头 主动 予以 要 应 做好 抓好 协调 认真 切实 及时 同步
`);

/** First words of owner labels and the side they name: `牵头单位：`, `考核部门：`. */
export const LABEL_OPENERS: ReadonlyMap<string, OwnerRole> = labels({
  lead: `牵头 总牵头 联合牵头 牵头考核 牵头责任`,
  support: `配合 协助 协同 协办 参与 协作`,
  actor: `
    考核 考评 监督 督办 督导 督查 检查 验收 审核 审批 评价 评估 评分 指导 监管 监督检查 业务指导 督促指导
  `,
  owner: `
    责任 主责 负责 承办 主办 主管 承担 落实 实施 执行 整改 整改责任 组织 组织实施 主要责任 第一责任 直接责任 具体责任 工作责任 分管 包保 包联 挂包 联系 主要负责
    具体负责 主体责任 责任主体 任务承担 完成 归口
  `,
});

/** Last words of owner labels. */
export const LABEL_HEADS: ReadonlySet<string> = new Set(
  wordsOf(`
    单位 部门 科室 处室 股室 部室 机构 领导 领导同志 人 人员 主体 站所 院系 学院 学校 系部 校领导 院领导 局领导 市领导 县领导 区领导 镇领导 处 科 室 股 部 方
    同志 者 中心 公司 企业 小组 专班 教师 班组 支部 党组织
  `).values.keys(),
);

/** Labels that are no opener with a head. */
export const WHOLE_LABELS: ReadonlyMap<string, OwnerRole> = labels({
  lead: "牵头",
  support: "配合 协助 参与 协办",
  actor: "",
  owner: "责任 负责 责任落实 责任分工 职责分工 任务分工 工作分工 责任到人 承办 主办",
});

/** Labels of that form that name no owner. */
export const LABEL_EXCEPTIONS: ReadonlySet<string> = new Set(
  wordsOf(`
    联系人 联系人员 联系方 联系部门 联系单位 联系科室 主管人 完成人 执行人 参与人 参与人员 参与方 参与者 考核人 评估方
  `).values.keys(),
);

/** Words after which a value is no list of owners any more: 责任单位：办公室 完成时限… */
export const VALUE_STOPS: readonly string[] = [
  "完成时限",
  "完成时间",
  "时限",
  "时间要求",
  "工作时限",
  "整改时限",
  "办结时限",
  "完成期限",
  "联系人",
  "联系电话",
];

/** Verbs that no name holds; 协同, 参与 and 承办 end a list only after a whole name. */
export const SURE_VERBS: ReadonlySet<string> = new Set(["牵头", "负责", "会同", "配合", "主责"]);

/** What 组织 governs when it is the verb and not the end of a name: 组织实施. */
export const ORGANISED: readonly string[] = [
  "实施",
  "落实",
  "开展",
  "推进",
  "协调",
  "完成",
  "推动",
  "执行",
  "领导",
  "指导",
];

/** 由 before performers, 会同 before partners, 组织 and 承担 as the verbs with rules of their own. */
export const BY = "由";
/** Before the partners of an owner: 市教育局会同市财政局负责. */
export const TOGETHER_WITH = "会同";
/** Makes an owner behind 由X (由X组织实施); the end of a name elsewhere (党组织). */
export const ORGANISE = "组织";
/** Makes an owner only with a charge behind it: 承担主体责任. */
export const TAKE_ON = "承担";

/** Words that hold 由 and name nobody. */
export const NOT_BY: readonly string[] = [
  "由于",
  "由此",
  "自由",
  "理由",
  "缘由",
  "事由",
  "经由",
  "案由",
  "来由",
  "由来",
  "不由",
  "任由",
];

/** Characters that part the last name of a list from the names before it. */
export const LIST_BREAKS = "由、，,；;及和与\n\t 　";

/** Endings of 按职责分工 where no verb follows. */
export const DUTY_ENDINGS: readonly string[] = ["分工", "职责"];

/** What 承担 and 负 take on when they make an owner: 承担主体责任. */
export const CHARGES: readonly string[] = ["责任", "职责", "主责"];

/** 对…负总责, 负领导责任: openers of the clause, the verb and what it may be followed by; 负起 is an appeal. */
export const ANSWER_OPENERS = "对负";
/** The verb of answering for something: 对…负总责. */
export const ANSWER = "负";
/** What it may govern at once. */
export const FULL_CHARGES: readonly string[] = ["总责", "全责", "主责"];
/** What it may govern with words between: 负主要领导责任. */
export const CHARGE = "责任";
/** 负起…责任 is an appeal, no duty. */
export const TAKEN_UP = "起";

/** X为牵头单位, X作为责任部门, 牵头单位是X. */
export const COPULAS = "为是";
/** The copula at the start of a clause. */
export const COPULA: RegExp = /^(?:作?为|是)/u;
/** Heads of titles that a copula gives: 为牵头单位; 是第一责任人 gives none. */
export const TITLE_HEADS: RegExp = /(?:单位|部门|科室|处室)$/u;

/** Modal verbs that turn a duty into an appeal: 各部门要负责. */
export const APPEALS = "要应须需";

/** What follows 由X when it makes up or leads a group: 由X组成, 由X任组长. */
export const APPOINTING: RegExp = /^(?:组成|构成|任|担任|兼任|为)/u;

/** A time in an owner bracket: （A、B，2027年底前完成）. */
export const TIME_MARKS: RegExp = /[年月]|完成|长期|持续/u;

/** Words before a label that say whose it is: 市级责任单位. */
export const LABEL_PREFIXES: readonly string[] = [
  "市级",
  "县级",
  "区级",
  "省级",
  "校级",
  "主要",
  "具体",
  "主体",
  "本级",
  "局",
  "校",
  "院",
  "镇",
  "县",
  "市",
  "区",
  "拟",
];

/** What joins two labels in one: 责任单位及责任人. */
export const LABEL_JOINTS: RegExp = /[及和与、/／，,]/u;

function labels(
  table: Readonly<Record<Exclude<OwnerRole, "partner">, string>>,
): ReadonlyMap<string, OwnerRole> {
  const map = new Map<string, OwnerRole>();
  for (const role of ["lead", "support", "actor", "owner"] as const)
    for (const word of wordsOf(table[role]).values.keys()) map.set(word, role);
  return map;
}

/** Words of rhythms: 每季度, 月调度, 一季一通报, 定期. */
import type { RecurrenceUnit } from "../model/recurrence.ts";
import type { WordMap } from "./word-map.ts";
import { wordMap, wordsOf } from "./word-map.ts";

/** A unit of rhythm: so many of a calendar's unit. */
export interface RhythmUnit {
  readonly unit: RecurrenceUnit;
  readonly interval: number;
}

const year: RhythmUnit = { unit: "year", interval: 1 };
const halfYear: RhythmUnit = { unit: "half-year", interval: 1 };
const quarter: RhythmUnit = { unit: "quarter", interval: 1 };
const month: RhythmUnit = { unit: "month", interval: 1 };
const halfMonth: RhythmUnit = { unit: "half-month", interval: 1 };
const tenDays: RhythmUnit = { unit: "ten-days", interval: 1 };
const week: RhythmUnit = { unit: "week", interval: 1 };
const day: RhythmUnit = { unit: "day", interval: 1 };

/** After 每 (and a number), 按, 逐. A school term is half a year. */
export const RHYTHM_UNITS: WordMap<RhythmUnit> = wordMap([
  ["年度", year],
  ["年", year],
  ["个年度", year],
  ["学年", year],
  ["个学年", year],
  ["半年", halfYear],
  ["半年度", halfYear],
  ["学期", halfYear],
  ["个学期", halfYear],
  ["季度", quarter],
  ["个季度", quarter],
  ["季", quarter],
  ["月", month],
  ["月份", month],
  ["月度", month],
  ["个月", month],
  ["半月", halfMonth],
  ["半个月", halfMonth],
  ["旬", tenDays],
  ["周", week],
  ["个周", week],
  ["星期", week],
  ["个星期", week],
  ["双周", { unit: "week", interval: 2 }],
  ["双月", { unit: "month", interval: 2 }],
  ["单周", { unit: "week", interval: 2 }],
  ["日", day],
  ["天", day],
  ["工作日", day],
  ["个工作日", day],
]);

/** What leads into a unit and makes a rhythm of it. */
export const EVERY = "每";
export const EVERY_GAPS: WordMap<true> = wordsOf("隔 间隔");
export const BY_UNIT: WordMap<true> = wordsOf("按 按照每 逐");

/** After a unit these make another word of it: 每年级, 每周边, 按季节, 逐年. */
export const UNIT_SPOILERS: Readonly<Record<string, string>> = {
  年: "级龄限代轻来",
  季: "节",
  月: "饼龄",
  周: "边期围岁年",
  日: "程期均",
  天: "然",
};

/** Units that 按 and 逐 do not make a rhythm of: 逐年提升 is a trend. */
export const TREND_UNITS: Readonly<Record<string, string>> = { 逐: "年", 按: "天" };

/** One-word rhythms: they count wherever they stand as a word. */
export const RHYTHM_WORDS: WordMap<RhythmUnit> = wordMap([
  ["月度", month],
  ["半年度", halfYear],
  ["双周", { unit: "week", interval: 2 }],
  ["双月", { unit: "month", interval: 2 }],
  ["隔周", { unit: "week", interval: 2 }],
  ["隔月", { unit: "month", interval: 2 }],
  ["隔日", { unit: "day", interval: 2 }],
  ["隔天", { unit: "day", interval: 2 }],
  ["天天", day],
  ["周周", week],
  ["月月", month],
  ["季季", quarter],
]);

/** 季度 counts as a word unless numbered or owned: 第三季度, 本季度. */
export const QUARTERLY = "季度";
export const QUARTERLY_SPOILERS =
  "0123456789０１２３４５６７８９一二三四1234第本上下当该首前末跨分各同两";

/** 年度 names an object as often as a rhythm: it counts beside 月度, 季度 and after these verbs. */
export const YEARLY_WORD = "年度";
export const YEARLY_LEADS: WordMap<true> = wordsOf(`
  印发 编制 报送 提交 发布 撰写 出具 公布 开展 召开 组织 进行 实行 实施 形成 月度、 季度、 半年、 半年度、 月度和 季度和 半年和 月度及 季度及
  月度与 季度与 月、 季、 月度或 季度或
`);
export const YEARLY_LINKS = "、和及与或";
export const YEARLY_PARTNERS: WordMap<true> = wordsOf(
  "月度 季度 半年 半年度 月 季 周 每月 每季度 日常",
);

/** Units as one character before a noun of work: 月调度, 周例会, 季通报, 日巡查. */
export const SHORT_UNITS: WordMap<RhythmUnit> = wordMap([
  ["半年", halfYear],
  ["季", quarter],
  ["半月", halfMonth],
  ["月", month],
  ["旬", tenDays],
  ["周", week],
  ["日", day],
  ["年", year],
]);

/** Work that a one-character unit makes periodic. */
export const PERIODIC_WORK: WordMap<true> = wordsOf(`
  报 报告 报表 报送 调度 通报 例会 会商 研判 计划 总结 小结 考核 评比 评 评估 评价 检查 抽查 巡查 排查 督查 督导 汇报 分析 研讨 点评 晒
  结 清 清零 统计 监测 公布 公示 反馈 推送 提醒 会诊 讲评 述职 曝光 推进 推进会 调度会 汇总 管控 盘点 跟踪 复盘 更新 安排 自查 演练 学习
  分析会 例检 检 查 考 会 碰头 碰头会 通气 沟通 研究 交流 提示 对账 核查 核对 回访 走访 暗访 巡检 点检 保养 维护 消杀 考评
  晾晒 排名 擂台 督办 抽检 评议 简报 动态 快报 专报 零报告 会议 会审 办公会
`);

/** After 报, 会, 考, 检, 查 these make another word: 夏季报名, 月会员, 周检修. */
export const WORK_SPOILERS: Readonly<Record<string, string>> = {
  报: "名道到备警废考批销账",
  会: "员计",
  考: "试生场",
  检: "修",
  查: "询阅找",
};

/** Before a one-character unit these make another word or a date of it: 3月计划, 上周通报, 工作日报告. */
export const SHORT_UNIT_SPOILERS =
  "0123456789０１２３４５６７８９〇零一二三四五六七八九十百两几多数本当上下今明昨近次每工节假生平某同后前末期翌整全个半满按逐分隔单双终往抗赴访中旺淡春夏秋冬雨旱汛四首第圆民商东西北南年月日周";

/** 日 and 年 before work are rhythms only after these: 实行日报告, 、日巡查, 、年考核. */
export const LISTED_LEADS = "行施立展持取用即以和与及或的“、，。；：:（(\n\t 按抓好推落实";

/** After a number and a unit: 半年一次, 一年不少于两次. */
export const TIMES_WORDS: WordMap<true> = wordsOf("次 回 场 期 轮 遍 届");
export const AT_LEAST_WORDS: WordMap<true> = wordsOf(
  "至少 不少于 不低于 至少开展 至少召开 至少组织 最少 不超过",
);

export const TIME = "次";

/** After 一月一 these make a date or another number of it: 一月一日. */
export const TIMES_DATE_TAILS = "日号月年至到、0123456789";

/** Rhythms without a length. */
export const VAGUE_RHYTHMS: WordMap<true> = wordsOf(
  "定期 不定期 定期不定期 定期或不定期 经常性 经常 常态化 常态长效 适时 不间断 常年",
);

/** Around a vague word these make another: 规定期限, 定期存款, 经常项目. */
export const VAGUE_SPOILERS: Readonly<
  Record<string, { readonly before: string; readonly after: string }>
> = {
  定期: { before: "规固法限指约确暂评认核鉴商特既预设额一稳", after: "限间刊存内满待" },
  经常: { before: "正", after: "项" },
  适时: { before: "合", after: "" },
  常年: { before: "", after: "" },
};

/** After 每周二 these count: 每周二次. */
export const COUNTERS = "次个场期节回篇份题课讲条轮天";

/** After 每周一 these may be one of something: 每周一课, 每周一调度. */
export const ONE_OF = "例调主练学测星案歌书文读研晒评报会考结清查";

/** What a rhythm with 每, 按, 逐 or a number begins with. */
export const RHYTHM_STARTS = "每按逐一两二三四五六七八九十半0123456789０１２３４５６７８９";

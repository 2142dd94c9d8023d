/** Words of periods and of what calls them. */

/** Before a period word it makes a rhythm: 每季度, 按月, 逐周. */
export const RHYTHM_LEADS = "每按逐";

/** Periods that 每 may call, longest first: 每半年, 每学期. */
export const PERIODS: readonly string[] =
  "小时 半年 半月 季度 学期 学年 年度 星期 年 季 月 旬 周 天 日".split(" ");

/** Periods that may carry a number behind 每: 每2小时, 每三个月. */
export const COUNTED_PERIODS: readonly string[] =
  "小时 分钟 工作日 季度 星期 学期 月 周 天 日 年".split(" ");

/** Periods that may touch a count without 每: 半年1次, 季度不少于1次. */
export const TOUCHING_PERIODS: readonly string[] = "半年 季度 年度".split(" ");

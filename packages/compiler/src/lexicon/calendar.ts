/**
 * Words of the calendar: relative years and months, parts of a month and of a year, quarters, weekdays,
 * feasts and seasons that move with no rule of ours.
 */
import type { WordMap } from "./word-map.ts";
import { wordMap, wordsOf } from "./word-map.ts";

/** Years counted from the year the document speaks in. */
export const RELATIVE_YEARS: WordMap<number> = wordMap([
  ["今年", 0],
  ["本年", 0],
  ["本年度", 0],
  ["今年度", 0],
  ["当年", 0],
  ["当年度", 0],
  ["明年", 1],
  ["次年", 1],
  ["翌年", 1],
  ["来年", 1],
  ["下年", 1],
  ["下年度", 1],
  ["次年度", 1],
  ["明年度", 1],
  ["下一年", 1],
  ["下一年度", 1],
  ["第二年", 1],
  ["后年", 2],
  ["去年", -1],
  ["上年", -1],
  ["上年度", -1],
  ["上一年", -1],
  ["上一年度", -1],
  ["前年", -2],
]);

/** Months counted from the month the document speaks in. */
export const RELATIVE_MONTHS: WordMap<number> = wordMap([
  ["本月", 0],
  ["当月", 0],
  ["这个月", 0],
  ["下月", 1],
  ["下个月", 1],
  ["次月", 1],
  ["翌月", 1],
  ["上月", -1],
  ["上个月", -1],
]);

/** A part of a month: `first` is its beginning without a day of its own, `early` to the 10th, `mid` to the 20th. */
export type MonthPart = "first" | "early" | "middle" | "mid" | "late" | "end";

/** After a month's name. 初 fixes no day; 中 is the 15th; 中旬 ends on the 20th. */
export const MONTH_PARTS: WordMap<MonthPart> = wordMap([
  ["初", "first"],
  ["上旬", "early"],
  ["中上旬", "mid"],
  ["上中旬", "mid"],
  ["上、中旬", "mid"],
  ["中", "middle"],
  ["中旬", "mid"],
  ["中下旬", "late"],
  ["中、下旬", "late"],
  ["下旬", "late"],
  ["底", "end"],
  ["末", "end"],
  ["月底", "end"],
  ["月末", "end"],
  ["月初", "first"],
]);

/** Without a month's name: `月底前` is the end of the month the document speaks in. */
export const BARE_MONTH_PARTS: WordMap<MonthPart> = wordMap([
  ["月底", "end"],
  ["月末", "end"],
  ["月初", "first"],
  ["月中", "middle"],
]);

/** A part of a year that is neither a month nor a quarter. */
export type YearPart = "first" | "middle" | "end" | "whole";

/** After a year: 2023年底, 2023年年底, 2023年全年. */
export const YEAR_PARTS: WordMap<YearPart> = wordMap([
  ["年初", "first"],
  ["初", "first"],
  ["年中", "middle"],
  ["年底", "end"],
  ["年末", "end"],
  ["年终", "end"],
  ["底", "end"],
  ["末", "end"],
  ["全年", "whole"],
]);

/** Without a year: 年底前, 年末. */
export const BARE_YEAR_PARTS: WordMap<YearPart> = wordMap([
  ["年初", "first"],
  ["年中", "middle"],
  ["年底", "end"],
  ["年末", "end"],
  ["年终", "end"],
  ["全年", "whole"],
]);

/** Halves of a year. */
export const HALVES: WordMap<1 | 2> = wordMap([
  ["上半年", 1],
  ["下半年", 2],
]);

/** Characters that name a weekday after 星期, 周, 礼拜: Monday 1 to Sunday 7. */
export const WEEKDAYS: WordMap<number> = wordMap([
  ["一", 1],
  ["二", 2],
  ["三", 3],
  ["四", 4],
  ["五", 5],
  ["六", 6],
  ["日", 7],
  ["天", 7],
]);

/** What a weekday's character follows. */
export const WEEKDAY_LEADS: WordMap<true> = wordsOf("星期 周 礼拜");

/** Feasts, seasons and school times: a day that the document's own words do not fix. */
export const NAMED_TIMES: WordMap<true> = wordsOf(`
  元旦 元旦节 春节 元宵 元宵节 除夕 清明 清明节 端午 端午节 中秋 中秋节 国庆 国庆节 重阳节 教师节 建军节 建党节 劳动节
  五一 五一节 七一 八一 十一 双节 两节 汛期 主汛期 汛 防火期 供暖期 供暖季 采暖期 采暖季 取暖季
  暑假 寒假 暑期 开学 新学期 学期初 学期末 学期结束 期中 期末 期末考试 高考 中考 入冬 入夏 入汛 春耕 秋收 三夏 两会
  全国两会 换届 春季 夏季 秋季 冬季 秋季学期 春季学期 上学期 下学期 第一学期 第二学期 秋季开学 春季开学
`);

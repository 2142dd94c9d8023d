/** Lengths of time: 10个工作日内, 三年内. */
import type { WordMap } from "./word-map.ts";
import { wordMap, wordsOf } from "./word-map.ts";

/** Unit of a length of time. */
export type DurationUnit =
  | "minute"
  | "hour"
  | "day"
  | "workday"
  | "week"
  | "month"
  | "quarter"
  | "year";

/** Units as printed after the number. */
export const DURATION_UNITS: WordMap<DurationUnit> = wordMap([
  ["分钟", "minute"],
  ["小时", "hour"],
  ["个小时", "hour"],
  ["日", "day"],
  ["天", "day"],
  ["个自然日", "day"],
  ["自然日", "day"],
  ["工作日", "workday"],
  ["个工作日", "workday"],
  ["周", "week"],
  ["星期", "week"],
  ["个星期", "week"],
  ["个周", "week"],
  ["个月", "month"],
  ["月", "month"],
  ["季度", "quarter"],
  ["个季度", "quarter"],
  ["年", "year"],
  ["周年", "year"],
  ["学年", "year"],
  ["个学年", "year"],
]);

/** After the unit: what makes a length of time a limit. */
export const WITHIN_WORDS: WordMap<true> = wordsOf("内 之内 以内 时间内 的时间内");

/** After the unit where 用 stands before the number: 用三年左右时间. */
export const SPENT_WORDS: WordMap<true> = wordsOf("时间 左右时间 左右的时间 的时间");
export const SPENT_LEADS: WordMap<true> = wordsOf("用 利用 通过 经过");

/** Half a unit before 年 and 个月. */
export const HALF = "半";

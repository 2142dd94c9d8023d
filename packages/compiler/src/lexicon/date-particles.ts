/** The small words around a date: what they make of it. */
import type { WordMap } from "./word-map.ts";
import { wordMap, wordsOf } from "./word-map.ts";

/**
 * What the particles make of a date: `by` 6月底前, `until` 到2025年, `on` 6月5日, `from` 自6月5日起,
 * `after` 6月5日后, `since` 2019年以来, `around` 6月5日左右, 春节期间.
 */
export type DateRelation = "by" | "until" | "on" | "from" | "after" | "since" | "around";

/** After a date. */
export const DATE_SUFFIXES: WordMap<DateRelation> = wordMap([
  ["前", "by"],
  ["之前", "by"],
  ["以前", "by"],
  ["及之前", "by"],
  ["及以前", "by"],
  ["（含）前", "by"],
  ["（含）之前", "by"],
  ["（含）以前", "by"],
  ["(含)前", "by"],
  ["(含)以前", "by"],
  ["内", "by"],
  ["之内", "by"],
  ["以内", "by"],
  ["止", "by"],
  ["为止", "by"],
  ["截止", "by"],
  ["截至", "by"],
  ["起", "from"],
  ["开始", "from"],
  ["始", "from"],
  ["起始", "from"],
  ["后", "after"],
  ["之后", "after"],
  ["以后", "after"],
  ["及以后", "after"],
  ["来", "since"],
  ["以来", "since"],
  ["至今", "since"],
  ["左右", "around"],
  ["前后", "around"],
  ["期间", "around"],
]);

/** Characters that make another word of a suffix: 2024年前三季度, 6月起草, 2024年内部审计, 6月前往. */
export const SUFFIX_SPOILERS: Readonly<Record<string, string>> = {
  前: "三两几半后往期端沿言列述瞻提台锋哨景移来五十",
  内: "部容控设外蒙涵科审陆涝参",
  起: "草诉步底重运飞立源伏居点吊",
  始: "终建",
  后: "续勤备期者台方进",
  止: "损",
  来: "源自信访临函",
};

/** Before a date; the ones that bind to it as particles. */
export const DATE_PREFIXES: WordMap<DateRelation> = wordMap([
  ["不迟于", "by"],
  ["不晚于", "by"],
  ["不得迟于", "by"],
  ["不得晚于", "by"],
  ["最迟于", "by"],
  ["最迟在", "by"],
  ["最迟", "by"],
  ["最晚于", "by"],
  ["最晚在", "by"],
  ["最晚", "by"],
  ["至迟", "by"],
  ["截至", "by"],
  ["截止", "by"],
  ["截止至", "by"],
  ["截止到", "by"],
  ["截至到", "by"],
  ["到", "until"],
  ["至", "until"],
  ["延至", "until"],
  ["自", "from"],
  ["从", "from"],
  ["于", "on"],
  ["在", "on"],
]);

/** Characters before 到, 至, 于, 在, 自, 从 that make another word of them: 达到, 甚至, 关于, 存在, 各自, 服从. */
export const PREFIX_SPOILERS: Readonly<Record<string, string>> = {
  到: "达得做收看受来找感遇提",
  至: "甚乃及以",
  于: "关由对鉴基属处低高少多大小等位限源",
  在: "存所实内现正旨潜",
  自: "各亲来独",
  从: "服跟遵",
};

/** Between the two ends of a range. */
export const RANGE_SIGNS: WordMap<true> = wordsOf(
  "至 到 - － – — —— ― ─ ── ~ ～ 〜 ∼ − ﹣ ‐ ‑ -- ～～ 直至",
);

/** Between the first date of a range and its sign: 6月1日起至, 自9月开始，到. */
export const RANGE_FILLERS: WordMap<true> = wordsOf(
  "起 起， 起, 开始 开始， 开始, 之日起 之日起， （含） (含)",
);

/** A range closed by a verb instead of a sign: 从2023年9月开始，2024年2月底基本结束. */
export const RANGE_OPENERS: WordMap<true> = wordsOf("开始， 开始, 启动， 启动, 起， 起,");
/** True where the verb closes a whole campaign. */
export const RANGE_CLOSERS: WordMap<boolean> = wordMap([
  ["结束", true],
  ["基本结束", true],
  ["全部结束", true],
  ["收官", true],
  ["完成", false],
  ["基本完成", false],
  ["全部完成", false],
  ["全面完成", false],
]);

/** Between the members of a list. */
export const LIST_COMMAS = "、";
export const DATE_LINKS: WordMap<true> = wordsOf("、 和 及 与 或 以及");

/** Times of day that may stand between a day and its particle: 6月15日下午, 6月15日下班前. */
export const DAY_TIMES: WordMap<true> = wordsOf(
  "上午 下午 中午 晚上 晚 早上 早 凌晨 夜间 下班 上班 零时 当天 当日 全天",
);

/** The day the document itself starts to count; false where only 自 or 从 before it makes it a date. */
export const ISSUE_DAYS: WordMap<boolean> = wordMap([
  ["即日", true],
  ["即日起", true],
  ["现在", false],
  ["现在起", true],
  ["印发之日", false],
  ["印发之日起", true],
  ["发布之日", false],
  ["发布之日起", true],
  ["下发之日", false],
  ["下发之日起", true],
  ["公布之日", false],
  ["公布之日起", true],
  ["发文之日", false],
  ["发文之日起", true],
  ["印发后", false],
  ["下发后", false],
  ["发布后", false],
]);

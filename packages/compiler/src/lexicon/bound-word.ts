import { type WordTable, wordTable } from "./word-table.ts";

/** Before a number: at least. 至少 may also stand before the verb (至少组织开展1次). */
export const AT_LEAST: WordTable = wordTable(
  `至少 最少 起码 不少于 不少於 不低于 不得少于 不得低于 不能少于 不能低于 不应少于 不应低于 不小于 不得小于 不短于 不得短于
   原则上不少于 原则上不低于 均不少于 均不低于 ≥ ≧ ＞= >=`,
);

/** Before a number: at most. */
export const AT_MOST: WordTable = wordTable(
  `不超过 不超 不超出 不得超过 不能超过 不应超过 不得超出 不多于 不得多于 不高于 不得高于 不大于 不得大于 不长于 不得长于 至多 最多
   最长 原则上不超过 均不超过 限 限报 限推 限选 限申报 限额 限借 限领 限购 限投 限填 限送 限定 仅限 控制在 控制到 控制至 严控在 限制在 压缩在 降至低于 ≤ ≦ <=`,
);

/** Nouns that end like 限 before a number: 期限3年, 时限20天. */
export const LIMIT_NOUN: WordTable = wordTable(
  "期限 时限 年限 权限 界限 上限 下限 局限 有限 无限 极限 门限 户限",
);

/** Before a number, with no 不: more than. Obligations in goals, conditions elsewhere (超过3次的). */
export const MORE_THAN: WordTable = wordTable("＞ > 超过 超 突破 大于 高于 多于 高出");

/** Before a number: less than. */
export const LESS_THAN: WordTable = wordTable("＜ < 低于 小于 少于 短于");

/** Before a number: verbs of reaching a value. */
export const REACH: WordTable = wordTable(
  `达到 达 达至 均达到 均达 提升至 提升到 提升为 提高至 提高到 提至 提到 增至 增加到 增加至 增长到 增长至 扩大到 扩大至 扩充到
   扩充至 扩展到 扩展至 上升到 上升至 保持在 稳定在 维持在 保持 稳定 迈上 拓展到 拓展至 发展到 发展至 累计达到
   累计达 攀升至 跃升至 延长至 延长到 确保达到 力争达到 争取达到 总数达到`,
);

/** Before a number: verbs of lowering to a value; what they reach is an upper limit where 以内 follows. */
export const LOWER_TO: WordTable = wordTable(
  `压缩至 压降至 压降到 缩小至 缩小到 收窄至 压缩到 压缩为 压减至 压减到 缩短至 缩短到 缩短为 缩减至 缩减到 缩减为 减少至 减少到 减少为 减至 降至 降到 降为 降低至 降低到
   下降至 下降到 精简至 精简到 精简为 合并为 合并至 整合为 整合至 调整为 减为 减到 缩至 缩为`,
);

/** Before a number: verbs of change by an amount (压减20%, 增长6%). */
export const CHANGE_BY: WordTable = wordTable(
  `增长 增加 提高 提升 上升 增幅 下降 降低 减少 压减 压缩 缩短 缩减 精简 节约 降幅 年均增长 年增长 同比增长 同比下降 下浮 上浮 增速 削减 净增 增产
   增收 节能 减排 提速 节水`,
);

/** Before a number: about. */
export const ABOUT: WordTable = wordTable("约 大约 近 将近 约为 大概 接近");

/** After a measure word. `内` alone is read only after spans of time. */
export const AND_MORE: WordTable = wordTable("以上 及以上 或以上 之上 及其以上");
export const AND_LESS: WordTable = wordTable("以内 之内 以下 及以下 之下 为限 内");
export const OR_SO: WordTable = wordTable("左右 上下");

/** Bound words that may stand before the verb of their number: 至少组织开展1次. */
export const BEFORE_VERB: WordTable = wordTable(
  "至少 最少 起码 最多 至多 不少于 不超过 限报 限推 限选",
);

/** Bound words before the whole that a share is of: 不低于总数的20%. */
export const BEFORE_WHOLE: WordTable = wordTable(
  "至少 最少 最多 至多 不少于 不低于 不得少于 不得低于 不超过 不高于 不得超过 达到 占到",
);

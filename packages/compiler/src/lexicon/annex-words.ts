/** What a reference to an annex names. */
export const ANNEX_WORD = "附件";

/** Words behind which 附件 is the reader's own file or belongs to another paper. */
export const FOREIGN_ANNEX_OPENERS: readonly string[] =
  "邮件 文件 以 其 该 上述 通知 原 作为 相关 有关 证明 等 及 和 》 号".split(" ");

/** Words that point to an annex, with or without its number. */
export const ANNEX_POINTERS: readonly string[] =
  "详见 参见 见 按照 按 参照 填报 填写 根据 对照 （ (".split(" ");

/** Measure words: a number before one of them counts papers (附件3份), it is no annex's number. */
export const PAPER_MEASURES = "份个年页";

/** Words that forms of any subject share, and that tell no annex from another. */
export const COMMON_TITLE_WORDS: readonly string[] =
  "统计 申报 登记 汇总 情况 清单 名单 工作 活动 方案 计划 项目 报送 开展 填报 上报 一览 信息 任务 实施 责任".split(
    " ",
  );

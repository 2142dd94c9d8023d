import { type WordTable, wordTable } from "./word-table.ts";

/** Verbs of regard: the number behind them says how many rules there are, not how many are to be made (落实12条硬措施). */
export const REGARD: WordTable = wordTable(
  "落实 贯彻 执行 遵守 对照 对标 按照 深化 坚持 聚焦 用好 用足 遵循 依照 巩固 严守 学习 宣传 围绕 运用 兑现 严格",
);

/** Nouns of what stands written: rules, measures, standards. */
export const RULE_NOUN: WordTable = wordTable(
  "措施 举措 规定 要求 标准 制度 禁令 纪律 机制 政策 指标 条款 红线 原则 规范 准则 清单 意见 办法 方针 铁律 规矩 守则 条例 硬措施 任务 精神 细则",
);

/** Measure words that rules are counted with. */
export const RULE_MEASURES: ReadonlySet<string> = new Set("条 项 个 款 类".split(" "));

/** Verbs of making rules: 出台15条措施 is to be done, whatever is regarded in the same clause. */
export const RULE_MAKING: WordTable = wordTable(
  "出台 推出 制定 制订 印发 发布 提出 研究 新增 修订",
);

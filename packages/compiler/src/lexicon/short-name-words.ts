import { type WordTable, wordTable } from "./word-table.ts";

/** Words that give something a short name: （以下简称“三项工程”）. */
export const SHORT_NAME_WORDS: readonly string[] = ["简称", "统称"];

/** What a campaign's name ends with: 三项⟦工程⟧. */
export const CAMPAIGN_NOUN: WordTable = wordTable(
  "工程 行动 专项行动 专项 攻坚 攻坚战 计划 战役 活动 任务",
);

/** Words before a campaign that exists, not one that is to be done: 参与三项工程, 对三项工程. */
export const CAMPAIGN_LEAD: WordTable = wordTable(
  "参与 支持 服务 围绕 聚焦 对 为 按照 将 把 推进 宣传 保障 结合 对接 深化 统筹 落实 用于 纳入 列入 涉及",
);

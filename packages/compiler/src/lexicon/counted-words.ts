/** Measure words of things that a plan counts and then lists: 三项任务, 五个方面, 六大行动. */
export const COUNTED_MEASURES = "个项类条点种大步件";

/** What is counted so. Each stands at the end of the headings that list it. */
export const COUNTED_NOUNS: readonly string[] = [
  "专项行动",
  "行动",
  "活动",
  "工程",
  "任务",
  "阶段",
  "措施",
  "机制",
  "计划",
  "环节",
  "步骤",
  "方面",
  "专项",
  "攻坚战",
  "战役",
  "重点",
  "体系",
  "制度",
];

/** Words that tie a count to the list behind it. */
export const LISTING_WORDS: readonly string[] = ["以下", "下列", "如下", "下述"];

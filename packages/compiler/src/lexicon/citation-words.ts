/** Words that make a cited document the ground of what follows: `根据《…》`, `严格执行《…》`. Longest first. */
export const GROUND_WORDS: readonly string[] = [
  "贯彻落实",
  "贯彻实施",
  "贯彻执行",
  "严格执行",
  "认真执行",
  "严格落实",
  "认真落实",
  "学习贯彻",
  "根据",
  "按照",
  "依据",
  "遵照",
  "依照",
  "参照",
  "贯彻",
  "落实",
  "执行",
  "按",
];

/** Words after a ground word that turn it away from the document: 落实情况, 按时, 执行小组. */
export const NOT_GROUNDS: readonly string[] = [
  "按时",
  "按期",
  "按月",
  "按季",
  "按年",
  "落实情况",
  "执行情况",
  "执行小组",
  "按需",
  "按劳",
  "按揭",
  "落实到",
];

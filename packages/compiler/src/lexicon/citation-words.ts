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

/** 以《甲办法》为依据: the word of ground stands behind. */
export const TAKEN_AS = "以";
/** What stands behind the title then. */
export const AS_GROUND: RegExp = /为(?:依据|准则|遵循|根据)/u;

/** What follows a document number that is a ground: x发〔2027〕3号文件要求. */
export const NUMBER_TAIL: RegExp = /^[）)]?(?:文件|通知|精神|要求|规定)/u;

/** Between two documents of one chain: 《甲》等文件精神和《乙》. */
export const CHAIN_TAIL: RegExp = /^等?(?:文件)?(?:精神|要求|规定)?/u;
/** What links the next document of a chain. */
export const CHAIN_LINK: RegExp = /^(?:[、和及与]|以及)/u;
/** What begins a new thought instead. */
export const CHAIN_BREAKS: RegExp = /[要应]|制定|印发|结合|推动|开展/u;

/** The words by which a document sets up groups of people with a duty. */

/** Endings of group names, longest first. */
export const GROUP_ENDINGS: readonly string[] = [
  "工作领导小组办公室",
  "领导小组办公室",
  "指挥部办公室",
  "专班办公室",
  "委员会办公室",
  "工作领导小组",
  "领导小组",
  "工作小组",
  "协调小组",
  "指挥部",
  "工作专班",
  "专班",
  "工作组",
  "工作队",
  "宣讲团",
  "委员会",
  "小组",
  "组",
];

/** Verbs that set a group up. */
export const FOUNDING_VERBS: readonly string[] = ["成立", "设立", "组建", "建立"];

/** Verbs that set groups up below one: 领导小组下设办公室. */
export const SUBDIVIDING_VERBS: readonly string[] = ["下设", "分设", "内设", "设立", "设"];

/** Labels of a roster and whether they lead. */
export const ROSTER_LABELS: ReadonlyMap<string, "lead" | "members"> = new Map<
  string,
  "lead" | "members"
>([
  ["组长", "lead"],
  ["总指挥", "lead"],
  ["指挥长", "lead"],
  ["主任", "lead"],
  ["主任委员", "lead"],
  ["总负责人", "lead"],
  ["总召集人", "lead"],
  ["召集人", "lead"],
  ["组长单位", "lead"],
  ["队长", "lead"],
  ["第一组长", "lead"],
  ["双组长", "lead"],
  ["顾问", "members"],
  ["常务副组长", "members"],
  ["执行副组长", "members"],
  ["副组长", "members"],
  ["副总指挥", "members"],
  ["副指挥长", "members"],
  ["常务副总指挥", "members"],
  ["副主任", "members"],
  ["副主任委员", "members"],
  ["副队长", "members"],
  ["副组长单位", "members"],
  ["成员", "members"],
  ["组员", "members"],
  ["队员", "members"],
  ["委员", "members"],
  ["成员单位", "members"],
  ["组成人员", "members"],
  ["组成单位", "members"],
  ["秘书", "members"],
]);

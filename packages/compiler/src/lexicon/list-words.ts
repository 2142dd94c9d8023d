/** How a sentence ends that announces a list: 名单如下：, 有以下要求：, 见下表：. */
export const LIST_OPENERS: readonly string[] = ["如下", "下表", "下列", "以下"];

/** Lists that are nothing without their entries; other announcements may go on in prose. */
export const MEMBER_WORDS: readonly string[] = [
  "小组",
  "成立",
  "名单",
  "成员",
  "组成",
  "人员",
  "机构",
  "清单",
  "分工",
  "下表",
  "联系方式",
  "时间安排",
  "日程",
];

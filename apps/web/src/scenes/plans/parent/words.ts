const zh = {
  tab: "上级条款",
  none: "没有设定上级方案",
  noneHelp: "在“方案设置”中选定上级方案后，可逐条注明落实的是哪一条。",
  help: (title: string) => `逐条注明落实《${title}》的哪一条；任务详情和看板据此回到上级方案原文。`,
  linked: (count: number) => `已对应 ${count} 条`,
  propose: (count: number) => `按相同条文对应 ${count} 条`,
  add: (clause: string) => `“${clause}”落实的上级条款`,
  choose: "选择上级条款",
  kind: "落实方式",
  kinds: { equal: "一致", part: "分解", more: "加码", touches: "涉及" },
  remove: (clause: string) => `不再对应“${clause}”`,
  gone: "（上级方案修订后已无此条）",
  seeParent: "打开上级方案",
  noClauses: "草稿里没有编号的条款",
  unreadable: "上级方案不在您可见的范围内",
};

const en: typeof zh = {
  tab: "Parent clauses",
  none: "No parent plan",
  noneHelp:
    "Choose one in the settings of the plan; then each clause can say which it carries out.",
  help: (title) =>
    `Say of each clause which of “${title}” it carries out: tasks and the board lead back to it.`,
  linked: (count) => `${count} linked`,
  propose: (count) => `Link ${count} with the same words`,
  add: (clause) => `What “${clause}” carries out`,
  choose: "Choose a clause",
  kind: "How",
  kinds: { equal: "as it is", part: "a part", more: "more", touches: "touches" },
  remove: (clause) => `Not “${clause}” any more`,
  gone: "(gone from the parent plan)",
  seeParent: "Open the parent plan",
  noClauses: "The draft has no numbered clause",
  unreadable: "The parent plan is not within your reach",
};

export const words = { zh, en };

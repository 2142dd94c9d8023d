const zh = {
  pane: "任务清单",
  tasks: "任务",
  forms: "附件表",
  dropped: "已剔除",
  coverage: (clauses: number, missing: number) =>
    missing === 0 ? `${clauses}条，全部落成任务` : `${clauses}条，${missing}条未落任务`,
  coverageHint: "办事条款中已落成任务的比例",
  leftOut: "未落任务的条款",
  leftOutHint: "点击定位原文；确属工作任务的，选中文字后点“设为任务”。",
  allCovered: "每一条办事条款都已落成任务。",
  severity: { error: "必须改正", warning: "建议修改", info: "提示" },
  done: {
    dropped: (what: string) => `已剔除 ${what}`,
    merged: (what: string) => `已合并 ${what}`,
    split: (what: string) => `已拆分 ${what}`,
    restored: (what: string) => `已恢复 ${what}`,
  },
  undo: "撤销",
  emptyTitle: "没有读出任务",
  emptyNoClauses: "文中没有找到编号的条款（如“一、”“（一）”“1.”），因此无从逐条生成任务。",
  emptyNoWork: "文中有编号的条款，但没有一条写明要办什么事。",
  emptyHow: "可在左侧原文中选中文字，点“设为任务”，逐条补入。",
  noForms: "文中没有需要填报的附件表。",
  formsHint: "正文要求填报的空表。导出任务清单时一并列出。",
  attachment: (no: number) => `附件${no}`,
  columns: (count: number) => `${count}栏`,
  unitLine: "填报单位：",
  note: "填表说明",
  showForm: "查看原表",
  droppedHint: "这些条目不再作为任务，也不会导出。恢复后回到原来的位置。",
  mergedHead: "并入其他任务",
  mergedInto: (no: string) => `并入 ${no}`,
  restore: "恢复",
  separate: "拆回",
  unknownTask: "打开前已剔除的条目（恢复后显示内容）",
};

const en: typeof zh = {
  pane: "Task list",
  tasks: "Tasks",
  forms: "Forms",
  dropped: "Dropped",
  coverage: (clauses, missing) =>
    missing === 0 ? `${clauses} clauses, all covered` : `${clauses} clauses, ${missing} left out`,
  coverageHint: "Share of the clauses that became tasks",
  leftOut: "Clauses that became no task",
  leftOutHint: "Click to find one on the paper. To make it a task, select its words there.",
  allCovered: "Every clause that asks for work became a task.",
  severity: { error: "must be corrected", warning: "advice", info: "hint" },
  done: {
    dropped: (what) => `Dropped ${what}`,
    merged: (what) => `Merged ${what}`,
    split: (what) => `Split ${what}`,
    restored: (what) => `Restored ${what}`,
  },
  undo: "Undo",
  emptyTitle: "No tasks were found",
  emptyNoClauses:
    "The text has no numbered clauses (such as 一、, （一） or 1.) to make tasks from.",
  emptyNoWork: "The text has numbered clauses, but none of them says what is to be done.",
  emptyHow:
    "Select words on the paper at the left and choose “Make a task” to add them one by one.",
  noForms: "The text has no forms to be filled in.",
  formsHint:
    "Blank forms that the text asks to be filled in. They are exported with the task list.",
  attachment: (no) => `Annex ${no}`,
  columns: (count) => (count === 1 ? "1 column" : `${count} columns`),
  unitLine: "Reporting unit: ",
  note: "Notes",
  showForm: "Show on the paper",
  droppedHint:
    "These entries are no tasks and are not exported. A restored one returns to its place.",
  mergedHead: "Merged into other tasks",
  mergedInto: (no) => `merged into ${no}`,
  restore: "Restore",
  separate: "Separate",
  unknownTask: "An entry dropped before this page was opened (restore it to see it)",
};

/** Words around the task list. */
export const words = { zh, en };

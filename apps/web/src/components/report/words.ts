const zh = {
  report: "核对报告",
  untitled: "（未写标题）",
  file: "文件",
  number: "文号",
  printed: "核对日期",
  day: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  tool: "核对工具",
  toolName: "落实",
  summary: "结果",
  counts: (error: number, warning: number, info: number, waived: number) =>
    `必须改正${error}处，建议${warning}处，提示${info}处，豁免${waived}处。`,
  tasksCount: (tasks: number, clauses: number, covered: number) =>
    clauses > covered
      ? `${tasks}项任务；${clauses}条要求中${clauses - covered}条未落任务。`
      : `${tasks}项任务；${clauses}条要求都已落任务。`,
  changed: (count: number) => `本报告按改动后的文本编写，已改${count}处。`,
  problems: "一、问题",
  noProblems: "没有发现问题。",
  waived: "二、豁免",
  noWaived: "没有豁免。",
  tasks: "三、任务清单",
  noTasks: "没有读出任务。",
  columns: {
    no: "序号",
    severity: "程度",
    place: "位置",
    quote: "原文",
    message: "问题",
    choice: "改法",
    reason: "豁免理由",
    task: "编号",
    clause: "条款",
    title: "任务",
    who: "责任单位",
    when: "时限",
    quota: "指标",
  },
  severity: { error: "必须改正", warning: "建议", info: "提示" },
  lead: "牵头",
  support: "配合",
  none: "—",
  missing: "未写明",
  checked: "核对人：",
  signed: "签字：",
};

const en: typeof zh = {
  report: "Check report",
  untitled: "(untitled)",
  file: "File",
  number: "Document number",
  printed: "Checked on",
  day: (year, month, day) =>
    `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
  tool: "Checked with",
  toolName: "Luoshi",
  summary: "Result",
  counts: (error, warning, info, waived) =>
    `${error} must be fixed, ${warning} advised, ${info} hints, ${waived} waived.`,
  tasksCount: (tasks, clauses, covered) =>
    clauses > covered
      ? `${tasks} tasks; ${clauses - covered} of ${clauses} clauses became no task.`
      : `${tasks} tasks; all of ${clauses} clauses became tasks.`,
  changed: (count) => `This report is of the text as changed here, ${count} changes.`,
  problems: "1. Problems",
  noProblems: "No problems found.",
  waived: "2. Waived",
  noWaived: "Nothing waived.",
  tasks: "3. Tasks",
  noTasks: "No tasks read.",
  columns: {
    no: "No.",
    severity: "Severity",
    place: "Place",
    quote: "Words",
    message: "Problem",
    choice: "Change",
    reason: "Reason",
    task: "No.",
    clause: "Clause",
    title: "Task",
    who: "Who",
    when: "When",
    quota: "Quota",
  },
  severity: { error: "Must fix", warning: "Advice", info: "Hint" },
  lead: "lead",
  support: "support",
  none: "—",
  missing: "not stated",
  checked: "Checked by: ",
  signed: "Signed: ",
};

/** Words of the printed report. */
export const words = { zh, en };

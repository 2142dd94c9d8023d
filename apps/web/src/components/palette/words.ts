const zh = {
  palette: "命令",
  hint: "输入命令、任务编号、单位、问题或条款",
  none: "没有找到",
  noneHint: "换一个词试试，例如单位名称或“T03”",
  groups: {
    recent: "最近用过",
    commands: "命令",
    tasks: "任务",
    problems: "问题",
    outline: "条款",
    samples: "示例",
  },
  openSample: (name: string) => `打开示例：${name}`,
  filterProblems: "只看必须改正的问题",
  move: "选择",
  take: "执行",
  close: "关闭",
};

const en: typeof zh = {
  palette: "Commands",
  hint: "Type a command, a task number, a unit, a problem or a clause",
  none: "Nothing found",
  noneHint: "Try another word: a unit, or “T03”",
  groups: {
    recent: "Recent",
    commands: "Commands",
    tasks: "Tasks",
    problems: "Problems",
    outline: "Clauses",
    samples: "Samples",
  },
  openSample: (name) => `Open the sample: ${name}`,
  filterProblems: "Only problems that must be fixed",
  move: "choose",
  take: "run",
  close: "close",
};

/** Words of the command palette. */
export const words = { zh, en };

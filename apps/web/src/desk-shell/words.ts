const zh = {
  navigation: "主导航",
  home: "工作台",
  plans: "方案",
  duties: "任务",
  board: "看板",
  settings: "设置",
  waiting: (count: string) => `${count}件待办`,
  skip: "跳到正文",
};

const en: typeof zh = {
  navigation: "Main",
  home: "Work",
  plans: "Plans",
  duties: "Tasks",
  board: "Board",
  settings: "Settings",
  waiting: (count) => `${count} waiting`,
  skip: "Skip to the content",
};

export const words = { zh, en };

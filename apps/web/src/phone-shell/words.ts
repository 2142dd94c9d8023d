const zh = {
  navigation: "主导航",
  home: "工作台",
  duties: "任务",
  board: "看板",
  me: "我的",
  back: "返回",
};

const en: typeof zh = {
  navigation: "Main",
  home: "Work",
  duties: "Tasks",
  board: "Board",
  me: "Me",
  back: "Back",
};

export const words = { zh, en };

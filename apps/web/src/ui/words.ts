const zh = {
  product: "落实",
  close: "关闭",
  cancel: "取消",
  confirm: "确定",
  working: "正在办理",
  loading: "正在读取",
  retry: "再试一次",
  code: "错误代码",
  incident: "编号",
  undo: "撤回",
  undone: "已撤回",
  lights: { red: "红灯", yellow: "黄灯", green: "绿灯", blue: "办结" },
  light: (name: string, reason: string) => (reason === "" ? name : `${name}：${reason}`),
};

const en: typeof zh = {
  product: "Luoshi",
  close: "Close",
  cancel: "Cancel",
  confirm: "OK",
  working: "Working",
  loading: "Loading",
  retry: "Try again",
  code: "Error code",
  incident: "Number",
  undo: "Undo",
  undone: "Taken back",
  lights: { red: "Red", yellow: "Yellow", green: "Green", blue: "Done" },
  light: (name, reason) => (reason === "" ? name : `${name}: ${reason}`),
};

export const words = { zh, en };

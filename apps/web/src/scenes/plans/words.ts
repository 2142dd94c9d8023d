const zh = { title: "方案", toCome: "此页还没有接入", toComeHelp: "相应功能在本版本建设中。" };

const en: typeof zh = {
  title: "Plans",
  toCome: "Not connected yet",
  toComeHelp: "This page is being built in this version.",
};

export const words = { zh, en };

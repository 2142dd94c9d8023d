const zh = { title: "初始设置" };

const en: typeof zh = { title: "Set up" };

export const words = { zh, en };

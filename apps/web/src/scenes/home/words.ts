const zh = { title: "工作台" };

const en: typeof zh = { title: "Work" };

export const words = { zh, en };

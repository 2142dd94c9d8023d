const zh = {
  title: "页面查询尚未提供",
  help: "每一步操作都已在同一事务中记录，并编号、逐条链式封存。要核验记录是否完整，请系统管理员在服务器上运行 luoshi verify，它会报告链条是否连续、有无改动。",
};

const en: typeof zh = {
  title: "The record cannot be read here yet",
  help: "Every step is recorded in the transaction that made it, numbered and chained. To verify it, ask the system administrator to run luoshi verify on the server.",
};

export const words = { zh, en };

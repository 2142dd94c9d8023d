const zh = {
  settings: "设置",
  pages: {
    me: "我的账号",
    units: "机构",
    people: "人员",
    unitSets: "机构组",
    workgroups: "工作组",
    accounts: "账号",
    views: "已存视图",
    system: "系统",
    record: "操作记录",
  },
  toCome: "此页还没有接入",
  toComeHelp: "相应的管理功能在本版本建设中。",
};

const en: typeof zh = {
  settings: "Settings",
  pages: {
    me: "My account",
    units: "Units",
    people: "People",
    unitSets: "Unit sets",
    workgroups: "Workgroups",
    accounts: "Accounts",
    views: "Saved views",
    system: "System",
    record: "Record",
  },
  toCome: "Not connected yet",
  toComeHelp: "This page is being built in this version.",
};

export const words = { zh, en };

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
  files: {
    import: "导入",
    export: "导出",
    units: { title: "导入机构", name: "机构" },
    people: { title: "导入人员", name: "人员" },
    imported: (fresh: number, changed: number) => `导入完成：新增 ${fresh}，变更 ${changed}`,
  },
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
  files: {
    import: "Import",
    export: "Export",
    units: { title: "Import units", name: "units" },
    people: { title: "Import people", name: "people" },
    imported: (fresh, changed) => `Imported: ${fresh} new, ${changed} changed`,
  },
};

export const words = { zh, en };

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
  more: "显示更多",
  onDesk: "请在电脑上办理",
  onDeskHelp: "这一页的内容较多，手机上不便核对。用电脑登录后在“设置”中办理。",
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
  more: "Show more",
  onDesk: "Please do this at a desk",
  onDeskHelp: "There is too much on this page for a phone. Sign in at a desk and go to Settings.",
  files: {
    import: "Import",
    export: "Export",
    units: { title: "Import units", name: "units" },
    people: { title: "Import people", name: "people" },
    imported: (fresh, changed) => `Imported: ${fresh} new, ${changed} changed`,
  },
};

export const words = { zh, en };

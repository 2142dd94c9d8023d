const zh = {
  institution: "使用单位",
  demo: "演示数据",
  yes: "是",
  no: "否",
  passwords: "密码规则",
  profiles: { mlps: "等级保护（定期更换）", asvs: "长密码（不强制更换）" },
  health: "运行状况",
  ready: "正常",
  notReady: "需要处理",
  parts: { server: "服务", database: "数据库", sealing: "操作记录封存", disk: "磁盘" },
  states: {
    ok: "正常",
    stopping: "正在停止",
    unreachable: "连不上，请检查数据库进程和磁盘",
    outdated: "结构版本与程序不符，请重启服务完成升级",
    stalled: "超过一分钟没有封存，请查看服务日志",
    low: "剩余不足 1 GB，请清理或扩容",
    unknown: "状况不明，请查看服务日志",
  },
  again: "重新检查",
  unreachable: "没有得到服务器的状况，请稍后重新检查；仍不行的，请查看服务日志",
  about: "关于",
  aboutText:
    "落实（Luoshi），开源软件，Apache-2.0 许可。数据保存在本单位服务器，页面不向任何外部地址发送内容。",
};

const en: typeof zh = {
  institution: "Institution",
  demo: "Invented data",
  yes: "Yes",
  no: "No",
  passwords: "Password rules",
  profiles: { mlps: "MLPS (they expire)", asvs: "Long passwords (they do not)" },
  health: "Health",
  ready: "Well",
  notReady: "Needs attention",
  parts: { server: "Server", database: "Database", sealing: "Sealing of events", disk: "Disk" },
  states: {
    ok: "Well",
    stopping: "Stopping",
    unreachable: "Cannot be reached: look at its process and the disk",
    outdated: "Its structure does not fit the program: restart to upgrade",
    stalled: "Nothing was sealed for a minute: look at the log",
    low: "Less than 1 GB left",
    unknown: "Not known: look at the log",
  },
  again: "Look again",
  unreachable: "The server did not say how it is; look again, or look at its log",
  about: "About",
  aboutText:
    "Luoshi, open source under the Apache License 2.0. All data stay on your institution's server; the page sends nothing elsewhere.",
};

export const words = { zh, en };

const zh = {
  product: "落实",
  notFound: "没有这个页面",
  notFoundHelp: "地址可能写错了，或者内容已经移走。",
  toHome: "回到工作台",
  toSignIn: "去登录",
  sceneFailed: "页面没有加载出来",
  sceneFailedHelp: "系统可能刚刚升级，或网络中断。刷新页面即可；已保存的内容不受影响。",
  reload: "刷新页面",
  noServer: "没有找到服务程序",
  noServerHelp: "这里只有页面，没有服务程序，不能登录办理。仍可核对方案：文件不离开本机。",
  toCheck: "去核对方案",
  unreachable: "连不上服务器，正在重试；已填写的内容仍在本页。",
  retryNow: "立即重试",
  partCut: "网络断开，这部分页面还没有取到；连上后自动显示，已填写的内容仍在本页。",
  upgraded:
    "系统已更新，请刷新。已保存的反馈草稿和待上传的反馈仍在本机；正在填写的其他内容请先保存。",
  insecure: "本站未用 HTTPS：密码和内容以明文传输，同一网络中的人可能看到。",
  demo: "演示系统：单位、人员、任务均为虚构，请勿录入真实工作内容。",
};

const en: typeof zh = {
  product: "Luoshi",
  notFound: "No such page",
  notFoundHelp: "The address may be mistyped, or what was here has moved.",
  toHome: "To the workbench",
  toSignIn: "To sign-in",
  sceneFailed: "The page did not load",
  sceneFailedHelp:
    "The system may just have been upgraded, or the network was cut. Reload; what was saved is safe.",
  reload: "Reload",
  noServer: "No server found",
  noServerHelp:
    "There are only pages here, and no server to sign in to. A plan can still be checked: the file stays here.",
  toCheck: "Check a plan",
  unreachable: "The server does not answer, trying again; what you typed is still here.",
  retryNow: "Try now",
  partCut:
    "The network is cut and this part has not come; it will once it is back. What you typed is still here.",
  upgraded:
    "The system was upgraded: please reload. Drafts of reports and those waiting to be sent stay on this device; save first what else you are writing.",
  insecure:
    "This site does not use HTTPS: passwords and contents cross the network where others may read them.",
  demo: "Demonstration: units, people and tasks are invented. Do not enter real work.",
};

export const words = { zh, en };

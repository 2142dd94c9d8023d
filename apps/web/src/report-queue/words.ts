const zh = {
  waiting: (count: number) => `待上传 ${count}`,
  stuck: (count: number) => `${count} 条需要处理`,
  title: "待上传的反馈",
  help: "内容和照片保存在本机，连上网络后自动送出，送达前不会丢失。",
  memory: {
    full: "本机存储空间已满，反馈只能留在本页：送出之前请不要关闭页面，或先清理手机空间。",
    unavailable: "本机无法暂存（可能是无痕模式），反馈只能留在本页：送出之前请不要关闭页面。",
  },
  states: {
    waiting: "等待上传",
    sending: "正在上传",
    conflict: "与他人的修改冲突",
    refused: "未被接收",
  },
  photos: (count: number) => `${count} 张照片`,
  conflict: "他人已改过这条反馈，您写的仍保存在本机。请打开任务核对后重新填报，再删除这一份。",
  open: "打开任务",
  retry: "再次上传",
  discard: "删除",
  discardTitle: "删除这条未送出的反馈？",
  discardHelp: "内容和照片将从本机删除，服务器上没有。",
  keep: "保留",
  now: "立即上传",
  none: "没有待上传的内容",
};

const en: typeof zh = {
  waiting: (count) => `${count} to upload`,
  stuck: (count) => `${count} need you`,
  title: "Reports to upload",
  help: "Words and photos are kept on this device and leave by themselves when there is a network; nothing is lost.",
  memory: {
    full: "This device is full: the report lasts as long as this page. Keep it open until it is sent, or free some space.",
    unavailable:
      "This device keeps nothing (a private window?): the report lasts as long as this page. Keep it open until it is sent.",
  },
  states: {
    waiting: "Waiting",
    sending: "Uploading",
    conflict: "Changed by somebody else",
    refused: "Not taken",
  },
  photos: (count) => `${count} photos`,
  conflict:
    "Somebody changed this report; what you wrote is still here. Open the task, compare and report again, then delete this one.",
  open: "Open the task",
  retry: "Upload again",
  discard: "Delete",
  discardTitle: "Delete this unsent report?",
  discardHelp: "Words and photos leave this device; the server does not have them.",
  keep: "Keep",
  now: "Upload now",
  none: "Nothing to upload",
};

export const words = { zh, en };

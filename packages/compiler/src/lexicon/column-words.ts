/** What a table column holds, by the words of its head. */
export type ColumnRole = "index" | "content" | "detail" | "deadline" | "remark" | "other";

const DEADLINE = [
  "完成时限",
  "时限",
  "完成时间",
  "完成日期",
  "时间节点",
  "时间安排",
  "办结时间",
  "整改时限",
  "期限",
  "截止",
  "时间",
  "进度安排",
  "推进时间",
];
const INDEX = ["序号", "编号", "序", "项次", "No", "NO"];
const CONTENT = [
  "任务",
  "事项",
  "措施",
  "举措",
  "工作内容",
  "活动内容",
  "内容",
  "项目",
  "工作",
  "活动",
  "分解",
  "课题",
  "问题",
];
const DETAIL = [
  "考核",
  "要点",
  "目标",
  "标准",
  "要求",
  "成效",
  "成果",
  "指标",
  "说明",
  "依据",
  "分值",
  "评分",
];
const REMARK = ["备注", "附注"];

/** Reads a column's role off its head: `完成时限` is deadline, `工作任务` is content. Owner columns are read apart. */
export function columnRole(label: string): ColumnRole {
  if (label === "") return "other";
  if (INDEX.some((w) => label === w || (w.length > 1 && label.startsWith(w) && label.length <= 4)))
    return "index";
  if (REMARK.some((w) => label.includes(w))) return "remark";
  // 任务分解/时序进度 holds the work, though 进度 is of time.
  if (/任务|措施|举措|事项/.test(label) && !/时限|期限/.test(label)) return "content";
  if (DEADLINE.some((w) => label.includes(w))) return "deadline";
  if (DETAIL.some((w) => label.includes(w))) return "detail";
  if (CONTENT.some((w) => label.includes(w))) return "content";
  return "other";
}

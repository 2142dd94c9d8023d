// What the people of the demonstration write. All of it is invented.

/** Said by a unit of what it did; `{n}` is a count. */
export const doneSentences: readonly string[] = [
  "已召开部署会，明确{n}名责任人，建立工作台账。",
  "本周检查{n}处，发现问题已逐条登记并限期整改。",
  "组织业务培训{n}场，相关人员全部参加。",
  "完成第一轮摸底，共登记{n}项，正在核对。",
  "会同配合单位现场办公{n}次，堵点问题已解决大半。",
  "制发工作提示{n}份，督促各科室按时间节点推进。",
  "整改完成{n}项，其余按计划推进。",
  "走访企业和群众{n}户，收集意见并已转办。",
  "按方案要求完成阶段任务，资料已归档{n}份。",
];

export const problemSentences: readonly string[] = [
  "",
  "",
  "个别点位产权不清，需上级协调。",
  "人手偏紧，夜间检查排班有困难。",
  "部分数据口径与配合单位不一致，正在核对。",
];

export const nextSentences: readonly string[] = [
  "下周开展第二轮检查。",
  "月底前完成剩余点位。",
  "继续跟踪整改，逐项核验。",
  "与配合单位会商后形成清单。",
];

export const claimSentences: readonly string[] = [
  "任务已全部完成，佐证材料已上传，请予认定。",
  "各项要求均已落实，问题整改到位，请予认定。",
];

export const declineReasons: readonly string[] = [
  "该事项已划转至其他单位职责范围，建议重新明确承办单位。",
  "本单位无相应执法权限，建议由行业主管部门承办。",
];

export const sendBackReasons: readonly string[] = [
  "数字与上期不衔接，请核实后再报。",
  "只写了会议，没有写进展，请补充实际完成情况。",
];

export const extensionReasons: readonly string[] = [
  "受连续降雨影响，现场工作推迟，申请顺延。",
  "配套资金本月中旬到位，申请顺延两周。",
];

export const chaseNotes: readonly string[] = ["请尽快签收。", "距时限不足一周，请抓紧反馈。"];

/** One of them, by a number from 0 to 1. */
export function pick<T>(choices: readonly T[], chance: number): T {
  const found = choices[Math.min(choices.length - 1, Math.floor(chance * choices.length))];
  if (found === undefined) throw new Error("nothing to choose from");
  return found;
}

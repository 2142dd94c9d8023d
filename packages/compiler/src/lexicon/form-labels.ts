/** Labels of forms that look like units at the head of a line. */

/** Labels that are the names of units too: 组织部门：负责…, against 组织部门：安环部. */
export const SAME_AS_LABELS: readonly string[] = [
  "组织部门",
  "监管部门",
  "主管部门",
  "行业主管部门",
];
/** What a form asks for is no unit: 填报单位, 报名部门, 参加人员, 联系人. */
export const FORM_WORDS: RegExp =
  /^(?:填报|申报|报送|呈报|上报|报名|参赛|参加|参会|编制|制表|制定|审批|签发|签收|联系|主送|抄送|发送|印发|受理|使用|所在|工作|推荐|选送|培训|活动|服务|帮扶|走访|慰问|调研|受检|被检|申请|来文|发文)/u;
/** Heads of what a form asks for. */
export const FORM_HEADS: RegExp = /(?:人员|对象|联系人|经办人|申报人|签发人|填表人)$/u;
/** Heads of units that a form asks for. */
export const ASKING_HEADS: RegExp = /(?:单位|部门|人)$/u;

/** What a sign stands for when one of these follows it: X市, ××局, ○○学校, XX年. */
export const PLACE_HOLDER_HEADS =
  "市县区省镇乡村州盟旗局厅委部处科室院校所站馆公集单同学街社组队年月日万元名人次个项条号";

/** Single letters that are words: X光, X射线, X轴, X荧光. */
export const X_WORDS = "光射线轴波荧染型";

/** What stands before × in a formula: 得分×权重. */
export const FACTOR_ENDINGS = "分率数值额量重例价积长宽高";

/** Words before an example of how something is to be written: 邮件主题注明“XX学校+姓名”. */
export const EXAMPLE_WORDS: readonly string[] = [
  "命名",
  "注明",
  "标注",
  "主题为",
  "文件名",
  "格式",
  "样式",
  "示例",
  "例如",
  "比如",
  "如：",
  "形如",
  "备注为",
  "写明",
  "标题为",
];

/** How a template's hint begins. */
export const HINT_OPENINGS: readonly string[] = [
  "此处",
  "请填",
  "填写",
  "在此",
  "待补充",
  "待填",
  "待完善",
  "请在",
  "请根据",
  "请输入",
  "自行填写",
  "自行补充",
  "根据实际填写",
  "结合实际填写",
  "具体内容",
];

/** How a template's hint ends, where dots follow: （会议内容）…. */
export const HINT_ENDINGS: readonly string[] = ["内容", "名称", "事项", "数据"];

/** Annexes that show how a paper is to be written are full of blanks on purpose. */
export const TEMPLATE_TITLES: readonly string[] = [
  "样式",
  "模板",
  "模版",
  "范本",
  "范例",
  "格式",
  "式样",
  "样表",
  "样本",
  "示例",
  "样例",
  "参考文本",
  "承诺书",
  "责任书",
  "申请书",
  "告知书",
  "协议",
  "合同",
  "授权书",
  "委托书",
  "回执",
  "报名表",
  "登记表",
  "申报表",
  "审批表",
  "推荐表",
];

/** Lines in which a blank is meant to be filled in by hand. */
export const SIGNING_WORDS: readonly string[] = [
  "签字",
  "签名",
  "签章",
  "盖章",
  "承诺人",
  "填表",
  "填报",
  "联系电话",
  "联系人",
  "负责人",
  "经办人",
  "审核人",
  "日期：",
  "姓名",
  "单位：",
];

/** Labels of whom to ask; longer ones first, as one may begin another. */
export const CONTACT_LABELS: readonly string[] = ["联系电话", "联系人", "电话", "邮箱", "传真"];

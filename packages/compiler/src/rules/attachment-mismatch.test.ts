import { testRule } from "../testing/rule-tester.ts";

const plan = (words: string, first = "附件1\n") =>
  `大走访活动实施方案\n一、任务\n1.${words}\n附件：1.谈心谈话统计表\n2.调研课题申报表\n3.惠民实事征集表\n${first}谈心谈话统计表\n序号\t谈话人\n\t\n附件2\n调研课题申报表\n序号\t课题\n\t\n附件3\n惠民实事征集表\n序号\t事项\n\t`;

testRule("attachment-mismatch", {
  valid: [
    plan("各科室申报调研课题（附件2），征集惠民实事（附件3）。"),
    plan("各科室于6月底前上报（附件1）。"),
    plan("汇总谈心谈话、调研课题情况（附件3）。"),
  ],
  invalid: [
    {
      text: plan("每个支部申报一件惠民实事事项（⟦附件1⟧）。"),
      variant: "number",
      message: "这里写附件1，按内容应是附件3“惠民实事征集表”",
      choices: ["改为附件3"],
      chosen: plan("每个支部申报一件惠民实事事项（附件3）。"),
    },
    {
      text: plan("各科室于6月底前上报（附件2）。", "").replace(
        "\n谈心谈话统计表\n序号",
        "\n⟦谈心谈话统计表⟧\n序号",
      ),
      variant: "mark",
    },
  ],
});

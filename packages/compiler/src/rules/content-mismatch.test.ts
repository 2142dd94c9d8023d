import { testRule } from "../testing/rule-tester.ts";

const plan = (body: string, annex: string) =>
  `大走访活动实施方案\n一、主要任务\n（一）入户走访。每名干部${body}，听取意见建议并建立民情台账。（责任单位：办公室）\n附件：任务清单\n附件\n任务清单\n序号\t工作任务\t责任单位\n1\t每名干部${annex}，听取意见建议并建立民情台账。\t办公室`;

testRule("content-mismatch", {
  valid: [
    plan("每月至少走访2户困难群众", "每月至少走访2户困难群众"),
    plan("每月至少走访2户困难群众", "每月至少召开1次座谈会"),
    plan("每月走访2户困难群众、帮扶1户残疾家庭", "每月走访2户困难群众、帮扶1户残疾家庭"),
    plan("每月至少走访3户困难群众", "每月至少帮扶2户残疾家庭"),
  ],
  invalid: [
    {
      text: plan("每月⟦至少走访3户困难群众⟧", "每月至少走访2户困难群众"),
      variant: "number",
    },
  ],
});

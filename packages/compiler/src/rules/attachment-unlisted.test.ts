import { testRule } from "../testing/rule-tester.ts";

const notice = (words: string, rest = "") =>
  `关于报送信息的通知\n各科室：\n一、报送要求\n1.${words}${rest}`;

testRule("attachment-unlisted", {
  valid: [
    notice("按要求填报统计表（附件1）。", "\n附件：1.统计表\n附件1\n统计表\n单位\t人数\n\t"),
    notice("按要求填报统计表（见附件）。", "\n附件：统计表\n附件\n统计表\n单位\t人数\n\t"),
    notice("按照《报送办法》附件2的格式填报，以附件形式发送邮件。"),
    notice("报名材料和附件请发送邮箱，附件材料不超过3份。"),
  ],
  invalid: [
    {
      text: notice("对照问题清单（⟦见附件⟧）逐项自查，并按见附件的要求报送。"),
      variant: "none",
    },
    {
      text: notice(
        "填报统计表（附件1）和汇总表（⟦附件2⟧）。",
        "\n附件：1.统计表\n附件1\n统计表\n单位\t人数\n\t",
      ),
      variant: "number",
    },
  ],
});

import { testRule } from "../testing/rule-tester.ts";

const notice = (list: string, rest: string) =>
  `关于报送信息的通知\n各科室：\n一、报送要求\n1.按要求填报。\n${list}\n市档案局\n2027年5月8日\n${rest}`;

testRule("attachment-missing", {
  valid: [
    notice(
      "附件：1.统计表\n2.汇总表",
      "附件1\n统计表\n单位\t人数\n\t\n附件2\n汇总表\n单位\t人数\n\t",
    ),
    "关于报送信息的通知\n一、要求\n1.按要求填报。",
    // 只有标题的附件是 empty-list
    notice("附件：报送清单", "附件\n报送清单"),
  ],
  invalid: [
    {
      text: notice("附件：1.统计表\n2.⟦汇总表⟧", "附件1\n统计表\n单位\t人数\n\t"),
      message: "附件2“汇总表”列出了，文件里没有",
    },
    { text: notice("附件：⟦报送清单⟧", "") },
  ],
});

import { testRule } from "../testing/rule-tester.ts";

testRule("vague-deadline", {
  valid: [
    "一、任务\n1.6月底前尽快完成整改。",
    "一、任务\n1.完成整改。",
    "尽快把思想统一到会议精神上来。",
  ],
  invalid: [
    {
      text: "一、任务\n1.各科室要⟦尽快⟧完成整改。",
      message: "“尽快”没有期限，到期与否无法判断",
    },
  ],
});

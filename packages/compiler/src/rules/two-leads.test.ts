import { testRule } from "../testing/rule-tester.ts";

testRule("two-leads", {
  valid: [
    "一、任务\n1.推进线上办理。（甲局牵头，乙局、丙局配合）",
    "一、任务\n1.推进线上办理。（甲局、乙局分别牵头）",
    "一、任务\n1.推进线上办理。（甲局牵头）推进线下办理。（乙局牵头）",
  ],
  invalid: [
    {
      text: "一、任务\n1.推进线上办理。（⟦教育局、司法局⟧牵头，财政局配合）",
      message: "有2个牵头单位：教育局、司法局",
    },
  ],
});
